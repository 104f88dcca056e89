import { z } from 'zod';
import { GRADES } from '../../domain/policy/policy.ts';
import { STAGES } from '../../domain/processes/budget-item/stages.ts';
import { LOOP_STEPS } from '../../db/queries/items-filter.ts';
import { ObligationKindSchema } from '../items/item.schemas.ts';

const count = z.int();
const fen = z.int().describe('整数分 · integer fen');
const asked = {
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  region: z.string().max(20).optional(),
};

/** Which year (without one, last year: its loop can be closed) and which part of the tree. */
export const AskDashboardSchema = z.strictObject(asked);
export type AskDashboard = z.infer<typeof AskDashboardSchema>;

/** One kind of deadline, or all of them. */
export const AskPunctualitySchema = z.strictObject({ ...asked, kind: ObligationKindSchema.optional() });
export type AskPunctuality = z.infer<typeof AskPunctualitySchema>;

const told = { year: count, asOf: z.string().describe('截至 · as of') };

export const LoopSchema = z
  .object({
    ...told,
    items: count,
    fen,
    steps: z.array(z.object({ step: z.enum(LOOP_STEPS), items: count, fen, lost: count, lostFen: fen })),
  })
  .meta({ id: 'DashboardLoop' });
export type Loop = z.infer<typeof LoopSchema>;

const counts = { onTime: count, withinExtension: count, late: count, medianDays: count.nullable() };
const PunctualRowSchema = z.object({ id: z.string(), name: z.string(), ...counts }).meta({ id: 'PunctualRow' });

export const PunctualitySchema = z
  .object({
    ...told,
    total: z.object(counts),
    lastYear: z.object(counts).nullable(),
    regions: z.array(PunctualRowSchema),
    units: z.array(PunctualRowSchema),
  })
  .meta({ id: 'DashboardPunctuality' });
export type Punctuality = z.infer<typeof PunctualitySchema>;

export const LightsOverTimeSchema = z
  .object({ ...told, months: z.array(z.object({ month: z.string(), red: count, yellow: count, green: count })) })
  .meta({ id: 'DashboardLights' });
export type LightsOverTime = z.infer<typeof LightsOverTimeSchema>;

export const MoneyByGradeSchema = z
  .object({ ...told, grades: z.array(z.object({ grade: z.enum(GRADES), items: count, fen })) })
  .meta({ id: 'DashboardMoney' });
export type MoneyByGrade = z.infer<typeof MoneyByGradeSchema>;

export const ProblemAgesSchema = z
  .object({
    ...told,
    ages: z.array(z.object({ fromMonths: count, toMonths: count.nullable(), problems: count, fen })),
  })
  .meta({ id: 'DashboardProblems' });
export type ProblemAges = z.infer<typeof ProblemAgesSchema>;

export const StageDaysSchema = z
  .object({
    ...told,
    stages: z.array(z.object({ stage: z.enum(STAGES), items: count, median: count.nullable(), p90: count.nullable() })),
  })
  .meta({ id: 'DashboardStages' });
export type StageDaysView = z.infer<typeof StageDaysSchema>;
