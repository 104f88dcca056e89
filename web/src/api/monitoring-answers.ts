import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';

const counts = { items: z.int(), open: z.int(), red: z.int(), yellow: z.int(), green: z.int() };
const Cell = z.object({ period: z.string(), ...counts, overdue: z.int() });
export type MatrixCell = z.infer<typeof Cell>;

const Column = z.object({
  period: z.string(),
  name: z.string(),
  endedOn: PlainDateSchema,
  minExecutionPercent: z.number().nullable(),
  ...counts,
  compared: z.int(),
  outside: z.int(),
});
export type MatrixColumn = z.infer<typeof Column>;

const MatrixRowAnswer = z.object({ unitId: z.string(), unitName: z.string(), cells: z.array(Cell) });
export type MatrixRow = z.infer<typeof MatrixRowAnswer>;

/** Units by monitoring periods; the columns come with the first page. */
export const MatrixAnswer = z.object({
  year: z.int(),
  permittedDifferencePercent: z.number().nullable(),
  columns: z.array(Column).optional(),
  rows: z.array(MatrixRowAnswer),
  next: z.string().nullable(),
});

const MonitoredItemAnswer = z.object({
  itemId: z.string(),
  name: z.string(),
  code: z.string(),
  unitName: z.string().nullable(),
  phase: z.string(),
  phaseName: z.string(),
  state: z.enum(['open', 'reported', 'lapsed']),
  reportedOn: PlainDateSchema.nullable(),
  light: z.enum(['green', 'yellow', 'red']).nullable(),
  executedFen: z.int().nullable(),
  budgetFen: z.int().nullable(),
  rate: z.number().nullable(),
  achievement: z.number().nullable(),
  deviation: z.number().nullable(),
  obligationKey: z.string().nullable(),
  due: PlainDateSchema.nullable(),
  spotChecks: z.int(),
  checking: z.boolean(),
});
export type MonitoredItem = z.infer<typeof MonitoredItemAnswer>;

export const MonitoredPageAnswer = z.object({ rows: z.array(MonitoredItemAnswer), next: z.string().nullable() });
