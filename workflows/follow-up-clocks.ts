import type { ObligationKind } from '../domain/policy/obligation-kinds.ts';

/**
 * What runs while a result is used, whatever was evaluated. The policy's own two are feedback within one month of the
 * conclusion (R1) and rectification within two of receipt (R2).
 */
export const CLOCKS_IN_FOLLOW_UP = [
  'giveFeedback',
  'signReceipt',
  'reportRectification',
  'verifyRectification',
  'redoRectification',
  'decideConsequence',
  'decideDisclosure',
] as const satisfies readonly ObligationKind[];
