import type { PlainDate } from '../calendar/plain-date.ts';
import { isObligationEvent, type ObligationEvent } from '../obligations/obligation-event.ts';
import type { RecordedEvent } from '../process/process.ts';
import type { Performance } from './script.ts';

/** One clock of a script, as it ran by the rules in force and as it would have run by others. */
export interface Compared {
  readonly key: string;
  readonly before: PlainDate | undefined;
  readonly after: PlainDate | undefined;
  readonly overdueBefore: boolean;
  readonly overdueAfter: boolean;
}

/** Two performances of one script, clock by clock, in the order in which clocks started. */
export function compare(before: Performance, after: Performance): readonly Compared[] {
  const [old, other] = [clocksOf(before.rehearsal.record), clocksOf(after.rehearsal.record)];
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

function clocksOf(record: readonly RecordedEvent[]): ReadonlyMap<string, Clock> {
  return record.reduce((clocks, { event }) => {
    if (!isObligationEvent(event)) return clocks;
    const [key, clock] = told(event, clocks);
    return clock ? new Map([...clocks, [key, clock]]) : clocks;
  }, new Map<string, Clock>());
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
