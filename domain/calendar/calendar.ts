import { DomainError } from '../domain-error.ts';
import type { Bilingual } from '../locale.ts';
import { HOLIDAYS, type Holiday } from './holidays.ts';
import { weekdayOf, type PlainDate } from './plain-date.ts';

/** A day off with the holiday it belongs to. */
export interface RestDay {
  readonly date: PlainDate;
  readonly holiday: Holiday;
}

/**
 * What the State Council's notice arranges for one civil year: the days off as the notice lists them, weekends within
 * them included, and the weekend days worked in exchange (调休). A notice that reaches into the year before (2019 did,
 * with 29 to 31 December 2018) is entered there: each year holds its own days only.
 */
export interface YearArrangement {
  readonly year: number;
  /** The notice's document number. */
  readonly source: string;
  readonly note?: string | undefined;
  readonly restDays: readonly RestDay[];
  readonly workDays: readonly PlainDate[];
}

/** Working and rest days as plain data, under a version that every computation names. */
export interface Calendar {
  readonly version: string;
  /** Years that the State Council has arranged, by year. */
  readonly years: Readonly<Record<string, YearArrangement>>;
  /** Statutory days of years that it has not arranged yet; an arrangement takes their place. */
  readonly statutory: Readonly<Record<string, readonly RestDay[]>>;
}

export const DAY_KINDS = ['workingDay', 'weekend', 'holiday', 'makeupWorkday'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** The days of a year that are not what their weekday says. */
type Exceptions = ReadonlyMap<PlainDate, Holiday | 'makeupWorkday'>;

/** Looking a day up must not search the lists; a calendar never changes, so its index may be kept with it. */
const indexes = new WeakMap<Calendar, Map<string, Exceptions>>();

/**
 * What a day is: a working day, a weekend, a holiday (weekend days within one included), or a weekend day worked in
 * exchange. Source: Civil Code, article 203; the State Council's yearly notices.
 *
 * @throws {DomainError} `calendarOutOfRange` when the calendar knows nothing of that year
 */
export function dayKind(calendar: Calendar, date: PlainDate): DayKind {
  const exception = exceptionsOf(calendar, date).get(date);
  if (exception !== undefined) return exception === 'makeupWorkday' ? exception : 'holiday';
  return isWeekend(date) ? 'weekend' : 'workingDay';
}

/** @throws {DomainError} `calendarOutOfRange` when the calendar knows nothing of that year */
export function isWorkingDay(calendar: Calendar, date: PlainDate): boolean {
  const exception = exceptionsOf(calendar, date).get(date);
  return exception === undefined ? !isWeekend(date) : exception === 'makeupWorkday';
}

/** Whether nobody works on that date; of a year that the calendar knows nothing of it says nothing. */
export function isDayOff(calendar: Calendar, date: PlainDate): boolean {
  const year = date.slice(0, 4);
  const isKnown = calendar.years[year] !== undefined || calendar.statutory[year] !== undefined;
  return isKnown && !isWorkingDay(calendar, date);
}

/** Whether the State Council has not arranged the year of that date yet. */
export function isProvisional(calendar: Calendar, date: PlainDate): boolean {
  return calendar.years[date.slice(0, 4)] === undefined;
}

/**
 * The holiday a day is off for, if any.
 *
 * @throws {DomainError} `calendarOutOfRange` when the calendar knows nothing of that year
 */
export function holidayOf(calendar: Calendar, date: PlainDate): Holiday | undefined {
  const exception = exceptionsOf(calendar, date).get(date);
  return exception === 'makeupWorkday' ? undefined : exception;
}

/** As `holidayOf`, in words. */
export function holidayName(calendar: Calendar, date: PlainDate): Bilingual | undefined {
  const holiday = holidayOf(calendar, date);
  return holiday && HOLIDAYS[holiday];
}

/** The calendar with one year's arrangement loaded or corrected, under a version of its own. */
export function withArrangement(calendar: Calendar, arrangement: YearArrangement, version: string): Calendar {
  return { ...calendar, version, years: { ...calendar.years, [String(arrangement.year)]: arrangement } };
}

export function isWeekend(date: PlainDate): boolean {
  return weekdayOf(date) > 5;
}

function exceptionsOf(calendar: Calendar, date: PlainDate): Exceptions {
  const year = date.slice(0, 4);
  const index = indexes.get(calendar) ?? new Map<string, Exceptions>();
  const known = index.get(year);
  if (known) return known;
  const exceptions = readYear(calendar, year);
  indexes.set(calendar, index.set(year, exceptions));
  return exceptions;
}

function readYear({ years, statutory }: Calendar, year: string): Exceptions {
  const arrangement = years[year];
  const restDays = arrangement?.restDays ?? statutory[year];
  if (!restDays) throw new DomainError('calendarOutOfRange', { year });
  return new Map([
    ...restDays.map(({ date, holiday }) => [date, holiday] as const),
    ...(arrangement?.workDays ?? []).map((date) => [date, 'makeupWorkday'] as const),
  ]);
}
