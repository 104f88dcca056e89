import { formatDate, formatTime, weekdayName } from '../../../domain/calendar/date-text.ts';
import { dateOf, yearOf, type Instant, type PlainDate } from '../../../domain/calendar/plain-date.ts';
import type { Locale } from '../../../domain/locale.ts';

/** A date in lists: the year only where it is not this one, the weekday always. */
export function dayWords(date: PlainDate, today: PlainDate, locale: Locale): string {
  if (yearOf(date) !== yearOf(today)) return formatDate(date, locale);
  const [day, weekday] = [formatDate(date, locale, 'monthAndDay'), weekdayName(date, locale)];
  return locale === 'en' ? `${weekday} ${day}` : `${day} ${weekday}`;
}

/** As `dayWords` without the weekday. */
export function shortDay(date: PlainDate, today: PlainDate, locale: Locale): string {
  return formatDate(date, locale, yearOf(date) === yearOf(today) ? 'monthAndDay' : 'date');
}

/** From one day to another in documents and heads; the year is said once where it is the same. */
export function spanWords(from: PlainDate | undefined, to: PlainDate | undefined, locale: Locale): string {
  const [first, last] = [from ?? to, from === undefined ? undefined : to];
  if (first === undefined) return '';
  if (last === undefined || last === first) return formatDate(first, locale, 'date');
  const end = formatDate(last, locale, yearOf(first) === yearOf(last) ? 'monthAndDay' : 'date');
  return `${formatDate(first, locale, 'date')} → ${end}`;
}

export { formatTime as timeWords } from '../../../domain/calendar/date-text.ts';

/** A moment as day and time. */
export function momentWords(at: Instant, today: PlainDate, locale: Locale): string {
  return `${shortDay(dateOf(at), today, locale)} ${formatTime(at)}`;
}
