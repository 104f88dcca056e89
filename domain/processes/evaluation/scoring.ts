import type { Fault } from '../../domain-error.ts';
import { content, version } from '../../process/decide-kit.ts';
import type { DecideContext } from '../../process/process.ts';
import { Decimal, round2, sum } from '../../scoring/decimal.ts';
import { gradeOf, scoringTemplate } from '../../scoring/template.ts';
import { DIMENSIONS, ScoreSheetSchema, type EvaluationPlan, type ScoreSheet } from './content.ts';
import type { EvaluationState, OpenedIndicator, OpenedScores } from './state.ts';

const FULL = 100;

/** What speaks against a plan's indicators: points that do not make a hundred, one of the policy's three left out (E1). */
export function planFaults({ indicators }: Pick<EvaluationPlan, 'indicators'>): readonly Fault[] {
  const total = sum(indicators.map(({ weight }) => new Decimal(weight)));
  return [
    ...(total.eq(FULL)
      ? []
      : [{ path: '/indicators', code: 'weightsNotHundred', params: { total: total.toString() } }]),
    ...indicators.flatMap(({ key }, index) =>
      indicators.findIndex((each) => each.key === key) < index
        ? [{ path: `/indicators/${String(index)}/key`, code: 'indicatorTwice', params: { key } }]
        : [],
    ),
    ...DIMENSIONS.filter(
      (dimension) => dimension !== 'process' && !indicators.some((each) => each.dimension === dimension),
    ).map((dimension) => ({ path: '/indicators', code: 'dimensionMissing', params: { dimension } })),
  ];
}

type Indicators = EvaluationState['indicators'];

/** What speaks against a sheet: an indicator without a mark, a mark above its weight, a deduction without its reason. */
export function sheetFaults(indicators: Indicators, { marks }: Pick<ScoreSheet, 'marks'>): readonly Fault[] {
  const missing = indicators
    .filter(({ key }) => !marks.some((mark) => mark.key === key))
    .map(({ key, name }) => ({ path: '/marks', code: 'markMissing', params: { key, name } }));
  return [...missing, ...marks.flatMap((mark, index) => markFaults(indicators, marks, mark, index))];
}

function markFaults(
  indicators: Indicators,
  marks: ScoreSheet['marks'],
  { key, points, reason }: ScoreSheet['marks'][number],
  index: number,
): readonly Fault[] {
  const path = `/marks/${String(index)}`;
  const indicator = indicators.find((each) => each.key === key);
  if (!indicator) return [{ path: `${path}/key`, code: 'noSuchIndicator', params: { key } }];
  if (marks.findIndex((mark) => mark.key === key) < index) return [{ path, code: 'indicatorTwice', params: { key } }];
  const given = new Decimal(points);
  if (given.gt(indicator.weight)) {
    return [{ path: `${path}/points`, code: 'aboveWeight', params: { max: indicator.weight } }];
  }
  return given.lt(indicator.weight) && reason === '' ? [{ path: `${path}/reason`, code: 'deductionNeedsReason' }] : [];
}

/**
 * Opens the sheets once all are in: the mean of each indicator, what the experts give in all, and where they lie
 * further apart than the plan allows. Means are added before they are rounded.
 */
export function openScores(
  { indicators, sheets, spreadPercent }: Pick<EvaluationState, 'indicators' | 'sheets' | 'spreadPercent'>,
  { documents, on, policy }: Pick<DecideContext, 'documents' | 'on' | 'policy'>,
): OpenedScores {
  const read = sheets.map(({ expertId, versionId }) => ({
    expertId,
    marks: content(ScoreSheetSchema, version({ documents }, versionId, 'scoreSheet')).marks,
  }));
  const given = (key: string): readonly Decimal[] =>
    read.map(({ marks }) => new Decimal(marks.find((mark) => mark.key === key)?.points ?? 0));
  const mean = (key: string): Decimal => sum(given(key)).div(read.length);
  const total = round2(sum(indicators.map(({ key }) => mean(key))));
  return {
    on,
    total,
    grade: gradeOf(total, scoringTemplate(policy.scoringTemplateId)),
    indicators: indicators.map((indicator) => opened(indicator, given(indicator.key), spreadPercent)),
    dimensions: DIMENSIONS.map((dimension) => ({
      dimension,
      own: indicators.filter((each) => each.dimension === dimension),
    }))
      .filter(({ own }) => own.length > 0)
      .map(({ dimension, own }) => ({
        dimension,
        weight: round2(sum(own.map(({ weight }) => new Decimal(weight)))),
        score: round2(sum(own.map(({ key }) => mean(key)))),
      })),
    experts: read.map(({ expertId, marks }) => ({
      expertId,
      total: round2(sum(marks.map(({ points }) => new Decimal(points)))),
    })),
  };
}

function opened(
  { key, weight }: Indicators[number],
  given: readonly Decimal[],
  spreadPercent: number,
): OpenedIndicator {
  const [least, most] = [Decimal.min(...given), Decimal.max(...given)];
  const allowed = new Decimal(weight).times(spreadPercent).div(100);
  return {
    key,
    mean: round2(sum(given).div(given.length)),
    least: round2(least),
    most: round2(most),
    flagged: most.minus(least).gt(allowed),
  };
}
