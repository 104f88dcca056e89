import type { Instant } from '../domain/calendar/plain-date.ts';
import type { ObligationEvent } from '../domain/obligations/obligation-event.ts';
import { isObligationEvent } from '../domain/obligations/obligation-event.ts';
import type { RecordedEvent } from '../domain/process/process.ts';
import { midnight, reckon, workedDays, workingDayAfter } from './reckoning.ts';

/** What the audit of one record has looked at and found. */
export interface Audit {
  /** Dates and moments compared with the second reckoning. */
  readonly compared: number;
  readonly differences: readonly string[];
}

/** A running clock as the audit follows it, by its own arithmetic. */
interface Clock {
  readonly legal: string;
  readonly due: string;
  readonly pausedOn?: string;
}
type Clocks = ReadonlyMap<string, Clock>;

interface Check {
  readonly what: string;
  readonly found: string;
  readonly expected: string;
}
interface Looked {
  readonly checks: readonly Check[];
  readonly clock?: Clock;
}

/** Goes through a record and compares every due date, overdue moment, step and outcome with the second reckoning. */
export function audit(record: readonly RecordedEvent[]): Audit {
  const { checks } = record.reduce<{ readonly clocks: Clocks; readonly checks: readonly Check[] }>(
    ({ clocks, checks: sofar }, { event, at, seq }) => {
      if (!isObligationEvent(event)) return { clocks, checks: sofar };
      const key = keyOf(event);
      const looked = look(event, at, clocks.get(key));
      const numbered = looked.checks.map((check) => ({ ...check, what: `#${String(seq)} ${key} ${check.what}` }));
      const next = new Map(clocks);
      if (looked.clock) next.set(key, looked.clock);
      return { clocks: next, checks: [...sofar, ...numbered] };
    },
    { clocks: new Map(), checks: [] },
  );
  const differences = checks
    .filter(({ found, expected }) => found !== expected)
    .map(({ what, found, expected }) => `${what}: ${found}, second reckoning ${expected}`);
  return { compared: checks.length, differences };
}

function keyOf(event: ObligationEvent): string {
  if (event.type === 'obligationStarted') return event.obligation.key;
  return event.type === 'obligationSettled' ? event.settled.key : event.key;
}

const NONE: Looked = { checks: [] };

function look(event: ObligationEvent, at: Instant, clock: Clock | undefined): Looked {
  if (event.type === 'obligationStarted') return started(event);
  if (!clock) return { checks: [{ what: event.type, found: 'an unknown clock', expected: 'a running one' }] };
  switch (event.type) {
    case 'obligationOverdue':
      return { checks: [{ what: 'overdue at', found: at, expected: midnight(workdayless(clock.due)) }] };
    case 'rungReached':
      return {
        checks: [
          { what: 'step at', found: at, expected: midnight(workingDayAfter(clock.due, event.step.workingDays)) },
        ],
      };
    case 'extensionGranted': {
      const due = workingDayAfter(clock.due, event.workingDays);
      return {
        clock: { ...clock, due },
        checks: [same('extended due', event.laid.due, due), same('legal due', event.laid.legal.due, clock.legal)],
      };
    }
    case 'obligationPaused':
      return {
        clock: { ...clock, pausedOn: event.on },
        checks: [same('left', String(event.left.left), String(workedDays(event.on, clock.due)))],
      };
    case 'obligationResumed':
      return resumed(event, clock);
    case 'obligationSettled':
      return settled(event, clock);
    default:
      return NONE;
  }
}

/** The day after the due date: overdue begins with it, be it a Sunday. */
function workdayless(due: string): string {
  return new Date(Date.parse(`${due}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function same(what: string, found: string, expected: string): Check {
  return { what, found, expected };
}

function started({ obligation }: Extract<ObligationEvent, { type: 'obligationStarted' }>): Looked {
  const { kind, from, legal, due } = obligation;
  const expected = reckon(kind, from) ?? 'no period and no set date';
  return {
    clock: { legal: expected, due: expected },
    checks: [same('legal due', legal.due, expected), same('due', due, expected)],
  };
}

function resumed({ on, laid }: Extract<ObligationEvent, { type: 'obligationResumed' }>, clock: Clock): Looked {
  const left = workedDays(clock.pausedOn ?? clock.due, clock.due);
  const due = workingDayAfter(on, left);
  return { clock: { legal: due, due }, checks: [same('due after suspension', laid.due, due)] };
}

function settled(
  { settled: end }: Extract<ObligationEvent, { type: 'obligationSettled' }>,
  { legal, due }: Clock,
): Looked {
  const expected = end.on <= legal ? 'onTime' : end.on <= due ? 'withinExtension' : 'late';
  const late = end.on <= due ? 0 : Math.max(1, workedDays(due, end.on));
  return {
    checks: [
      ...(end.outcome === 'waived' ? [] : [same('outcome', end.outcome, expected)]),
      same('working days late', String(end.lateWorkingDays), String(late)),
    ],
  };
}
