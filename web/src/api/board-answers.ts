import { z } from 'zod';
import { STANDINGS } from '../../../domain/bodies/seats.ts';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';

const HeadAnswer = z.object({
  bodyName: z.string().nullable(),
  name: z.string().nullable(),
  office: z.string().nullable(),
  standing: z.enum(STANDINGS),
});
export type EscalationHead = z.infer<typeof HeadAnswer>;

const BoardRowAnswer = z.object({
  itemId: z.string(),
  process: z.string(),
  regionId: z.string(),
  key: z.string(),
  name: z.string(),
  sentence: z.string(),
  title: z.string(),
  responsible: z.array(z.string()),
  responsibleNames: z.array(z.string()),
  unitName: z.string().nullable(),
  legalDue: PlainDateSchema,
  due: PlainDateSchema,
  overdueWorkingDays: z.int(),
  finalDate: PlainDateSchema.nullable(),
  onBoard: z.boolean(),
  escalationDismissed: z.boolean(),
  highestRung: z.int(),
  nextRung: z.object({ workingDays: z.int(), on: PlainDateSchema }).nullable(),
  amountFen: z.int().nullable(),
  reaches: HeadAnswer,
  lastAnswer: z.object({ at: InstantSchema, by: z.string(), commandName: z.string(), sentence: z.string() }).nullable(),
});
export type BoardRow = z.infer<typeof BoardRowAnswer>;

export const BoardAnswer = z.object({ rows: z.array(BoardRowAnswer), next: z.string().nullable() });

export const BOARD_PARTS = ['unit', 'below', 'finance'] as const;
export type BoardPart = (typeof BOARD_PARTS)[number];

/** The board as a whole, whatever page of it is read. */
export const BoardSummaryAnswer = z.object({
  supervised: z.int(),
  soon: z.int(),
  units: z.int(),
  amountFen: z.int(),
  last: z.int(),
  rising: z.int(),
  parts: z.object({ unit: z.int(), below: z.int(), finance: z.int() }),
  reaches: HeadAnswer.nullable(),
});
export type BoardSummary = z.infer<typeof BoardSummaryAnswer>;

/** What the board comes to if nobody moves. */
export const OutlookAnswer = z.object({
  until: PlainDateSchema,
  rows: z.array(
    z.object({
      on: PlainDateSchema,
      itemId: z.string(),
      key: z.string(),
      name: z.string(),
      title: z.string(),
      unitName: z.string().nullable(),
      rung: z.object({ workingDays: z.int() }).nullable(),
    }),
  ),
  more: z.boolean(),
});

/** Who was told of a clock, and whether he has read it. */
export const ToldAnswer = z.object({
  rows: z.array(
    z.object({
      topic: z.string(),
      sentence: z.string(),
      workingDays: z.int().nullable(),
      person: z.string(),
      at: InstantSchema,
      readAt: InstantSchema.nullable(),
    }),
  ),
});
export type ToldOf = z.infer<typeof ToldAnswer>['rows'][number];
