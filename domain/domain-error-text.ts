import { fill, type Bilingual, type Locale } from './locale.ts';

/**
 * Every way a rule can refuse, with its sentence. Add a code here and the compiler lists the places
 * that must answer for it (the HTTP status in `api/`).
 */
export const DOMAIN_ERRORS = {
  invalidInput: { 'zh-CN': '提交的内容有 {count} 处问题。', en: 'The request has {count} fault(s).' },
  invalidDate: { 'zh-CN': '“{value}”不是有效的日期（应为 YYYY-MM-DD）。', en: '"{value}" is not a valid date (YYYY-MM-DD).' },
  invalidPeriod: { 'zh-CN': '期间须为正整数的月、日或工作日。', en: 'A period is a positive whole number of months, days or working days.' },
  calendarOutOfRange: { 'zh-CN': '日历没有 {year} 年的数据。', en: 'The calendar has no data for {year}.' },
  notFound: { 'zh-CN': '没有这件事项，或不在您的范围内。', en: 'No such matter, or it is outside your scope.' },
} as const satisfies Record<string, Bilingual>;

export type DomainErrorCode = keyof typeof DOMAIN_ERRORS;

/** The refusal in the caller's language. */
export function domainErrorText(
  code: DomainErrorCode,
  details: Readonly<Record<string, string | number>>,
  locale: Locale,
): string {
  return fill(DOMAIN_ERRORS[code][locale], details);
}
