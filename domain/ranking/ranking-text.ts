import type { Bilingual } from '../locale.ts';
import type { Ranked, RankingMethod } from './method.ts';
import type { ExclusionReason } from './rank.ts';

export const RANKED_NAMES = {
  unit: { 'zh-CN': '部门（单位）', en: 'departments and units' },
  county: { 'zh-CN': '县市区', en: 'counties' },
  item: { 'zh-CN': '项目', en: 'items' },
} as const satisfies Record<Ranked, Bilingual>;

/** How the scores of several items become one. */
export const WEIGHTING_NAMES = {
  byAmount: { 'zh-CN': '按批复金额加权', en: 'by approved amount' },
  equally: { 'zh-CN': '各项目同权', en: 'each alike' },
} as const satisfies Record<RankingMethod['weighting'], Bilingual>;

export const EXCLUSION_NAMES = {
  byDecision: { 'zh-CN': '决定不列入', en: 'left out by decision' },
  noItems: { 'zh-CN': '本年度没有已批复的项目', en: 'no approved item in the year' },
  notConcluded: { 'zh-CN': '评价尚未结束', en: 'no evaluation concluded yet' },
  tooFewItems: { 'zh-CN': '已评价的项目少于最低个数', en: 'fewer evaluated items than the minimum' },
  noAmount: { 'zh-CN': '已评价的项目没有批复金额，无法加权', en: 'no approved amount to weigh by' },
} as const satisfies Record<ExclusionReason, Bilingual>;

const SUBJECT = {
  unit: {
    'zh-CN': '排名对象：本级各部门（单位），按其已批复的项目。',
    en: 'Ranked: the departments and units of this level, by their approved items.',
  },
  county: {
    'zh-CN': '排名对象：所辖各县市区，按其各单位已批复的项目。',
    en: 'Ranked: the counties below, by the approved items of their units.',
  },
  item: { 'zh-CN': '排名对象：本级已批复的项目。', en: 'Ranked: the approved items of this level.' },
} as const satisfies Record<Ranked, Bilingual>;

const TEXT = {
  score: {
    'zh-CN': '得分：评价结束时确定的最终得分，百分制；自评分不参加排名。',
    en: 'Score: the final one, set when the evaluation was concluded, of 100; a unit’s own score does not count.',
  },
  byAmount: {
    'zh-CN': '汇总：以批复金额为权重求加权平均。',
    en: 'Several items: the mean of their scores, weighted by approved amount.',
  },
  equally: { 'zh-CN': '汇总：各项目同权，求算术平均。', en: 'Several items: the plain mean of their scores.' },
  ties: {
    'zh-CN': '名次：从高到低，比较时不舍入；得分相同的名次并列，其后名次顺延（1、2、2、4）。',
    en: 'Places: the highest first, compared before rounding; equals share a place and the next follows after all of them (1, 2, 2, 4).',
  },
  minItems: {
    'zh-CN': '已评价的项目少于 {count} 个的，不列入名次。',
    en: 'Whoever has fewer than {count} evaluated item(s) has no place.',
  },
  coverage: {
    'zh-CN': '已评价资金不足批复资金 {percent}% 的，列名次并注明“样本不可比”。',
    en: 'Where less than {percent}% of the approved money is evaluated, the place is marked as not comparable.',
  },
  excluded: {
    'zh-CN': '决定不列入的 {count} 个，理由随名单列出。',
    en: '{count} left out by decision; the reasons stand in the list.',
  },
} as const satisfies Record<string, Bilingual>;

/** One sentence of a method, with what stands in its blanks. */
export interface MethodLine {
  readonly text: Bilingual;
  readonly values: Readonly<Record<string, number>>;
}

/** The method in sentences, as it is printed with the ranking. */
export function methodLines({
  subject,
  weighting,
  minItems,
  minCoveragePercent,
  excluded,
}: RankingMethod): readonly MethodLine[] {
  const several = subject !== 'item';
  const line = (text: Bilingual, values: MethodLine['values'] = {}): MethodLine => ({ text, values });
  return [
    line(SUBJECT[subject]),
    line(TEXT.score),
    ...(several ? [line(TEXT[weighting])] : []),
    line(TEXT.ties),
    ...(several && minItems > 1 ? [line(TEXT.minItems, { count: minItems })] : []),
    ...(several && minCoveragePercent > 0 ? [line(TEXT.coverage, { percent: minCoveragePercent })] : []),
    ...(excluded.length > 0 ? [line(TEXT.excluded, { count: excluded.length })] : []),
  ];
}
