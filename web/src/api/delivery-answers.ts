import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { PreferencesSchema } from '../../../domain/delivery/preferences.ts';
import { CHANNELS, DELIVERY_STATES } from '../../../domain/delivery/retry.ts';
import { LOCALES } from '../../../domain/locale.ts';
import { MESSAGE_KIND_NAMES } from '../../../domain/delivery/kinds.ts';

export const MyDeliveryAnswer = z.object({
  preferences: PreferencesSchema,
  locale: z.enum(LOCALES),
  morning: z.string(),
  mailServer: z.boolean(),
  address: z
    .object({
      address: z.string(),
      verified: z.boolean(),
      codeUntil: InstantSchema.nullable(),
      bouncedAt: InstantSchema.nullable(),
    })
    .nullable(),
});
export type MyDelivery = z.infer<typeof MyDeliveryAnswer>;

export const DigestPreviewAnswer = z.object({
  day: PlainDateSchema,
  mailAt: InstantSchema.nullable(),
  lines: z.array(
    z.object({
      itemId: z.string().nullable(),
      sentence: z.string(),
      kind: z.enum(MESSAGE_KIND_NAMES),
      mailed: z.boolean(),
    }),
  ),
});

export const DeliverySummaryAnswer = z.object({
  mailServer: z
    .object({
      configured: z.boolean(),
      host: z.string(),
      lastSentAt: InstantSchema.nullable(),
      awaySince: InstantSchema.nullable(),
      trouble: z.string().nullable(),
    })
    .nullable(),
  channels: z.array(
    z.object({
      channel: z.enum(CHANNELS),
      queued: z.int(),
      sent: z.int(),
      failed: z.int(),
      givenUp: z.int(),
      suppressed: z.int(),
    }),
  ),
  wrong: z.int(),
  oldestDue: InstantSchema.nullable(),
});
export type DeliverySummary = z.infer<typeof DeliverySummaryAnswer>;

const Delivery = z.object({
  id: z.string(),
  channel: z.enum(CHANNELS),
  channelName: z.string(),
  to: z.string(),
  personName: z.string().nullable(),
  itemId: z.string().nullable(),
  itemTitle: z.string().nullable(),
  topic: z.string(),
  subject: z.string(),
  state: z.enum(DELIVERY_STATES),
  stateName: z.string(),
  reason: z.string().nullable(),
  responseCode: z.int().nullable(),
  response: z.string().nullable(),
  attempts: z.int(),
  createdAt: InstantSchema,
  nextAttemptAt: InstantSchema,
  settledAt: InstantSchema.nullable(),
  impact: z
    .object({
      unitName: z.string().nullable(),
      readAt: InstantSchema.nullable(),
      itemTitle: z.string().nullable(),
      due: PlainDateSchema.nullable(),
      dueName: z.string().nullable(),
    })
    .nullable(),
});
export type Delivery = z.infer<typeof Delivery>;
export const DeliveryPageAnswer = z.object({ rows: z.array(Delivery), next: z.string().nullable() });

const Endpoint = z.object({
  id: z.string(),
  regionName: z.string(),
  channel: z.enum(CHANNELS),
  channelName: z.string(),
  name: z.string(),
  host: z.string(),
  types: z.array(z.string()),
  active: z.boolean(),
  endedReason: z.string().nullable(),
  oldSecretUntil: InstantSchema.nullable(),
  sent: z.int(),
  waiting: z.int(),
  wrong: z.int(),
  lastSentAt: InstantSchema.nullable(),
});
export type Endpoint = z.infer<typeof Endpoint>;
const Choice = z.object({ value: z.string(), name: z.string() });
export const EndpointsAnswer = z.object({
  rows: z.array(Endpoint),
  eventTypes: z.array(Choice),
  messageKinds: z.array(Choice),
});
export type Endpoints = z.infer<typeof EndpointsAnswer>;
export const EndpointMadeAnswer = z.object({ id: z.string(), secret: z.string().nullable() });
export const RetriedAnswer = z.object({ count: z.int() });

const Address = z.object({
  personId: z.string(),
  name: z.string(),
  login: z.string(),
  address: z.string().nullable(),
  verifiedAt: InstantSchema.nullable(),
  bouncedAt: InstantSchema.nullable(),
  bouncedReason: z.string().nullable(),
});
export type Address = z.infer<typeof Address>;
export const AddressPageAnswer = z.object({ rows: z.array(Address), next: z.string().nullable() });

export const ItemToldAnswer = z.object({
  rows: z.array(
    z.object({
      at: InstantSchema,
      person: z.string(),
      sentence: z.string(),
      readAt: InstantSchema.nullable(),
      mail: z.enum(['queued', 'sent', 'failed', 'recorded', 'none']),
      fate: z.string(),
    }),
  ),
});
