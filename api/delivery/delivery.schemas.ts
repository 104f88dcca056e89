import { z } from 'zod';
import { MESSAGE_KIND_NAMES } from '../../domain/delivery/kinds.ts';
import { CHANNELS, DELIVERY_STATES } from '../../domain/delivery/retry.ts';
import { WEBHOOK_EVENT_TYPES } from '../../domain/delivery/webhook-events.ts';
import { PagingSchema, pageSchema } from '../http/paging.ts';

const note = z.string().trim().min(1).max(500);
const ENDPOINT_CHANNELS = ['webhook', 'wecom', 'dingtalk', 'feishu'] as const;

/** The mail server as the worker sees it, and how many deliveries of the last thirty days stand where. */
export const DeliverySummarySchema = z
  .object({
    mailServer: z
      .object({
        configured: z.boolean(),
        host: z.string(),
        lastSentAt: z.string().nullable(),
        awaySince: z.string().nullable(),
        trouble: z.string().nullable(),
      })
      .nullable(),
    channels: z.array(
      z
        .object({
          channel: z.enum(CHANNELS),
          queued: z.int(),
          sent: z.int(),
          failed: z.int(),
          givenUp: z.int(),
          suppressed: z.int(),
        })
        .meta({ id: 'ChannelCounts' }),
    ),
    /** Refused or given up, on every channel. */
    wrong: z.int(),
    /** Since when the oldest should have gone; null where none waits. */
    oldestDue: z.string().nullable(),
  })
  .meta({ id: 'DeliverySummary' });
export type DeliverySummary = z.infer<typeof DeliverySummarySchema>;

export const AskDeliveriesSchema = PagingSchema.extend({
  state: z.enum([...DELIVERY_STATES, 'trouble']).optional(),
  channel: z.enum(CHANNELS).optional(),
  endpoint: z.uuid().optional(),
});
export type AskDeliveries = z.infer<typeof AskDeliveriesSchema>;

/** What it means that a delivery did not get there. */
const Impact = z
  .object({
    /** Where the person works who was not reached. */
    unitName: z.string().nullable(),
    /** When he read it on the page after all. */
    readAt: z.string().nullable(),
    /** The matter whose clock ends first among those it told of. */
    itemTitle: z.string().nullable(),
    due: z.string().nullable(),
    dueName: z.string().nullable(),
  })
  .meta({ id: 'DeliveryImpact' });

export const DeliveryPageSchema = pageSchema(
  z
    .object({
      id: z.string(),
      messageId: z.string(),
      channel: z.enum(CHANNELS),
      channelName: z.string(),
      to: z.string(),
      personName: z.string().nullable(),
      personId: z.string().nullable(),
      endpointId: z.string().nullable(),
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
      createdAt: z.string(),
      nextAttemptAt: z.string(),
      settledAt: z.string().nullable(),
      /** Null for what got there, or is on its first way. */
      impact: Impact.nullable(),
    })
    .meta({ id: 'Delivery' }),
  'DeliveryPage',
);
export type DeliveryPage = z.infer<typeof DeliveryPageSchema>;

/** These, or everything of a channel or of an endpoint; what was held back for a bounced address is not among it. */
export const RetryDeliveriesSchema = z
  .strictObject({
    ids: z.array(z.uuid()).min(1).max(200).optional(),
    channel: z.enum(CHANNELS).optional(),
    endpoint: z.uuid().optional(),
    note,
  })
  .meta({ id: 'RetryDeliveries' });
export type RetryDeliveries = z.infer<typeof RetryDeliveriesSchema>;

export const RetriedSchema = z.object({ count: z.int() }).meta({ id: 'DeliveriesRetried' });
export type Retried = z.infer<typeof RetriedSchema>;

export const NoteSchema = z.strictObject({ note }).meta({ id: 'DeliveryNote' });
export type Note = z.infer<typeof NoteSchema>;

const types = z
  .array(z.enum([...WEBHOOK_EVENT_TYPES, ...MESSAGE_KIND_NAMES]))
  .min(1)
  .max(60);
const name = z.string().trim().min(1).max(60);
const url = z.url().max(1_000);

export const NewEndpointSchema = z
  .strictObject({
    channel: z.enum(ENDPOINT_CHANNELS),
    regionId: z.string().min(1).max(40),
    name,
    url,
    /** What a robot signs with, from its own settings; a webhook is given one. */
    secret: z.string().trim().min(1).max(200).optional(),
    types,
  })
  .meta({ id: 'NewEndpoint' });
export type NewEndpointBody = z.infer<typeof NewEndpointSchema>;

/** A webhook's signing secret: shown this once, kept sealed. Null for a robot. */
export const EndpointMadeSchema = z
  .object({ id: z.string(), secret: z.string().nullable() })
  .meta({ id: 'EndpointMade' });
export type EndpointMade = z.infer<typeof EndpointMadeSchema>;

export const ChangeEndpointSchema = z
  .strictObject({
    name: name.optional(),
    url: url.optional(),
    types: types.optional(),
    active: z.boolean().optional(),
    note,
  })
  .meta({ id: 'ChangeEndpoint' });
export type ChangeEndpoint = z.infer<typeof ChangeEndpointSchema>;

export const EndpointsSchema = z
  .object({
    rows: z.array(
      z
        .object({
          id: z.string(),
          regionId: z.string(),
          regionName: z.string(),
          channel: z.enum(ENDPOINT_CHANNELS),
          channelName: z.string(),
          name: z.string(),
          host: z.string(),
          types: z.array(z.string()),
          active: z.boolean(),
          endedReason: z.string().nullable(),
          createdAt: z.string(),
          createdByName: z.string(),
          /** While a rotation lasts, the secret before is valid too. */
          oldSecretUntil: z.string().nullable(),
          hasSecret: z.boolean(),
          sent: z.int(),
          waiting: z.int(),
          wrong: z.int(),
          lastSentAt: z.string().nullable(),
        })
        .meta({ id: 'DeliveryEndpoint' }),
    ),
    /** Whether addresses in the internal network may be spoken to is the worker's configuration. */
    eventTypes: z.array(z.object({ value: z.string(), name: z.string() })),
    messageKinds: z.array(z.object({ value: z.string(), name: z.string() })),
  })
  .meta({ id: 'DeliveryEndpoints' });
export type Endpoints = z.infer<typeof EndpointsSchema>;

export const AskAddressesSchema = PagingSchema.extend({ q: z.string().trim().min(1).max(50).optional() });
export type AskAddresses = z.infer<typeof AskAddressesSchema>;

export const AddressPageSchema = pageSchema(
  z
    .object({
      personId: z.string(),
      name: z.string(),
      login: z.string(),
      address: z.string().nullable(),
      verifiedAt: z.string().nullable(),
      bouncedAt: z.string().nullable(),
      bouncedReason: z.string().nullable(),
    })
    .meta({ id: 'PersonAddress' }),
  'AddressPage',
);
export type AddressPage = z.infer<typeof AddressPageSchema>;

export const CorrectAddressSchema = z
  .strictObject({ address: z.email().max(254), note })
  .meta({ id: 'CorrectMailAddress' });
export type CorrectAddress = z.infer<typeof CorrectAddressSchema>;

/** Everybody who was told of an item, by which way, and whether it got there. */
export const ToldSchema = z
  .object({
    rows: z.array(
      z
        .object({
          at: z.string(),
          person: z.string(),
          sentence: z.string(),
          /** When he read it on his page. */
          readAt: z.string().nullable(),
          mail: z.enum(['queued', 'sent', 'failed', 'recorded', 'none']),
          fate: z.string(),
        })
        .meta({ id: 'ToldOfItem' }),
    ),
  })
  .meta({ id: 'ItemTold' });
export type ItemToldView = z.infer<typeof ToldSchema>;
