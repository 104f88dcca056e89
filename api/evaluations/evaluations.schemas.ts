import { z } from 'zod';
import { GRADES } from '../../domain/policy/policy.ts';
import { EVALUATION_PHASES } from '../../db/queries/evaluations.ts';
import { LimitSchema } from '../http/paging.ts';

const year = z.coerce.number().int().min(2000).max(2200);
const phase = z.enum(EVALUATION_PHASES);

/** Which items under evaluation; `phase` and `year` may be repeated. */
export const ListEvaluationsSchema = z.strictObject({
  year: z.union([year.transform((one) => [one]), z.array(year).min(1).max(20)]).optional(),
  phase: z.union([phase.transform((one) => [one]), z.array(phase).min(1)]).optional(),
  region: z.string().max(20).optional(),
  unit: z.string().max(60).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
  /** Counts by phase cost with the size of the list: asked for once, not while scrolling. */
  totals: z.enum(['true', 'false']).optional(),
});
export type ListEvaluations = z.infer<typeof ListEvaluationsSchema>;

export const EvaluationPageSchema = z
  .object({
    rows: z.array(
      z
        .object({
          itemId: z.string(),
          name: z.string(),
          code: z.string(),
          unitId: z.string(),
          unitName: z.string().nullable(),
          fiscalYear: z.int(),
          phase,
          phaseName: z.string(),
          budgetFen: z.int().nullable(),
          executedFen: z.int(),
          selfScore: z.number().nullable(),
          finalScore: z.number().nullable(),
          grade: z.enum(GRADES).nullable(),
          obligationKey: z.string().nullable(),
          obligationName: z.string().nullable(),
          due: z.string().nullable(),
          provisional: z.boolean().nullable(),
        })
        .meta({ id: 'EvaluationRow' }),
    ),
    next: z.string().nullable(),
    totals: z.array(z.object({ phase, items: z.int(), overdue: z.int() })).optional(),
  })
  .meta({ id: 'EvaluationPage' });
export type EvaluationPage = z.infer<typeof EvaluationPageSchema>;
