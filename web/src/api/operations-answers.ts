import { z } from 'zod';
import { OPERATION_KINDS } from '../../../domain/operations/operations.ts';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';

const LastRound = z.object({
  regionId: z.string(),
  regionName: z.string(),
  day: PlainDateSchema.nullable(),
  at: InstantSchema.nullable(),
  reminders: z.int().nullable(),
  digests: z.int().nullable(),
  unaddressed: z.int().nullable(),
  onTime: z.boolean(),
});
export type LastRound = z.infer<typeof LastRound>;

const Part = z.object({
  part: z.string(),
  place: z.string(),
  state: z.string(),
  detail: z.string(),
  version: z.string(),
  ageSeconds: z.int(),
  alive: z.boolean(),
});
export type Part = z.infer<typeof Part>;

const BackupRun = z.object({
  kind: z.enum(['backup', 'restoreTest']),
  name: z.string(),
  finishedAt: InstantSchema,
  ok: z.boolean(),
  bytes: z.int(),
  detail: z.string(),
  old: z.boolean(),
});
export type BackupRun = z.infer<typeof BackupRun>;

export const OperationsAnswer = z.object({
  version: z.string(),
  backups: z.array(BackupRun),
  stuck: z.int(),
  missedMoments: z.int(),
  parts: z.array(Part),
  outbox: z.object({ waiting: z.int(), oldest: InstantSchema.nullable(), ageSeconds: z.int().nullable() }),
  reconciliation: z
    .object({
      startedAt: InstantSchema,
      finishedAt: InstantSchema.nullable(),
      checked: z.int(),
      repaired: z.int(),
    })
    .nullable(),
  rounds: z.array(LastRound),
  mails: z.object({ queued: z.int(), failed: z.int(), oldestQueued: InstantSchema.nullable() }),
  calendar: z.object({ version: z.string(), beingCarriedOut: z.boolean(), missingYear: z.int().nullable() }),
});
export type Operations = z.infer<typeof OperationsAnswer>;

export const STUCK_ACTS = ['retry', 'resume', 'resend', 'rebuild', 'reconcile', 'close'] as const;
export type StuckAct = (typeof STUCK_ACTS)[number];

const Stuck = z.object({
  id: z.string(),
  itemId: z.string().nullable(),
  title: z.string().nullable(),
  code: z.string().nullable(),
  unitName: z.string().nullable(),
  regionName: z.string().nullable(),
  where: z.string(),
  cause: z.string(),
  advice: z.string(),
  acts: z.array(z.string()).transform((acts) => STUCK_ACTS.filter((act) => acts.includes(act))),
  nextDue: PlainDateSchema.nullable(),
  nextDueName: z.string().nullable(),
  aboutId: z.string(),
  missing: z
    .object({
      count: z.int(),
      itemTitle: z.string().nullable(),
      due: PlainDateSchema.nullable(),
      dueName: z.string().nullable(),
    })
    .nullable(),
  untold: z.array(z.object({ to: z.array(z.string()), sentence: z.string() })),
  detail: z.string(),
  openedAt: InstantSchema,
  closedAt: InstantSchema.nullable(),
  closedByName: z.string().nullable(),
  closingNote: z.string().nullable(),
  rebuildAskedAt: InstantSchema.nullable(),
  rebuiltAt: InstantSchema.nullable(),
});
export type Stuck = z.infer<typeof Stuck>;

export const StuckPageAnswer = z.object({ rows: z.array(Stuck), next: z.string().nullable() });

const AskedOperation = z.object({
  id: z.string(),
  kind: z.enum(OPERATION_KINDS),
  title: z.string().nullable(),
  regionName: z.string().nullable(),
  note: z.string(),
  askedByName: z.string().nullable(),
  askedAt: InstantSchema,
  toldAt: InstantSchema.nullable(),
  trouble: z.string().nullable(),
  checked: z.int().nullable(),
  repaired: z.int().nullable(),
  finishedAt: InstantSchema.nullable(),
});
export type AskedOperation = z.infer<typeof AskedOperation>;

export const OperationPageAnswer = z.object({ rows: z.array(AskedOperation), next: z.string().nullable() });
export const OperationAskedAnswer = z.object({ id: z.string() });

const Mail = z.object({
  messageId: z.string(),
  to: z.string(),
  address: z.string().nullable(),
  itemId: z.string().nullable(),
  itemTitle: z.string().nullable(),
  subject: z.string(),
  body: z.string(),
  at: InstantSchema,
  status: z.enum(['queued', 'sent', 'failed', 'recorded']),
  sentAt: InstantSchema.nullable(),
});
export type Mail = z.infer<typeof Mail>;

export const MailPageAnswer = z.object({ rows: z.array(Mail), next: z.string().nullable() });
