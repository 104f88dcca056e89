import { addDays, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { workingDayOnOrBefore } from '../../domain/calendar/period.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';

/** The demo year is laid around the day of the first start: dates are told in days before it. */
export interface Diary {
  readonly today: PlainDate;
  /** The working day so many calendar days ago; a negative number lies ahead. */
  readonly ago: (days: number) => PlainDate;
}

export function diary(today: PlainDate): Diary {
  return { today, ago: (days) => workingDayOnOrBefore(addDays(today, -days), defaultCalendar) };
}

/** An evaluation handed in on that day is one of the fiscal year before. */
export function evaluatedYear(submittedOn: PlainDate): number {
  return yearOf(submittedOn) - 1;
}
