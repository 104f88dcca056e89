import { isWorkingDay, type Calendar } from '../../../domain/calendar/calendar.ts';
import { workingDaysBetween } from '../../../domain/calendar/working-days.ts';
import type { PlainDate } from '../../../domain/calendar/plain-date.ts';

/** The five groups of an inbox, in their order. */
export const LIGHT_GROUPS = ['overdue', 'today', 'near', 'later', 'none'] as const;
export type LightGroup = (typeof LIGHT_GROUPS)[number];

/** What today is, for whoever counts. */
export interface Today {
  readonly today: PlainDate;
  readonly calendar: Calendar;
  /** Working days within which a date is near (policy data). */
  readonly nearWorkingDays: number;
}

/** Where a running clock stands; `days` are working days to the due date, or past it. */
export interface Standing {
  readonly group: LightGroup;
  readonly days: number;
  /** Said where no working day follows before the date: whether today is one. */
  readonly worksToday?: boolean;
}

const COUNTED_WITHIN = 30;

/** A date so far ahead is said without the days to it (page.md §3); days overdue are always counted. */
export function isUncounted({ group, days }: Standing): boolean {
  return group !== 'overdue' && days > COUNTED_WITHIN;
}

/**
 * Where a due date stands today. The day itself is in time (Civil Code 203); working days are counted, never days.
 *
 * @example standingOf('2026-11-26', { today: '2026-11-23', … }) // { group: 'near', days: 3 }
 */
export function standingOf(due: PlainDate | undefined, { today, calendar, nearWorkingDays }: Today): Standing {
  if (due === undefined) return { group: 'none', days: 0 };
  if (due === today) return { group: 'today', days: 0 };
  const days = workingDaysBetween(today, due, calendar);
  // Overdue since a weekend is one working day overdue at the earliest on Monday, but overdue it is.
  if (due < today) return { group: 'overdue', days: -days };
  if (days === 0) return { group: 'near', days, worksToday: isWorkingDay(calendar, today) };
  return { group: days <= nearWorkingDays ? 'near' : 'later', days };
}
