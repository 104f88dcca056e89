import type { ObligationKind } from './obligation-kinds.ts';
import type { ObligationRule, Term } from './policy.ts';

/** A rule with what most rules are: no period of the policy's own, not to be extended. */
export function rule(clause: string, term: Term, more: Partial<ObligationRule> = {}): ObligationRule {
  return { clause, term, statutory: false, extendable: false, ...more };
}

const workingDays = (count: number): Term => ({ unit: 'workingDay', count });

/**
 * Periods inside an evaluation by finance (E5–E8). The policy names none of them: every number is a default that a
 * region may set. Versions of the policy from before they were kept are read with these.
 */
export const EVALUATION_RULES = {
  formTeam: rule('E6', workingDays(10)),
  evaluationPlan: rule('E6', workingDays(10)),
  approvePlan: rule('E6', workingDays(5)),
  confirmPanel: rule('S6', workingDays(5)),
  provideMaterials: rule('E6', workingDays(10), { extendable: true }),
  checkMaterials: rule('E6', workingDays(5)),
  scoreEvaluation: rule('E6', workingDays(10)),
  exchangeViews: rule('E6', workingDays(5), { extendable: true }),
} as const satisfies Partial<Record<ObligationKind, ObligationRule>>;
