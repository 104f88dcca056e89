import { EMPTY_BOOK } from '../obligations/obligation.ts';
import { isPolicyChanged } from '../policy/policy-changed.ts';
import type { Policy } from '../policy/policy.ts';
import { evolveInstance } from './evolve-instance.ts';
import type { CommandLike, EventLike, Instance, Process, ProcessState, RecordedEvent } from './process.ts';

/**
 * A matter as its record says so far, played from the opening on. `policy` is the version it was opened under. Undefined
 * where the record does not begin with an opening.
 */
export function replay<S extends ProcessState, C extends CommandLike, E extends EventLike, I>(
  process: Process<S, C, E, I>,
  matter: Instance<S>,
  events: readonly Pick<RecordedEvent, 'event' | 'at'>[],
  policy: Policy,
): Instance<S> | undefined {
  const [first, ...rest] = events;
  const opened = first?.event;
  if (opened?.type !== 'opened' || !('input' in opened)) return undefined;
  const fresh: Instance<S> = { ...matter, state: process.start(opened.input as I, policy), book: EMPTY_BOOK };
  return rest.reduce((so, { event, at }) => evolveInstance(process, so, event, at), fresh);
}

/**
 * The version of the policy that a matter was kept by when a line of its record was written: the one that the next
 * change left, or the one it is kept by today.
 */
export function policyPinnedAt(events: readonly RecordedEvent[], seq: number, today: string): string {
  for (const { seq: later, event } of events) if (later > seq && isPolicyChanged(event)) return event.from;
  return today;
}
