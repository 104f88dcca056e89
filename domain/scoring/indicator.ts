import { z } from 'zod';
import { DecimalStringSchema, PointsSchema } from './decimal.ts';
import { LEVEL1, LEVEL2 } from './levels.ts';
import { MOST_TASKS, YearlyTaskSchema } from './yearly-tasks.ts';

export { checkTargetTable } from './check-target-table.ts';

const unit = z.string().max(20);

/** A day, or a month of which the table does not say the day; the year is the table's own unless written. */
const CalendarPointSchema = z
  .object({
    year: z.int().min(1990).max(2200).optional(),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31).optional(),
  })
  .readonly();
export type CalendarPoint = z.infer<typeof CalendarPointSchema>;

/**
 * What is to be reached. `exclusive` marks > and < (超过, 低于), which do not include the number itself (Civil Code 1259).
 * A date with a day includes that day; a bare month ("9月前") leaves the month itself to a person's judgement.
 */
const TargetSchema = z.discriminatedUnion('comparator', [
  z
    .object({ comparator: z.literal('gte'), value: DecimalStringSchema, unit, exclusive: z.boolean().optional() })
    .readonly(),
  z
    .object({ comparator: z.literal('lte'), value: DecimalStringSchema, unit, exclusive: z.boolean().optional() })
    .readonly(),
  z.object({ comparator: z.literal('eq'), value: DecimalStringSchema, unit }).readonly(),
  z.object({ comparator: z.literal('range'), min: DecimalStringSchema, max: DecimalStringSchema, unit }).readonly(),
  z
    .object({
      comparator: z.literal('qualitative'),
      text: z.string().min(1).max(500),
      criterion: z.string().max(500).optional(),
    })
    .readonly(),
  z.object({ comparator: z.literal('date'), by: CalendarPointSchema, text: z.string().max(100).optional() }).readonly(),
  z.object({ comparator: z.literal('yesNo'), value: z.boolean() }).readonly(),
]);
export type Target = z.infer<typeof TargetSchema>;
export type NumericTarget = Extract<Target, { comparator: 'gte' | 'lte' | 'eq' | 'range' }>;

const note = z.string().max(1000).optional();

/**
 * One row of a target table (三级指标). How it is compared stands in `target.comparator`, in one place only.
 * `weight` is in points; a row with `partOf` (其中) details its parent and carries none.
 */
export const IndicatorSchema = z
  .object({
    key: z.string().min(1).max(60),
    level1: z.enum(LEVEL1),
    level2: z.enum(LEVEL2),
    name: z.string().min(1).max(300),
    target: TargetSchema,
    weight: PointsSchema.optional(),
    partOf: z.string().min(1).max(60).optional(),
    isCore: z.boolean().optional(),
    basis: note,
    explanation: note,
    dataSource: note,
    evidence: note,
  })
  .readonly();
export type Indicator = z.infer<typeof IndicatorSchema>;

/** What the unit answers to one point of a return: a criterion's name, or the place of a remark. */
const AnswerSchema = z
  .object({ point: z.string().min(1).max(100), text: z.string().trim().min(1).max(2000) })
  .readonly();

/**
 * A unit's targets for one item and year, as submitted with the budget request (G1). `amountFen` is integer 分;
 * `tasks` are a whole department's main tasks of the year; `answers` go with a resubmission (G2).
 */
export const TargetTableSchema = z
  .object({
    templateId: z.string().min(1).max(60),
    annualTarget: z.string().min(1).max(5000),
    indicators: z.array(IndicatorSchema).max(300).readonly(),
    amountFen: z.int().min(0).optional(),
    tasks: z.array(YearlyTaskSchema).max(MOST_TASKS).readonly().optional(),
    answers: z.array(AnswerSchema).max(250).readonly().optional(),
  })
  .readonly();
export type TargetTable = z.infer<typeof TargetTableSchema>;

/** What a person found in the end, already read out of its text. */
export const ActualSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: DecimalStringSchema, unit }).readonly(),
  z.object({ kind: z.literal('date'), on: CalendarPointSchema }).readonly(),
  z.object({ kind: z.literal('yesNo'), value: z.boolean() }).readonly(),
  z
    .object({
      kind: z.literal('judged'),
      band: z.enum(['achieved', 'partlyAchieved', 'notAchieved']),
      /** Chosen within the band, in percent. */
      percent: DecimalStringSchema.optional(),
    })
    .readonly(),
  z.object({ kind: z.literal('notApplicable') }).readonly(),
  z.object({ kind: z.literal('text'), text: z.string().max(2000) }).readonly(),
]);
export type Actual = z.infer<typeof ActualSchema>;
export type Band = Extract<Actual, { kind: 'judged' }>['band'];
