import { parseActual } from '../tables/parse-actual.ts';
import { isPaymentName } from '../tables/wording.ts';
import { isPlaceholderReason } from '../tables/text.ts';
import { inBand } from './completion.ts';
import { asPercent, Decimal } from './decimal.ts';
import { finding, type Finding } from './finding.ts';
import type { Indicator, TargetTable } from './indicator.ts';
import { scoreExecution, scoreIndicator } from './score.ts';
import type { ReportedRow, SelfEvaluation } from './self-evaluation.ts';
import type { ExecutionScore, IndicatorScore } from './table-score.ts';
import type { ScoringTemplate } from './template.ts';
import { taskReportFindings } from './yearly-tasks.ts';

interface Context {
  readonly template: ScoringTemplate;
  readonly execution: ExecutionScore;
}

/**
 * Everything to say about a self-evaluation, all at once. `error` stops the submission: above all a row that missed its
 * target without a reason (E2; 郴政发〔2014〕5号 三(三)1), where "0", "无" and "/" are no reasons. Paths are JSON pointers
 * into the evaluation.
 */
export function checkSelfEvaluation(
  targets: TargetTable,
  evaluation: SelfEvaluation,
  template: ScoringTemplate,
): readonly Finding[] {
  const execution = scoreExecution(evaluation.execution, template);
  const scored = targets.indicators.filter(({ partOf }) => partOf === undefined);
  return [
    ...executionFindings(evaluation, execution, template),
    ...missingFindings(scored, evaluation),
    ...evaluation.actuals.flatMap((row, i) => reportedFindings(row, i, targets, evaluation, { template, execution })),
    ...copiedFindings(scored, evaluation, template),
    ...taskReportFindings(targets.tasks ?? [], evaluation.tasks ?? [], evaluation.execution.executedFen),
  ];
}

function executionFindings(
  evaluation: SelfEvaluation,
  { rate, aboveFull, belowHint }: ExecutionScore,
  template: ScoringTemplate,
): readonly Finding[] {
  if (rate === null) return [finding('executionNotComputable', '/execution/adjustedFen')];
  const unexplained = belowHint && isPlaceholderReason(evaluation.execution.reason ?? '');
  return [
    ...(aboveFull ? [finding('executionAboveFull', '/execution/executedFen', { rate })] : []),
    ...(unexplained
      ? [
          finding('executionReasonMissing', '/execution/reason', {
            rate,
            threshold: template.executionHintPercent.value,
          }),
        ]
      : []),
  ];
}

function missingFindings(scored: readonly Indicator[], { actuals }: SelfEvaluation): readonly Finding[] {
  const reported = new Set(actuals.map(({ key }) => key));
  return scored
    .filter(({ key }) => !reported.has(key))
    .map(({ key, name }) => finding('actualMissing', '/actuals', { key, name }));
}

function reportedFindings(
  row: ReportedRow,
  i: number,
  targets: TargetTable,
  { actuals }: SelfEvaluation,
  context: Context,
): readonly Finding[] {
  const path = `/actuals/${String(i)}`;
  const indicator = targets.indicators.find(({ key }) => key === row.key);
  if (!indicator) return [finding('actualUnknown', `${path}/key`, { key: row.key })];
  if (actuals.findIndex(({ key }) => key === row.key) < i)
    return [finding('actualRepeated', `${path}/key`, { key: row.key })];
  if (indicator.partOf !== undefined) return [];
  const score = scoreIndicator(indicator, row.actual, context.template);
  return [
    ...actualFindings(row, indicator, score, path, context),
    ...reasonFindings(row, indicator, score, path),
    ...selfScoreFindings(row, indicator, score, path),
  ];
}

function shown({ actual }: ReportedRow): string {
  return typeof actual === 'string'
    ? actual
    : 'value' in actual
      ? String(actual.value)
      : 'band' in actual
        ? actual.band
        : actual.kind;
}

function actualFindings(
  row: ReportedRow,
  { name, target }: Indicator,
  score: IndicatorScore,
  path: string,
  context: Context,
): readonly Finding[] {
  const params = { name, actual: shown(row) };
  const at = `${path}/actual`;
  if (typeof row.actual === 'string') {
    const { actual, hasComparator } = parseActual(row.actual, target);
    if (actual === null) return [finding('actualMissing', at, params)];
    if (hasComparator) return [finding('comparatorInActual', at, params)];
  } else if (
    row.actual.kind === 'judged' &&
    row.actual.percent !== undefined &&
    !inBand(row.actual.percent, row.actual.band, context.template)
  ) {
    return [finding('percentOutsideBand', `${at}/percent`, { name, percent: row.actual.percent })];
  }
  if (score.score === null && !score.notApplicable) return [finding('actualUndecided', at, params)];
  return unpaid(name, score, context.execution)
    ? [finding('paymentAgainstExecution', at, { name, rate: context.execution.rate ?? '' })]
    : [];
}

function unpaid(name: string, { reached }: IndicatorScore, { formula }: ExecutionScore): boolean {
  return reached === true && formula !== null && isPaymentName(name) && formula.percent !== '100.00%';
}

function reasonFindings(
  row: ReportedRow,
  { name }: Indicator,
  score: IndicatorScore,
  path: string,
): readonly Finding[] {
  const reason = row.reason?.trim() ?? '';
  if (!score.needsReason || !isPlaceholderReason(reason)) return [];
  const at = `${path}/reason`;
  if (score.reached !== false) {
    const percent = asPercent(new Decimal(score.completion ?? 1));
    return [finding('overAchievedUnexplained', at, { name, percent })];
  }
  if (reason !== '') return [finding('reasonPlaceholder', at, { name, reason })];
  return [finding('reasonMissing', at, { name, actual: shown(row) })];
}

/** What is claimed for a row: the unit's own score, or where it left the scoring to the table, the table's. */
function selfScoreFindings(
  row: ReportedRow,
  { name, weight = 0 }: Indicator,
  { score, reached }: IndicatorScore,
  path: string,
): readonly Finding[] {
  const claimed = row.selfScore ?? score;
  if (claimed === null) return [];
  const own = new Decimal(claimed);
  const at = `${path}/selfScore`;
  if (own.gt(weight))
    return [finding('selfScoreAboveWeight', at, { name, score: own.toString(), weight: String(weight) })];
  const bare = own.eq(weight) && reached !== false && (row.evidence?.trim() ?? '') === '';
  return [
    ...(score !== null && !own.eq(score)
      ? [finding('selfScoreDiffers', at, { name, score: own.toString(), computed: score })]
      : []),
    ...(bare ? [finding('fullMarksWithoutEvidence', `${path}/evidence`, { name })] : []),
  ];
}

/** Three or more measured rows that all hit their numbers exactly, and no other row missed: more likely copied than measured. */
function copiedFindings(
  scored: readonly Indicator[],
  { actuals }: SelfEvaluation,
  template: ScoringTemplate,
): readonly Finding[] {
  const rows = scored.flatMap((indicator) => {
    const reported = actuals.find(({ key }) => key === indicator.key);
    if (!reported) return [];
    const isMeasured = 'unit' in indicator.target && 'value' in indicator.target;
    const { completion, reached } = scoreIndicator(indicator, reported.actual, template);
    return [{ isMeasured, isExact: isMeasured ? completion === '1.000000' : reached === true }];
  });
  const measured = rows.filter(({ isMeasured }) => isMeasured).length;
  return measured >= 3 && rows.every(({ isExact }) => isExact) ? [finding('allActualsEqualTargets', '/actuals')] : [];
}
