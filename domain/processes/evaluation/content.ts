import { z } from 'zod';
import { PlainDateSchema } from '../../calendar/plain-date-schema.ts';
import { PointsSchema } from '../../scoring/decimal.ts';

const text = z.string().trim().min(1).max(4000);
const short = z.string().trim().min(1).max(200);
const key = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
/** Of registries and accounts: what a ticket of the draw is computed from. */
export const PlainIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,60}$/);

/** What an evaluation judges: how it was done, and the three that the policy names (E1). */
export const DIMENSIONS = ['process', 'economy', 'efficiency', 'effectiveness'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const PlanIndicatorSchema = z.strictObject({
  key,
  dimension: z.enum(DIMENSIONS),
  name: short,
  weight: z.number().min(0.5).max(100).multipleOf(0.5),
  /** By what a mark is given. */
  standard: text,
});

/** The work plan (工作方案): what is evaluated how, by which indicators, until when. */
export const EvaluationPlanSchema = z.strictObject({
  purpose: text,
  scope: text,
  method: text,
  indicators: z.array(PlanIndicatorSchema).min(3).max(80),
  /** How far apart, in percent of an indicator's weight, experts may lie before the report must explain it. */
  spreadPercent: z.int().min(5).max(100).default(20),
  schedule: z
    .array(z.strictObject({ name: short, by: PlainDateSchema }))
    .max(30)
    .default([]),
});
export type EvaluationPlan = z.infer<typeof EvaluationPlanSchema>;

/** What the unit hands in for each line of the checklist; what it does not have, it says why. */
export const MaterialsSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        no: z.int().min(1).max(200),
        evidence: z
          .array(
            z.strictObject({
              name: z.string().min(1).max(300),
              sha256: z
                .string()
                .regex(/^[0-9a-f]{64}$/)
                .optional(),
            }),
          )
          .max(100)
          .default([]),
        note: z.string().trim().max(4000).default(''),
      }),
    )
    .min(1)
    .max(200),
});

/** One expert's marks. A mark below its weight says why. */
export const ScoreSheetSchema = z.strictObject({
  marks: z
    .array(z.strictObject({ key, points: PointsSchema, reason: z.string().trim().max(4000).default('') }))
    .min(1)
    .max(80),
  opinion: text,
});
export type ScoreSheet = z.infer<typeof ScoreSheetSchema>;

/** The report, as a draft for the unit and as the final one. */
export const EvaluationReportSchema = z.strictObject({
  summary: text,
  findings: z
    .array(z.strictObject({ dimension: z.enum(DIMENSIONS), text }))
    .min(1)
    .max(40),
  problems: z
    .array(z.strictObject({ title: text, evidence: z.string().trim().max(4000).default(''), recommendation: text }))
    .max(100),
  /** Where experts lay far apart: why, and what counts. */
  explanations: z.array(z.strictObject({ key, text })).max(80).default([]),
});

const PoolCandidateSchema = z.strictObject({
  /** In the registry of experts. */
  id: PlainIdSchema,
  personId: PlainIdSchema,
  name: short,
  field: z.string().max(200).default(''),
  unitId: z.string().max(60).optional(),
  /** Units in which he has declared an interest. */
  interests: z.array(z.string().max(60)).max(50).default([]),
  /** Projects that he helped to make. */
  tookPart: z
    .array(z.strictObject({ unitId: z.string().max(60), year: z.int().min(2000).max(2100) }))
    .max(200)
    .default([]),
});
export type PoolCandidate = z.infer<typeof PoolCandidateSchema>;

/** Everybody who stood for a draw, as the registry knew them at that moment. */
export const ExpertPoolSchema = z.strictObject({
  criteria: z.string().max(400).default(''),
  candidates: z.array(PoolCandidateSchema).min(1).max(2000),
});
export type ExpertPool = z.infer<typeof ExpertPoolSchema>;
