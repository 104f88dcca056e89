const qualified = { result: 'qualified', opinion: '' } as const;
export const allQualified = {
  completeness: qualified,
  relevance: qualified,
  appropriateness: qualified,
  feasibility: qualified,
};
export const oneNeedsWork = {
  ...allQualified,
  appropriateness: { result: 'needsWork', opinion: '数量指标与预算不匹配' } as const,
};

const KINDS = [
  { level1: 'output', level2: 'quantity', weight: '5', unit: '万粒', count: 4 },
  { level1: 'output', level2: 'quality', weight: '10', unit: '%', count: 3 },
  { level1: 'benefit', level2: 'economicBenefit', weight: '10', unit: '元/亩', count: 3 },
  { level1: 'satisfaction', level2: 'beneficiarySatisfaction', weight: '5', unit: '%', count: 2 },
] as const;

/** A target table of twelve indicators, the usual size of a published one; `edition` makes one differ from the next. */
export function targetTable(edition: number): object {
  return {
    templateId: 'ministry2020',
    annualTarget: `为全市农户发放脱毒马铃薯原原种，建成种薯繁育基地（第${String(edition)}稿）。`,
    indicators: KINDS.flatMap(({ level1, level2, weight, unit, count }) =>
      Array.from({ length: count }, (_, no) => ({
        key: `${level2}-${String(no)}`,
        level1,
        level2,
        name: `${level2} 指标 ${String(no + 1)}`,
        target: { comparator: 'gte', value: String(90 + edition), unit },
        weight,
      })),
    ),
  };
}
