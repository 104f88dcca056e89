import type { Calendar } from '../../../../domain/calendar/calendar.ts';
import { addDays, type PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { addWorkingDays, workingDayOnOrAfter } from '../../../../domain/calendar/working-days.ts';

/** Days that are offered to put work off to. */
export interface PutOffDays {
  readonly nextWorkingDay: PlainDate;
  readonly inThree: PlainDate;
  readonly nextWeek: PlainDate;
}

/** Always working days to come; next week begins with its first working day. */
export function putOffDays(today: PlainDate, calendar: Calendar): PutOffDays {
  return {
    nextWorkingDay: addWorkingDays(today, 1, calendar),
    inThree: addWorkingDays(today, 3, calendar),
    nextWeek: workingDayOnOrAfter(mondayAfter(today), calendar),
  };
}

function mondayAfter(day: PlainDate): PlainDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? 1 : 8 - weekday);
}

interface Dated {
  readonly due: PlainDate | null;
}

/** Which of these are due before the day, soonest first: it is allowed, and said. */
export function dueBefore(rows: readonly Dated[], day: PlainDate): readonly PlainDate[] {
  return rows.flatMap(({ due }) => (due !== null && due < day ? [due] : [])).toSorted();
}
