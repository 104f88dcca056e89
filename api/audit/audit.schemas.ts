import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { ACCOUNT_EVENT_KINDS } from '../../db/account-record.ts';
import { DOORS, SIGN_IN_OUTCOMES } from '../../db/queries/sign-ins.ts';
import { LimitSchema, pageSchema } from '../http/paging.ts';

const cursor = z.string().max(500).optional();
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const id = z.string().min(1).max(40);

/** What an auditor looks for; everything may be combined. */
export const AskRecordsSchema = z.strictObject({
  item: z.uuid().optional(),
  region: id.optional(),
  unit: id.optional(),
  person: z.string().trim().min(1).max(64).optional(),
  command: z
    .string()
    .regex(/^[A-Za-z]{1,60}$/)
    .optional(),
  from: PlainDateSchema.optional(),
  until: PlainDateSchema.optional(),
  inPlace: flag.optional(),
  datedBack: flag.optional(),
  cursor,
  limit: LimitSchema,
});
export type AskRecords = z.infer<typeof AskRecordsSchema>;

export const AuditPageSchema = pageSchema(
  z
    .object({
      itemId: z.string(),
      title: z.string(),
      code: z.string().nullable(),
      unitName: z.string().nullable(),
      seq: z.int(),
      at: z.string(),
      recordedAt: z.string(),
      /** The legal date, where the act names one. */
      on: z.string().nullable(),
      by: z.string(),
      system: z.boolean(),
      onBehalfOf: z.string().nullable(),
      command: z.string(),
      commandName: z.string(),
      sentence: z.string(),
      /** Calendar days between the legal date and the day on which it was recorded, where a person dated it back. */
      datedBackDays: z.int().nullable(),
      hash: z.string(),
      previousHash: z.string(),
    })
    .meta({ id: 'AuditLine' }),
  'AuditPage',
);
export type AuditPage = z.infer<typeof AuditPageSchema>;

export const AuditFiltersSchema = z
  .object({ commands: z.array(z.object({ command: z.string(), name: z.string() })) })
  .meta({ id: 'AuditFilters' });
export type AuditFilters = z.infer<typeof AuditFiltersSchema>;

export const AskAccountEventsSchema = z.strictObject({
  person: z.uuid().optional(),
  kind: z.enum(ACCOUNT_EVENT_KINDS).optional(),
  cursor,
  limit: LimitSchema,
});
export type AskAccountEvents = z.infer<typeof AskAccountEventsSchema>;

const FactsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable();

export const AccountEventPageSchema = pageSchema(
  z
    .object({
      seq: z.int(),
      at: z.string(),
      kind: z.enum(ACCOUNT_EVENT_KINDS),
      kindName: z.string(),
      byName: z.string(),
      personId: z.string().nullable(),
      personName: z.string().nullable(),
      login: z.string().nullable(),
      before: FactsSchema,
      beforeText: z.string(),
      after: FactsSchema,
      afterText: z.string(),
      note: z.string(),
      hash: z.string(),
    })
    .meta({ id: 'AccountEvent' }),
  'AccountEventPage',
);
export type AccountEventPage = z.infer<typeof AccountEventPageSchema>;

export const AskSignInsSchema = z.strictObject({
  person: z.uuid().optional(),
  outcome: z.enum(SIGN_IN_OUTCOMES).optional(),
  failed: flag.optional(),
  cursor,
  limit: LimitSchema,
});
export type AskSignIns = z.infer<typeof AskSignInsSchema>;

export const SignInPageSchema = pageSchema(
  z
    .object({
      id: z.string(),
      at: z.string(),
      login: z.string(),
      name: z.string().nullable(),
      outcome: z.enum(SIGN_IN_OUTCOMES),
      address: z.string(),
      door: z.enum(DOORS),
    })
    .meta({ id: 'SignInAttempt' }),
  'SignInPage',
);
export type SignInPage = z.infer<typeof SignInPageSchema>;

/** A search by its name: the members of the address of the audit's list. */
export const SaveCheckSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(50),
    filter: z.record(z.string().max(20), z.string().max(100)),
  })
  .meta({ id: 'SaveCheck' });
export type SaveCheck = z.infer<typeof SaveCheckSchema>;

export const SavedChecksSchema = z
  .object({
    rows: z.array(
      z
        .object({ id: z.string(), name: z.string(), filter: z.record(z.string(), z.string()), savedAt: z.string() })
        .meta({ id: 'SavedCheck' }),
    ),
  })
  .meta({ id: 'SavedChecks' });
export type SavedChecks = z.infer<typeof SavedChecksSchema>;
