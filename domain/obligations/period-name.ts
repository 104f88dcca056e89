import { fill, type Bilingual, type Locale } from '../locale.ts';

const QUARTER: Bilingual = { 'zh-CN': '第 {no} 季度', en: 'quarter {no}' };
/** Keys by which the policy calls the parts of a year that reports are about (R4). */
const PARTS: Readonly<Record<string, Bilingual>> = {
  h1: { 'zh-CN': '上半年', en: 'first half-year' },
  year: { 'zh-CN': '全年', en: 'whole year' },
};
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * What a period is called by the day it ends on, `06-30` or `2026-06-30`: figures run from the beginning of the year.
 *
 * @example periodName('06-30', 'zh-CN') // 1–6月
 * @example periodName('11-20', 'zh-CN') // 1月–11月20日
 */
export function periodName(endsOn: string, locale: Locale): string {
  const [month = 1, day = 1] = endsOn.slice(-5).split('-').map(Number);
  const whole = day >= (LAST_DAYS[month - 1] ?? 31);
  const last = MONTHS_EN[month - 1] ?? '';
  if (locale === 'en') return whole ? (month === 1 ? last : `Jan–${last}`) : `Jan–${last} ${day}`;
  if (!whole) return `1月–${month}月${day}日`;
  return month === 1 ? '1月' : `1–${month}月`;
}

/**
 * What a period is called by its key in the policy (M1, R4): a quarter, the half-year or year, or the part of the year
 * that its last day closes; undefined where the key is none of these.
 *
 * @example periodKeyName('q2', 'zh-CN') // 第 2 季度
 * @example periodKeyName('11-20', 'zh-CN') // 1月–11月20日
 */
export function periodKeyName(key: string, locale: Locale): string | undefined {
  const quarter = /^q([1-4])$/.exec(key)?.[1];
  if (quarter !== undefined) return fill(QUARTER[locale], { no: quarter });
  return /^\d\d-\d\d$/.test(key) ? periodName(key, locale) : PARTS[key]?.[locale];
}
