import type { Bilingual } from '../../domain/locale.ts';

/** The one fact of a line that decides what to do about it (page.md §4.1). */
export const FACT_TEXT = {
  first: { 'zh-CN': '首次申报', en: 'first submission' },
  again: { 'zh-CN': '第 {no} 版，改了 {changes} 处', en: 'version {no}, {changes} row(s) changed' },
  againSame: { 'zh-CN': '第 {no} 版，指标未改', en: 'version {no}, no indicator changed' },
  returned: { 'zh-CN': '第 {no} 次退回', en: 'returned {no} time(s)' },
  congress: { 'zh-CN': '人大 {on} 批准', en: 'passed by the congress on {on}' },
  noCongress: { 'zh-CN': '人大尚未批准', en: 'not passed by the congress yet' },
  hints: {
    'zh-CN': '自评 {total} 分（{grade}），提示 {count} 处',
    en: 'own score {total} ({grade}), {count} finding(s)',
  },
  noHints: { 'zh-CN': '自评 {total} 分（{grade}），前后一致', en: 'own score {total} ({grade}), consistent' },
  scored: { 'zh-CN': '{total} 分（{grade}）', en: '{total} points ({grade})' },
  scoredProblems: {
    'zh-CN': '{total} 分（{grade}），问题 {count} 个',
    en: '{total} points ({grade}), {count} problem(s)',
  },
  reported: {
    'zh-CN': '{rectified} 个问题报已整改，佐证 {evidence} 份，待核查 {awaiting} 个',
    en: '{rectified} reported as rectified, {evidence} piece(s) of evidence, {awaiting} to verify',
  },
  answered: { 'zh-CN': '{count} 个问题，已答复 {answered} 个', en: '{count} problem(s), {answered} answered' },
  deferral: { 'zh-CN': '{count} 个问题申请挂账', en: 'deferral asked for {count} problem(s)' },
  document: { 'zh-CN': '{number}，问题 {count} 个', en: '{number}, {count} problem(s)' },
  extension: {
    'zh-CN': '申请延 {days} 个工作日，第 {no} 次：{reason}',
    en: '{days} working day(s) asked for, request {no}: {reason}',
  },
  periods: { 'zh-CN': '待报 {periods}', en: 'to report: {periods}' },
  correction: { 'zh-CN': '第 {no} 次纠偏', en: 'correction, round {no}' },
} as const satisfies Record<string, Bilingual>;

/** Whether what is to be signed has been frozen: to whoever signs it, and to whoever drafts it. */
export const SIGNING_TEXT = {
  ready: { 'zh-CN': '{by} 定稿的第 {no} 版等您签', en: 'version {no}, frozen by {by}, waits for you to sign' },
  readyUnnamed: { 'zh-CN': '已定稿的第 {no} 版等您签', en: 'frozen version {no} waits for you to sign' },
  drafting: { 'zh-CN': '经办还在起草，定稿后再签', en: 'still being drafted; to be signed once it is frozen' },
  own: {
    'zh-CN': '第 {no} 版是您自己定稿的，须由别人签报',
    en: 'you froze version {no} yourself: somebody else signs it',
  },
  handedOver: { 'zh-CN': '第 {no} 版已定稿，等负责人签', en: 'version {no} frozen, waits for the leader to sign' },
} as const satisfies Record<string, Bilingual>;

export const GRADE_WORDS = {
  excellent: { 'zh-CN': '优', en: 'excellent' },
  good: { 'zh-CN': '良', en: 'good' },
  fair: { 'zh-CN': '中', en: 'fair' },
  poor: { 'zh-CN': '差', en: 'poor' },
} as const satisfies Record<string, Bilingual>;

export const LIST_SEPARATOR: Bilingual = { 'zh-CN': '、', en: ', ' };
