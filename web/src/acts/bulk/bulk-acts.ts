/**
 * Acts that may be done on several matters at once: they ask the same of each. Named here and not derived, so that a
 * list does not have to load every schema to offer them; a test compares them with `bulkMembers`.
 */
export const BULK_ACTS = [
  'qualifyTargets',
  'returnTargets',
  'orderSubmission',
  'recordBudgetPassed',
  'approveBudget',
  'acceptSelfEvaluation',
  'returnSelfEvaluation',
  'concludeEvaluation',
  'verifyCorrection',
  'returnCorrection',
  'qualifyAmendment',
  'returnAmendment',
  'approveAmendment',
  'issueFeedback',
  'signReceipt',
  'decideConsequence',
  'decideDisclosure',
  'closeItem',
  'grantExtension',
  'refuseExtension',
  'urge',
  'summon',
] as const;

/** Whether an act may be done on several matters at once. */
export function isBulk(command: string): boolean {
  return (BULK_ACTS as readonly string[]).includes(command);
}
