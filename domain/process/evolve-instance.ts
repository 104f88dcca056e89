import type { Instant } from '../calendar/plain-date.ts';
import { evolveBook } from '../obligations/evolve-book.ts';
import { isObligationEvent } from '../obligations/obligation-event.ts';
import { isPolicyChanged } from '../policy/policy-changed.ts';
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
  // A clock's event changes the book, a change of policy the pin, everything else the process's own state.
  if (isObligationEvent(event)) return { ...instance, book: evolveBook(instance.book, event, at) };
  if (isPolicyChanged(event)) return { ...instance, state: { ...instance.state, policy: event.to } };
  return { ...instance, state: process.evolve(instance.state, event as E, at) };
}
