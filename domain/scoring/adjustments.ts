import { DomainError } from '../domain-error.ts';
import { Decimal, round2 } from './decimal.ts';
import { finding, type Finding } from './finding.ts';
import { EXECUTION_KEY, totalled, type Adjustment, type IndicatorScore, type TableScore } from './table-score.ts';
import { scoringTemplate, type ScoringTemplate } from './template.ts';

/**
 * Finance's scores in place of computed ones (E4, E5), each with its reason; the total and grade follow. `key` is an
 * indicator's or `EXECUTION_KEY`.
 * @throws {DomainError} `invalidInput` with one fault per unknown or repeated key, score outside 0…weight, or missing reason
 */
export function applyAdjustments(
  score: TableScore,
  adjustments: readonly Adjustment[],
  template: ScoringTemplate = scoringTemplate(score.templateId),
): TableScore {
  const faults = checkAdjustments(score, adjustments);
  if (faults.length > 0) throw new DomainError('invalidInput', { count: faults.length }, faults);
  const given = new Map(adjustments.map((adjustment) => [adjustment.key, round2(new Decimal(adjustment.score))]));
  const execution = { ...score.execution, score: given.get(EXECUTION_KEY) ?? score.execution.score };
  const indicators = score.indicators.map((row) => decided(row, given.get(row.key)));
  return totalled({ ...score, execution, indicators, adjustments: [...score.adjustments, ...adjustments] }, template);
}

function decided(row: IndicatorScore, score: string | undefined): IndicatorScore {
  return score === undefined ? row : { ...row, score, needsJudgement: false, formula: null };
}

/** Everything wrong with a list of adjustments, by JSON pointer into it (`/0/score`). */
function checkAdjustments(score: TableScore, adjustments: readonly Adjustment[]): readonly Finding[] {
  const weights = new Map([
    [EXECUTION_KEY, score.execution.weight],
    ...score.indicators.map(({ key, weight }): [string, string] => [key, weight]),
  ]);
  return adjustments.flatMap(({ key, score: points, reason }, i) => {
    const weight = weights.get(key);
    if (weight === undefined) return [finding('adjustmentUnknown', `/${String(i)}/key`, { key })];
    const repeated = adjustments.findIndex((other) => other.key === key) < i;
    const outside = new Decimal(points).lt(0) || new Decimal(points).gt(weight);
    return [
      ...(repeated ? [finding('adjustmentRepeated', `/${String(i)}/key`, { key })] : []),
      ...(outside ? [finding('adjustmentOutOfRange', `/${String(i)}/score`, { weight })] : []),
      ...(reason.trim() === '' ? [finding('adjustmentWithoutReason', `/${String(i)}/reason`)] : []),
    ];
  });
}
