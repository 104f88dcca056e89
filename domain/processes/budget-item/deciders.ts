import type { DecidersOf } from '../../process/decide-kit.ts';
import type { AdoptReEvaluation, AssignSelfCheck, BudgetItemCommand } from './commands.ts';
import type { BudgetItemEvent } from './events.ts';
import type { BudgetItemState } from './state.ts';

/** One decider per command of a budget item. */
export type Deciders = DecidersOf<
  BudgetItemState,
  BudgetItemCommand | AdoptReEvaluation | AssignSelfCheck,
  BudgetItemEvent
>;
