import type { Instant } from '../calendar/plain-date.ts';
import { evolveBook } from '../obligations/evolve-book.ts';
import { isObligationEvent } from '../obligations/obligation-event.ts';
import { isPolicyChanged } from '../policy/policy-changed.ts';
import type { Chain } from '../sign-off/chain.ts';
import { evolveSignOff } from '../sign-off/evolve-sign-off.ts';
import { isSignOffEvent } from '../sign-off/sign-off-event.ts';
import type { CommandLike, EventLike, Instance, Process, ProcessState } from './process.ts';

/**
 * Carries one recorded event into a matter; its version stays. The one fold of the record: what acts build by it, the
 * proof builds again by it.
 */
export function evolveInstance<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  instance: Instance<S>,
  event: EventLike,
  at: Instant,
): Instance<S> {
  // A clock's event changes the book, a signature its chain, a change of policy the pin, everything else the process's state.
  if (isObligationEvent(event)) return { ...instance, book: evolveBook(instance.book, event, at) };
  if (isPolicyChanged(event)) return { ...instance, state: { ...instance.state, policy: event.to } };
  if (isSignOffEvent(event)) {
    const { state } = instance;
    return { ...instance, state: withChains(state, evolveSignOff(state.signOff ?? [], event, at)) };
  }
  return { ...instance, state: process.evolve(instance.state, event as E, at) };
}

/** A matter in which nothing is being signed carries no trace of it. */
function withChains<S extends ProcessState>(state: S, chains: readonly Chain[]): S {
  if (chains.length > 0) return { ...state, signOff: chains };
  const { signOff: _none, ...rest } = state;
  return rest as S;
}
