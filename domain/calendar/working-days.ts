import { DomainError } from '../domain-error.ts';
import { isWorkingDay, type Calendar } from './calendar.ts';
import { addDays, type PlainDate } from './plain-date.ts';

/** A hundred years of days: longer is a slip of the pen, not a period. */
export const MAX_PERIOD_COUNT = 36_525;

/**
 * The n-th working day after `date`, or before it where `days` is negative; `date` itself for 0, whatever day it is.
 *
 * @throws {DomainError} `invalidPeriod` unless `days` is a whole number, `calendarOutOfRange`
 * @example addWorkingDays('2026-02-13', 2, calendar) // 2026-02-24: Saturday 14 is worked in exchange
 */
export function addWorkingDays(date: PlainDate, days: number, calendar: Calendar): PlainDate {
  if (!Number.isInteger(days)) throw new DomainError('invalidPeriod', { max: MAX_PERIOD_COUNT });
  const step = days < 0 ? -1 : 1;
  let reached = date;
  for (let left = Math.abs(days); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkingDay(calendar, reached)) left -= 1;
  }
  return reached;
}

/**
 * Working days after `from` up to and including `to`; where `to` is the earlier, the negative of the same count from
 * `to` to `from`, so that stretches add up: between(a, c) = between(a, b) + between(b, c).
 *
 * @throws {DomainError} `calendarOutOfRange`
 */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: Calendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

/**
 * The day itself where it is a working day, else the last one before it.
 *
 * @throws {DomainError} `calendarOutOfRange`
 */
export function workingDayOnOrBefore(date: PlainDate, calendar: Calendar): PlainDate {
  return nextWorkingDay(date, -1, calendar);
}

/**
 * The day itself where it is a working day, else the first one after it. Source: Civil Code, article 203.
 *
 * @throws {DomainError} `calendarOutOfRange`
 */
export function workingDayOnOrAfter(date: PlainDate, calendar: Calendar): PlainDate {
  return nextWorkingDay(date, 1, calendar);
}

function nextWorkingDay(date: PlainDate, step: 1 | -1, calendar: Calendar): PlainDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, step);
  return day;
}
