import { z } from 'zod';
import { GRADES } from '../../domain/policy/policy.ts';

const FindingSchema = z
  .object({ code: z.string(), severity: z.enum(['error', 'hint']), path: z.string(), message: z.string() })
  .meta({ id: 'Finding' });

const ScoredRowSchema = z
  .object({
    key: z.string(),
    name: z.string(),
    weight: z.string(),
    completion: z.string().nullable(),
    score: z.string().nullable(),
    reached: z.boolean().nullable(),
    needsReason: z.boolean(),
    needsJudgement: z.boolean(),
    formula: z.string().nullable(),
  })
  .meta({ id: 'ScoredRow' });

/** The self-evaluation recomputed for finance's review: every row's points, the total, and everything to say about it. */
export const SelfEvaluationCheckSchema = z
  .object({
    versionId: z.string(),
    templateId: z.string(),
    execution: z.object({ weight: z.string(), rate: z.string().nullable(), score: z.string().nullable() }),
    rows: z.array(ScoredRowSchema),
    total: z.string().nullable(),
    grade: z.enum(GRADES).nullable(),
    undecided: z.array(z.string()),
    findings: z.array(FindingSchema),
  })
  .meta({ id: 'SelfEvaluationCheck' });
export type SelfEvaluationCheck = z.infer<typeof SelfEvaluationCheckSchema>;

/** Published tables as they are: text, numbers, holes. Nothing about them is refused; what is broken is a finding. */
export const CheckTablesSchema = z
  .strictObject({ cases: z.array(z.unknown()).min(1).max(100) })
  .meta({ id: 'CheckTables' });
export type CheckTables = z.infer<typeof CheckTablesSchema>;

const TableCheckSchema = z
  .looseObject({
    id: z.string().nullable(),
    executionRate: z.string().nullable(),
    executionScore: z.string().nullable(),
    scores: z.array(z.looseObject({ path: z.string(), name: z.string(), score: z.string().nullable() })),
    total: z.string().nullable(),
    grade: z.enum(GRADES).nullable(),
    findings: z.array(z.object({ code: z.string(), path: z.string(), message: z.string() })),
  })
  .meta({ id: 'TableCheck' });

export const TableChecksSchema = z.object({ rows: z.array(TableCheckSchema) }).meta({ id: 'TableChecks' });
export type TableChecks = z.infer<typeof TableChecksSchema>;
