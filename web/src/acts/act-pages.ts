import { problemsPath, rectifiedPath } from './matter-path.ts';
import type { DocumentKind } from './schemas.ts';

type PathOf = (itemId: string) => string;

const monitoring: PathOf = (id) => `/items/${id}/monitoring`;
const selfEvaluation: PathOf = (id) => `/items/${id}/self-evaluation`;
const evaluationReview: PathOf = (id) => `/items/${id}/self-evaluation-review`;
const reEvaluation: PathOf = (id) => `/items/${id}/re-evaluation`;
const disclosure: PathOf = (id) => `/disclosure/${id}`;
const correction: PathOf = (id) => `/items/${id}/correction`;
const spotCheck: PathOf = (id) => `/items/${id}/spot-check`;
const targets: PathOf = (id) => `/items/${id}/targets`;
const review: PathOf = (id) => `/items/${id}/review`;
const rectification: PathOf = (id) => rectifiedPath('budget-items', id, 'rectification');
const verification: PathOf = (id) => rectifiedPath('budget-items', id, 'verification');
const feedback: PathOf = (id) => `/feedback/${id}`;
const receipt: PathOf = (id) => `/receipt/${id}`;
/** The ledger, at this item's document. */
const ledger: PathOf = (id) => problemsPath('budget-items', id);

/** Documents that have an editor of their own; the others are written in the form that their schema makes. */
const EDITORS: Readonly<Partial<Record<DocumentKind, PathOf>>> = {
  targets,
  monitoring,
  selfEvaluation,
  reEvaluation,
  feedback,
  rectification,
};

/** Acts that are done on a page of their own, with what they are about beside them. */
const ACT_PAGES: Readonly<Record<string, PathOf>> = {
  decideConsequence: (id) => `/consequences/${id}`,
  decideDisclosure: disclosure,
  correctDisclosure: disclosure,
  submitTargets: targets,
  resubmitTargets: targets,
  resubmitAmendment: targets,
  qualifyTargets: review,
  returnTargets: review,
  qualifyAmendment: review,
  returnAmendment: review,
  approveAmendment: review,
  reportMonitoring: monitoring,
  openSpotCheck: spotCheck,
  concludeSpotCheck: spotCheck,
  reportCorrection: correction,
  verifyCorrection: correction,
  returnCorrection: correction,
  submitSelfEvaluation: selfEvaluation,
  resubmitSelfEvaluation: selfEvaluation,
  returnSelfEvaluation: evaluationReview,
  acceptSelfEvaluation: evaluationReview,
  orderReEvaluation: evaluationReview,
  concludeEvaluation: evaluationReview,
  submitReEvaluation: reEvaluation,
  draftFeedback: feedback,
  issueFeedback: feedback,
  signReceipt: receipt,
  recordReceipt: receipt,
  returnReceipt: receipt,
  reportRectification: rectification,
  verifyProblem: verification,
  verifyRectification: verification,
  returnProblem: verification,
  answerProblem: ledger,
  askDeferral: ledger,
  decideDeferral: ledger,
};

/** The editor of a document that has one of its own. */
export function ownEditorPath(kind: DocumentKind, itemId: string): string | undefined {
  return EDITORS[kind]?.(itemId);
}

/** Where a document is written. */
export function editorPath(kind: DocumentKind, itemId: string): string {
  return ownEditorPath(kind, itemId) ?? `/items/${itemId}/write/${kind}`;
}

/** Where an act is done, if not in a panel wherever it is offered. */
export function actPath(command: string, itemId: string): string | undefined {
  return ACT_PAGES[command]?.(itemId);
}
