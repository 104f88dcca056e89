import type { DecideContext } from '../../process/process.ts';
import { TargetTableSchema, type Indicator, type TargetTable } from '../../scoring/indicator.ts';
import { actualWords, targetWords } from '../../scoring/indicator-text.ts';
import { scoreTable } from '../../scoring/score.ts';
import { SelfEvaluationSchema, type ReportedRow } from '../../scoring/self-evaluation.ts';
import { scoringTemplate } from '../../scoring/template.ts';
import { content, version } from '../../process/decide-kit.ts';
import type { DisclosurePart, PublishedFigures, PublishedIndicator } from '../../follow-up/publication.ts';
import type { BudgetItemState } from './state.ts';

/**
 * The figures of these parts as they stand at the decision; what is not to be public is not in them (R7).
 *
 * @throws {DomainError} `documentMissing`, `invalidInput` where the tables of the evaluation cannot be read
 */
export function figuresOf(
  state: BudgetItemState,
  parts: readonly DisclosurePart[],
  context: Pick<DecideContext, 'documents'>,
): PublishedFigures {
  const { approval, conclusion, selfEvaluation, executedFen } = state;
  const table = content(TargetTableSchema, version(context, approval?.targetsVersionId, 'targets'));
  const has = (part: DisclosurePart): boolean => parts.includes(part);
  return {
    templateId: table.templateId,
    ...(has('money') &&
      approval && { money: { initialFen: approval.initialFen, budgetFen: approval.amountFen, executedFen } }),
    ...(has('score') &&
      conclusion && {
        score: { self: selfEvaluation?.total ?? null, final: conclusion.total, grade: conclusion.grade },
      }),
    ...(has('targets') && {
      targets: { annualTarget: table.annualTarget, indicators: indicatorsOf(table, state, context) },
    }),
    ...(has('documents') &&
      approval && { documents: { approvalNumber: approval.documentNumber, approvedOn: approval.on } }),
  };
}

function indicatorsOf(
  table: TargetTable,
  { selfEvaluation }: BudgetItemState,
  context: Pick<DecideContext, 'documents'>,
): PublishedIndicator[] {
  const evaluation = content(SelfEvaluationSchema, version(context, selfEvaluation?.versionId, 'selfEvaluation'));
  const scored = scoreTable(table, evaluation.actuals, evaluation.execution, scoringTemplate(table.templateId));
  return table.indicators.map((indicator) =>
    published(
      indicator,
      evaluation.actuals.find(({ key }) => key === indicator.key),
      scored.indicators.find(({ key }) => key === indicator.key)?.reached ?? null,
    ),
  );
}

function published(
  { key, level1, name, target }: Indicator,
  row: ReportedRow | undefined,
  reached: boolean | null,
): PublishedIndicator {
  const [wanted, actual] = [targetWords(target), row && actualWords(row.actual)];
  return {
    key,
    level1,
    name,
    target: wanted['zh-CN'],
    ...(wanted.en !== wanted['zh-CN'] && { targetEn: wanted.en }),
    actual: actual?.['zh-CN'] ?? null,
    ...(actual && actual.en !== actual['zh-CN'] && { actualEn: actual.en }),
    reached,
    ...(reached === false && row?.reason !== undefined && { reason: row.reason }),
  };
}
