import { z } from 'zod';
import { ROLES } from '../process/roles.ts';
import { EVALUATION_RULES } from './evaluation-rules.ts';
import {
  DEFAULT_KEY_PLAN,
  DEFAULT_SELF_CHECK,
  KeyPlanRulesSchema,
  PLAN_RULES,
  SelfCheckRulesSchema,
} from './plan-rules.ts';
import { PERFORMANCE_REPORT_RULES, REPORT_PERIODS } from './performance-report-rules.ts';
import { RESULT_DOCUMENT_RULES } from './result-document-rules.ts';
import { DEFAULT_ROUNDS, RoundRulesSchema, SEASON_RULES } from './season-rules.ts';
import { SUPERVISION_RULES } from './supervision-rules.ts';
import { OBLIGATION_KINDS, type ObligationKind } from './obligation-kinds.ts';
import { SignOffRuleSchema } from './sign-off-rule.ts';

const RoleSchema = z.enum(ROLES);
const count = z.int().min(1).max(1000);

/** A period of the law, or the date that a season sets. */
export const TermSchema = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('month'), count }).readonly(),
  z.object({ unit: z.literal('calendarDay'), count }).readonly(),
  z.object({ unit: z.literal('workingDay'), count }).readonly(),
  z.object({ unit: z.literal('setDate') }).readonly(),
]);
export type Term = z.infer<typeof TermSchema>;

/** How long a kind of obligation runs, and by which clause. `statutory` marks the policy's own periods (●). */
export const ObligationRuleSchema = z
  .object({ clause: z.string().min(1), term: TermSchema, statutory: z.boolean(), extendable: z.boolean() })
  .readonly();
export type ObligationRule = z.infer<typeof ObligationRuleSchema>;

/**
 * What a step of the ladder brings besides telling people: the clock stands on the supervision board; there, it also
 * becomes a supervised matter of its own (督办件); it is proposed for the criticism list (S8).
 */
export const RUNG_EFFECTS = ['none', 'supervisionBoard', 'supervisionMatter', 'criticismList'] as const;
export type RungEffect = (typeof RUNG_EFFECTS)[number];

/** One step of the ladder: on the n-th working day overdue, these are told and this happens. */
export const LadderStepSchema = z
  .object({
    workingDays: count,
    audience: z.array(RoleSchema).min(1).readonly(),
    effect: z.enum(RUNG_EFFECTS),
  })
  .readonly();
export type LadderStep = z.infer<typeof LadderStepSchema>;

export const GRADES = ['excellent', 'good', 'fair', 'poor'] as const;
export type Grade = (typeof GRADES)[number];
export const CONSEQUENCES = ['prioritise', 'keep', 'reduce', 'cancel'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** Kinds that policies of before do not name: what they are kept by there. */
const LATER_KINDS: Readonly<Record<string, ObligationRule | undefined>> = {
  ...EVALUATION_RULES,
  ...RESULT_DOCUMENT_RULES,
  ...SUPERVISION_RULES,
  ...SEASON_RULES,
  ...PLAN_RULES,
  ...PERFORMANCE_REPORT_RULES,
  concludeSpotCheck: { clause: 'M2', term: { unit: 'workingDay', count: 15 }, statutory: false, extendable: true },
};

const obligationRules = Object.fromEntries(
  Object.keys(OBLIGATION_KINDS).map((kind) => {
    const later = LATER_KINDS[kind];
    return [kind, later ? ObligationRuleSchema.default(later) : ObligationRuleSchema];
  }),
) as Record<ObligationKind, typeof ObligationRuleSchema>;

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/**
 * Everything the policy leaves open, and the periods it sets itself, as data. Versioned; each matter keeps the
 * version it was opened under until it is re-pinned.
 */
export const PolicySchema = z
  .object({
    id: z.string().min(1),
    version: z.int().min(1),
    title: z.object({ 'zh-CN': z.string(), en: z.string() }).readonly(),
    cutoff: z.enum(['endOfDay', 'closeOfBusiness']),
    obligations: z.object(obligationRules).readonly(),
    /** Calendar days before the due date on which a reminder goes out; on a rest day, the working day before. */
    reminderOffsets: z.array(z.int().min(0).max(90)).readonly(),
    ladder: z.array(LadderStepSchema).readonly(),
    nearWorkingDays: z.int().min(0),
    extension: z
      .object({ maxTimes: z.int().min(0), maxWorkingDays: count, grantedBy: z.array(RoleSchema).readonly() })
      .readonly(),
    /** Whether 暂缓 also stops the policy's own periods. */
    suspensionStopsStatutory: z.boolean(),
    deemedReceipt: z.object({ enabled: z.boolean() }).readonly(),
    /** Clocks wake within this many seconds after their moment, spread by item, so that a season's end is no herd. */
    wakeWindowSeconds: z.int().min(0).max(3600),
    /** Local time of the morning round, hours in Asia/Shanghai. */
    morningHour: z.int().min(0).max(23),
    /** Dates that seasons set. `year` is relative to the fiscal year. */
    seasons: z
      .object({
        targetsDue: z.object({ yearOffset: z.int(), monthDay }).readonly(),
        selfEvaluationDue: z.object({ yearOffset: z.int(), monthDay }).readonly(),
        consequenceDue: z.object({ yearOffset: z.int(), monthDay }).readonly(),
        evaluationReportDue: z.object({ yearOffset: z.int(), monthDay }).readonly(),
      })
      .readonly(),
    /** By when finance opens its rounds of targets and of self-evaluations (G1, E1). */
    rounds: RoundRulesSchema.default(DEFAULT_ROUNDS),
    /** Ends of the monitoring periods, and the execution rate below which the light is yellow (none where null). */
    monitoringPeriods: z
      .array(
        z
          .object({ key: z.string(), endsOn: monthDay, minExecutionPercent: z.number().min(0).max(100).nullable() })
          .readonly(),
      )
      .readonly(),
    /** Parts of a year for which performance reports are owed (R4, R5), each from the first of January to its last day. */
    performanceReports: z
      .array(z.object({ key: z.string().min(1).max(20), endsOn: monthDay }).readonly())
      .readonly()
      .default(REPORT_PERIODS),
    /** How far targets reached and money executed may lie apart, in percentage points; null where the region has set none. */
    permittedDifferencePercent: z.number().min(0).max(100).nullable().default(null),
    scoringTemplateId: z.string(),
    /** What a grade recommends for next year's money. A percentage is never invented: null means the region has set none. */
    consequences: z
      .array(
        z
          .object({
            ruleId: z.string(),
            grade: z.enum(GRADES),
            action: z.enum(CONSEQUENCES),
            reducePercent: z.number().min(0).max(100).nullable(),
          })
          .readonly(),
      )
      .readonly(),
    deferralMaxMonths: z.int().min(1),
    /** By what the yearly plan of key evaluations is proposed, and when it is due (E6). */
    keyPlan: KeyPlanRulesSchema.default(DEFAULT_KEY_PLAN),
    /** How self-evaluations are sampled (E4). */
    selfCheck: SelfCheckRulesSchema.default(DEFAULT_SELF_CHECK),
    /** Which acts need which chain of signatures, by the process's command; none where an act is not named. */
    signOff: z.record(z.string(), SignOffRuleSchema).default({}),
  })
  .readonly();
export type Policy = z.infer<typeof PolicySchema>;

/** How a policy version is named on matters and dates, e.g. `chenzhou-2014-5@1`. */
export function policyRef(policy: Pick<Policy, 'id' | 'version'>): string {
  return `${policy.id}@${String(policy.version)}`;
}
