import { z } from 'zod';
import { BACKUP_KINDS } from '../../db/queries/backups.ts';
import { OPERATION_KINDS } from '../../domain/operations/operations.ts';
import { PagingSchema, pageSchema } from '../http/paging.ts';
import { STUCK_ACTS } from './incident-text.ts';

const note = z.string().trim().min(1).max(500);

/** How the installation does, at a glance. Ages in seconds. */
export const OperationsSchema = z
  .object({
    now: z.string(),
    /** Of the API that answers. */
    version: z.string(),
    backups: z.array(
      z
        .object({
          kind: z.enum(BACKUP_KINDS),
          name: z.string(),
          finishedAt: z.string(),
          ok: z.boolean(),
          bytes: z.int(),
          detail: z.string(),
          /** Older than it should be: a backup by 26 hours, a tried restore by 35 days. */
          old: z.boolean(),
        })
        .meta({ id: 'BackupRun' }),
    ),
    stuck: z.int(),
    missedMoments: z.int(),
    /** What runs, and what fell silent without another of its kind coming in its place. */
    parts: z.array(
      z
        .object({
          part: z.string(),
          place: z.string(),
          state: z.string(),
          detail: z.string(),
          /** Of the release that runs there; empty where it does not say. */
          version: z.string(),
          startedAt: z.string(),
          ageSeconds: z.int(),
          alive: z.boolean(),
        })
        .meta({ id: 'Part' }),
    ),
    outbox: z.object({ waiting: z.int(), oldest: z.string().nullable(), ageSeconds: z.int().nullable() }),
    reconciliation: z
      .object({
        startedAt: z.string(),
        finishedAt: z.string().nullable(),
        checked: z.int(),
        repaired: z.int(),
      })
      .nullable(),
    rounds: z.array(
      z
        .object({
          regionId: z.string(),
          regionName: z.string(),
          day: z.string().nullable(),
          at: z.string().nullable(),
          reminders: z.int().nullable(),
          digests: z.int().nullable(),
          unaddressed: z.int().nullable(),
          /** Today's has been, or its hour has not come yet. */
          onTime: z.boolean(),
        })
        .meta({ id: 'LastRound' }),
    ),
    mails: z.object({ queued: z.int(), failed: z.int(), oldestQueued: z.string().nullable() }),
    calendar: z.object({
      version: z.string(),
      beingCarriedOut: z.boolean(),
      /** The next year, from November on while the State Council's arrangement has not been loaded. */
      missingYear: z.int().nullable(),
    }),
  })
  .meta({ id: 'Operations' });
export type OperationsView = z.infer<typeof OperationsSchema>;

export const AskStuckSchema = PagingSchema.extend({ closed: z.enum(['true', 'false']).optional() });
export type AskStuck = z.infer<typeof AskStuckSchema>;

/** Something stuck, in plain words. */
export const StuckPageSchema = pageSchema(
  z
    .object({
      id: z.string(),
      kind: z.string(),
      itemId: z.string().nullable(),
      title: z.string().nullable(),
      code: z.string().nullable(),
      unitName: z.string().nullable(),
      regionName: z.string().nullable(),
      where: z.string(),
      cause: z.string(),
      advice: z.string(),
      acts: z.array(z.enum(STUCK_ACTS)),
      /** The next due date of the item, which comes late or unannounced while it is stuck. */
      nextDue: z.string().nullable(),
      nextDueName: z.string().nullable(),
      /** The person or the endpoint that is not reached; else what the incident names. */
      aboutId: z.string(),
      /** What did not get there, and the date that is at stake by it; null where nothing was to be delivered. */
      missing: z
        .object({
          count: z.int(),
          itemTitle: z.string().nullable(),
          due: z.string().nullable(),
          dueName: z.string().nullable(),
        })
        .meta({ id: 'StuckMissing' })
        .nullable(),
      /** Notices that were given up: to whom, and what they would have said. */
      untold: z.array(z.object({ to: z.array(z.string()), sentence: z.string() }).meta({ id: 'UntoldNotice' })),
      detail: z.string(),
      openedAt: z.string(),
      closedAt: z.string().nullable(),
      closedByName: z.string().nullable(),
      closingNote: z.string().nullable(),
      /** When its rebuilding was asked for, until a later comparison has looked at it; null where none was. */
      rebuildAskedAt: z.string().nullable(),
      /** When Temporal had taken it: the workflow runs again, and the next comparison closes what is in order. */
      rebuiltAt: z.string().nullable(),
    })
    .meta({ id: 'Stuck' }),
  'StuckPage',
);
export type StuckPage = z.infer<typeof StuckPageSchema>;

export const AskOperationSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rebuild'), itemId: z.uuid(), note }),
    z.strictObject({ kind: z.literal('retry'), incidentId: z.string().regex(/^\d{1,18}$/), note }),
    z.strictObject({ kind: z.literal('reconcile'), region: z.string().min(1).max(40).optional(), note }),
    z.strictObject({ kind: z.literal('retryMails'), messageId: z.string().min(1).max(300).optional(), note }),
  ])
  .meta({ id: 'AskOperation' });
export type AskOperation = z.infer<typeof AskOperationSchema>;

/** Written down; the relay tells Temporal within seconds. */
export const OperationAskedSchema = z.object({ id: z.string() }).meta({ id: 'OperationAsked' });
export type OperationAsked = z.infer<typeof OperationAskedSchema>;

export const OperationPageSchema = pageSchema(
  z
    .object({
      id: z.string(),
      kind: z.enum(OPERATION_KINDS),
      instanceId: z.string().nullable(),
      title: z.string().nullable(),
      regionName: z.string().nullable(),
      note: z.string(),
      askedByName: z.string().nullable(),
      askedAt: z.string(),
      toldAt: z.string().nullable(),
      trouble: z.string().nullable(),
      checked: z.int().nullable(),
      repaired: z.int().nullable(),
      finishedAt: z.string().nullable(),
    })
    .meta({ id: 'Operation' }),
  'OperationPage',
);
export type OperationPage = z.infer<typeof OperationPageSchema>;

export const CloseIncidentSchema = z.strictObject({ note }).meta({ id: 'CloseIncident' });
export type CloseIncident = z.infer<typeof CloseIncidentSchema>;

export const IncidentIdSchema = z.string().regex(/^\d{1,18}$/);
