import { DomainError } from '../domain-error.ts';
import type { Calendar } from './calendar.ts';
import { addDays, addMonths, type PlainDate } from './plain-date.ts';
import { closing, finish, skippedDays, type Counted, type Direction, type DueOptions } from './steps.ts';
import type { DueComputation, TraceStep } from './trace.ts';
import { addWorkingDays, MAX_PERIOD_COUNT } from './working-days.ts';

export type { DueOptions } from './steps.ts';
export type { Cutoff, DueComputation, TraceStep } from './trace.ts';
export {
  addWorkingDays,
  MAX_PERIOD_COUNT,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './working-days.ts';

export const PERIOD_UNITS = ['month', 'calendarDay', 'workingDay'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A legal period: so many months, calendar days or working days. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly count: number;
}

/**
 * The last day of a period that starts from a fact of `from`.
 *
 * The day itself is not counted (Civil Code 201). Months end on the corresponding day, or the last of the month where
 * there is none (202). A last day that is a rest day gives way to the first day after the rest; a weekend day worked in
 * exchange is no rest day (203). Working days count working days only.
 *
 * @throws {DomainError} `invalidPeriod`; `calendarOutOfRange` where the calendar knows nothing of a day's year
 * @example computeDue({ unit: 'month', count: 2 }, '2025-08-01', calendar).due // 2025-10-09: 1–8 October are off
 */
export function computeDue(
  period: Period,
  from: PlainDate,
  calendar: Calendar,
  options: DueOptions = {},
): DueComputation {
  checkPeriod(period);
  const started: readonly TraceStep[] = [
    { kind: 'started', from },
    { kind: 'dayNotCounted', date: from, article: 201 },
  ];
  const { steps, ...counted } = count(period, from, 1, calendar);
  return finish({ ...counted, steps: [...started, ...steps] }, calendar, options);
}

/**
 * The other order, "no later than so many days before `before`": counts backwards, that day not counted, and rolls
 * backwards (deadlines.md).
 *
 * @throws {DomainError} `invalidPeriod`, `calendarOutOfRange`
 */
export function computeDueBefore(
  period: Period,
  before: PlainDate,
  calendar: Calendar,
  options: DueOptions = {},
): DueComputation {
  checkPeriod(period);
  const started: TraceStep = { kind: 'started', from: before, backwards: true };
  const { steps, ...counted } = count(period, before, -1, calendar);
  return finish({ ...counted, steps: [started, ...steps] }, calendar, options, -1);
}

/** A date that a season or a plan sets: nothing is counted, and it does not give way to rest days. */
export function fixedDue(date: PlainDate, calendar: Calendar, options: DueOptions = {}): DueComputation {
  return { due: date, provisional: false, trace: [{ kind: 'fixed', date }, ...closing(date, [], calendar, options)] };
}

/** Counts days on from a day that is not counted itself; shared with what is left after a suspension. */
export function countDays(
  unit: 'calendarDay' | 'workingDay',
  days: number,
  from: PlainDate,
  direction: Direction,
  calendar: Calendar,
): Counted {
  const backwards = direction === -1 && ({ backwards: true } as const);
  if (unit === 'calendarDay') {
    const to = addDays(from, direction * days);
    return { looked: to, last: to, steps: [{ kind: 'countedDays', count: days, to, ...backwards }] };
  }
  const to = addWorkingDays(from, direction * days, calendar);
  const skipped = skippedDays(from, to, direction, calendar);
  return {
    looked: addDays(from, direction),
    last: to,
    steps: [{ kind: 'countedWorkingDays', count: days, to, skipped, ...backwards }],
  };
}

function count(period: Period, from: PlainDate, direction: Direction, calendar: Calendar): Counted {
  if (period.unit !== 'month') return countDays(period.unit, period.count, from, direction, calendar);
  const last = addMonths(from, direction * period.count);
  const step: TraceStep =
    last.slice(8) === from.slice(8)
      ? { kind: 'correspondingDay', date: last, article: 202 }
      : { kind: 'noCorrespondingDay', missingDay: Number(from.slice(8)), monthEnd: last, article: 202 };
  return { looked: last, last, steps: [step] };
}

function checkPeriod({ count: length }: Period): void {
  if (!Number.isInteger(length) || length < 1 || length > MAX_PERIOD_COUNT) {
    throw new DomainError('invalidPeriod', { max: MAX_PERIOD_COUNT });
  }
}
