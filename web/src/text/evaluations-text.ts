import type { Bilingual } from '../../../domain/locale.ts';

export const EVALUATIONS_TEXT = {
  title: { 'zh-CN': '绩效评价', en: 'Evaluations (绩效评价)' },
  sub: {
    'zh-CN':
      '评价中 {all} 个项目：待自评 {awaited}，待审 {reviewing}，退回 {redoing}，待确认结束 {accepted}；逾期 {overdue}',
    en: '{all} items under evaluation: {awaited} awaited, {reviewing} to review, {redoing} returned, {accepted} to conclude; {overdue} overdue',
  },
  all: { 'zh-CN': '全部 {count}', en: 'All {count}' },
  groups: {
    awaited: { 'zh-CN': '待自评 {count}', en: 'Awaited {count}' },
    reviewing: { 'zh-CN': '待审 {count}', en: 'To review {count}' },
    redoing: { 'zh-CN': '退回 {count}', en: 'Returned {count}' },
    accepted: { 'zh-CN': '采纳，待确认结束 {count}', en: 'Accepted, to conclude {count}' },
    reevaluating: { 'zh-CN': '再评价 {count}', en: 'Re-evaluating {count}' },
    reevaluated: { 'zh-CN': '再评价完成，待确认结束 {count}', en: 'Re-evaluated, to conclude {count}' },
  },
  overdue: { 'zh-CN': '逾期 {count}', en: 'Overdue {count}' },
  filters: { 'zh-CN': '筛选', en: 'Filters' },
  item: { 'zh-CN': '项目', en: 'Item' },
  phase: { 'zh-CN': '阶段', en: 'Phase' },
  due: { 'zh-CN': '期限', en: 'Deadline' },
  budget: { 'zh-CN': '预算（万元）', en: 'Budget (万元)' },
  rate: { 'zh-CN': '执行率', en: 'Rate' },
  self: { 'zh-CN': '自评分', en: 'Own score' },
  finance: { 'zh-CN': '财政分', en: 'Finance score' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  empty: { 'zh-CN': '没有评价中的项目', en: 'No item is under evaluation' },
  emptyWhy: {
    'zh-CN': '预算年度结束后，项目进入自评。',
    en: 'Items come here when their fiscal year has ended.',
  },
  emptyFiltered: { 'zh-CN': '没有符合筛选的项目', en: 'No item fits the filters' },
} as const satisfies Record<string, Bilingual | Readonly<Record<string, Bilingual>>>;
