import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';

const AuditLine = z.object({
  itemId: z.string(),
  title: z.string(),
  code: z.string().nullable(),
  unitName: z.string().nullable(),
  seq: z.int(),
  at: InstantSchema,
  recordedAt: InstantSchema,
  on: PlainDateSchema.nullable(),
  by: z.string(),
  system: z.boolean(),
  onBehalfOf: z.string().nullable(),
  commandName: z.string(),
  sentence: z.string(),
  datedBackDays: z.int().nullable(),
  hash: z.string(),
  previousHash: z.string(),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const AuditPageAnswer = z.object({ rows: z.array(AuditLine), next: z.string().nullable() });

export const AuditFiltersAnswer = z.object({
  commands: z.array(z.object({ command: z.string(), name: z.string() })),
});

export const SavedChecksAnswer = z.object({
  rows: z.array(z.object({ id: z.string(), name: z.string(), filter: z.record(z.string(), z.string()) })),
});

export const RecordCheckAnswer = z.object({
  id: z.string(),
  startedByName: z.string().nullable(),
  startedAt: InstantSchema,
  finishedAt: InstantSchema.nullable(),
  mattersAll: z.int(),
  matters: z.int(),
  records: z.int(),
  holds: z.boolean(),
  sentence: z.string(),
  breaks: z.array(z.object({ code: z.string(), where: z.string(), seq: z.int().nullable(), message: z.string() })),
});
export type RecordCheck = z.infer<typeof RecordCheckAnswer>;

export const RecordCheckPageAnswer = z.object({ rows: z.array(RecordCheckAnswer), next: z.string().nullable() });

export const SealedDaysAnswer = z.object({
  rows: z.array(z.object({ day: PlainDateSchema, hash: z.string(), count: z.int(), sealedAt: InstantSchema })),
  next: z.string().nullable(),
});
