import type { ReactNode } from 'react';
import { isDayOff } from '../../../domain/calendar/calendar.ts';
import { formatDate } from '../../../domain/calendar/date-text.ts';
import { isPlainDate } from '../../../domain/calendar/plain-date.ts';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { TRACE_TEXT as T } from '../text/light-text.ts';

/** Warns under a date that somebody sets where it is a day off: such a date does not give way to it, and nobody works then. */
export function DayOffNote({ date }: { readonly date: unknown }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { calendar } = useToday();
  if (typeof date !== 'string' || !isPlainDate(date) || !isDayOff(calendar, date)) return null;
  return (
    <p role="status" className="tag-near">
      {say(T.dayOff, { date: formatDate(date, locale) })}
    </p>
  );
}
