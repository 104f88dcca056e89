import { formatDate, weekdayName } from '../../../domain/calendar/date-text.ts';
import { dateOf, yearOf, type Instant, type PlainDate } from '../../../domain/calendar/plain-date.ts';
import type { Locale } from '../../../domain/locale.ts';

/** China keeps UTC+8 all the year. */
const CHINA_MS = 8 * 3_600_000;

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

/** The time of a moment in Asia/Shanghai: 14:32. */
export function timeWords(at: Instant): string {
  return new Date(Date.parse(at) + CHINA_MS).toISOString().slice(11, 16);
}

/** A moment as day and time. */
export function momentWords(at: Instant, today: PlainDate, locale: Locale): string {
  return `${shortDay(dateOf(at), today, locale)} ${timeWords(at)}`;
}
