import type { BudgetItemCommand, CommandOf } from '../processes/budget-item/commands.ts';
import type { BudgetItemState } from '../processes/budget-item/state.ts';
import { TargetTableSchema, type TargetTable } from '../scoring/indicator.ts';
import { sampleMonitoring, sampleSelfEvaluation, sampleTargets, sampleTasks } from './sample-documents.ts';
import { FOLLOW_UP_SAMPLES } from './sample-follow-up.ts';
import { documentNumber, only, version, type Made, type Makers, type SampleContext } from './sample-kit.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

type Context = SampleContext<BudgetItemState>;

const qualified = { result: 'qualified', opinion: '' } as const;
const ALL_QUALIFIED = {
  completeness: qualified,
  relevance: qualified,
  appropriateness: qualified,
  feasibility: qualified,
} as const;

/** The acts on an item as a rehearsal does them: complete, with plausible content. */
export const ITEM_SAMPLES: Makers<BudgetItemState, BudgetItemCommand> = {
  ...FOLLOW_UP_SAMPLES,
  submitTargets: (c) => withTargets(c, (versionId) => ({ kind: 'submitTargets', versionId })),
  resubmitTargets: (c) => withTargets(c, (versionId) => ({ kind: 'resubmitTargets', versionId })),
  orderSubmission: (c) => only({ kind: 'orderSubmission', reason: T.reason[c.locale] }),
  returnTargets: (c) =>
    only({
      kind: 'returnTargets',
      criteria: { ...ALL_QUALIFIED, appropriateness: { result: 'needsWork', opinion: T.returned[c.locale] } },
      opinion: T.returned[c.locale],
      annotations: [],
    }),
  qualifyTargets: () => only({ kind: 'qualifyTargets', criteria: ALL_QUALIFIED, opinion: '' }),
  refuseTargets: (c) => only({ kind: 'refuseTargets', reason: T.reason[c.locale], documentNumber: documentNumber(c) }),
  recordBudgetPassed: (c) => only({ kind: 'recordBudgetPassed', on: c.today }),
  approveBudget: (c) =>
    only({ kind: 'approveBudget', documentNumber: documentNumber(c), amountFen: c.state.requestedFen }),
  reportMonitoring: (c) => {
    const period = c.state.periodsOpen[0]?.period;
    if (period === undefined) return undefined;
    const document = version(c, 'monitoring', sampleMonitoring(targetsOf(c), amountOf(c)));
    return { command: { kind: 'reportMonitoring', period, versionId: document.id }, document };
  },
  suspendItem: (c) => only({ kind: 'suspendItem', reason: T.reason[c.locale], documentNumber: documentNumber(c) }),
  resumeItem: (c) => only({ kind: 'resumeItem', reason: T.reason[c.locale] }),
  stopItem: (c) =>
    only({
      kind: 'stopItem',
      reason: T.reason[c.locale],
      documentNumber: documentNumber(c),
      recoverableFen: Math.round(amountOf(c) / 2),
    }),
  submitSelfEvaluation: (c) => withSelfEvaluation(c, (versionId) => ({ kind: 'submitSelfEvaluation', versionId })),
  resubmitSelfEvaluation: (c) => withSelfEvaluation(c, (versionId) => ({ kind: 'resubmitSelfEvaluation', versionId })),
  returnSelfEvaluation: (c) => only({ kind: 'returnSelfEvaluation', opinion: T.returned[c.locale] }),
  acceptSelfEvaluation: (c) =>
    only({ kind: 'acceptSelfEvaluation', opinion: T.opinion[c.locale], qualityScore: 90, adjustments: [] }),
  orderReEvaluation: (c) => only({ kind: 'orderReEvaluation', reason: T.reason[c.locale] }),
  submitReEvaluation: (c) => {
    const document = version(c, 'reEvaluation', { report: T.opinion[c.locale], adjustments: [] });
    return { command: { kind: 'submitReEvaluation', versionId: document.id }, document };
  },
  concludeEvaluation: () => only({ kind: 'concludeEvaluation' }),
  closeItem: () => only({ kind: 'closeItem' }),
  orderCorrection: (c) => only({ kind: 'orderCorrection', findings: T.findings[c.locale] }),
  openSpotCheck: (c) =>
    only({ kind: 'openSpotCheck', matters: T.matters[c.locale], inspectors: T.inspectors[c.locale] }),
  concludeSpotCheck: (c) => only({ kind: 'concludeSpotCheck', findings: [], conclusion: T.opinion[c.locale] }),
  reportCorrection: (c) => only({ kind: 'reportCorrection', report: T.report[c.locale] }),
  verifyCorrection: (c) => only({ kind: 'verifyCorrection', opinion: T.opinion[c.locale] }),
  returnCorrection: (c) => only({ kind: 'returnCorrection', opinion: T.returned[c.locale] }),
  requestAmendment: (c) => {
    const document = version(c, 'targets', targetsOf(c));
    const deltaFen = Math.round(amountOf(c) / 10);
    const reason = T.reason[c.locale];
    return {
      command: { kind: 'requestAmendment', amendmentKind: 'supplement', versionId: document.id, deltaFen, reason },
      document,
    };
  },
  returnAmendment: (c) => only({ kind: 'returnAmendment', opinion: T.returned[c.locale], annotations: [] }),
  resubmitAmendment: (c) => {
    const document = version(c, 'targets', targetsOf(c));
    const deltaFen = c.state.amendment?.deltaFen ?? 0;
    return { command: { kind: 'resubmitAmendment', versionId: document.id, deltaFen }, document };
  },
  qualifyAmendment: () => only({ kind: 'qualifyAmendment', opinion: '' }),
  refuseAmendment: (c) => only({ kind: 'refuseAmendment', reason: T.reason[c.locale] }),
  approveAmendment: (c) => only({ kind: 'approveAmendment', documentNumber: documentNumber(c) }),
  recordFundRecovery: (c) =>
    only({
      kind: 'recordFundRecovery',
      recoveredFen: c.state.stop?.recoverableFen ?? 0,
      note: T.opinion[c.locale],
    }),
};

function withTargets<K extends 'submitTargets' | 'resubmitTargets'>(
  context: Context,
  command: (versionId: string) => CommandOf<K>,
): Made<CommandOf<K>> {
  const document = version(context, 'targets', sampleTable(context));
  return { command: command(document.id), document };
}

function withSelfEvaluation<K extends 'submitSelfEvaluation' | 'resubmitSelfEvaluation'>(
  context: Context,
  command: (versionId: string) => CommandOf<K>,
): Made<CommandOf<K>> {
  const { approval } = context.state;
  const money = { initialFen: approval?.initialFen ?? 0, amountFen: amountOf(context) };
  const document = version(context, 'selfEvaluation', sampleSelfEvaluation(targetsOf(context), money, context.locale));
  return { command: command(document.id), document };
}

/** A whole department names its main tasks, too. */
function sampleTable(context: Context): TargetTable {
  const { itemKind, requestedFen } = context.state;
  const table = sampleTargets(context.locale);
  return itemKind === 'wholeDepartment' ? { ...table, tasks: sampleTasks(requestedFen, context.locale) } : table;
}

/** The targets that count: those approved, or a sample where the matter's own were not loaded. */
function targetsOf({ state, documents, locale }: Context): TargetTable {
  const id = state.approval?.targetsVersionId ?? state.targets.versionId ?? '';
  const read = TargetTableSchema.safeParse(documents.get(id)?.body);
  return read.success ? read.data : sampleTargets(locale);
}

function amountOf({ state }: Context): number {
  return state.approval?.amountFen ?? state.requestedFen;
}
