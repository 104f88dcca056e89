import type { z } from 'zod';
import { DomainError } from '../../domain-error.ts';
import type { DecideContext } from '../../process/process.ts';
import { TargetTableSchema } from '../../scoring/indicator.ts';
import { MonitoringContentSchema } from './commands.ts';
import { content, notBefore, notOwnReport, person, refuseFaults, version } from '../../process/decide-kit.ts';
import type { Deciders } from './deciders.ts';
import { checkTargets, misplaced, reviewedVersion } from './decide-targets.ts';
import { monitoringLight, targetAchievement } from './monitoring.ts';
import { concludeSpotCheck } from './decide-spot-check.ts';
import type { BudgetItemState } from './state.ts';

/** Monitoring, correction, suspension, stop, fund recovery (M1–M4). */
export const decideExecution = {
  reportMonitoring: (state, { period, versionId }, context) => {
    if (!state.periodsOpen.some((open) => open.period === period)) throw new DomainError('periodNotOpen', { period });
    const report = content(MonitoringContentSchema, version(context, versionId, 'monitoring'));
    const { executedFen } = report;
    const { light } = monitoringLight(report, period, state.approval?.amountFen ?? 0, context.policy);
    const reached = achieved(report, state, context);
    return [{ type: 'monitoringReported', on: context.on, period, versionId, executedFen, light, ...reached }];
  },
  orderCorrection: ({ approval }, { findings, documentNumber }, context) => {
    if (!approval) throw new DomainError('notExecuting');
    notBefore(approval.on, context);
    const numbered = documentNumber === undefined ? {} : { documentNumber };
    return [{ type: 'correctionOrdered', on: context.on, findings, ...numbered }];
  },
  openSpotCheck: ({ approval, spotChecks = [] }, { matters, inspectors }, context) => {
    notBefore(approval?.on, context);
    return [{ type: 'spotCheckOpened', on: context.on, no: spotChecks.length + 1, matters, inspectors }];
  },
  concludeSpotCheck,
  reportCorrection: ({ correction }, { report }, context) => {
    notBefore(correction?.orderedOn, context);
    return [{ type: 'correctionReported', on: context.on, report, by: person(context) }];
  },
  verifyCorrection: ({ correction }, { opinion }, context) => {
    notBefore(correction?.reportedOn, context);
    notOwnReport(correction?.reportedBy, context);
    return [{ type: 'correctionVerified', on: context.on, opinion }];
  },
  returnCorrection: ({ correction }, { opinion }, context) => {
    notBefore(correction?.reportedOn, context);
    return [{ type: 'correctionReturned', on: context.on, opinion }];
  },
  suspendItem: ({ approval }, { reason, documentNumber }, context) => {
    notBefore(approval?.on, context);
    return [{ type: 'itemSuspended', on: context.on, reason, documentNumber }];
  },
  resumeItem: ({ suspension }, { reason }, context) => {
    notBefore(suspension?.on, context);
    return [{ type: 'itemResumed', on: context.on, reason }];
  },
  stopItem: ({ approval, suspension }, { reason, documentNumber, recoverableFen }, context) => {
    notBefore(suspension?.on ?? approval?.on, context);
    if (recoverableFen > (approval?.amountFen ?? 0))
      throw new DomainError('amountTooLarge', { max: approval?.amountFen ?? 0 });
    return [{ type: 'itemStopped', on: context.on, reason, documentNumber, recoverableFen }];
  },
  recordFundRecovery: ({ stop }, { recoveredFen, note }, context) => {
    notBefore(stop?.on, context);
    if (recoveredFen > (stop?.recoverableFen ?? 0))
      throw new DomainError('amountTooLarge', { max: stop?.recoverableFen ?? 0 });
    return [{ type: 'fundsRecovered', on: context.on, recoveredFen, note }];
  },
} satisfies Partial<Deciders>;

/** Supplements and adjustments in mid-year: the same path as the targets, beside the running item (G4). */
export const decideAmendment = {
  requestAmendment: (state, { amendmentKind, versionId, deltaFen, reason }, context) => {
    executing(state);
    delta(state, amendmentKind, deltaFen);
    checkTargets(state, versionId, context);
    return [{ type: 'amendmentRequested', on: context.on, amendmentKind, versionId, deltaFen, reason }];
  },
  returnAmendment: ({ amendment }, { opinion, annotations }, context) => {
    notBefore(amendment?.submittedOn, context);
    refuseFaults(misplaced(annotations, amendment?.versionId, context));
    const reviewed = reviewedVersion(amendment?.versionId, annotations);
    return [{ type: 'amendmentReturned', on: context.on, opinion, ...reviewed }];
  },
  resubmitAmendment: (state, { versionId, deltaFen }, context) => {
    executing(state);
    notBefore(state.amendment?.returnedOn, context);
    delta(state, state.amendment?.amendmentKind ?? 'adjustment', deltaFen);
    checkTargets(state, versionId, context);
    return [{ type: 'amendmentResubmitted', on: context.on, versionId, deltaFen }];
  },
  qualifyAmendment: ({ amendment }, { opinion }, context) => {
    notBefore(amendment?.submittedOn, context);
    return [{ type: 'amendmentQualified', on: context.on, opinion }];
  },
  refuseAmendment: ({ amendment }, { reason }, { on }) => {
    if ((amendment?.returns ?? 0) === 0) throw new DomainError('refusalBeforeReturn');
    return [{ type: 'amendmentRefused', on, reason }];
  },
  approveAmendment: (state, { documentNumber }, context) => {
    executing(state);
    notBefore(state.amendment?.submittedOn, context);
    return [{ type: 'amendmentApproved', on: context.on, documentNumber }];
  },
} satisfies Partial<Deciders>;

/** How far the targets are reached by the report's own figures; without a readable table there is nothing to compare with. */
function achieved(
  report: z.infer<typeof MonitoringContentSchema>,
  { approval }: BudgetItemState,
  { documents }: DecideContext,
): { readonly achievement?: string } {
  const targets = approval && documents.get(approval.targetsVersionId);
  const table = TargetTableSchema.safeParse(targets?.body).data;
  const { percent } = table ? targetAchievement(table, report.indicators) : { percent: null };
  return percent === null ? {} : { achievement: percent };
}

function executing({ position, approval }: BudgetItemState): void {
  if (position.main !== 'executing' || !approval) throw new DomainError('notExecuting');
}

function delta({ approval }: BudgetItemState, kind: 'supplement' | 'adjustment', deltaFen: number): void {
  if (kind === 'supplement' && deltaFen <= 0) throw new DomainError('supplementNeedsMoney');
  if ((approval?.amountFen ?? 0) + deltaFen < 0)
    throw new DomainError('amountTooLarge', { max: approval?.amountFen ?? 0 });
}
