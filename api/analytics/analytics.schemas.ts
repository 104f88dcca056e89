import { z } from 'zod';
import { PROBLEM_CATEGORIES, UNCLASSED } from '../../domain/follow-up/problem-category.ts';
import { STAGES } from '../../domain/processes/budget-item/stages.ts';
import { DEADLINES_OF } from '../../db/queries/analytics.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';

const count = z.int();
const asked = {
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  region: z.string().max(20).optional(),
};
const paging = { cursor: z.string().max(500).optional(), limit: LimitSchema };
const unit = z.string().max(60).optional();
const within = z.coerce.number().int().min(2).max(10).default(3).describe('几年之内 · within so many years');

/** Which year (without one, last year: its stages are over) and which part of the tree. */
export const AskProcessSchema = z.strictObject(asked);
export type AskProcess = z.infer<typeof AskProcessSchema>;
export const AskProcessUnitsSchema = z.strictObject({ ...asked, ...paging });
export type AskProcessUnits = z.infer<typeof AskProcessUnitsSchema>;

const StageSumsSchema = z
  .object({
    stage: z.enum(STAGES),
    count: count.describe('走完这一阶段的项目 · items that left the stage'),
    median: count.nullable().describe('工作日中位数 · working days, the middle one'),
    p90: count.nullable().describe('九成不超过的工作日 · working days that nine of ten did not exceed'),
    deadlines: count.describe('已办结和已逾期的期限 · deadlines that have ended or are overdue'),
    onTime: count,
    withinExtension: count,
    late: count,
    onTimePercent: z.number().nullable(),
    rework: count.describe(
      '退回重做，按退回的次数，在办的也计 · times that something was returned, answered or not yet',
    ),
    escalated: count.describe('升级 · climbed the ladder'),
    extended: count.describe('延期 · extended'),
  })
  .meta({ id: 'StageSums' });
export type StageSumsView = z.infer<typeof StageSumsSchema>;

export const ProcessSchema = z
  .object({ year: count, asOf: z.string(), stages: z.array(StageSumsSchema) })
  .meta({ id: 'ProcessAnalytics' });
export type ProcessAnalytics = z.infer<typeof ProcessSchema>;

export const ProcessUnitsSchema = pageSchema(
  z
    .object({ unitId: z.string(), unitName: z.string(), regionName: z.string(), stages: z.array(StageSumsSchema) })
    .meta({ id: 'UnitStages' }),
  'ProcessUnits',
);
export type ProcessUnits = z.infer<typeof ProcessUnitsSchema>;

/** The deadlines behind a figure. */
export const AskDeadlinesSchema = z.strictObject({
  ...asked,
  ...paging,
  unit,
  stage: z.enum(STAGES),
  of: z.enum(DEADLINES_OF).default('all'),
});
export type AskDeadlines = z.infer<typeof AskDeadlinesSchema>;

export const AnalysedDeadlinesSchema = pageSchema(
  z
    .object({
      itemId: z.string(),
      itemName: z.string(),
      unitName: z.string().nullable(),
      key: z.string(),
      name: z.string(),
      outcome: z.enum(['onTime', 'withinExtension', 'late', 'overdue', 'waived', 'open']),
      days: count.nullable(),
      rung: count,
      extended: z.boolean(),
    })
    .meta({ id: 'AnalysedDeadline' }),
  'AnalysedDeadlines',
);
export type AnalysedDeadlines = z.infer<typeof AnalysedDeadlinesSchema>;

/** The items behind the days of a stage. */
export const AskSpansSchema = z.strictObject({ ...asked, ...paging, unit, stage: z.enum(STAGES) });
export type AskSpans = z.infer<typeof AskSpansSchema>;

export const StageSpansSchema = pageSchema(
  z
    .object({
      itemId: z.string(),
      itemName: z.string(),
      unitName: z.string().nullable(),
      from: z.string(),
      to: z.string(),
      days: count,
    })
    .meta({ id: 'StageSpan' }),
  'StageSpans',
);
export type StageSpans = z.infer<typeof StageSpansSchema>;

export const AskRecurrenceSchema = z.strictObject({ ...asked, within });
export type AskRecurrence = z.infer<typeof AskRecurrenceSchema>;

const category = z.enum(PROBLEM_CATEGORIES);
const years = z.array(z.object({ year: count, problems: count }));
const UnitRecurrenceSchema = z
  .object({ unitId: z.string(), unitName: z.string(), category, categoryName: z.string(), problems: count, years })
  .meta({ id: 'UnitRecurrence' });
export type UnitRecurrenceView = z.infer<typeof UnitRecurrenceSchema>;

/** Classes over the region, and units that were told the same class again. */
export const RecurrenceSchema = z
  .object({
    year: count,
    within: count,
    asOf: z.string(),
    classes: z.array(
      z.object({
        category,
        categoryName: z.string(),
        problems: count,
        units: count,
        repeated: count,
        repeatedUnits: count,
        repeatedPercent: z.number().nullable(),
        years,
      }),
    ),
    units: z.array(UnitRecurrenceSchema),
    unclassed: count.describe('当年未归类的问题，不在各类之内 · problems of the year that are in no class'),
    unitsAll: count.describe('列出的之外还有 · how many there are in all'),
  })
  .meta({ id: 'Recurrence' });
export type RecurrenceView = z.infer<typeof RecurrenceSchema>;

/** The problems behind a figure. */
export const AskRecurringSchema = z.strictObject({
  ...asked,
  ...paging,
  within,
  unit,
  category: z
    .enum([...PROBLEM_CATEGORIES, UNCLASSED])
    .optional()
    .describe('unclassed：未归类的 · those in no class'),
  repeated: z.enum(['true', 'false']).default('false'),
});
export type AskRecurring = z.infer<typeof AskRecurringSchema>;

export const RecurringProblemsSchema = pageSchema(
  z
    .object({
      itemId: z.string(),
      no: count,
      itemName: z.string(),
      unitName: z.string().nullable(),
      title: z.string(),
      categoryName: z.string().nullable(),
      documentNumber: z.string(),
      issuedOn: z.string(),
      open: z.boolean(),
    })
    .meta({ id: 'RecurringProblem' }),
  'RecurringProblems',
);
export type RecurringProblems = z.infer<typeof RecurringProblemsSchema>;
