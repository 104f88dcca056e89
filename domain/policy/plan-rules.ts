import { z } from 'zod';
import { rule } from './evaluation-rules.ts';
import type { ObligationKind } from './obligation-kinds.ts';
import type { ObligationRule } from './policy.ts';

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const points = z.int().min(0).max(100);
const percent = z.int().min(0).max(100);
const seats = z.int().min(0).max(500);
const fen = z.int().min(1);

/** Periods of the yearly plan (E6) and of sampled self-evaluations (E4): all defaults that a region may set. */
export const PLAN_RULES = {
  keyEvaluationPlan: rule('E6', { unit: 'setDate' }),
  checkSelfEvaluation: rule('E4', { unit: 'workingDay', count: 15 }, { extendable: true }),
} as const satisfies Partial<Record<ObligationKind, ObligationRule>>;

/**
 * By what the yearly plan of key evaluations is proposed (E6). The policy names the criteria ("重大民生项目") and no
 * number: every number is a default that a region may set.
 */
export const KeyPlanRulesSchema = z
  .object({
    /** From this day of the year the plan is owed, and until this one it is due. */
    opensOn: monthDay,
    dueOn: monthDay,
    /** How many of each are proposed. */
    seats: z.object({ keyEvaluation: seats, wholeDepartment: seats, county: seats }).readonly(),
    /** The most points that each criterion gives. */
    weights: z
      .object({ amount: points, livelihood: points, attention: points, lastResult: points, recurrence: points })
      .readonly(),
    /** From this amount on, 分, the amount gives all of its points; below, in proportion. */
    fullAmountFen: z.object({ keyEvaluation: fen, wholeDepartment: fen, county: fen }).readonly(),
    /** The share of its points that the last result gives, percent; `none` where there has been none. */
    lastResult: z.object({ excellent: percent, good: percent, fair: percent, poor: percent, none: percent }).readonly(),
    /** From so many classes of recurring problems on, recurrence gives all of its points. */
    fullRecurring: z.int().min(1).max(100),
  })
  .readonly();
export type KeyPlanRules = z.infer<typeof KeyPlanRulesSchema>;

export const DEFAULT_KEY_PLAN: KeyPlanRules = {
  opensOn: '01-01',
  dueOn: '01-31',
  seats: { keyEvaluation: 5, wholeDepartment: 1, county: 1 },
  weights: { amount: 30, livelihood: 20, attention: 20, lastResult: 15, recurrence: 15 },
  fullAmountFen: { keyEvaluation: 1_000_000_000, wholeDepartment: 5_000_000_000, county: 50_000_000_000 },
  lastResult: { excellent: 0, good: 30, fair: 70, poor: 100, none: 50 },
  fullRecurring: 3,
};

/** How self-evaluations are sampled (E4: the finance bureau checks what units hand in). */
export const SelfCheckRulesSchema = z
  .object({
    /** What share of each stratum is drawn, percent, rounded up; of every stratum at least so many. */
    sharePercent: z.int().min(1).max(100),
    atLeast: z.int().min(0).max(100),
    /** What the lots are drawn within: all together, each unit, or small, middle and large amounts. */
    strata: z.enum(['none', 'unit', 'amount']),
    /** Where small ends and where large begins, 分. */
    smallBelowFen: fen,
    largeFromFen: fen,
  })
  .readonly();
export type SelfCheckRules = z.infer<typeof SelfCheckRulesSchema>;

export const DEFAULT_SELF_CHECK: SelfCheckRules = {
  sharePercent: 20,
  atLeast: 1,
  strata: 'amount',
  smallBelowFen: 100_000_000,
  largeFromFen: 1_000_000_000,
};
