import type { ObligationKind } from '../policy/obligation-kinds.ts';
import type { Stage } from '../processes/budget-item/stages.ts';

/** The stage of an item's life that each of its deadlines belongs to; other processes' deadlines are not an item's. */
const STAGE_OF_KIND: Readonly<Partial<Record<ObligationKind, Stage>>> = {
  submitTargets: 'targets',
  reviewTargets: 'targets',
  resubmitTargets: 'targets',
  approveBudget: 'budget',
  reviewAmendment: 'execution',
  resubmitAmendment: 'execution',
  monitoringReport: 'execution',
  concludeSpotCheck: 'execution',
  correctDeviation: 'execution',
  verifyCorrection: 'execution',
  recoverFunds: 'execution',
  selfEvaluation: 'evaluation',
  reviewSelfEvaluation: 'evaluation',
  redoSelfEvaluation: 'evaluation',
  evaluationReport: 'evaluation',
  concludeEvaluation: 'evaluation',
  giveFeedback: 'followUp',
  signReceipt: 'followUp',
  reportRectification: 'followUp',
  verifyRectification: 'followUp',
  redoRectification: 'followUp',
  decideConsequence: 'followUp',
  decideDisclosure: 'followUp',
};

/** What is owed because something was returned: each is one time that work was done again. */
export const REWORK_KINDS: readonly ObligationKind[] = [
  'resubmitTargets',
  'resubmitAmendment',
  'redoSelfEvaluation',
  'redoRectification',
];

export const ITEM_KINDS_OF_DEADLINES = Object.keys(STAGE_OF_KIND) as readonly ObligationKind[];

export function stageOfKind(kind: ObligationKind): Stage | undefined {
  return STAGE_OF_KIND[kind];
}

/** The deadlines of a stage. */
export function kindsOf(stage: Stage): readonly ObligationKind[] {
  return ITEM_KINDS_OF_DEADLINES.filter((kind) => STAGE_OF_KIND[kind] === stage);
}
