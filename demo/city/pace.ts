import { addWorkingDays, workingDayOnOrBefore } from '../../domain/calendar/period.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Draw } from './draw.ts';

/** A working day so many working days from another one; a negative number lies before it. */
export function workdays(from: PlainDate, days: number): PlainDate {
  return addWorkingDays(from, days, defaultCalendar);
}

/** The working day so many calendar days before. */
export function daysBefore(from: PlainDate, days: number): PlainDate {
  return workingDayOnOrBefore(addDays(from, -days), defaultCalendar);
}

/** An hour at which offices are open: nobody's whole city acts at ten o'clock. */
export function officeHour(date: PlainDate, draw: Draw): string {
  const [hour, minute] = [draw.one(['08', '09', '10', '11', '14', '15', '16', '17']), draw.whole(0, 59)];
  return `${date} ${hour}:${String(minute).padStart(2, '0')}`;
}

/**
 * Days one after the other, told backwards from the last: each step is one or more working days, so that no two acts fall on
 * the same day and none before the one that it answers.
 */
export function backwards(last: PlainDate, steps: readonly number[]): readonly PlainDate[] {
  const days = [last];
  for (const step of steps.toReversed()) {
    const [next = last] = days;
    days.unshift(workdays(next, -Math.max(1, step)));
  }
  return days;
}
