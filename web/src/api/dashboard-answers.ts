import { z } from 'zod';
import { InstantSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { GRADES } from '../../../domain/policy/policy.ts';
import { STAGES } from '../../../domain/processes/budget-item/stages.ts';

const told = { year: z.int(), asOf: InstantSchema };
const counts = { onTime: z.int(), withinExtension: z.int(), late: z.int(), medianDays: z.int().nullable() };
const Deadlines = z.object(counts);
export type Deadlines = z.infer<typeof Deadlines>;
const Place = z.object({ id: z.string(), name: z.string(), ...counts });

export const LoopAnswer = z.object({
  ...told,
  items: z.int(),
  fen: z.int(),
  steps: z.array(
    z.object({
      step: z.enum(['targets', 'monitoring', 'evaluation', 'feedback', 'application']),
      items: z.int(),
      fen: z.int(),
      lost: z.int(),
      lostFen: z.int(),
    }),
  ),
});
export type LoopTold = z.infer<typeof LoopAnswer>;

export const PunctualityAnswer = z.object({
  ...told,
  total: Deadlines,
  lastYear: Deadlines.nullable(),
  regions: z.array(Place),
  units: z.array(Place),
});
export type PunctualityTold = z.infer<typeof PunctualityAnswer>;

export const LightsAnswer = z.object({
  ...told,
  months: z.array(z.object({ month: z.string(), red: z.int(), yellow: z.int(), green: z.int() })),
});
export type LightsTold = z.infer<typeof LightsAnswer>;

export const MoneyAnswer = z.object({
  ...told,
  grades: z.array(z.object({ grade: z.enum(GRADES), items: z.int(), fen: z.int() })),
});
export type MoneyTold = z.infer<typeof MoneyAnswer>;

export const ProblemsAnswer = z.object({
  ...told,
  ages: z.array(z.object({ fromMonths: z.int(), toMonths: z.int().nullable(), problems: z.int(), fen: z.int() })),
});
export type ProblemsTold = z.infer<typeof ProblemsAnswer>;

export const StagesAnswer = z.object({
  ...told,
  stages: z.array(
    z.object({ stage: z.enum(STAGES), items: z.int(), median: z.int().nullable(), p90: z.int().nullable() }),
  ),
});
export type StagesTold = z.infer<typeof StagesAnswer>;
