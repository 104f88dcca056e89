import type { Locale } from '../locale.ts';
import { isPlainDate, weekdayOf, yearOf, type Instant, type PlainDate } from './plain-date.ts';

const WEEKDAYS = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const satisfies Record<Locale, readonly string[]>;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** How much of a date is said: with its weekday, without, or without the year. */
type DateStyle = 'withWeekday' | 'date' | 'monthAndDay';

/**
 * A date as people read it; dates need no time zone, so none is asked.
 *
 * @example formatDate('2026-02-28', 'zh-CN') // 2026年2月28日 周六
 * @example formatDate('2026-02-28', 'en', 'monthAndDay') // 28 February
 */
export function formatDate(date: PlainDate, locale: Locale, style: DateStyle = 'withWeekday'): string {
  const monthAndDay =
    locale === 'en' ? `${dayOf(date)} ${monthOf(date, locale)}` : `${monthOf(date, locale)}${dayOf(date)}日`;
  if (style === 'monthAndDay') return monthAndDay;
  const year = String(yearOf(date));
  const plain = locale === 'en' ? `${monthAndDay} ${year}` : `${year}年${monthAndDay}`;
  if (style === 'date') return plain;
  const weekday = weekdayName(date, locale);
  return locale === 'en' ? `${weekday} ${plain}` : `${plain} ${weekday}`;
}

/** A date among the words of a sentence as people read it; what is no date stays as it is. */
export function dateInWords<T extends string | number>(value: T, locale: Locale): T | string {
  return typeof value === 'string' && isPlainDate(value) ? formatDate(value, locale, 'date') : value;
}

/** China keeps UTC+8 all the year. */
const CHINA_MS = 8 * 3_600_000;

/** The time of a moment in Asia/Shanghai: 14:32. */
export function formatTime(at: Instant): string {
  return new Date(Date.parse(at) + CHINA_MS).toISOString().slice(11, 16);
}

/** Days in a row without their year: 10月1日至8日, 1–8 October; a single day is said once. */
export function formatDays(from: PlainDate, to: PlainDate, locale: Locale): string {
  const [first, last] = [formatDate(from, locale, 'monthAndDay'), formatDate(to, locale, 'monthAndDay')];
  if (from === to) return first;
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  if (locale === 'en') return sameMonth ? `${dayOf(from)}–${last}` : `${first} – ${last}`;
  return sameMonth ? `${first}至${dayOf(to)}日` : `${first}至${last}`;
}

export function weekdayName(date: PlainDate, locale: Locale): string {
  return WEEKDAYS[locale][weekdayOf(date) - 1] ?? '';
}

/** The month and its year: 2026年2月, February 2026. */
export function formatMonth(date: PlainDate, locale: Locale): string {
  const [year, month] = [String(yearOf(date)), monthOf(date, locale)];
  return locale === 'en' ? `${month} ${year}` : `${year}年${month}`;
}

function monthOf(date: PlainDate, locale: Locale): string {
  const month = Number(date.slice(5, 7));
  return locale === 'en' ? (MONTHS[month - 1] ?? '') : `${String(month)}月`;
}

function dayOf(date: PlainDate): string {
  return String(Number(date.slice(8)));
}
