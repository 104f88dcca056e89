import type { Bilingual } from '../../../domain/locale.ts';

/** How the field writes a deadline (page.md §3). */
export const LIGHT_TEXT = {
  left: { 'zh-CN': '剩 {days} 个工作日', en: '{days} working day(s) left' },
  lastDay: { 'zh-CN': '今天是最后一个工作日', en: 'Today is the last working day' },
  noDay: { 'zh-CN': '到期前没有工作日了', en: 'No working day left' },
  today: { 'zh-CN': '今天 24:00 到期', en: 'Due today, 24:00' },
  todayClose: { 'zh-CN': '今天下班前到期', en: 'Due today at the close of business' },
  overdue: { 'zh-CN': '逾期 {days} 个工作日', en: '{days} working day(s) overdue' },
  onTime: { 'zh-CN': '提前 {days} 个工作日办结', en: 'Done {days} working day(s) early' },
  onTheDay: { 'zh-CN': '按期办结', en: 'Done in time' },
  withinExtension: { 'zh-CN': '延期内办结', en: 'Done within the extension' },
  late: { 'zh-CN': '晚 {days} 个工作日办结', en: 'Done {days} working day(s) late' },
  paused: { 'zh-CN': '停表', en: 'Clock stopped' },
  waived: { 'zh-CN': '免除', en: 'Waived' },
  noClock: { 'zh-CN': '没有期限', en: 'No deadline' },
  provisional: { 'zh-CN': '暂定', en: 'provisional' },
  extended: { 'zh-CN': '延', en: 'extended' },
  extendedTo: { 'zh-CN': '延至 {due}', en: 'Extended to {due}' },
  legal: { 'zh-CN': '法定 {due}', en: 'Legal date {due}' },
  wasDue: { 'zh-CN': '应于 {due}', en: 'Was due {due}' },
  finalDate: { 'zh-CN': '最后期限 {due}', en: 'Final date {due}' },
} as const satisfies Record<string, Bilingual>;

export const TRACE_TEXT = {
  how: { 'zh-CN': '怎么算的', en: 'How it is counted' },
  title: { 'zh-CN': '{date}是怎么算出来的', en: 'How {date} was counted' },
  fact: { 'zh-CN': '起算的事', en: 'Starting fact' },
  period: { 'zh-CN': '对应日', en: 'Corresponding day' },
  days: { 'zh-CN': '计日', en: 'Counting' },
  restDay: { 'zh-CN': '遇休息日', en: 'Rest days' },
  dayOff: {
    'zh-CN': '{date}是休息日，自定的日期不顺延。如非本意，请另定。',
    en: '{date} is a day off, and a date that is set does not give way to it. Set another if that is not meant.',
  },
  makeup: { 'zh-CN': '调休上班', en: 'Worked weekend' },
  ends: { 'zh-CN': '截止', en: 'Ends' },
  why: { 'zh-CN': '为什么暂定', en: 'Why provisional' },
  resumed: { 'zh-CN': '恢复计时', en: 'Resumed' },
  fixed: { 'zh-CN': '规定日期', en: 'Set date' },
  extension: { 'zh-CN': '延期', en: 'Extension' },
  final: { 'zh-CN': '领导定期', en: "Leader's date" },
  finalNote: {
    'zh-CN': '{date}。不改法定期限，不消逾期',
    en: '{date}. The legal date and the days overdue stand',
  },
  extensionNote: {
    'zh-CN': '法定 {legal} 不变；延至 {due}，统计另列',
    en: 'The legal date {legal} stands; extended to {due}, counted apart',
  },
  foot: {
    'zh-CN': '规则 {clause} · 政策 {policy} · 日历 {calendar}',
    en: 'Rule {clause} · policy {policy} · calendar {calendar}',
  },
  statutory: { 'zh-CN': '政策原文的期限', en: "the policy's own period" },
  local: { 'zh-CN': '本市设定', en: 'set by the region' },
} as const satisfies Record<string, Bilingual>;

/** The words of the ribbon and of group heads. */
export const RIBBON_TEXT = {
  overdue: { 'zh-CN': '已逾期', en: 'Overdue' },
  today: { 'zh-CN': '今天到期', en: 'Due today' },
  near: { 'zh-CN': '{days} 个工作日内', en: 'Within {days} working day(s)' },
  later: { 'zh-CN': '以后', en: 'Later' },
  none: { 'zh-CN': '停表或无期限', en: 'No running clock' },
} as const satisfies Record<string, Bilingual>;
