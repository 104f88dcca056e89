import type { Calendar } from './calendar.ts';
import { computeDue, countDays, type Period } from './period.ts';
import { daysBetween, maxDate, type PlainDate } from './plain-date.ts';
import { finish, type Counted, type DueOptions } from './steps.ts';
import type { DueComputation, TraceStep } from './trace.ts';
import { workingDaysBetween } from './working-days.ts';

/** What is left of a period: calendar days for periods in months or days and for set dates, else working days. */
export interface Budget {
  readonly unit: 'calendarDay' | 'workingDay';
  readonly left: number;
}

/** A stretch in which a clock runs: from the fact or the last resumption, itself not counted, up to and with `due`. */
export interface Stretch {
  readonly from: PlainDate;
  readonly due: PlainDate;
  readonly unit: Budget['unit'];
}

/** A time in which the clock stands still. */
export interface Suspension {
  readonly suspendedOn: PlainDate;
  readonly resumedOn: PlainDate;
}

/**
 * What a suspension leaves of a stretch: the day of suspension counts as used (deadlines.md, suspension). Nothing is
 * left, rather than less than nothing, where it comes after the last day.
 *
 * @throws {DomainError} `calendarOutOfRange`
 * @example remainingBudget({ from: '2026-03-02', due: '2026-03-31', unit: 'calendarDay' }, '2026-03-10', calendar).left // 21
 */
export function remainingBudget({ from, due, unit }: Stretch, suspendedOn: PlainDate, calendar: Calendar): Budget {
  const usedUntil = maxDate(from, suspendedOn);
  if (usedUntil >= due) return { unit, left: 0 };
  const left = unit === 'calendarDay' ? daysBetween(usedUntil, due) : workingDaysBetween(usedUntil, due, calendar);
  return { unit, left };
}

/**
 * Lays what was left on the calendar again. The day of resumption does not count; the last day gives way to rest days
 * as ever (Civil Code 203). With nothing left, the period ends with the day of resumption.
 *
 * @throws {DomainError} `calendarOutOfRange`
 */
export function resumeDue(
  { unit, left }: Budget,
  resumedOn: PlainDate,
  calendar: Calendar,
  options: DueOptions = {},
): DueComputation {
  const resumed: TraceStep = { kind: 'resumed', on: resumedOn, unit, left };
  const { steps, ...counted } = left === 0 ? atOnce(resumedOn) : countDays(unit, left, resumedOn, 1, calendar);
  return finish({ ...counted, steps: [resumed, ...steps] }, calendar, options);
}

/** The last day of a period before it gave way to rest days: the rest after it is no part of the budget. */
export function lastDayOfPeriod({ due, trace }: DueComputation): PlainDate {
  const rolled = trace.find((step) => step.kind === 'rolled');
  return rolled?.past[0]?.date ?? due;
}

/**
 * A period with all its suspensions, in order: after each, what was left runs on.
 *
 * @throws {DomainError} `invalidPeriod`, `calendarOutOfRange`
 */
export function dueAfterSuspensions(
  period: Period,
  from: PlainDate,
  suspensions: readonly Suspension[],
  calendar: Calendar,
  options: DueOptions = {},
): DueComputation {
  const unit = period.unit === 'workingDay' ? 'workingDay' : 'calendarDay';
  return suspensions.reduce(
    ({ since, computed }, { suspendedOn, resumedOn }) => {
      const stretch: Stretch = { from: since, due: lastDayOfPeriod(computed), unit };
      const budget = remainingBudget(stretch, suspendedOn, calendar);
      return { since: resumedOn, computed: resumeDue(budget, resumedOn, calendar, options) };
    },
    { since: from, computed: computeDue(period, from, calendar, options) },
  ).computed;
}

function atOnce(day: PlainDate): Counted {
  return { looked: day, last: day, steps: [] };
}
