import type { Bilingual } from '../locale.ts';

/** What the people of a rehearsal write: plain sentences that say that they are samples. */
export const SAMPLE_TEXT = {
  item: { 'zh-CN': '演练项目', en: 'Rehearsed item' },
  annualTarget: {
    'zh-CN': '完成全年培训任务，参训人员掌握实用技术。',
    en: 'Complete the training of the year; those trained command the skill.',
  },
  trained: { 'zh-CN': '培训人次', en: 'people trained' },
  passed: { 'zh-CN': '考核合格率', en: 'pass rate' },
  employed: { 'zh-CN': '参训人员就业率', en: 'employment rate of those trained' },
  satisfied: { 'zh-CN': '参训人员满意度', en: 'satisfaction of those trained' },
  people: { 'zh-CN': '人次', en: 'people' },
  basis: { 'zh-CN': '年度工作计划', en: 'annual work plan' },
  returned: { 'zh-CN': '数量指标与预算不相匹配，请核对。', en: 'The quantity does not fit the budget; please check.' },
  reason: { 'zh-CN': '演练中所写理由', en: 'A reason written in the rehearsal' },
  opinion: { 'zh-CN': '情况属实', en: 'The facts are right' },
  report: { 'zh-CN': '已按要求调整并加快进度', en: 'Adjusted as asked and under way faster' },
  findings: { 'zh-CN': '执行进度滞后于序时进度', en: 'Execution is behind schedule' },
  summary: { 'zh-CN': '全年任务基本完成，资金使用规范。', en: 'The tasks of the year are done by and large.' },
  missed: { 'zh-CN': '受汛情影响，少办两期培训', en: 'Two courses were lost to the flood' },
  performance: { 'zh-CN': '总体目标基本实现。', en: 'The overall target was reached by and large.' },
  problem: { 'zh-CN': '数量指标未达年度目标', en: 'The quantity missed the target of the year' },
  recommendation: { 'zh-CN': '补办两期培训并核对台账', en: 'Hold the two courses and check the ledger' },
  measure: { 'zh-CN': '补办两期，11月底前完成', en: 'Hold two more courses by the end of November' },
  account: { 'zh-CN': '两期培训已补办，台账已更新', en: 'The two courses were held; the ledger is up to date' },
  evidence: { 'zh-CN': '培训签到表.pdf', en: 'attendance.pdf' },
  liaison: { 'zh-CN': '单位联系人', en: 'the unit’s contact' },
  place: { 'zh-CN': '市政府会议室', en: 'the government’s meeting room' },
  note: { 'zh-CN': '请抓紧办理', en: 'Please see to it' },
  authority: { 'zh-CN': '演财', en: '演财' },
} as const satisfies Record<string, Bilingual>;
