import { parseActual } from '../tables/parse-actual.ts';
import { completionOf } from './completion.ts';
import { asPercent, Decimal, ONE, round2, ZERO } from './decimal.ts';
import type { Actual, Indicator, TargetTable } from './indicator.ts';
import {
  totalled,
  type ExecutionAmounts,
  type ExecutionScore,
  type Formula,
  type IndicatorScore,
  type ReportedActual,
  type TableScore,
} from './table-score.ts';
import type { ScoringTemplate } from './template.ts';

export { applyAdjustments } from './adjustments.ts';
export { EXECUTION_KEY } from './table-score.ts';
export type {
  Adjustment,
  ExecutionAmounts,
  ExecutionScore,
  Formula,
  IndicatorScore,
  ReportedActual,
  TableScore,
} from './table-score.ts';
export { gradeOf } from './template.ts';

/**
 * Points of one row (rule: compare first, then weight × completion, rounded half up to two places, never above the
 * weight). Text is read against the target; null means nothing was reported.
 * Source: 财预〔2020〕10号 16; reverse and other rules as the template says.
 */
export function scoreIndicator(
  indicator: Indicator,
  actual: string | Actual | null,
  template: ScoringTemplate,
): IndicatorScore {
  const weight = new Decimal(indicator.weight ?? 0);
  const read = typeof actual === 'string' ? parseActual(actual, indicator.target).actual : actual;
  const base = {
    key: indicator.key,
    weight: round2(weight),
    completion: null,
    score: null,
    reached: null,
    formula: null,
  };
  if (read === null) return { ...base, needsReason: false, needsJudgement: false, notApplicable: false };
  if (read.kind === 'notApplicable') {
    return {
      ...base,
      needsReason: false,
      needsJudgement: template.notApplicableRule.value === 'judgement',
      notApplicable: true,
    };
  }
  const { reached, ratio, share, over } = completionOf(indicator.target, read, template);
  return {
    ...base,
    completion: ratio?.toFixed(6) ?? null,
    score: share && round2(weight.times(share)),
    reached,
    needsReason: reached === false || over,
    needsJudgement: share === null || over,
    notApplicable: false,
    formula: share && formulaOf(weight, share),
  };
}

function formulaOf(weight: Decimal, share: Decimal): Formula {
  return { weight: weight.toString(), percent: asPercent(share), score: round2(weight.times(share)) };
}

/** The formula as shown on hover: `20 × 86.20% = 17.24`. */
export function formulaText({ weight, percent, score }: Formula): string {
  return `${weight} × ${percent} = ${score}`;
}

/** Points of the execution rate: weight × executed ÷ adjusted budget, capped at the weight, never below 0. */
export function scoreExecution(
  { adjustedFen, executedFen }: ExecutionAmounts,
  template: ScoringTemplate,
): ExecutionScore {
  const weight = new Decimal(template.executionPoints.value);
  if (adjustedFen <= 0)
    return { weight: round2(weight), rate: null, score: null, aboveFull: false, belowHint: false, formula: null };
  const rate = new Decimal(executedFen).div(adjustedFen);
  const share = Decimal.max(ZERO, Decimal.min(ONE, rate));
  return {
    weight: round2(weight),
    rate: asPercent(rate),
    score: round2(weight.times(share)),
    aboveFull: rate.gt(1),
    belowHint: rate.times(100).lt(template.executionHintPercent.value),
    formula: formulaOf(weight, share),
  };
}

/** Scores a whole table; rows that detail another (其中) carry no points and are left out. */
export function scoreTable(
  table: TargetTable,
  actuals: readonly ReportedActual[],
  execution: ExecutionAmounts,
  template: ScoringTemplate,
): TableScore {
  const reported = new Map(actuals.map(({ key, actual }) => [key, actual]));
  const rows = table.indicators.filter(({ partOf }) => partOf === undefined);
  const indicators = rows.map((row) => scoreIndicator(row, reported.get(row.key) ?? null, template));
  return totalled(
    { templateId: template.id, execution: scoreExecution(execution, template), indicators, adjustments: [] },
    template,
  );
}
