import type { Calendar, DayKind } from '../../../../domain/calendar/calendar.ts';
import {
  addDays,
  addMonths,
  asPlainDate,
  daysBetween,
  weekdayOf,
  type PlainDate,
} from '../../../../domain/calendar/plain-date.ts';
import type { DueDay } from '../../api/due-answers.ts';
import { kindOf } from '../../blocks/day-kind.ts';

/** How many weeks the long view shows. */
const WEEKS_SHOWN = 12;
const WEEK = 7;

export const CALENDAR_VIEWS = ['month', 'weeks'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** The days of a page, whole weeks from Monday to Sunday. */
export function weeksOf(view: CalendarView, anchor: PlainDate): readonly (readonly PlainDate[])[] {
  const first = mondayOf(view === 'month' ? firstOfMonth(anchor) : anchor);
  const last =
    view === 'month' ? addDays(addMonths(firstOfMonth(anchor), 1), -1) : addDays(first, WEEKS_SHOWN * WEEK - 1);
  const weeks = Math.ceil((daysBetween(first, last) + 1) / WEEK);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: WEEK }, (_day, day) => addDays(first, week * WEEK + day)),
  );
}

/** The page before or after. */
export function turned(view: CalendarView, anchor: PlainDate, by: 1 | -1): PlainDate {
  return view === 'month' ? addMonths(firstOfMonth(anchor), by) : addDays(anchor, by * WEEKS_SHOWN * WEEK);
}

function firstOfMonth(day: PlainDate): PlainDate {
  return asPlainDate(`${day.slice(0, 8)}01`);
}

function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - weekdayOf(day));
}

/** What a day of the grid shows. */
export interface Cell {
  readonly day: PlainDate;
  readonly kind: DayKind;
  readonly provisional: boolean;
  readonly due: DueDay | undefined;
  readonly count: number;
  /** 0 nothing, 1 up to the median, 2 up to twice as much, 3 beyond. */
  readonly heat: 0 | 1 | 2 | 3;
}

export function cellOf(day: PlainDate, dues: ReadonlyMap<PlainDate, DueDay>, median: number, calendar: Calendar): Cell {
  const due = dues.get(day);
  const count = countOf(due);
  return { day, ...kindOf(day, calendar), due, count, heat: heatOf(count, median) };
}

export function countOf(due: DueDay | undefined): number {
  return due ? due.red + due.yellow + due.green + due.paused : 0;
}

function heatOf(count: number, median: number): Cell['heat'] {
  if (count === 0) return 0;
  if (count <= median) return 1;
  return count <= 2 * median ? 2 : 3;
}

/** The usual load of a day on which anything is due; days without are no measure. */
export function medianOf(dues: readonly DueDay[]): number {
  const counts = dues
    .map(countOf)
    .filter((count) => count > 0)
    .toSorted((a, b) => a - b);
  const middle = counts.length >> 1;
  const [low = 0, high = 0] = [counts[middle - 1], counts[middle]];
  return counts.length % 2 === 1 ? high : (low + high) / 2;
}

/** Fewer than this on one day is no bunch, whatever is usual. */
const FEW = 4;
const ANNOUNCED = 3;

/** Days still to come on which far more ends than usual, the next few of them. */
export function bunches(dues: readonly DueDay[], median: number, today: PlainDate): readonly DueDay[] {
  return dues
    .filter((due) => due.day >= today && countOf(due) >= Math.max(FEW, 2 * median))
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, ANNOUNCED)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
