import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { RECORDED_ROLES } from '../../../domain/process/roles.ts';

const EventAnswer = z.object({
  kind: z.literal('event'),
  hash: z.string(),
  seq: z.int(),
  at: InstantSchema,
  recordedAt: InstantSchema,
  by: z.string(),
  role: z.enum(RECORDED_ROLES).nullable(),
  onBehalfOf: z.string().nullable(),
  command: z.string(),
  commandName: z.string(),
  type: z.string(),
  sentence: z.string(),
  event: z.looseObject({ type: z.string() }),
});
export type HistoryEvent = z.infer<typeof EventAnswer>;

const ReminderAnswer = z.object({
  kind: z.literal('reminder'),
  at: InstantSchema,
  obligationKey: z.string(),
  name: z.string(),
  due: PlainDateSchema,
  daysBefore: z.int(),
});

export const HistoryAnswer = z.object({
  rows: z.array(z.discriminatedUnion('kind', [EventAnswer, ReminderAnswer])),
  next: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryAnswer>['rows'][number];

/** What an act answers; the dates it moved come as sentences in the reader's language. */
export const ActAnswer = z.object({
  id: z.string(),
  version: z.int(),
  position: z.array(z.object({ track: z.string(), trackName: z.string(), phase: z.string(), name: z.string() })),
  events: z.array(z.object({ type: z.string(), sentence: z.string() })),
  dues: z.array(z.object({ key: z.string(), sentence: z.string(), because: z.array(z.string()) })),
  repeated: z.boolean(),
});
export type ActDone = z.infer<typeof ActAnswer>;
