import type { Calendar } from './calendar.ts';
import data from './data/calendar.json' with { type: 'json' };

/** JSON has neither brands nor unions: the test named below is what makes it a calendar. */
const written: unknown = data;

/**
 * The State Council's arrangements of 2014 to 2026 and the statutory days up to 2040, written by
 * `scripts/make-calendar.ts`. A test reads it with `CalendarSchema` and compares every day with a second source.
 */
export const defaultCalendar = written as Calendar;
