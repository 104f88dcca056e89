import { rule } from './evaluation-rules.ts';
import type { ObligationKind } from './obligation-kinds.ts';
import type { ObligationRule } from './policy.ts';

/**
 * Periods of supervised matters (督办件, P4). The policy names none of them: the answer is due on the leader's own date,
 * and within this period only where the ladder opened the matter. Versions of the policy from before they were kept are
 * read with these.
 */
export const SUPERVISION_RULES = {
  answerSupervision: rule('P4', { unit: 'workingDay', count: 10 }, { extendable: true }),
  decideSupervision: rule('P4', { unit: 'workingDay', count: 5 }),
} as const satisfies Partial<Record<ObligationKind, ObligationRule>>;
