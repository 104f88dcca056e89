import { DomainError, type Fault } from '../../domain-error.ts';
import { findOpen } from '../../obligations/obligation.ts';
import type { DecideContext } from '../../process/process.ts';
import { checkTargetTable, TargetTableSchema } from '../../scoring/indicator.ts';
import { isPlaceOf } from '../../scoring/table-place.ts';
import { scoringTemplate } from '../../scoring/template.ts';
import { missingTasks } from '../../scoring/yearly-tasks.ts';

import { content, notBefore, notOwnDraft, refuseFaults, version } from '../../process/decide-kit.ts';
import type { Deciders } from './deciders.ts';
import type { BudgetItemEvent } from './events.ts';
import { criteriaFaults, gradeFaults, gradeGiven, isRefusable } from './review.ts';
import type { Annotation, ReviewCriteria } from './review-schema.ts';
import type { BudgetItemState } from './state.ts';

/** Targets: submit, review, return, refuse, approve (G1–G3, G5). */
export const decideTargets = {
  submitTargets: (state, command, context) => {
    notBefore(state.openedOn, context);
    return [submitted(state, command.versionId, context)];
  },
  resubmitTargets: (state, command, context) => {
    notBefore(state.targets.returnedOn, context);
    if (command.versionId === state.targets.versionId) throw new DomainError('unchangedResubmission');
    return [submitted(state, command.versionId, context)];
  },
  orderSubmission: ({ dates }, { reason }, { on }) => {
    if (on <= dates.targetsDue) throw new DomainError('notOverdue', { due: dates.targetsDue });
    return [{ type: 'submissionOrdered', on, reason }];
  },
  returnTargets: ({ targets }, { criteria, opinion, annotations, ...overall }, context) => {
    notBefore(targets.submittedOn, context);
    if (allQualified(criteria)) throw new DomainError('nothingToReturn');
    refuseFaults([
      ...criteriaFaults(criteria),
      ...gradeFaults('returnTargets', { criteria, ...overall }),
      ...misplaced(annotations, targets.versionId, context),
    ]);
    const reviewed = { ...reviewedVersion(targets.versionId, annotations), ...gradeGiven(overall) };
    return [{ type: 'targetsReturned', on: context.on, ...reviewed, criteria, opinion }];
  },
  qualifyTargets: ({ targets }, { criteria, opinion, ...overall }, context) => {
    notBefore(targets.submittedOn, context);
    refuseFaults([
      ...unqualified(criteria),
      ...criteriaFaults(criteria),
      ...gradeFaults('qualifyTargets', { criteria, ...overall }),
    ]);
    const reviewed = { ...reviewedVersion(targets.versionId, []), ...gradeGiven(overall) };
    return [{ type: 'targetsQualified', on: context.on, ...reviewed, criteria, opinion }];
  },
  refuseTargets: (state, { reason, documentNumber }, context) => {
    refusable(state, context);
    return [{ type: 'targetsRefused', on: context.on, reason, documentNumber }];
  },
  recordBudgetPassed: (_state, { on }) => [{ type: 'budgetPassed', on }],
  approveBudget: ({ targets }, { documentNumber, amountFen }, context) => {
    notBefore(targets.qualifiedOn, context);
    if (targets.versionId === undefined) throw new DomainError('documentMissing', { kind: 'targets', id: '' });
    return [{ type: 'budgetApproved', on: context.on, documentNumber, amountFen, targetsVersionId: targets.versionId }];
  },
} satisfies Partial<Deciders>;

function submitted(state: BudgetItemState, versionId: string, context: DecideContext): BudgetItemEvent {
  checkTargets(state, versionId, context);
  return { type: 'targetsSubmitted', on: context.on, versionId };
}

/** A target table that may be submitted: well formed, without errors, and not drafted by the one who signs. */
export function checkTargets(
  { itemKind }: Pick<BudgetItemState, 'itemKind'>,
  versionId: string,
  context: DecideContext,
): void {
  const document = version(context, versionId, 'targets');
  notOwnDraft(document.authorId, context);
  const table = content(TargetTableSchema, document);
  const findings = [
    ...checkTargetTable(table, scoringTemplate(table.templateId)),
    ...(itemKind === 'wholeDepartment' ? missingTasks(table) : []),
  ];
  refuseFaults(findings.filter(({ severity }) => severity === 'error'));
}

/** Remarks that stand on no place of the table under review; without remarks the table is not looked at. */
export function misplaced(
  annotations: readonly Annotation[],
  versionId: string | undefined,
  context: DecideContext,
): readonly Fault[] {
  if (annotations.length === 0) return [];
  const table = content(TargetTableSchema, version(context, versionId, 'targets'));
  return annotations.flatMap(({ path }, i) =>
    isPlaceOf(path, table) ? [] : [{ path: `/annotations/${String(i)}/path`, code: 'noSuchPlace', params: { path } }],
  );
}

/** The version that a review judged, and its remarks where there are any. */
export function reviewedVersion(
  versionId: string | undefined,
  annotations: readonly Annotation[],
): { readonly versionId?: string; readonly annotations?: readonly Annotation[] } {
  return { ...(versionId !== undefined && { versionId }), ...(annotations.length > 0 && { annotations }) };
}

/** 「经审核仍不合格的，可不予受理」: only after a return and a resubmission, or after an order that was not obeyed (G3). */
function refusable({ position, targets }: BudgetItemState, { book }: DecideContext): void {
  if (position.main === 'submitted' && !isRefusable(targets)) throw new DomainError('refusalBeforeReturn');
  if (position.main === 'ordered' && findOpen(book, 'resubmitTargets:ordered')?.overdueSince === undefined) {
    throw new DomainError('refusalBeforeOrderExpired');
  }
}

function allQualified(criteria: ReviewCriteria): boolean {
  return Object.values(criteria).every(({ result }) => result === 'qualified');
}

function unqualified(criteria: ReviewCriteria): readonly Fault[] {
  return Object.entries(criteria)
    .filter(([, { result }]) => result === 'unqualified')
    .map(([name]) => ({ path: `/criteria/${name}/result`, code: 'criterionUnqualified' }));
}
