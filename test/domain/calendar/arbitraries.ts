import fc from 'fast-check';
import { asPlainDate, type PlainDate } from '../../../domain/calendar/plain-date.ts';

export const DAY_MS = 24 * 60 * 60 * 1000;

/** The platform's own arithmetic, for tests that must not believe ours. */
export function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function dateBetween(first: string, last: string): fc.Arbitrary<PlainDate> {
  return fc
    .integer({ min: Date.parse(first) / DAY_MS, max: Date.parse(last) / DAY_MS })
    .map((day) => asPlainDate(isoDate(new Date(day * DAY_MS))));
}

/** Any date that four-digit arithmetic around it can still reach. */
export const aDate = dateBetween('1800-01-01', '2300-12-31');

/** A date whose periods of up to two years stay in the calendar's arranged or statutory years. */
export const anArrangedDate = dateBetween('2016-01-01', '2037-12-31');
