import { DomainError, type Fault } from '../../domain-error.ts';
import { isOneself } from '../../process/actor.ts';
import type { DecideContext } from '../../process/process.ts';
import { inFiscalYear } from '../../scoring/fiscal-year.ts';
import { TargetTableSchema } from '../../scoring/indicator.ts';
import { applyAdjustments, scoreTable, type Adjustment, type TableScore } from '../../scoring/score.ts';
import { checkSelfEvaluation, SelfEvaluationSchema } from '../../scoring/self-evaluation.ts';
import { scoringTemplate } from '../../scoring/template.ts';
import { ReEvaluationContentSchema, type CommandOf } from './commands.ts';
import {
  content,
  notBefore,
  notOwnDraft,
  notOwnReport,
  person,
  refuseFaults,
  version,
} from '../../process/decide-kit.ts';
import type { Deciders } from './deciders.ts';
import type { BudgetItemEvent } from './events.ts';
import { qualityFaults } from './quality.ts';
import type { BudgetItemState, Scored } from './state.ts';

/** Self-evaluation, its review, re-evaluation and the conclusion that starts the one-month clock (E1–E5). */
export const decideEvaluation = {
  submitSelfEvaluation: (state, { versionId }, context) => {
    notBefore(state.stop?.on ?? state.approval?.on, context);
    return [submitted(state, versionId, context)];
  },
  resubmitSelfEvaluation: (state, { versionId }, context) => {
    notBefore(state.selfEvaluation?.returnedOn, context);
    if (versionId === state.selfEvaluation?.versionId) throw new DomainError('unchangedResubmission');
    return [submitted(state, versionId, context)];
  },
  assignSelfCheck: ({ selfCheck }, { sampleId, checker, on }) => {
    // A sample's own checker may be changed; another sample does not draw what is being checked.
    if (selfCheck && selfCheck.sampleId !== sampleId && !selfCheck.result)
      throw new DomainError('checkedByAnother', { name: selfCheck.checker.name });
    return [{ type: 'selfCheckAssigned', on, sampleId, checker, checkerName: checker.name }];
  },
  returnSelfEvaluation: (state, { opinion }, context) => {
    byChecker(state, context);
    notBefore(state.selfEvaluation?.submittedOn, context);
    return [{ type: 'selfEvaluationReturned', on: context.on, opinion }];
  },
  acceptSelfEvaluation: (state, { opinion, qualityScore, quality, adjustments }, context) => {
    byChecker(state, context);
    notBefore(state.selfEvaluation?.submittedOn, context);
    refuseFaults(qualityFaults(quality, qualityScore));
    const scored = financeScore(state, adjustments, context);
    const marks = { qualityScore, ...(quality && { quality }) };
    const by = person(context);
    return [{ type: 'selfEvaluationAccepted', on: context.on, opinion, ...marks, adjustments, by, ...scored }];
  },
  orderReEvaluation: (state, { reason }, context) => {
    byChecker(state, context);
    notBefore(state.selfEvaluation?.submittedOn, context);
    return [{ type: 'reEvaluationOrdered', on: context.on, reason }];
  },
  submitReEvaluation: (state, { versionId }, context) => {
    notBefore(state.reEvaluation?.orderedOn, context);
    const { adjustments } = content(ReEvaluationContentSchema, version(context, versionId, 'reEvaluation'));
    return [{ type: 'reEvaluationSubmitted', on: context.on, versionId, ...financeScore(state, adjustments, context) }];
  },
  adoptReEvaluation: (_state, { code, total, grade }, { on }) => [
    { type: 'reEvaluationAdopted', on, code, total, grade },
  ],
  concludeEvaluation: (state, _command, context) => {
    notBefore(state.reEvaluation?.reportedOn ?? state.review?.on, context);
    notOwnReport(state.review?.by, context);
    return [{ type: 'evaluationConcluded', on: context.on, ...concluded(state) }];
  },
} satisfies Partial<Deciders>;

/**
 * A drawn self-evaluation is reviewed by whoever checks it (E4). Where the region asks for signatures, he puts it
 * forward and it is carried out by his authority.
 *
 * @throws {DomainError} `checkedByAnother`
 */
function byChecker({ selfCheck }: BudgetItemState, { authority }: DecideContext): void {
  if (!selfCheck || selfCheck.result || isOneself(selfCheck.checker.personId, authority)) return;
  throw new DomainError('checkedByAnother', { name: selfCheck.checker.name });
}

/** The later score counts (E5); both stay on record. */
function concluded({ reEvaluation, review }: BudgetItemState): Scored {
  if (reEvaluation?.total !== undefined && reEvaluation.grade !== undefined) {
    return { total: reEvaluation.total, grade: reEvaluation.grade };
  }
  if (!review) throw new DomainError('notConcluded');
  return { total: review.total, grade: review.grade };
}

function submitted(state: BudgetItemState, versionId: string, context: DecideContext): BudgetItemEvent {
  const document = version(context, versionId, 'selfEvaluation');
  notOwnDraft(document.authorId, context);
  const { evaluation, score, findings } = scored(state, versionId, context);
  refuseFaults([...findings, ...undecided(score)]);
  const { executedFen } = evaluation.execution;
  return { type: 'selfEvaluationSubmitted', on: context.on, versionId, executedFen, ...totals(score) };
}

/** Finance's points: the self-evaluation's own computation with its rows overridden one by one, each with a reason. */
function financeScore(
  state: BudgetItemState,
  adjustments: CommandOf<'acceptSelfEvaluation'>['adjustments'],
  context: DecideContext,
): Scored {
  const { score } = scored(state, state.selfEvaluation?.versionId, context);
  const adjusted = applyAdjustments(
    score,
    adjustments.map(({ key, score: points, reason }): Adjustment => ({ key, score: String(points), reason })),
  );
  refuseFaults(undecided(adjusted));
  return totals(adjusted);
}

function scored({ approval, fiscalYear }: BudgetItemState, versionId: string | undefined, context: DecideContext) {
  const approved = content(TargetTableSchema, version(context, approval?.targetsVersionId, 'targets'));
  const targets = inFiscalYear(approved, fiscalYear);
  const evaluation = content(SelfEvaluationSchema, version(context, versionId, 'selfEvaluation'));
  const template = scoringTemplate(targets.templateId);
  const findings = checkSelfEvaluation(targets, evaluation, template).filter(({ severity }) => severity === 'error');
  return { evaluation, findings, score: scoreTable(targets, evaluation.actuals, evaluation.execution, template) };
}

function undecided({ undecided: keys }: TableScore): readonly Fault[] {
  return keys.map((key) => ({ path: `/actuals/${key}`, code: 'scoreUndecided', params: { key } }));
}

function totals({ total, grade }: TableScore): Scored {
  if (total === null || grade === null) throw new DomainError('scoreIncomplete');
  return { total, grade };
}
