import type { Calendar } from '../calendar/calendar.ts';
import {
  addWorkingDays,
  computeDue,
  fixedDue,
  workingDayOnOrBefore,
  workingDaysBetween,
  type DueComputation,
} from '../calendar/period.ts';
import { addDays, dateOf, startOfDay, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import { isProvisional } from '../calendar/calendar.ts';
import { policyRef, type Policy } from '../policy/policy.ts';
import { DomainError } from '../domain-error.ts';
import type { Laid } from './obligation-event.ts';
import type { Obligation, Owed, Reminder, Rung } from './obligation.ts';

/** What laying dates needs besides the matter itself. */
export interface Rules {
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/**
 * The legal due date of what is owed, by the policy's rule for its kind.
 *
 * @throws {DomainError} `setDateMissing` when the rule waits for a season's date and none was given
 */
export function legalDue(owed: Owed, { policy, calendar }: Rules): DueComputation {
  const { term } = policy.obligations[owed.kind];
  const options = { cutoff: policy.cutoff, policy: policyRef(policy) };
  if (owed.setDate !== undefined) return fixedDue(owed.setDate, calendar, options);
  if (term.unit === 'setDate') throw new DomainError('setDateMissing', { kind: owed.kind });
  return computeDue(term, owed.from, calendar, options);
}

/** A clock that starts `now` (recorded), for a fact of `owed.from`, which may lie long before. */
export function startObligation(owed: Owed, rules: Rules, now: Instant): Obligation {
  const rule = rules.policy.obligations[owed.kind];
  const legal = legalDue(owed, rules);
  return {
    ...owed,
    clause: rule.clause,
    statutory: rule.statutory,
    term: rule.term,
    startedAt: now,
    ...layDates(legal, legal.due, rules, now),
    escalationDismissed: false,
    onSupervisionBoard: false,
    extensions: [],
    pauses: [],
    policy: policyRef(rules.policy),
  };
}

/** Reminders and ladder around `due`; whatever lies before `now` is not sent again, except the highest step reached. */
function layDates(legal: DueComputation, due: PlainDate, rules: Rules, now: Instant): Laid {
  const rungs = rules.policy.ladder.map((step): Rung => ({
    ...step,
    on: addWorkingDays(due, step.workingDays, rules.calendar),
    reached: false,
  }));
  return {
    legal,
    due,
    provisional: legal.provisional || isProvisional(rules.calendar, due),
    reminders: layReminders(due, rules, now),
    rungs: onlyHighestPast(rungs, now),
    calendarVersion: rules.calendar.version,
  };
}

/** Lays an open clock again, keeping which steps have been told already. */
export function layAgain(
  obligation: Obligation,
  legal: DueComputation,
  due: PlainDate,
  rules: Rules,
  now: Instant,
): Laid {
  const told = new Set(obligation.rungs.filter(({ reached }) => reached).map(({ workingDays }) => workingDays));
  const laid = layDates(legal, due, rules, now);
  return { ...laid, rungs: laid.rungs.map((rung) => (told.has(rung.workingDays) ? { ...rung, reached: true } : rung)) };
}

/** The days on which the morning round reminds: on a rest day, the working day before. Two on one day are one. */
export function layReminders(due: PlainDate, { policy, calendar }: Rules, now: Instant): readonly Reminder[] {
  const today = dateOf(now);
  const laid = policy.reminderOffsets.map((daysBefore) => ({
    daysBefore,
    on: workingDayOnOrBefore(addDays(due, -daysBefore), calendar),
  }));
  return laid.filter(({ on }, index) => on >= today && !laid.slice(index + 1).some((later) => later.on === on));
}

function onlyHighestPast(rungs: readonly Rung[], now: Instant): readonly Rung[] {
  const past = rungs.filter((rung) => startOfDay(rung.on) <= now).length;
  return rungs.map((rung, index) => (index < past - 1 ? { ...rung, reached: true } : rung));
}

/** Working days between the due date and `on`, zero when in time. */
export function lateWorkingDays(due: PlainDate, on: PlainDate, { calendar }: Rules): number {
  return on <= due ? 0 : Math.max(1, workingDaysBetween(due, on, calendar));
}
