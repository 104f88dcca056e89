import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** The last morning of a region. */
export interface LastRound {
  readonly regionId: string;
  readonly regionName: string;
  readonly day: PlainDate | null;
  readonly at: Instant | null;
  readonly reminders: number | null;
  readonly digests: number | null;
  readonly unaddressed: number | null;
}

/** Each region's last morning round; one without any has none yet. */
export async function lastRounds(db: Queryable, regionIds: readonly string[]): Promise<readonly LastRound[]> {
  const { rows } = await db.query<LastRound>(
    `select r.id as "regionId", r.name as "regionName", m.day, m.at, m.reminders, m.digests, m.unaddressed
     from region r left join lateral (
       select * from morning_round where region_id = r.id order by day desc limit 1
     ) m on true
     where r.id = any ($1::text[]) order by r.path`,
    [regionIds],
  );
  return rows;
}

/** What the mail channel has still to carry, and what it could not. */
export interface MailBacklog {
  readonly queued: number;
  readonly failed: number;
  readonly oldestQueued: Instant | null;
}

export async function mailBacklog(db: Queryable): Promise<MailBacklog> {
  const { rows } = await db.query<MailBacklog>(
    `select (select count(*)::int from mail_log where status = 'queued') as queued,
       (select count(*)::int from mail_log where status = 'failed') as failed,
       (select min(at) from mail_log where status = 'queued') as "oldestQueued"`,
  );
  return rows[0] ?? { queued: 0, failed: 0, oldestQueued: null };
}

/** Matters whose moment has passed by more than the grace without being recorded. */
export async function countMissedMoments(db: Queryable, now: Instant, graceSeconds: number): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::int as count from instance
     where next_moment < $1::timestamptz - make_interval(secs => $2)`,
    [now, graceSeconds],
  );
  return rows[0]?.count ?? 0;
}

/** Puts mails that failed back into the queue; of people of these regions only. Answers how many. */
export async function requeueMails(
  db: Queryable,
  regionIds: readonly string[],
  messageId: string | undefined,
  now: Instant,
): Promise<number> {
  const { rowCount } = await db.query(
    `with again as (
       update mail_log m set status = 'queued' where status = 'failed' and ($2::text is null or message_id = $2)
         and exists (select from person_grant g where g.person_id = m.person_id and g.region_id = any ($1::text[]))
       returning message_id
     ), tried as (
       update delivery d set state = 'queued', reason = null, attempts = 0, settled_at = null, next_attempt_at = $3
       from again where d.message_id = again.message_id and d.channel = 'mail' and d.state in ('failed', 'givenUp')
     )
     select from again`,
    [regionIds, messageId ?? null, now],
  );
  return rowCount ?? 0;
}
