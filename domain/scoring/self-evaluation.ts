import { z } from 'zod';
import { PointsSchema } from './decimal.ts';
import { ActualSchema } from './indicator.ts';
import { MOST_TASKS, TaskReportSchema } from './yearly-tasks.ts';

export { checkSelfEvaluation } from './check-self-evaluation.ts';

const text = z.string().max(5000);

/** Money of the year in integer 分; `reason` explains a low execution rate. */
const ExecutionSchema = z
  .object({
    initialFen: z.int().min(0),
    adjustedFen: z.int().min(0),
    executedFen: z.int().min(0),
    reason: text.optional(),
  })
  .readonly();

/** What a unit reports for one row: the text of the cell, or a structured value (a judged band, a date …). */
const ReportedActualSchema = z
  .object({
    key: z.string().min(1).max(60),
    actual: z.union([z.string().max(500), ActualSchema]),
    /** The unit's own points; the computed ones stand beside them. */
    selfScore: PointsSchema.optional(),
    reason: text.optional(),
    evidence: text.optional(),
  })
  .readonly();
export type ReportedRow = z.infer<typeof ReportedActualSchema>;

/** A weak point with its cause and what will be done about it (E3); carried on into rectification (R2). */
const ProblemSchema = z
  .object({ title: z.string().min(1).max(300), cause: text.min(1), measure: text.min(1) })
  .readonly();

/** A unit's evaluation of its own item after the year (E1). */
export const SelfEvaluationSchema = z
  .object({
    execution: ExecutionSchema,
    actuals: z.array(ReportedActualSchema).max(300).readonly(),
    summary: z.string().min(1).max(20_000),
    problems: z.array(ProblemSchema).max(100).readonly(),
    /** Of a whole department: what became of its main tasks. */
    tasks: z.array(TaskReportSchema).max(MOST_TASKS).readonly().optional(),
  })
  .readonly();
export type SelfEvaluation = z.infer<typeof SelfEvaluationSchema>;
