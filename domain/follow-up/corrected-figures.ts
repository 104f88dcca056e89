import type { CorrectedValue, PublishedFigures, PublishedIndicator } from './publication.ts';

/** The published figures with one value put right. */
export function withCorrection(figures: PublishedFigures, { field, key, to }: CorrectedValue): PublishedFigures {
  const { money, score, targets, documents } = figures;
  const text = String(to);
  switch (field) {
    case 'budgetFen':
    case 'executedFen':
      return { ...figures, ...(money && { money: { ...money, [field]: Number(to) } }) };
    case 'selfScore':
      return { ...figures, ...(score && { score: { ...score, self: text } }) };
    case 'finalScore':
      return { ...figures, ...(score && { score: { ...score, final: text } }) };
    case 'grade':
      return { ...figures, ...(score && { score: { ...score, grade: text as typeof score.grade } }) };
    case 'annualTarget':
      return { ...figures, ...(targets && { targets: { ...targets, annualTarget: text } }) };
    case 'approvalNumber':
      return { ...figures, ...(documents && { documents: { ...documents, approvalNumber: text } }) };
    case 'indicatorTarget':
    case 'indicatorActual': {
      const indicators = targets?.indicators.map((row) => (row.key === key ? putRight(row, field, text) : row));
      return { ...figures, ...(targets && indicators && { targets: { ...targets, indicators } }) };
    }
  }
}

function putRight(row: PublishedIndicator, field: 'indicatorTarget' | 'indicatorActual', to: string) {
  const { targetEn, actualEn, ...rest } = row;
  return field === 'indicatorTarget'
    ? { ...rest, target: to, ...(actualEn !== undefined && { actualEn }) }
    : { ...rest, actual: to, ...(targetEn !== undefined && { targetEn }) };
}

/** How a figure reads now; undefined where there is none. */
export function figureNow(
  { money, score, targets, documents }: PublishedFigures,
  { field, key }: Pick<CorrectedValue, 'field' | 'key'>,
): string | number | null | undefined {
  const indicator = targets?.indicators.find((row) => row.key === key);
  const now = {
    budgetFen: money?.budgetFen,
    executedFen: money?.executedFen,
    selfScore: score?.self,
    finalScore: score?.final,
    grade: score?.grade,
    annualTarget: targets?.annualTarget,
    indicatorTarget: indicator?.target,
    indicatorActual: indicator?.actual,
    approvalNumber: documents?.approvalNumber,
  } as const satisfies Record<CorrectedValue['field'], unknown>;
  return now[field];
}
