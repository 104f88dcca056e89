import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { MessageKind } from '../../domain/delivery/kinds.ts';
import { ROBOTS, type ChannelName } from '../../domain/delivery/retry.ts';
import type { Queryable } from '../pool.ts';
import { RECORDED_SO_FAR } from './webhook-feed.ts';

/** A group robot or another system's address; what is secret of it stays sealed. */
export interface EndpointRow {
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly channel: Exclude<ChannelName, 'mail'>;
  readonly name: string;
  readonly host: string;
  readonly types: readonly string[];
  readonly active: boolean;
  readonly endedReason: string | null;
  readonly createdAt: Instant;
  readonly createdByName: string;
  readonly oldSecretUntil: Instant | null;
  readonly hasSecret: boolean;
  /** Of the last thirty days. */
  readonly sent: number;
  readonly waiting: number;
  readonly wrong: number;
  readonly lastSentAt: Instant | null;
}

const ENDPOINTS = `
  select e.id, e.region_id as "regionId", r.name as "regionName", e.channel, e.name, e.host, e.types, e.active,
    e.ended_reason as "endedReason", e.created_at as "createdAt", p.name as "createdByName",
    e.old_secret_until as "oldSecretUntil", e.secret_sealed is not null as "hasSecret", count(d.id) filter (where d.state = 'sent')::int as sent,
    count(d.id) filter (where d.state = 'queued')::int as waiting,
    count(d.id) filter (where d.state in ('failed', 'givenUp'))::int as wrong,
    max(d.settled_at) filter (where d.state = 'sent') as "lastSentAt"
  from delivery_endpoint e join region r on r.id = e.region_id join person p on p.id = e.created_by
  left join delivery d on d.endpoint_id = e.id and d.created_at > $2::timestamptz - interval '30 days'`;

/** Endpoints of these regions, those in use first. */
export async function endpoints(
  db: Queryable,
  regionIds: readonly string[],
  now: Instant,
): Promise<readonly EndpointRow[]> {
  const { rows } = await db.query<EndpointRow>(
    `${ENDPOINTS} where e.region_id = any ($1::text[]) group by e.id, r.name, p.name order by e.active desc, e.created_at desc, e.id`,
    [regionIds, now],
  );
  return rows;
}

/** What an endpoint is made of. */
export interface NewEndpoint {
  readonly id: string;
  readonly regionId: string;
  readonly channel: Exclude<ChannelName, 'mail'>;
  readonly name: string;
  readonly urlSealed: string;
  readonly host: string;
  readonly secretSealed: string | null;
  readonly types: readonly string[];
  readonly by: string;
  readonly now: Instant;
}

/** Answers whether it is new; the same id again is the same endpoint. */
export async function addEndpoint(db: Queryable, endpoint: NewEndpoint): Promise<boolean> {
  const { id, regionId, channel, name, urlSealed, host, secretSealed, types, by, now } = endpoint;
  const { rowCount } = await db.query(
    `insert into delivery_endpoint (id, region_id, channel, name, url_sealed, host, secret_sealed, types, created_by, created_at,
       after_act)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ${RECORDED_SO_FAR}) on conflict (id) do nothing`,
    [id, regionId, channel, name, urlSealed, host, secretSealed, types, by, now],
  );
  return rowCount === 1;
}

export interface StoredEndpoint extends Pick<
  EndpointRow,
  'id' | 'regionId' | 'channel' | 'name' | 'host' | 'types' | 'active'
> {
  readonly urlSealed: string;
  readonly secretSealed: string | null;
}

/** One endpoint within these regions. */
export async function endpointOf(
  db: Queryable,
  regionIds: readonly string[],
  id: string,
): Promise<StoredEndpoint | undefined> {
  const { rows } = await db.query<StoredEndpoint>(
    `select id, region_id as "regionId", channel, name, host, types, active, url_sealed as "urlSealed",
       secret_sealed as "secretSealed"
     from delivery_endpoint where id = $1 and region_id = any ($2::text[])`,
    [id, regionIds],
  );
  return rows[0];
}

/**
 * Changes what may be changed; what is left out stays. Switched on again, it has no reason to be off, and is told of
 * what is recorded from then on.
 */
export async function changeEndpoint(
  db: Queryable,
  id: string,
  change: Readonly<{
    name?: string | undefined;
    types?: readonly string[] | undefined;
    active?: boolean | undefined;
    url?: { readonly sealed: string; readonly host: string } | undefined;
  }>,
): Promise<void> {
  await db.query(
    `update delivery_endpoint set name = coalesce($2, name), types = coalesce($3::text[], types), active = coalesce($4, active),
       url_sealed = coalesce($5, url_sealed), host = coalesce($6, host), ended_reason = case when $4 then null else ended_reason end,
       after_act = case when $4 and not active then ${RECORDED_SO_FAR} else after_act end
     where id = $1`,
    [
      id,
      change.name ?? null,
      change.types ?? null,
      change.active ?? null,
      change.url?.sealed ?? null,
      change.url?.host ?? null,
    ],
  );
}

/** A new secret; the one before stays valid beside it until then. */
export async function rotateSecret(db: Queryable, id: string, sealed: string, oldUntil: Instant): Promise<void> {
  await db.query(
    `update delivery_endpoint set old_secret_sealed = secret_sealed, old_secret_until = $3, secret_sealed = $2 where id = $1`,
    [id, sealed, oldUntil],
  );
}

/** It is gone for good, by its own word. */
export async function switchOffEndpoint(db: Queryable, id: string, reason: string): Promise<void> {
  await db.query('update delivery_endpoint set active = false, ended_reason = $2 where id = $1', [id, reason]);
}

/** A message to one endpoint; repeated under the same id it is sent once. */
export async function queueForEndpoint(
  db: Queryable,
  {
    messageId,
    endpointId,
    channel,
    topic,
    body,
    now,
  }: Readonly<{ messageId: string; endpointId: string; channel: string; topic: string; body: string; now: Instant }>,
): Promise<void> {
  await db.query(
    `insert into delivery (id, message_id, channel, address, endpoint_id, topic, body, created_at, next_attempt_at)
     values (gen_random_uuid(), $1, $2, $3::text, $3::uuid, $4, $5, $6, $6) on conflict do nothing`,
    [messageId, channel, endpointId, topic, body, now],
  );
}

/** What a region's groups are told: once for each of its robots that wants this kind. */
export async function queueForRobots(
  db: Queryable,
  {
    messageId,
    regionId,
    kind,
    topic,
    instanceId,
    body,
    now,
  }: Readonly<{
    messageId: string;
    regionId: string;
    kind: MessageKind;
    topic: string;
    instanceId: string | null;
    body: string;
    now: Instant;
  }>,
): Promise<void> {
  await db.query({
    name: 'queue-for-robots',
    text: `
      insert into delivery (id, message_id, channel, address, endpoint_id, instance_id, topic, body, created_at, next_attempt_at)
      select gen_random_uuid(), $1, e.channel, e.id::text, e.id, $5::uuid, $4, $6, $7, $7 from delivery_endpoint e
      where e.active and e.region_id = $2 and e.channel = any ('{${ROBOTS.join(',')}}'::text[]) and $3 = any (e.types)
      on conflict do nothing`,
    values: [messageId, regionId, kind, topic, instanceId, body, now],
  });
}
