import type { StepsOf } from '../../process/evolve-kit.ts';
import type { BudgetItemEvent } from './events.ts';
import type { BudgetItemState } from './state.ts';

/** One step per event of a budget item. */
export type Evolve = StepsOf<BudgetItemState, BudgetItemEvent>;
