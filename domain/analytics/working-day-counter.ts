import { isWorkingDay, type Calendar } from '../calendar/calendar.ts';
import { addDays, type PlainDate } from '../calendar/plain-date.ts';

/** Two days between which working days are counted. */
export interface Stretch {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * Counts working days of many stretches: the calendar is walked once from the first day to the last, and each stretch is
 * then a difference. The same as `workingDaysBetween` for every one of them.
 *
 * @throws {DomainError} `calendarOutOfRange`
 */
export function workingDayCounter(stretches: readonly Stretch[], calendar: Calendar): (stretch: Stretch) => number {
  let [first, last]: (PlainDate | undefined)[] = [];
  for (const { from, to } of stretches)
    for (const day of [from, to]) {
      if (first === undefined || day < first) first = day;
      if (last === undefined || day > last) last = day;
    }
  const upTo = new Map<PlainDate, number>();
  if (first !== undefined && last !== undefined) {
    let count = 0;
    upTo.set(first, count);
    for (let day = first; day < last;) {
      day = addDays(day, 1);
      if (isWorkingDay(calendar, day)) count += 1;
      upTo.set(day, count);
    }
  }
  return ({ from, to }) => (upTo.get(to) ?? 0) - (upTo.get(from) ?? 0);
}
