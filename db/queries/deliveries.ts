import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { DeliveryReason } from '../../domain/delivery/fate-text.ts';
import type { ChannelName, DeliveryState } from '../../domain/delivery/retry.ts';
import type { Queryable } from '../pool.ts';

/** A delivery that somebody has claimed and is about to send. */
export interface DueDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly channel: ChannelName;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  readonly personId: string | null;
  readonly instanceId: string | null;
  /** This one counted. */
  readonly attempts: number;
  readonly endpointId: string | null;
  readonly urlSealed: string | null;
  readonly secretSealed: string | null;
  /** Null where no rotation is under way. */
  readonly oldSecretSealed: string | null;
  readonly endpointActive: boolean | null;
}

const AT_ONCE = 200;

/**
 * Decides where the mails that nobody has looked at go: one delivery each to its person's verified address. Without a
 * mail server, or without an address, the mail stays what it is in the log: recorded. Answers how many were decided on.
 */
export async function planMails(
  db: Queryable,
  { configured, now }: { readonly configured: boolean; readonly now: Instant },
): Promise<number> {
  const { rowCount } = await db.query({
    name: 'plan-mails',
    text: `
      with waiting as (
        select message_id, person_id, instance_id, topic, subject, not_before
        from mail_log where planned_at is null order by at limit ${String(AT_ONCE)} for update skip locked
      ), routed as (
        select w.*, coalesce(a.address, '') as address,
          case when a.verified_at is null then 'noAddress' when a.bounced_at is not null then 'bounced' end as reason
        from waiting w left join mail_address a on a.person_id = w.person_id
      ), planned as (
        insert into delivery (id, message_id, channel, address, person_id, instance_id, topic, subject, state, reason,
          created_at, next_attempt_at, settled_at)
        select gen_random_uuid(), message_id, 'mail', address, person_id, instance_id, topic, subject,
          case when reason is null then 'queued' else 'suppressed' end, reason, $2::timestamptz,
          greatest($2::timestamptz, not_before), case when reason is not null then $2::timestamptz end
        from routed where $1 and (reason is null or reason = 'bounced')
        on conflict do nothing
      )
      update mail_log m set planned_at = $2::timestamptz,
        status = case when m.status = 'queued' and (not $1 or r.reason is not null) then 'recorded' else m.status end
      from routed r where m.message_id = r.message_id`,
    values: [configured, now],
  });
  return rowCount ?? 0;
}

/**
 * Takes what is due on these channels, oldest first, for as long as the lease: nobody else takes it meanwhile, and when
 * its sender dies somebody else does.
 */
export async function claimDue(
  db: Queryable,
  {
    channels,
    now,
    until,
    limit,
  }: Readonly<{ channels: readonly ChannelName[]; now: Instant; until: Instant; limit: number }>,
): Promise<readonly DueDelivery[]> {
  const { rows } = await db.query<DueDelivery>({
    name: 'claim-due',
    text: `
      with due as (
        select id from delivery
        where state = 'queued' and channel = any ($1::text[]) and next_attempt_at <= $2
          and (claimed_until is null or claimed_until < $2)
        order by next_attempt_at, id limit $4 for update skip locked
      ), taken as (
        update delivery d set attempts = attempts + 1, claimed_until = $3 from due where d.id = due.id returning d.*
      )
      select d.id, d.message_id as "messageId", d.channel, d.address, d.subject, coalesce(d.body, m.body, '') as body,
        d.person_id as "personId", d.instance_id as "instanceId", d.attempts, d.endpoint_id as "endpointId",
        e.url_sealed as "urlSealed", e.secret_sealed as "secretSealed", e.active as "endpointActive",
        case when e.old_secret_until > $2 then e.old_secret_sealed end as "oldSecretSealed"
      from taken d left join mail_log m on m.message_id = d.message_id
      left join delivery_endpoint e on e.id = d.endpoint_id
      order by d.next_attempt_at, d.id`,
    values: [channels, now, until, limit],
  });
  return rows;
}

/** What an attempt has come to. */
export interface Fate {
  readonly state: DeliveryState;
  readonly reason: DeliveryReason | null;
  readonly code: number | null;
  readonly response: string;
  /** While it is still queued. */
  readonly nextAttemptAt: Instant | null;
}

/**
 * Writes down what came of an attempt, and in the mail log what has become of the mail. A code that was mailed to prove
 * an address is forgotten with it.
 */
export async function settleDelivery(db: Queryable, id: string, fate: Fate, now: Instant): Promise<void> {
  const { state, reason, code, response, nextAttemptAt } = fate;
  await db.query({
    name: 'settle-delivery',
    text: `
      with settled as (
        update delivery set state = $2, reason = $3, response_code = $4, response = $5, claimed_until = null,
          next_attempt_at = coalesce($6::timestamptz, next_attempt_at),
          settled_at = case when $2 <> 'queued' then $7::timestamptz end,
          body = case when $2 <> 'queued' and topic = '${PROOF_TOPIC}' then '' else body end
        where id = $1 and state = 'queued'
        returning message_id, channel, state
      )
      update mail_log m set status = case s.state when 'sent' then 'sent' else 'failed' end,
        sent_at = case when s.state = 'sent' then $7::timestamptz end
      from settled s where s.channel = 'mail' and m.message_id = s.message_id and s.state in ('sent', 'failed', 'givenUp')`,
    values: [id, state, reason, code, response, nextAttemptAt, now],
  });
}

/** Topic of the mail that proves an address. */
export const PROOF_TOPIC = 'addressProof';

/** Gives back what was claimed and not tried, as if it had not been claimed. */
export async function releaseDeliveries(db: Queryable, ids: readonly string[], notBefore: Instant): Promise<void> {
  if (ids.length === 0) return;
  await db.query(
    `update delivery set attempts = greatest(attempts - 1, 0), claimed_until = null,
       next_attempt_at = greatest(next_attempt_at, $2::timestamptz)
     where id = any ($1::uuid[]) and state = 'queued'`,
    [ids, notBefore],
  );
}

/** How a channel does, as its worker sees it. */
export interface ChannelReport {
  readonly channel: ChannelName;
  readonly configured: boolean;
  readonly detail: string;
  readonly sentAt?: Instant | undefined;
  /** Null where it answers again; undefined leaves what stands there. */
  readonly away?: { readonly since: Instant; readonly trouble: string } | null | undefined;
}

export async function reportChannel(
  db: Queryable,
  { channel, configured, detail, sentAt, away }: ChannelReport,
): Promise<void> {
  await db.query({
    name: 'report-channel',
    text: `
      insert into channel_state as c (channel, configured, detail, last_sent_at, away_since, trouble)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (channel) do update set configured = $2, detail = $3,
        last_sent_at = coalesce($4::timestamptz, c.last_sent_at),
        away_since = case when $7 then case when $5::timestamptz is null then null else coalesce(c.away_since, $5::timestamptz) end else c.away_since end,
        trouble = case when $7 then $6 else c.trouble end`,
    values: [
      channel,
      configured,
      detail,
      sentAt ?? null,
      away?.since ?? null,
      away?.trouble ?? null,
      away !== undefined,
    ],
  });
}

/** How many wait, and how many need a person, by channel and state; settled ones that went well are not counted. */
export async function openDeliveries(
  db: Queryable,
): Promise<readonly { readonly channel: string; readonly state: string; readonly count: number }[]> {
  const { rows } = await db.query<{ channel: string; state: string; count: number }>(
    `select channel, state, count(*)::int as count from delivery
     where state = 'queued' or state = any ('{failed,givenUp,suppressed}'::text[]) group by channel, state`,
  );
  return rows;
}
