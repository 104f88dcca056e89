import type { EventLike, ProcessState } from './process.ts';

/** One step per kind of event of a process; adding an event without its step does not compile. */
export type StepsOf<S, E extends EventLike> = {
  readonly [T in E['type']]: (state: S, event: Extract<E, { readonly type: T }>) => S;
};

/** Carries a fact into the state. Total: every recorded event can be replayed, whatever the rules say today. */
export function evolveBy<S, E extends EventLike>(steps: StepsOf<S, E>): (state: S, event: E) => S {
  return (state, event) => {
    const step = steps[event.type as E['type']] as (state: S, event: E) => S;
    return step(state, event);
  };
}

/** The state with some of its tracks at another phase. */
export function at<S extends ProcessState>(state: S, change: Partial<S['position']>): S {
  return { ...state, position: { ...state.position, ...change } };
}
