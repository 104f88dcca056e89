import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { ChannelName, DeliveryState } from '../../domain/delivery/retry.ts';
import type { Queryable } from '../pool.ts';
import type { AddressRow } from './mail-address.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** A delivery as administrators see it. */
export interface DeliveryRow {
  readonly id: string;
  readonly messageId: string;
  readonly channel: ChannelName;
  /** A mail address, or the endpoint's name. */
  readonly to: string;
  readonly personName: string | null;
  readonly personId: string | null;
  readonly endpointId: string | null;
  readonly itemId: string | null;
  readonly itemTitle: string | null;
  readonly topic: string;
  readonly subject: string;
  readonly state: DeliveryState;
  readonly reason: string | null;
  readonly responseCode: number | null;
  readonly response: string | null;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly nextAttemptAt: Instant;
  readonly settledAt: Instant | null;
}

export interface DeliveryFilter {
  readonly regionIds: readonly string[];
  /** `trouble`: everything that did not get there. */
  readonly state?: DeliveryState | 'trouble' | undefined;
  readonly channel?: ChannelName | undefined;
  readonly endpointId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** Deliveries to people and endpoints of these regions: an endpoint's region, or one that the person holds something in. */
const WITHIN = `(e.region_id = any ($1::text[]) or exists (
  select from person_grant g where g.person_id = d.person_id and g.region_id = any ($1::text[])))`;

/** Newest first. */
export async function deliveries(db: Queryable, filter: DeliveryFilter): Promise<Page<DeliveryRow>> {
  const size = pageSize(filter.limit);
  const before = decodeKey(filter.cursor, 2) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
  const { regionIds, state, channel, endpointId } = filter;
  // Said word for word as its index says it, or the index of what went wrong is not seen.
  const trouble = state === 'trouble' ? `and d.state = any ('{failed,givenUp,suppressed}'::text[])` : '';
  const { rows } = await db.query<DeliveryRow>(
    `select d.id, d.message_id as "messageId", d.channel, coalesce(e.name, d.address) as to, p.name as "personName",
       d.person_id as "personId", d.endpoint_id as "endpointId", d.instance_id as "itemId", i.title as "itemTitle",
       d.topic, d.subject, d.state, d.reason, d.response_code as "responseCode", d.response, d.attempts,
       d.created_at as "createdAt", d.next_attempt_at as "nextAttemptAt", d.settled_at as "settledAt"
     from delivery d left join delivery_endpoint e on e.id = d.endpoint_id left join person p on p.id = d.person_id
     left join instance i on i.id = d.instance_id
     where (d.created_at, d.id) < ($2::timestamptz, $3::uuid) ${trouble}
       and ($5::text is null or d.state = $5) and ($6::text is null or d.channel = $6)
       and ($7::uuid is null or d.endpoint_id = $7) and ${WITHIN}
     order by d.created_at desc, d.id desc limit $4`,
    [regionIds, ...before, size + 1, state === 'trouble' ? null : (state ?? null), channel ?? null, endpointId ?? null],
  );
  return pageOf(rows, size, ({ createdAt, id }) => [createdAt, id]);
}

/** How many deliveries of a channel stand where; of the last thirty days. */
export interface ChannelCount {
  readonly channel: ChannelName;
  readonly state: DeliveryState;
  readonly count: number;
}

export async function channelCounts(
  db: Queryable,
  regionIds: readonly string[],
  now: Instant,
): Promise<readonly ChannelCount[]> {
  const { rows } = await db.query<ChannelCount>(
    `select d.channel, d.state, count(*)::int as count from delivery d left join delivery_endpoint e on e.id = d.endpoint_id
     where d.created_at > $2::timestamptz - interval '30 days' and ${WITHIN} group by d.channel, d.state`,
    [regionIds, now],
  );
  return rows;
}

export interface MailServerState {
  readonly configured: boolean;
  readonly detail: string;
  readonly lastSentAt: Instant | null;
  readonly awaySince: Instant | null;
  readonly trouble: string | null;
}

/** The mail server as its worker sees it; undefined where no worker has run yet. */
export async function mailServerState(db: Queryable): Promise<MailServerState | undefined> {
  const { rows } = await db.query<MailServerState>(
    `select configured, detail, last_sent_at as "lastSentAt", away_since as "awaySince", trouble from channel_state where channel = 'mail'`,
  );
  return rows[0];
}

/** Since when the oldest delivery of these regions should have gone. */
export async function oldestDue(db: Queryable, regionIds: readonly string[], now: Instant): Promise<Instant | null> {
  const { rows } = await db.query<{ at: Instant | null }>(
    `select min(d.next_attempt_at) as at from delivery d left join delivery_endpoint e on e.id = d.endpoint_id
     where d.state = 'queued' and d.next_attempt_at < $2 and ${WITHIN}`,
    [regionIds, now],
  );
  return rows[0]?.at ?? null;
}

/** Tries again what did not get there: these, or everything of a channel or of an endpoint. What was held back for a bounce is not touched. */
export async function retryDeliveries(
  db: Queryable,
  {
    regionIds,
    ids,
    channel,
    endpointId,
    now,
  }: Readonly<{
    regionIds: readonly string[];
    ids: readonly string[] | null;
    channel: ChannelName | null;
    endpointId: string | null;
    now: Instant;
  }>,
): Promise<number> {
  const { rowCount } = await db.query(
    `with again as (
       update delivery set state = 'queued', reason = null, attempts = 0, settled_at = null, next_attempt_at = $2, claimed_until = null
       where id in (
         select d.id from delivery d left join delivery_endpoint e on e.id = d.endpoint_id
         where d.state in ('failed', 'givenUp') and ($3::uuid[] is null or d.id = any ($3::uuid[]))
           and ($4::text is null or d.channel = $4) and ($5::uuid is null or d.endpoint_id = $5)
           and (d.endpoint_id is null or e.active) and d.body is distinct from ''
           and not exists (select from mail_address a where a.person_id = d.person_id and a.bounced_at is not null)
           and ${WITHIN}
         for update of d
       )
       returning message_id, channel
     ), logged as (
       update mail_log m set status = 'queued' from again where again.channel = 'mail' and m.message_id = again.message_id
     )
     select from again`,
    [regionIds, now, ids, channel, endpointId],
  );
  return rowCount ?? 0;
}

/** One delivery of these regions. */
export async function deliveryOf(
  db: Queryable,
  regionIds: readonly string[],
  id: string,
): Promise<
  | {
      readonly channel: ChannelName;
      readonly state: DeliveryState;
      readonly personId: string | null;
      readonly address: string;
    }
  | undefined
> {
  const { rows } = await db.query<{
    channel: ChannelName;
    state: DeliveryState;
    personId: string | null;
    address: string;
  }>(
    `select d.channel, d.state, d.person_id as "personId", d.address from delivery d
     left join delivery_endpoint e on e.id = d.endpoint_id where d.id = $2 and ${WITHIN}`,
    [regionIds, id],
  );
  return rows[0];
}

/** A mail that its server took and that came back later: noted by hand, from the bounce in the sender's mailbox. */
export async function markCameBack(db: Queryable, id: string, note: string): Promise<void> {
  await db.query(
    `with back as (
       update delivery set state = 'failed', reason = 'bounceNoted', response = $2 where id = $1 and state = 'sent' returning message_id
     )
     update mail_log m set status = 'failed', sent_at = null from back where m.message_id = back.message_id`,
    [id, note],
  );
}

/** People of these regions and where their mail goes: those that bounced first, then those without, by name. */
export async function addresses(
  db: Queryable,
  regionIds: readonly string[],
  request: {
    readonly q?: string | undefined;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  },
): Promise<Page<AddressRow>> {
  const size = pageSize(request.limit);
  const [rank, name, id] = decodeKey(request.cursor, 3) ?? [-1, '', '00000000-0000-0000-0000-000000000000'];
  const { rows } = await db.query<AddressRow & { readonly rank: number }>(
    `select * from (
       select p.id as "personId", p.name, p.login, p.locale, a.address, a.verified_at as "verifiedAt",
         a.bounced_at as "bouncedAt", a.bounced_reason as "bouncedReason",
         case when a.bounced_at is not null then 0 when a.verified_at is null then 1 else 2 end as rank
       from person p left join mail_address a on a.person_id = p.id
       where p.active and p.kind = 'person' and ($6::text is null or p.name ilike $6 or p.login ilike $6 or a.address ilike $6)
         and exists (select from person_grant g where g.person_id = p.id and g.region_id = any ($1::text[]))
     ) people
     where (rank, name, "personId") > ($2::int, $3::text, $4::uuid) order by rank, name, "personId" limit $5`,
    [
      regionIds,
      rank,
      name,
      id,
      size + 1,
      request.q === undefined ? null : `%${request.q.replaceAll(/[%_\\]/g, '\\$&')}%`,
    ],
  );
  const page = pageOf(rows, size, (row) => [row.rank, row.name, row.personId]);
  return { ...page, rows: page.rows.map(({ rank: _rank, ...row }) => row) };
}
