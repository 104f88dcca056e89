import { dayKind, holidayOf, isProvisional, isWorkingDay, type Calendar } from './calendar.ts';
import { addDays, yearOf, type PlainDate } from './plain-date.ts';
import type { Cutoff, DueComputation, PassedDay, Skipped, TraceStep } from './trace.ts';

/** Which way a period is counted and rolled. */
export type Direction = 1 | -1;

/** What a computation says besides its arithmetic. */
export interface DueOptions {
  /** When the last day ends; 24:00 unless the policy says otherwise. */
  readonly cutoff?: Cutoff;
  /** The policy version that set the period, named in the trace. */
  readonly policy?: string;
}

/** A counted period before its last day is looked up in the calendar. */
export interface Counted {
  /** The first day that had to be looked up; with the due date it bounds what may still move. */
  readonly looked: PlainDate;
  /** The last day before rolling. */
  readonly last: PlainDate;
  readonly steps: readonly TraceStep[];
}

/** Rolls the last day past rest days (Civil Code, article 203) and closes the trace. */
export function finish(
  { looked, last, steps }: Counted,
  calendar: Calendar,
  options: DueOptions,
  direction: Direction = 1,
): DueComputation {
  const past = restDaysFrom(last, direction, calendar);
  const due = addDays(last, direction * past.length);
  const unarranged = yearsBetween(looked, due).filter((date) => isProvisional(calendar, date));
  const years = unarranged.map((date): TraceStep => ({ kind: 'provisional', year: yearOf(date) }));
  const trace = [...steps, ...rolling(past, due, calendar, direction), ...closing(due, years, calendar, options)];
  return { due, provisional: years.length > 0, trace };
}

/** The last steps of every trace: when it ends, what may still change it, and by which data it was computed. */
export function closing(
  due: PlainDate,
  years: readonly TraceStep[],
  { version }: Calendar,
  { cutoff = 'endOfDay', policy }: DueOptions,
): readonly TraceStep[] {
  return [
    { kind: 'ends', date: due, cutoff, article: 203 },
    ...years,
    { kind: 'calendar', version },
    ...(policy === undefined ? [] : [{ kind: 'policy', version: policy } as const]),
  ];
}

/** The rest days strictly between two days or up to the later, in rows of one kind. */
export function skippedDays(
  after: PlainDate,
  to: PlainDate,
  direction: Direction,
  calendar: Calendar,
): readonly Skipped[] {
  const skipped: Skipped[] = [];
  for (let day = addDays(after, direction); day !== to; day = addDays(day, direction)) {
    if (isWorkingDay(calendar, day)) continue;
    const holiday = holidayOf(calendar, day);
    const row = skipped.at(-1);
    if (row && row.holiday === holiday && addDays(row.to, direction) === day) {
      skipped[skipped.length - 1] = { ...row, to: day };
    } else skipped.push({ from: day, to: day, ...(holiday && { holiday }) });
  }
  return direction === 1
    ? skipped
    : skipped.map(({ from, to, ...row }) => ({ from: to, to: from, ...row })).toReversed();
}

/** What happened to the last day; a weekend day worked in exchange is named, since its weekday would mislead. */
function rolling(
  past: readonly PassedDay[],
  due: PlainDate,
  calendar: Calendar,
  direction: Direction,
): readonly TraceStep[] {
  const backwards = direction === -1 && ({ backwards: true } as const);
  const worked = dayKind(calendar, due) === 'makeupWorkday';
  return [
    ...(past.length > 0 ? [{ kind: 'rolled', past, to: due, article: 203, ...backwards } as const] : []),
    ...(worked ? [{ kind: 'notRolled', date: due, reason: 'makeupWorkday', article: 203 } as const] : []),
  ];
}

function restDaysFrom(last: PlainDate, direction: Direction, calendar: Calendar): readonly PassedDay[] {
  const past: PassedDay[] = [];
  for (let day = last; !isWorkingDay(calendar, day); day = addDays(day, direction)) {
    const holiday = holidayOf(calendar, day);
    past.push(holiday ? { date: day, kind: 'holiday', holiday } : { date: day, kind: 'weekend' });
  }
  return past;
}

/** One date in each year from the earlier to the later. */
function yearsBetween(a: PlainDate, b: PlainDate): readonly PlainDate[] {
  const [first, last] = a < b ? [a, b] : [b, a];
  const years = yearOf(last) - yearOf(first);
  return [
    first,
    ...Array.from({ length: years }, (_, index) => `${String(yearOf(first) + 1 + index)}-01-01` as PlainDate),
  ];
}
