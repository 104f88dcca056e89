import { z } from 'zod';
import { rule } from './evaluation-rules.ts';
import type { ObligationKind } from './obligation-kinds.ts';
import type { ObligationRule } from './policy.ts';

/**
 * Periods of a round (季节: G1, M1, E1, R4, R5). The policy asks for targets, monitoring, self-evaluations and reports and
 * names no day on which finance must ask: every number is a default that a region may set. Versions of the policy from
 * before they were kept are read with these. A round of targets or of self-evaluations is opened by the date of `rounds`;
 * one of monitoring or of performance reports, whose date follows from the end of its period, within the days of
 * `openSeason`.
 */
export const SEASON_RULES = {
  openSeason: rule('G1', { unit: 'workingDay', count: 3 }),
  closeSeason: rule('G1', { unit: 'workingDay', count: 10 }),
} as const satisfies Partial<Record<ObligationKind, ObligationRule>>;

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const dateOfYear = z.object({ yearOffset: z.int(), monthDay }).readonly();

/** By when finance opens its rounds, relative to the fiscal year, and so many days before it is reminded of it. */
export const RoundRulesSchema = z
  .object({
    targetsOpenBy: dateOfYear,
    selfEvaluationOpenBy: dateOfYear,
    owedDaysBefore: z.int().min(1).max(180),
  })
  .readonly();
type RoundRules = z.infer<typeof RoundRulesSchema>;

export const DEFAULT_ROUNDS: RoundRules = {
  targetsOpenBy: { yearOffset: -1, monthDay: '09-15' },
  selfEvaluationOpenBy: { yearOffset: 1, monthDay: '01-31' },
  owedDaysBefore: 30,
};
