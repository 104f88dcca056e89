import { DomainError } from '../domain-error.ts';

/** A civil date in Asia/Shanghai, `YYYY-MM-DD`; dates compare as strings. */
export type PlainDate = string & { readonly __plainDate: true };

/** A moment, ISO 8601 in UTC with milliseconds as `Date.toISOString()` writes it; instants compare as strings. */
export type Instant = string & { readonly __instant: true };

/** Monday is 1, Sunday 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
/** China keeps UTC+8 all the year; its last summer time ended in 1991. */
const CHINA_MIDNIGHT = 'T16:00:00.000Z';
const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01, where the arithmetic starts, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;
/** 1970-01-01 was a Thursday. */
const THURSDAY = 4;

/**
 * Checks a civil date.
 *
 * @throws {DomainError} `invalidDate` unless it is a day of the calendar written `YYYY-MM-DD`
 * @example asPlainDate('2026-02-28')
 */
export function asPlainDate(text: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new DomainError('invalidDate', { value: text.slice(0, 40) });
}

/** Whether `text` is a day of the calendar written `YYYY-MM-DD`; 2026-02-30 is not. */
export function isPlainDate(text: string): text is PlainDate {
  if (!DATE.test(text) || text.startsWith('0000')) return false;
  const [year, month, day] = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * Checks an instant.
 *
 * @throws {DomainError} `invalidDate` unless it is a real moment written as `Date.toISOString()` does
 */
export function asInstant(text: string): Instant {
  if (isInstant(text)) return text;
  throw new DomainError('invalidDate', { value: text.slice(0, 40) });
}

/** Whether `text` is a real moment written as `Date.toISOString()` does. */
export function isInstant(text: string): text is Instant {
  const date = INSTANT.exec(text)?.[1];
  return date !== undefined && isPlainDate(date);
}

/** The date `days` calendar days later, or earlier where negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumberOf(date) + days);
}

/**
 * The corresponding day `months` later (earlier where negative), or the last day of that month where it has no such
 * day. Source: Civil Code, article 202.
 *
 * @example addMonths('2025-12-31', 2) // 2026-02-28
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year, month, day] = partsOf(date);
  const since = year * 12 + (month - 1) + months;
  const [lastYear, lastMonth] = [Math.floor(since / 12), (((since % 12) + 12) % 12) + 1];
  return write(lastYear, lastMonth, Math.min(day, daysInMonth(lastYear, lastMonth)));
}

export function weekdayOf(date: PlainDate): Weekday {
  const sinceMonday = (((dayNumberOf(date) + THURSDAY - 1) % 7) + 7) % 7;
  return (sinceMonday + 1) as Weekday;
}

/** Calendar days from `from` to `to`, negative where `to` is the earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function minDate(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

export function maxDate(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

/** 00:00 of the day in Asia/Shanghai. */
export function startOfDay(date: PlainDate): Instant {
  return `${addDays(date, -1)}${CHINA_MIDNIGHT}` as Instant;
}

/** 24:00 of the day in Asia/Shanghai, which is 00:00 of the next (Civil Code, article 203). */
export function endOfDay(date: PlainDate): Instant {
  return `${date}${CHINA_MIDNIGHT}` as Instant;
}

/** The civil date in Asia/Shanghai at a moment. */
export function dateOf(instant: Instant): PlainDate {
  const date = instant.slice(0, 10) as PlainDate;
  return instant < endOfDay(date) ? date : addDays(date, 1);
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function partsOf(date: string): readonly [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Days since 1970-01-01; the year is taken to begin in March, so that the leap day is its last. */
function dayNumberOf(date: PlainDate): number {
  const [civilYear, month, day] = partsOf(date);
  const year = month > 2 ? civilYear : civilYear - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_TO_1970;
}

function fromDayNumber(dayNumber: number): PlainDate {
  const sinceStart = dayNumber + DAYS_TO_1970;
  const era = Math.floor(sinceStart / DAYS_IN_400_YEARS);
  const dayOfEra = sinceStart - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** @throws {DomainError} `invalidDate` for a year that four digits cannot write */
function write(year: number, month: number, day: number): PlainDate {
  if (!(year >= 1 && year <= 9999)) throw new DomainError('invalidDate', { value: String(year) });
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
