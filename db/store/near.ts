import { addWorkingDays } from '../../domain/calendar/period.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import { isPaused, type Obligation } from '../../domain/obligations/obligation.ts';

/** The due date of what has none: it sorts behind everything. */
export const NEVER = 'infinity';

/** From this day on a due date counts as near (yellow). Kept in the row, so that lists need no calendar. */
export function nearFrom(due: PlainDate, { policy, calendar }: Rules): PlainDate {
  return addWorkingDays(due, -policy.nearWorkingDays, calendar);
}

/** The clock that a list shows of a matter, by column: of those that run, the one due next. */
export function nextClock(
  open: readonly Obligation[],
  rules: Rules,
): Readonly<Record<'next_due' | 'next_due_key' | 'next_due_kind' | 'near_from', string | null>> {
  const next = open.filter((one) => !isPaused(one)).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
  return {
    next_due: next?.due ?? NEVER,
    next_due_key: next?.key ?? null,
    next_due_kind: next?.kind ?? null,
    near_from: next ? nearFrom(next.due, rules) : NEVER,
  };
}
