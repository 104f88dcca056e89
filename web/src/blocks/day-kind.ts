import { dayKind, isProvisional, isWeekend, type Calendar, type DayKind } from '../../../domain/calendar/calendar.ts';
import type { PlainDate } from '../../../domain/calendar/plain-date.ts';

interface KindHere {
  readonly kind: DayKind;
  readonly provisional: boolean;
}

/** What a day is, as far as is known: of a year that nothing is known of, the weekday is all there is. */
export function kindOf(day: PlainDate, calendar: Calendar): KindHere {
  try {
    return { kind: dayKind(calendar, day), provisional: isProvisional(calendar, day) };
  } catch {
    return { kind: isWeekend(day) ? 'weekend' : 'workingDay', provisional: true };
  }
}
