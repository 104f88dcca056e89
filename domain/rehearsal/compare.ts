import type { PlainDate } from '../calendar/plain-date.ts';
import { isObligationEvent, type ObligationEvent } from '../obligations/obligation-event.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { Performance } from './script.ts';

/** One clock of a script, as it ran by the rules in force and as it would have run by others. */
export interface Compared {
  readonly key: string;
  readonly before: PlainDate | undefined;
  readonly after: PlainDate | undefined;
  readonly overdueBefore: boolean;
  readonly overdueAfter: boolean;
}

/** Two performances of one script, clock by clock; `running` are those that ran when it began. */
export function compare(running: readonly Obligation[], before: Performance, after: Performance): readonly Compared[] {
  const [old, other] = [clocksOf(running, before), clocksOf(running, after)];
  const keys = [...new Set([...old.keys(), ...other.keys()])];
  return keys.map((key) => ({
    key,
    before: old.get(key)?.due,
    after: other.get(key)?.due,
    overdueBefore: old.get(key)?.overdue ?? false,
    overdueAfter: other.get(key)?.overdue ?? false,
  }));
}

interface Clock {
  readonly due: PlainDate;
  readonly overdue: boolean;
}

function clocksOf(running: readonly Obligation[], { rehearsal }: Performance): ReadonlyMap<string, Clock> {
  const begun = running.map(
    ({ key, due, overdueSince }) => [key, { due, overdue: overdueSince !== undefined }] as const,
  );
  return rehearsal.record.reduce((clocks, { event }) => {
    if (!isObligationEvent(event)) return clocks;
    const [key, clock] = told(event, clocks);
    return clock ? new Map([...clocks, [key, clock]]) : clocks;
  }, new Map<string, Clock>(begun));
}

/** A clock after what happened to it; undefined where its date and its standing stay. */
function told(event: ObligationEvent, clocks: ReadonlyMap<string, Clock>): readonly [string, Clock | undefined] {
  switch (event.type) {
    case 'obligationStarted':
      return [event.obligation.key, { due: event.obligation.due, overdue: false }];
    case 'obligationOverdue':
      return [event.key, { due: event.due, overdue: true }];
    case 'extensionGranted':
    case 'obligationResumed':
    case 'obligationMoved':
      return [event.key, { due: event.laid.due, overdue: clocks.get(event.key)?.overdue ?? false }];
    default:
      return ['', undefined];
  }
}
