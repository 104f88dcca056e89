import { fill, type Bilingual, type Locale } from './locale.ts';

/**
 * Every way a rule can refuse, with its sentence. Add a code here and the compiler lists the places
 * that must answer for it (the HTTP status in `api/`).
 */
export const DOMAIN_ERRORS = {
  invalidInput: { 'zh-CN': '提交的内容有 {count} 处问题。', en: 'The request has {count} fault(s).' },
  invalidDate: {
    'zh-CN': '“{value}”不是有效的日期（应为 YYYY-MM-DD）。',
    en: '"{value}" is not a valid date (YYYY-MM-DD).',
  },
  invalidPeriod: {
    'zh-CN': '期间须为正整数的月、日或工作日。',
    en: 'A period is a positive whole number of months, days or working days.',
  },
  calendarOutOfRange: { 'zh-CN': '日历没有 {year} 年的数据。', en: 'The calendar has no data for {year}.' },
  setDateMissing: {
    'zh-CN': '“{kind}”的到期日由季节确定，但没有给出。',
    en: 'The season sets the due date of "{kind}", but none was given.',
  },
  notNow: {
    'zh-CN': '现在不能办“{command}”：事项处于 {position}；须在 {possible} 时由 {roles} 办理。',
    en: '"{command}" is not possible now: the matter is at {position}; it is possible at {possible}, by {roles}.',
  },
  notYours: {
    'zh-CN': '您不能办“{command}”；可办的是：{roles}（本地区、本单位范围内）。',
    en: 'You may not do "{command}"; it is for {roles}, within their region and unit.',
  },
  dateInFuture: {
    'zh-CN': '{date} 还没有到：事实的日期不能晚于今天。',
    en: '{date} has not come yet: a fact cannot be dated after today.',
  },
  dateInPast: {
    'zh-CN': '{date} 已经过去：所定日期不能早于今天。',
    en: '{date} has passed: a date to be set cannot lie before today.',
  },
  obligationNotOpen: { 'zh-CN': '没有正在计时的期限“{key}”。', en: 'No running deadline "{key}".' },
  extensionNotAllowed: { 'zh-CN': '这一期限按政策不得延期。', en: 'The policy allows no extension of this deadline.' },
  extensionAfterDue: {
    'zh-CN': '延期须在到期日 {due} 前申请，现已逾期。',
    en: 'An extension must be asked for by the due date {due}; it has passed.',
  },
  extensionLimitReached: {
    'zh-CN': '按政策最多延期 {times} 次，已经用完。',
    en: 'The policy allows {times} extension(s), and they are used.',
  },
  extensionTooLong: {
    'zh-CN': '延期 {workingDays} 个工作日超过政策上限 {max} 个工作日。',
    en: 'An extension of {workingDays} working days exceeds the policy limit of {max}.',
  },
  extensionUndecided: {
    'zh-CN': '上一次延期申请还没有决定。',
    en: 'The last request for an extension is still undecided.',
  },
  noExtensionAsked: { 'zh-CN': '没有待决定的延期申请。', en: 'No extension waits for a decision.' },
  ownRequest: { 'zh-CN': '不能批准自己提出的申请。', en: 'Nobody decides on his own request.' },
  clockStopped: {
    'zh-CN': '事项暂缓，期限停表，现在不能申请延期。',
    en: 'The matter is suspended and its clock stands still; no extension can be asked for now.',
  },
  notOverdue: {
    'zh-CN': '尚未逾期（到期日 {due}），不能作升级处理。',
    en: 'It is not overdue (due {due}); there is no escalation to answer.',
  },
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
