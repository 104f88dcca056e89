import { addDays } from '../calendar/plain-date.ts';
import type { DocumentVersion } from '../process/process.ts';
import type { BudgetItemCommand, BudgetItemCommandKind } from '../processes/budget-item/commands.ts';
import { sampleFeedback, sampleMonitoring, sampleRectification } from './sample-documents.ts';
import {
  about,
  amountOf,
  documentNumber,
  isOpenProblem,
  isReported,
  only,
  targetsOf,
  version,
  withSelfEvaluation,
  withTargets,
  type Made,
  type SampleContext,
} from './sample-kit.ts';
import { SAMPLE_TEXT as T } from './sample-text.ts';

/** An act with the document it signs, where it signs one. */
export interface SampleAct {
  readonly command: BudgetItemCommand;
  readonly document?: DocumentVersion;
}

type Maker<K extends BudgetItemCommandKind> = (context: SampleContext) => Made<K> | undefined;

/**
 * The act as a rehearsal does it: complete, with plausible content. Undefined where the state leaves nothing to do
 * (no period to report on, no problem to answer).
 */
export function sampleAct(kind: BudgetItemCommandKind, context: SampleContext): SampleAct | undefined {
  return MAKERS[kind](context);
}

const qualified = { result: 'qualified', opinion: '' } as const;
const ALL_QUALIFIED = {
  completeness: qualified,
  relevance: qualified,
  appropriateness: qualified,
  feasibility: qualified,
} as const;

const MAKERS: { readonly [K in BudgetItemCommandKind]: Maker<K> } = {
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
  draftFeedback: (c) => {
    const document = version(c, 'feedback', sampleFeedback(c.locale));
    return { command: { kind: 'draftFeedback', versionId: document.id }, document };
  },
  issueFeedback: (c) => only({ kind: 'issueFeedback', documentNumber: documentNumber(c) }),
  signReceipt: () => only({ kind: 'signReceipt', paper: false }),
  recordReceipt: (c) =>
    only({
      kind: 'recordReceipt',
      on: c.today,
      signer: { name: T.liaison[c.locale] },
      why: T.reason[c.locale],
      scan: { name: 'receipt.pdf', sha256: '0'.repeat(64) },
    }),
  returnReceipt: (c) => only({ kind: 'returnReceipt', returnGround: 'defective', reason: T.reason[c.locale] }),
  answerProblem: (c) =>
    about(
      c,
      ({ answer }) => answer === undefined,
      (problemNo) => ({
        kind: 'answerProblem',
        problemNo,
        stance: 'agree',
        measure: T.measure[c.locale],
        person: T.liaison[c.locale],
        by: addDays(c.today, 30),
      }),
    ),
  askDeferral: (c) =>
    about(c, isOpenProblem, (problemNo) => ({ kind: 'askDeferral', problemNo, reason: T.reason[c.locale] })),
  decideDeferral: (c) =>
    about(
      c,
      ({ deferral, financeStatus }) => deferral !== undefined && financeStatus !== 'deferred',
      (problemNo) => ({
        kind: 'decideDeferral',
        problemNo,
        granted: true,
        until: addDays(c.today, 90),
        opinion: T.opinion[c.locale],
      }),
    ),
  reportRectification: (c) => {
    const document = version(c, 'rectification', sampleRectification(c.state.problems, c.locale));
    return { command: { kind: 'reportRectification', versionId: document.id }, document };
  },
  verifyProblem: (c) =>
    about(c, isReported, (problemNo) => ({ kind: 'verifyProblem', problemNo, opinion: T.opinion[c.locale] })),
  returnProblem: (c) =>
    about(c, isReported, (problemNo) => ({ kind: 'returnProblem', problemNo, opinion: T.returned[c.locale] })),
  verifyRectification: (c) => {
    const results = c.state.problems
      .filter(isReported)
      .map(({ no }) => ({ problemNo: no, result: 'closedOut' as const, opinion: T.opinion[c.locale] }));
    return results.length === 0 ? undefined : only({ kind: 'verifyRectification', results });
  },
  decideConsequence: (c) => {
    const action = c.policy.consequences.find(({ grade }) => grade === c.state.conclusion?.grade)?.action ?? 'keep';
    return only({ kind: 'decideConsequence', action, amountFen: null, reason: T.reason[c.locale] });
  },
  decideDisclosure: () => only({ kind: 'decideDisclosure', decision: 'publish', parts: [], reason: '' }),
  // What was published in a rehearsal nobody has read: there is nothing to put right.
  correctDisclosure: () => undefined,
};
