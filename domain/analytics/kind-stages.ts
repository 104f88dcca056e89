import type { FollowUpEvent } from '../follow-up/events.ts';
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

/**
 * What a return starts a clock of: each such clock is one time that work is done again, from the moment of the return and
 * whether it is answered in time, late or not yet. `but` is a pattern (LIKE) of the keys that no return started, `butAfter`
 * an event that starts such a clock although nobody returned anything.
 */
export const REWORK: readonly ReworkClock[] = [
  { kind: 'resubmitTargets', but: '%:ordered%' },
  { kind: 'resubmitAmendment' },
  { kind: 'correctDeviation', but: '%.1' },
  { kind: 'redoSelfEvaluation' },
  { kind: 'redoRectification', butAfter: 'deferralExpired' },
  { kind: 'giveFeedback', but: 'giveFeedback' },
];

interface ReworkClock {
  readonly kind: ObligationKind;
  readonly but?: string;
  readonly butAfter?: FollowUpEvent['type'];
}

export const ITEM_KINDS_OF_DEADLINES = Object.keys(STAGE_OF_KIND) as readonly ObligationKind[];

export function stageOfKind(kind: ObligationKind): Stage | undefined {
  return STAGE_OF_KIND[kind];
}

/** The deadlines of a stage. */
export function kindsOf(stage: Stage): readonly ObligationKind[] {
  return ITEM_KINDS_OF_DEADLINES.filter((kind) => STAGE_OF_KIND[kind] === stage);
}
