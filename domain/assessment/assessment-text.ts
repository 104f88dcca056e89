import type { Bilingual } from '../locale.ts';
import { SELF_ACCURACY_POINTS, type Measure } from './measures.ts';

/** What a measure is called, what is counted, and from which facts. */
export interface MeasureText {
  readonly name: Bilingual;
  readonly counts: Bilingual;
  readonly source: Bilingual;
}

export const MEASURE_TEXT = {
  targetCoverage: {
    name: { 'zh-CN': '目标覆盖', en: 'coverage by targets' },
    counts: {
      'zh-CN': '绩效目标经审核合格的项目 ÷ 本年度全部项目',
      en: 'items whose targets were found fit ÷ all items of the year',
    },
    source: { 'zh-CN': '目标审核合格的记录', en: 'the record of each review of targets' },
  },
  evaluationCoverage: {
    name: { 'zh-CN': '评价覆盖', en: 'coverage by evaluation' },
    counts: {
      'zh-CN': '评价已结束的项目 ÷ 年度已终了或已停止的项目',
      en: 'items whose evaluation is concluded ÷ items whose year has ended or that were stopped',
    },
    source: { 'zh-CN': '评价结束的记录', en: 'the record of each conclusion' },
  },
  punctuality: {
    name: { 'zh-CN': '单位按期', en: 'units on time' },
    counts: {
      'zh-CN': '单位按期或在延期内办结的期限 ÷ 已办结和已逾期的全部期限（免除的不计）',
      en: 'deadlines that units met, extensions included ÷ all that were met, missed or are overdue (waived ones left out)',
    },
    source: { 'zh-CN': '期限办结的记录', en: 'the record of each deadline' },
  },
  financePunctuality: {
    name: { 'zh-CN': '财政按期', en: 'finance on time' },
    counts: {
      'zh-CN': '财政部门按期办结的期限 ÷ 已办结和已逾期的全部期限（免除的不计）',
      en: 'deadlines that the finance bureau met ÷ all that were met, missed or are overdue (waived ones left out)',
    },
    source: { 'zh-CN': '期限办结的记录', en: 'the record of each deadline' },
  },
  quality: {
    name: { 'zh-CN': '绩效得分', en: 'performance' },
    counts: {
      'zh-CN': '∑（最终得分 × 批复金额）÷ ∑（100 × 批复金额），即按金额加权的平均得分率',
      en: 'Σ (final score × approved amount) ÷ Σ (100 × approved amount): the mean score, weighted by money',
    },
    source: { 'zh-CN': '评价结束时的最终得分、批复金额', en: 'final scores and approved amounts' },
  },
  selfAccuracy: {
    name: { 'zh-CN': '自评准确', en: 'accurate self-evaluation' },
    counts: {
      'zh-CN': `自评分与最终得分相差不超过 ${String(SELF_ACCURACY_POINTS)} 分的项目 ÷ 两个得分都有的项目`,
      en: `items whose own score lies within ${String(SELF_ACCURACY_POINTS)} points of the final one ÷ items with both`,
    },
    source: { 'zh-CN': '自评分、最终得分', en: 'own and final scores' },
  },
  rectification: {
    name: { 'zh-CN': '问题整改', en: 'rectification' },
    counts: {
      'zh-CN': '已销号或批准挂账的问题 ÷ 整改期限已到或已了结的问题',
      en: 'problems closed out or deferred by decision ÷ those and what is past its date',
    },
    source: { 'zh-CN': '整改台账', en: 'the rectification ledger' },
  },
} as const satisfies Record<Measure, MeasureText>;
