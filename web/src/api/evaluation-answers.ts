import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { GRADES } from '../../../domain/policy/policy.ts';

const EvaluationRowAnswer = z.object({
  itemId: z.string(),
  name: z.string(),
  code: z.string(),
  unitName: z.string().nullable(),
  fiscalYear: z.int(),
  phase: z.string(),
  phaseName: z.string(),
  budgetFen: z.int().nullable(),
  executedFen: z.int(),
  selfScore: z.number().nullable(),
  finalScore: z.number().nullable(),
  grade: z.enum(GRADES).nullable(),
  obligationKey: z.string().nullable(),
  obligationName: z.string().nullable(),
  due: PlainDateSchema.nullable(),
  provisional: z.boolean().nullable(),
});
export type EvaluationRow = z.infer<typeof EvaluationRowAnswer>;

export const EvaluationPageAnswer = z.object({
  rows: z.array(EvaluationRowAnswer),
  next: z.string().nullable(),
  totals: z.array(z.object({ phase: z.string(), items: z.int(), overdue: z.int() })).optional(),
});

/** The table check of a submitted self-evaluation, as finance reads it. */
export const SelfEvaluationCheckAnswer = z.object({
  versionId: z.string(),
  findings: z.array(
    z.object({ code: z.string(), severity: z.enum(['error', 'hint']), path: z.string(), message: z.string() }),
  ),
});
