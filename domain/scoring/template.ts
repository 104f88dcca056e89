import { z } from 'zod';
import { DomainError } from '../domain-error.ts';
import { GRADES, type Grade } from '../policy/policy.ts';
import { Decimal, DecimalStringSchema } from './decimal.ts';
import { LEVEL1 } from './levels.ts';
import { hubei, ministry2020, ministry2021Cost } from './template-data.ts';

/**
 * How far a value has been checked against its source: `seen` in the original, `secondHand` in a reprint or a table's
 * own note, `recalled` from memory (to be compared with the original by a person), `projectDefault` chosen by this
 * project because no source says anything.
 */
const VERIFICATIONS = ['seen', 'secondHand', 'recalled', 'projectDefault'] as const;

function sourced<T extends z.ZodType>(value: T) {
  return z.object({ value, source: z.string().min(1), verification: z.enum(VERIFICATIONS) }).readonly();
}

const points = z.number().min(0).max(100);
const BandSchema = z.object({ from: points, to: points }).readonly();

/** Every number by which a table is scored, with its clause. Versioned by id: a changed rule is a new template. */
export const ScoringTemplateSchema = z
  .object({
    id: z.string().min(1),
    title: z.object({ 'zh-CN': z.string(), en: z.string() }).readonly(),
    /** Points of the execution rate, added in self-evaluation; the target phase fills the rest. */
    executionPoints: sourced(points),
    /** Points per first-level group; several levels may share. An optional group's absence is only a hint. */
    groups: sourced(
      z
        .array(
          z.object({ levels: z.array(z.enum(LEVEL1)).min(1).readonly(), points, optional: z.boolean() }).readonly(),
        )
        .readonly(),
    ),
    /** Percent of the weight open to the person who judges; the lower edge belongs to the band. */
    bands: sourced(z.object({ achieved: BandSchema, partlyAchieved: BandSchema, notAchieved: BandSchema }).readonly()),
    /** Least total of each grade; below the last one it is poor. */
    grades: sourced(z.object({ excellent: points, good: points, fair: points }).readonly()),
    /** Points of a missed ≤ target: weight × target ÷ actual, or none without a person. */
    reverseRule: sourced(z.enum(['targetOverActual', 'judgement'])),
    /** Points of an = target that was passed: never cut by the machine, or by the reverse ratio. */
    eqOverRule: sourced(z.enum(['judgement', 'reverseRatio'])),
    missedDateRule: sourced(z.enum(['zero', 'judgement'])),
    /** 无: take the row out and scale the rest to the full points, or wait for a person. */
    notApplicableRule: sourced(z.enum(['rescale', 'judgement'])),
    /** Actual ÷ target above which an explanation is asked for. Never an automatic cut. */
    overAchievementRatio: sourced(DecimalStringSchema),
    /** Execution rate in percent below which a reason is asked for. */
    executionHintPercent: sourced(points),
    /** Completion in percent below which a row earns nothing (及格门槛); null where none is set. */
    passPercent: sourced(points.nullable()),
  })
  .readonly();
export type ScoringTemplate = z.infer<typeof ScoringTemplateSchema>;

export const SCORING_TEMPLATES = [ministry2020, ministry2021Cost, hubei] as const;
export { hubei, ministry2020, ministry2021Cost };

/**
 * The template a table names.
 * @throws {DomainError} `unknownScoringTemplate`
 */
export function scoringTemplate(id: string): ScoringTemplate {
  const found = SCORING_TEMPLATES.find((template) => template.id === id);
  if (!found) throw new DomainError('unknownScoringTemplate', { id });
  return found;
}

/** Points that the target phase distributes: all but the execution rate's (财预〔2021〕101号: 90). */
export function targetPhasePoints(template: ScoringTemplate): Decimal {
  return new Decimal(100).minus(template.executionPoints.value);
}

/**
 * Grade of a total, by the template's thresholds; each threshold belongs to the better grade (财预〔2020〕10号 18).
 * @param total points, not rounded further
 */
export function gradeOf(total: string | number, template: ScoringTemplate): Grade {
  const points = new Decimal(total);
  const thresholds: Readonly<Record<Grade, number>> = { ...template.grades.value, poor: Number.NEGATIVE_INFINITY };
  return GRADES.find((grade) => points.gte(thresholds[grade])) ?? 'poor';
}
