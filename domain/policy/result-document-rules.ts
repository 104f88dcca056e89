import { rule } from './evaluation-rules.ts';
import type { ObligationKind } from './obligation-kinds.ts';
import type { ObligationRule } from './policy.ts';

/**
 * Periods of documents about results (R6, S8). The policy names none of them: every number is a default that a region
 * may set. Versions of the policy from before they were kept are read with these.
 */
export const RESULT_DOCUMENT_RULES = {
  rankingReport: rule('R6', { unit: 'month', count: 1 }),
  signResultDocument: rule('R6', { unit: 'workingDay', count: 5 }),
  reviseResultDocument: rule('R6', { unit: 'workingDay', count: 5 }),
  deliverResultDocument: rule('R6', { unit: 'workingDay', count: 3 }),
  confirmResultReceipt: rule('R6', { unit: 'workingDay', count: 5 }),
} as const satisfies Partial<Record<ObligationKind, ObligationRule>>;
