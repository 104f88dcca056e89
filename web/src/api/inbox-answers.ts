import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { LIGHT_COLOURS } from './item-answers.ts';

const Todo = z.object({
  view: z.enum(['todo', 'later']),
  itemId: z.string(),
  /** Which kind of matter it is. */
  process: z.string(),
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
  version: z.int(),
  /** The fact that decides what to do, in the reader's words. */
  fact: z.string().nullable(),
  /** Whether what is to be signed has been frozen; null where no draft is signed. */
  signing: z.object({ ready: z.boolean(), words: z.string() }).nullable(),
  since: InstantSchema.nullable(),
  /** What was last written about the matter. */
  said: z.object({ by: z.string(), at: InstantSchema, text: z.string() }).nullable(),
  /** Put off: back on that day. */
  putOffUntil: PlainDateSchema.nullable(),
});
export type TodoEntry = z.infer<typeof Todo>;

const Done = z.object({
  view: z.enum(['done', 'started']),
  itemId: z.string(),
  process: z.string(),
  title: z.string(),
  code: z.string().nullable(),
  phaseName: z.string(),
  commandName: z.string(),
  at: InstantSchema,
  /** Whose signature it waits for. */
  waitsFor: z.string().nullable(),
});
export type DoneEntry = z.infer<typeof Done>;

const Copy = z.object({
  view: z.enum(['copied', 'toRead']),
  itemId: z.string(),
  process: z.string(),
  seq: z.int(),
  title: z.string(),
  phaseName: z.string(),
  actName: z.string(),
  note: z.string(),
  sentBy: z.string(),
  at: InstantSchema,
  readAt: z.string().nullable(),
});
export type CopyEntry = z.infer<typeof Copy>;

const Notice = z.object({
  view: z.literal('notices'),
  id: z.string(),
  /** Null where it is about no single item: the topic says what about. */
  itemId: z.string().nullable(),
  title: z.string().nullable(),
  topic: z.string(),
  sentence: z.string(),
  at: InstantSchema,
  readAt: z.string().nullable(),
});
export type NoticeEntry = z.infer<typeof Notice>;

export const InboxAnswer = z.object({
  rows: z.array(z.discriminatedUnion('view', [Todo, Done, Copy, Notice])),
  next: z.string().nullable(),
  counts: z.object({
    red: z.int(),
    yellow: z.int(),
    green: z.int(),
    none: z.int(),
    /** To be signed, but nobody has frozen a version yet. */
    drafting: z.int(),
    unread: z.int(),
    later: z.int(),
    toRead: z.int(),
  }),
});

export type InboxCounts = z.infer<typeof InboxAnswer>['counts'];

/** Counts over the whole inbox. */
export const SummaryAnswer = z.object({
  groups: z.object({ overdue: z.int(), today: z.int(), near: z.int(), later: z.int(), none: z.int() }),
  kinds: z.array(z.object({ kind: z.string(), count: z.int() })),
  /** Of all that waits, what asks for a signature. */
  signatures: z.int(),
  days: z.array(z.object({ day: PlainDateSchema, count: z.int() })),
  standing: z
    .object({ rung: z.int(), escalated: z.int(), rising: z.int(), settled: z.int(), inTime: z.int() })
    .nullable(),
});
export type InboxSummary = z.infer<typeof SummaryAnswer>;

/** One morning's digest. */
const DigestAnswer = z.object({
  id: z.string(),
  day: PlainDateSchema,
  at: InstantSchema,
  readAt: z.string().nullable(),
  lines: z.array(
    z.object({ itemId: z.string().nullable(), kind: z.enum(['reminder', 'notice']), sentence: z.string() }),
  ),
});
export type Digest = z.infer<typeof DigestAnswer>;
export const DigestsAnswer = z.object({ rows: z.array(DigestAnswer), next: z.string().nullable() });

/** The next running clock in scope: what an empty inbox tells. */
export const NextDueAnswer = z.object({
  rows: z.array(z.object({ itemId: z.string(), due: PlainDateSchema })),
});
