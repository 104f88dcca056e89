import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { DUE_GROUPS } from '../../db/queries/inbox.ts';
import { LIGHTS } from '../../db/queries/light.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';
import { LightCountsSchema } from '../items/list.schemas.ts';
import { ObligationKindSchema } from '../items/item.schemas.ts';

/** Days whose work is counted one by one. */
export const COUNTED_WORKING_DAYS = 20;

const INBOX_VIEWS = ['todo', 'later', 'done', 'started', 'copied', 'toRead', 'notices'] as const;

export const AskInboxSchema = z.strictObject({
  view: z.enum(INBOX_VIEWS).default('todo'),
  /** Of the work to do, only what this command answers. */
  command: z.string().max(60).optional(),
  /** Of the work to do, only what is due so. */
  group: z.enum(DUE_GROUPS).optional(),
  day: PlainDateSchema.optional(),
  /** Of the work to do, only that kind: a duty, or the act where no clock runs. */
  kind: z.string().max(60).optional(),
  /** Of the work to do, only what holds these words: matter, code or unit. */
  q: z.string().trim().max(100).optional(),
  cursor: z.string().max(500).optional(),
  limit: LimitSchema,
});
export type AskInbox = z.infer<typeof AskInboxSchema>;

const TodoSchema = z
  .object({
    view: z.enum(['todo', 'later']),
    itemId: z.string(),
    process: z.string(),
    key: z.string(),
    title: z.string(),
    code: z.string().nullable(),
    work: z.enum(['act', 'draft']),
    commands: z.array(z.object({ command: z.string(), name: z.string() })),
    obligationKey: z.string().nullable(),
    obligationKind: ObligationKindSchema.nullable(),
    obligationName: z.string().nullable(),
    due: z.string().nullable(),
    light: z.enum(LIGHTS),
    amountFen: z.int().nullable(),
    regionId: z.string(),
    unitId: z.string(),
    unitName: z.string().nullable(),
    fiscalYear: z.int().nullable(),
    phase: z.string(),
    phaseName: z.string(),
    version: z.int().describe('项目的版本 · of the item, for acts on several at once'),
    fact: z.string().nullable().describe('决定怎么办的一项事实 · the fact that decides what to do'),
    signing: z
      .object({ ready: z.boolean(), words: z.string() })
      .nullable()
      .describe('要签的稿子定稿没有 · whether what is to be signed has been frozen; null where no draft is signed'),
    since: z.string().nullable().describe('何时到我这 · since when it waits'),
    said: z
      .object({ by: z.string(), at: z.string(), text: z.string() })
      .nullable()
      .describe('最近一条意见 · what was last written about it'),
    putOffUntil: z.string().nullable().describe('稍后处理，到这一天回到待办 · put off: back on that day'),
  })
  .meta({ id: 'InboxTodo' });

const DoneSchema = z
  .object({
    view: z.enum(['done', 'started']),
    itemId: z.string(),
    process: z.string(),
    title: z.string(),
    code: z.string().nullable(),
    phase: z.string(),
    phaseName: z.string(),
    command: z.string(),
    commandName: z.string(),
    at: z.string(),
    recordedAt: z.string(),
    waitsFor: z.string().nullable().describe('签批轮到谁 · whose signature it waits for'),
  })
  .meta({ id: 'InboxDone' });

const CopySchema = z
  .object({
    view: z.enum(['copied', 'toRead']),
    itemId: z.string(),
    process: z.string().describe('哪一类事项 · the process that the matter follows'),
    seq: z.int(),
    title: z.string(),
    code: z.string().nullable(),
    phase: z.string(),
    phaseName: z.string(),
    act: z.string(),
    actName: z.string(),
    note: z.string(),
    sentBy: z.string(),
    at: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'InboxCopy' });

const NoticeSchema = z
  .object({
    view: z.literal('notices'),
    id: z.string(),
    /** Null where it concerns no single item: the topic says what. */
    itemId: z.string().nullable(),
    title: z.string().nullable(),
    topic: z.string(),
    sentence: z.string(),
    urgency: z.enum(['now', 'digest']),
    at: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'InboxNotice' });

const EntrySchema = z.discriminatedUnion('view', [TodoSchema, DoneSchema, CopySchema, NoticeSchema]);
export type InboxEntry = z.infer<typeof EntrySchema>;

/** One view of the inbox, overdue first, with how much waits by light and how much is unread. */
export const InboxSchema = z
  .object({
    rows: z.array(EntrySchema),
    next: z.string().nullable(),
    counts: LightCountsSchema.extend({
      drafting: z.int().describe('待签中经办还没有定稿的 · to be signed, of which no version is frozen yet'),
      unread: z.int(),
      later: z.int().describe('稍后处理 · put off'),
      toRead: z.int().describe('待阅 · copies not read yet'),
    }),
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof InboxSchema>;

const count = z.int();

/** Counts over the whole inbox, whatever page of it is read; `standing` is for those to whom the ladder leads. */
export const InboxSummarySchema = z
  .object({
    groups: z.object({ overdue: count, today: count, near: count, later: count, none: count }),
    kinds: z.array(z.object({ kind: z.string(), count })),
    signatures: count.describe('其中等签字的 · of them, what asks for a signature'),
    days: z.array(z.object({ day: z.string(), count })),
    standing: z.object({ rung: count, escalated: count, rising: count, settled: count, inTime: count }).nullable(),
  })
  .meta({ id: 'InboxSummary' });
export type InboxSummary = z.infer<typeof InboxSummarySchema>;

export const DigestPageSchema = pageSchema(
  z
    .object({
      id: z.string(),
      regionId: z.string(),
      day: z.string(),
      at: z.string(),
      readAt: z.string().nullable(),
      lines: z.array(
        z.object({ itemId: z.string().nullable(), kind: z.enum(['reminder', 'notice']), sentence: z.string() }),
      ),
    })
    .meta({ id: 'Digest' }),
  'DigestPage',
);
export type DigestPage = z.infer<typeof DigestPageSchema>;

export const NoticeIdSchema = z.string().regex(/^[1-9]\d{0,17}$/);

/** A day to come on which the work is back, or null to have it back now. Due dates, reminders and escalation go on. */
export const PutOffSchema = z
  .strictObject({
    until: PlainDateSchema.nullable(),
    rows: z
      .array(z.strictObject({ itemId: z.uuid(), key: z.string().min(1).max(200) }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'PutOff' });
export type PutOff = z.infer<typeof PutOffSchema>;

/** What became of each row; `note` says in words what the reader should know. */
export const PutOffResultsSchema = z
  .object({
    rows: z.array(
      z
        .object({
          itemId: z.string(),
          key: z.string(),
          done: z.boolean(),
          until: z.string().nullable(),
          due: z.string().nullable(),
          afterDue: z.boolean().describe('所选日期在期限之后 · the chosen day lies after the due date'),
          note: z.string().nullable(),
        })
        .meta({ id: 'PutOffResult' }),
    ),
  })
  .meta({ id: 'PutOffResults' });
export type PutOffResults = z.infer<typeof PutOffResultsSchema>;
