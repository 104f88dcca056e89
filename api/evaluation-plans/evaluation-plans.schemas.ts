import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { CRITERIA, MOST_ATTENTION, PLANNED_KINDS } from '../../domain/key-plan/score.ts';
import { GRADES } from '../../domain/policy/policy.ts';
import { pageSchema } from '../http/paging.ts';

const region = z.string().max(20).optional();
const year = z.int().min(2000).max(2200);
const subjectId = z.string().min(1).max(100);
const kind = z.enum(PLANNED_KINDS);
/** How much attention something has is told by people, each time with where it comes from. */
const attention = z
  .array(
    z.strictObject({
      kind,
      subjectId,
      level: z.int().min(1).max(MOST_ATTENTION),
      source: z.string().trim().min(2).max(300),
    }),
  )
  .max(500)
  .default([]);
const chosen = z
  .array(z.strictObject({ kind, subjectId, reason: z.string().trim().min(2).max(1000) }))
  .max(500)
  .default([]);

export const AskPlanSchema = z.strictObject({ region, year: z.coerce.number().int().min(2000).max(2200) });
export type AskPlan = z.infer<typeof AskPlanSchema>;

/** What would be proposed now; `search` narrows what is shown and never what is proposed. */
export const PreviewPlanSchema = z
  .strictObject({ region, year, attention, search: z.string().trim().max(100).optional() })
  .meta({ id: 'PreviewEvaluationPlan' });
export type PreviewPlan = z.infer<typeof PreviewPlanSchema>;

/** Puts the plan forward: the proposal with whom people add and leave out, each with a reason. */
export const SubmitPlanSchema = z
  .strictObject({
    region,
    year,
    attention,
    added: chosen,
    removed: chosen,
    reportDue: PlainDateSchema.optional(),
    inputsHash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'SubmitEvaluationPlan' });
export type SubmitPlan = z.infer<typeof SubmitPlanSchema>;

const points = z.object(
  Object.fromEntries(CRITERIA.map((one) => [one, z.string()])) as Record<(typeof CRITERIA)[number], z.ZodString>,
);

const CandidateSchema = z
  .object({
    no: z.int(),
    kind,
    kindName: z.string(),
    subjectId: z.string(),
    code: z.string(),
    name: z.string(),
    unitName: z.string(),
    amountFen: z.int(),
    livelihood: z.boolean(),
    attention: z.int(),
    attentionSource: z.string(),
    lastGrade: z.enum(GRADES).nullable(),
    recurring: z.int(),
    points,
    total: z.string(),
    working: z.array(z.string()),
    proposed: z.boolean(),
  })
  .meta({ id: 'PlanCandidate' });
export type CandidateView = z.infer<typeof CandidateSchema>;

/** Candidates by their points, what is proposed among them, and the criteria in sentences. */
export const PlanPreviewSchema = z
  .object({
    regionId: z.string(),
    year: z.int(),
    asOf: z.string(),
    inputsHash: z.string(),
    criteria: z.array(z.string()),
    candidates: z.int(),
    reportDue: z.string(),
    proposed: z.array(CandidateSchema),
    others: z.array(CandidateSchema),
    /** How many more there are than are shown. */
    more: z.int(),
  })
  .meta({ id: 'EvaluationPlanPreview' });
export type PlanPreview = z.infer<typeof PlanPreviewSchema>;

const ProgressSchema = z
  .object({
    subjectId: z.string(),
    kind,
    kindName: z.string(),
    name: z.string(),
    evaluationId: z.uuid(),
    reportDue: z.string(),
    started: z.boolean(),
    phaseName: z.string().nullable(),
    due: z.string().nullable(),
    dueKey: z.string().nullable(),
    dueName: z.string().nullable(),
    leaderName: z.string().nullable(),
    score: z.number().nullable(),
    grade: z.enum(GRADES).nullable(),
  })
  .meta({ id: 'PlannedEvaluationProgress' });

/** The plan of a year: by when it is due, where it stands, and how far each of its evaluations is. */
export const PlanSchema = z
  .object({
    regionId: z.string(),
    regionName: z.string(),
    year: z.int(),
    due: z.string(),
    /** Nobody has drawn it up, and its day has passed. */
    overdue: z.boolean(),
    /** By so many working days it was issued late, or is late by today; nothing where it was in time. */
    lateWorkingDays: z.int(),
    document: z
      .object({
        id: z.uuid(),
        name: z.string(),
        phase: z.string(),
        phaseName: z.string(),
        documentNumber: z.string().nullable(),
        issuedOn: z.string().nullable(),
        summary: z.string(),
        returnedWith: z.string().nullable(),
        proposalId: z.uuid().nullable(),
      })
      .nullable(),
    evaluations: z.array(ProgressSchema),
  })
  .meta({ id: 'EvaluationPlan' });
export type PlanView = z.infer<typeof PlanSchema>;

export const PlanCandidatesSchema = pageSchema(CandidateSchema, 'PlanCandidates');
export type PlanCandidates = z.infer<typeof PlanCandidatesSchema>;

/** A frozen proposal computed again from what was frozen. */
export const PlanProofSchema = z
  .object({
    id: z.uuid(),
    year: z.int(),
    frozenAt: z.string(),
    frozenByName: z.string(),
    candidates: z.int(),
    criteria: z.array(z.string()),
    inputs: z.object({ frozen: z.string(), computed: z.string() }),
    /** Candidates whose points come out otherwise; none where it holds. */
    differing: z.array(z.string()),
    holds: z.boolean(),
  })
  .meta({ id: 'EvaluationPlanProof' });
export type PlanProof = z.infer<typeof PlanProofSchema>;
