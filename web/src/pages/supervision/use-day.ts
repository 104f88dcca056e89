import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import { useLanguage } from '../../text/language.tsx';

/** A date in a sentence. */
export function useDay(): (date: PlainDate) => string {
  const { locale } = useLanguage();
  return (date) => formatDate(date, locale, 'date');
}
