import { addWorkingDays } from '../../domain/calendar/period.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Rules } from '../../domain/obligations/lay.ts';

/** The due date of what has none: it sorts behind everything. */
export const NEVER = 'infinity';

/** From this day on a due date counts as near (yellow). Kept in the row, so that lists need no calendar. */
export function nearFrom(due: PlainDate, { policy, calendar }: Rules): PlainDate {
  return addWorkingDays(due, -policy.nearWorkingDays, calendar);
}
