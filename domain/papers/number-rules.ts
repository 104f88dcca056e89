import type { ResultDocumentEvent } from '../processes/result-document/events.ts';
import type { BudgetItemEvent } from '../processes/budget-item/events.ts';

/** What an authority's code is used for: approvals of money, or papers of performance management. */
export const NUMBER_PURPOSES = ['approval', 'performance'] as const;
export type NumberPurpose = (typeof NUMBER_PURPOSES)[number];

/** Acts that issue a paper with a number, and which of the bureau's codes it takes. */
export const NUMBERED_ACTS = {
  approveBudget: 'approval',
  approveAmendment: 'approval',
  refuseTargets: 'performance',
  orderCorrection: 'performance',
  suspendItem: 'performance',
  stopItem: 'performance',
  issueFeedback: 'performance',
  issueResultDocument: 'performance',
} as const satisfies Record<string, NumberPurpose>;
export type NumberedAct = keyof typeof NUMBERED_ACTS;
export const NUMBERED_ACT_KINDS = Object.keys(NUMBERED_ACTS) as readonly NumberedAct[];

/** Whether one paper with one number says it of many items at once (G5): approvals do, every other act has its own. */
export function isOnePaper(command: string): boolean {
  return command in NUMBERED_ACTS && NUMBERED_ACTS[command as NumberedAct] === 'approval';
}

/**
 * Papers that the law asks of the finance bureau itself (D3 不予受理, D11 反馈): where it keeps a register, they take its own
 * number. An approval, a suspension or a stop may carry out a paper of the congress, the government or a higher bureau.
 */
export const OWN_NUMBER_ACTS: readonly NumberedAct[] = ['refuseTargets', 'issueFeedback', 'issueResultDocument'];

type NumberedEvent = Extract<BudgetItemEvent | ResultDocumentEvent, { readonly documentNumber?: string }>['type'];

/** The act whose event names a number: after a chain of signatures the cause is the signature. */
export const ACT_OF_EVENT: Readonly<Record<NumberedEvent, NumberedAct>> = {
  targetsRefused: 'refuseTargets',
  budgetApproved: 'approveBudget',
  correctionOrdered: 'orderCorrection',
  itemSuspended: 'suspendItem',
  itemStopped: 'stopItem',
  amendmentApproved: 'approveAmendment',
  feedbackIssued: 'issueFeedback',
  resultDocumentIssued: 'issueResultDocument',
};

/** What becomes of a number: a reserved one is held by a chain of signatures or by a person; nothing is ever deleted. */
export const NUMBER_STATES = ['reserved', 'used', 'cancelled'] as const;
export type NumberState = (typeof NUMBER_STATES)[number];
