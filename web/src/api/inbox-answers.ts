import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { LIGHT_COLOURS } from './item-answers.ts';

const Todo = z.object({
  view: z.literal('todo'),
  itemId: z.string(),
  key: z.string(),
  title: z.string(),
  code: z.string().nullable(),
  work: z.enum(['act', 'draft']),
  commands: z.array(z.object({ command: z.string(), name: z.string() })),
  obligationKey: z.string().nullable(),
  obligationKind: z.string().nullable(),
  obligationName: z.string().nullable(),
  due: PlainDateSchema.nullable(),
  light: z.enum(LIGHT_COLOURS),
  amountFen: z.int().nullable(),
  unitName: z.string().nullable(),
  fiscalYear: z.int().nullable(),
  phaseName: z.string(),
});
export type TodoEntry = z.infer<typeof Todo>;

const Done = z.object({
  view: z.enum(['done', 'started']),
  itemId: z.string(),
  title: z.string(),
  code: z.string().nullable(),
  phaseName: z.string(),
  commandName: z.string(),
  at: InstantSchema,
});
export type DoneEntry = z.infer<typeof Done>;

const Notice = z.object({
  view: z.literal('notices'),
  id: z.string(),
  itemId: z.string(),
  title: z.string(),
  sentence: z.string(),
  at: InstantSchema,
  readAt: z.string().nullable(),
});
export type NoticeEntry = z.infer<typeof Notice>;

export const InboxAnswer = z.object({
  rows: z.array(z.discriminatedUnion('view', [Todo, Done, Notice])),
  next: z.string().nullable(),
  counts: z.object({ red: z.int(), yellow: z.int(), green: z.int(), none: z.int(), unread: z.int() }),
});

/** Running clocks in scope: only how many end on which day. */
export const DuesAnswer = z.object({
  rows: z.array(z.object({ itemId: z.string(), due: PlainDateSchema })),
  next: z.string().nullable(),
});
