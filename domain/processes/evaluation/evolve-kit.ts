import type { EvaluationEvent, EventOf } from './events.ts';
import type { EvaluationPosition } from './lifecycle.ts';
import type { EvaluationState } from './state.ts';

/** One step per kind of event; adding an event without its step does not compile. */
export type Evolve = {
  readonly [T in EvaluationEvent['type']]: (state: EvaluationState, event: EventOf<T>) => EvaluationState;
};

/** The state with some of its tracks at another phase. */
export function at(state: EvaluationState, change: Partial<EvaluationPosition>): EvaluationState {
  return { ...state, position: { ...state.position, ...change } };
}
