/**
 * Acts that sign a document somebody else has prepared, of every process: the clerk's part is to draft it and to freeze
 * a version, the leader's to sign that version (G1, G2, G4, E1, E4, R2).
 */
export const DRAFTED_BY_CLERK = [
  'submitTargets',
  'resubmitTargets',
  'resubmitAmendment',
  'submitSelfEvaluation',
  'resubmitSelfEvaluation',
  'reportRectification',
] as const;

/** Whether an act signs what a clerk drafts. */
export function isDraftedByClerk(command: string): boolean {
  const drafted: readonly string[] = DRAFTED_BY_CLERK;
  return drafted.includes(command);
}
