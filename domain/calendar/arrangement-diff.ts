import { dayKind, holidayOf, type Calendar, type DayKind } from './calendar.ts';
import type { Holiday } from './holidays.ts';
import { addDays, type PlainDate } from './plain-date.ts';

/** A day of which two calendars say different things. */
export interface ChangedDay {
  readonly date: PlainDate;
  readonly from: DayKind;
  readonly to: DayKind;
  readonly holiday: Holiday | undefined;
  /** Whether it changes between working and rest: only then can a due date move. */
  readonly moves: boolean;
}

const WORKED: ReadonlySet<DayKind> = new Set(['workingDay', 'makeupWorkday']);

/** Every day of a year that is not what it was assumed to be, in order. */
export function changedDays(before: Calendar, after: Calendar, year: number): readonly ChangedDay[] {
  const days: ChangedDay[] = [];
  const first = `${String(year)}-01-01` as PlainDate;
  for (let date = first; date.startsWith(`${String(year)}-`); date = addDays(date, 1)) {
    const [from, to] = [dayKind(before, date), dayKind(after, date)];
    if (from !== to)
      days.push({ date, from, to, holiday: holidayOf(after, date), moves: WORKED.has(from) !== WORKED.has(to) });
  }
  return days;
}
