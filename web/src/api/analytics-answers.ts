import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { PROBLEM_CATEGORIES } from '../../../domain/follow-up/problem-category.ts';
import { STAGES } from '../../../domain/processes/budget-item/stages.ts';

const count = z.int();
const next = z.string().nullable();

const StageSumsAnswer = z.object({
  stage: z.enum(STAGES),
  count,
  median: count.nullable(),
  p90: count.nullable(),
  deadlines: count,
  onTime: count,
  withinExtension: count,
  late: count,
  onTimePercent: z.number().nullable(),
  rework: count,
  escalated: count,
  extended: count,
});
export type StageSums = z.infer<typeof StageSumsAnswer>;

export const ProcessAnswer = z.object({ year: count, asOf: InstantSchema, stages: z.array(StageSumsAnswer) });
const UnitStagesAnswer = z.object({
  unitId: z.string(),
  unitName: z.string(),
  regionName: z.string(),
  stages: z.array(StageSumsAnswer),
});
export type UnitStages = z.infer<typeof UnitStagesAnswer>;
export const ProcessUnitsAnswer = z.object({ rows: z.array(UnitStagesAnswer), next });

const DeadlineAnswer = z.object({
  itemId: z.string(),
  itemName: z.string(),
  unitName: z.string().nullable(),
  key: z.string(),
  name: z.string(),
  outcome: z.enum(['onTime', 'withinExtension', 'late', 'overdue', 'waived', 'open']),
  days: count.nullable(),
  rung: count,
  extended: z.boolean(),
});
export type AnalysedDeadline = z.infer<typeof DeadlineAnswer>;
export const AnalysedDeadlinesAnswer = z.object({ rows: z.array(DeadlineAnswer), next });

const SpanAnswer = z.object({
  itemId: z.string(),
  itemName: z.string(),
  unitName: z.string().nullable(),
  from: PlainDateSchema,
  to: PlainDateSchema,
  days: count,
});
export type AnalysedSpan = z.infer<typeof SpanAnswer>;
export const AnalysedSpansAnswer = z.object({ rows: z.array(SpanAnswer), next });

const category = z.enum(PROBLEM_CATEGORIES);
const years = z.array(z.object({ year: count, problems: count }));
const ClassAnswer = z.object({
  category,
  categoryName: z.string(),
  problems: count,
  units: count,
  repeated: count,
  repeatedUnits: count,
  repeatedPercent: z.number().nullable(),
  years,
});
export type ProblemClass = z.infer<typeof ClassAnswer>;
const UnitAgainAnswer = z.object({
  unitId: z.string(),
  unitName: z.string(),
  category,
  categoryName: z.string(),
  problems: count,
  years,
});
export const RecurrenceAnswer = z.object({
  year: count,
  within: count,
  asOf: InstantSchema,
  classes: z.array(ClassAnswer),
  units: z.array(UnitAgainAnswer),
  unclassed: count,
  unitsAll: count,
});

const RecurringAnswer = z.object({
  itemId: z.string(),
  no: count,
  itemName: z.string(),
  unitName: z.string().nullable(),
  title: z.string(),
  categoryName: z.string().nullable(),
  documentNumber: z.string(),
  issuedOn: PlainDateSchema,
  open: z.boolean(),
});
export type AnalysedProblem = z.infer<typeof RecurringAnswer>;
export const AnalysedProblemsAnswer = z.object({ rows: z.array(RecurringAnswer), next });
