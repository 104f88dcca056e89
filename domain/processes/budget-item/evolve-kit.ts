import type { BudgetItemEvent, EventOf } from './events.ts';
import type { BudgetItemPosition } from './lifecycle.ts';
import type { BudgetItemState } from './state.ts';

/** One step per kind of event; adding an event without its step does not compile. */
export type Evolve = {
  readonly [T in BudgetItemEvent['type']]: (state: BudgetItemState, event: EventOf<T>) => BudgetItemState;
};

/** The state with some of its tracks at another phase. */
export function at(state: BudgetItemState, change: Partial<BudgetItemPosition>): BudgetItemState {
  return { ...state, position: { ...state.position, ...change } };
}
