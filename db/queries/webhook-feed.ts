import type { Instant } from '../../domain/calendar/plain-date.ts';
import { webhookData, WEBHOOK_EVENT_TYPES, WEBHOOK_VERSION } from '../../domain/delivery/webhook-events.ts';
import { inTransaction, type Pool, type Queryable } from '../pool.ts';
import { eventOf } from '../store/read-record.ts';
import { gapsAfter, gapsWithout, type Gap } from './webhook-gaps.ts';

/** How far other systems have been told: up to a number of the outbox, but for those that were not there yet. */
interface Place {
  readonly seen: number;
  readonly missing: readonly Gap[];
  readonly awaited: number;
  /** Whether every transaction has ended that may still have held what is missing up to `awaited`. */
  readonly isOver: boolean;
}

interface Told {
  readonly no: number;
  readonly endpointId: string;
  readonly instanceId: string;
  readonly seq: number;
  readonly body: string;
  readonly title: string;
  readonly code: string | null;
  readonly fiscalYear: number | null;
  readonly regionId: string;
  readonly unitId: string;
  readonly unitName: string | null;
}

const ACTS_AT_ONCE = 200;
/** A number may even be taken before its transaction has one; a few entries are looked at again for that. */
const LOOKED_AT_AGAIN = 100;
const WEBHOOKS_LOCK = 7_142_014_009;

/**
 * Where the record stands. Other systems are told of what comes after it: counted by its own numbers, since several
 * machines write and no clock of theirs is everybody's.
 */
export const RECORDED_SO_FAR = '(select coalesce(max(id), 0) from outbox)';

/** The first endpoint begins it: what lies before is not poured out over it. */
export async function beginWebhooks(db: Queryable): Promise<void> {
  await db.query(
    `insert into webhook_place (id, done, seen, seen_before) values (1, ${RECORDED_SO_FAR}, ${RECORDED_SO_FAR}, 0)
     on conflict do nothing`,
  );
}

/**
 * Lays a delivery for every recorded event that an endpoint wants and may hear of: its region's and those of the regions
 * below it. Answers how many.
 *
 * A transaction may take its number in the outbox first and commit last. So a number that is passed over is remembered,
 * and looked for until every transaction that ran then has ended; whoever is slow, in whatever database of the server,
 * holds up nothing but his own acts. What was laid already is not laid twice.
 */
export async function planWebhooks(pool: Pool, now: Instant): Promise<number> {
  return inTransaction(pool, async (db) => {
    const place = await takePlace(db);
    if (!place) return 0;
    const there = await newSince(db, place);
    const seen = Math.max(place.seen, there.at(-1) ?? 0);
    const laid = await lay(db, await wantedSince(db, place, seen), now);
    await keepPlace(db, { ...place, seen, missing: stillMissing(place, seen, there) });
    return laid;
  });
}

/** One at a time; whoever comes second has nothing to do. */
async function takePlace(db: Queryable): Promise<Place | undefined> {
  const { rows } = await db.query<Place>({
    name: 'webhook-place',
    // A place that names a transaction still to come was restored from another server: nothing of there still runs.
    text: `select coalesce(reached, done) as seen, awaited,
        (select coalesce(json_agg(json_build_object('first', first, 'last', greatest(first, last))), '[]')
          from unnest(missing, missing_to) as gap (first, last) where first is not null) as missing,
        pg_snapshot_xmin(pg_current_snapshot())::text::bigint > awaited_before
          or pg_snapshot_xmax(pg_current_snapshot())::text::bigint <= awaited_before as "isOver"
      from webhook_place where id = 1 and pg_try_advisory_xact_lock(${String(WEBHOOKS_LOCK)})`,
  });
  return rows[0];
}

const APPEARED = `select o.id from unnest($2::bigint[], $3::bigint[]) as gap (first, last)
  join outbox o on o.id between gap.first and gap.last`;

/** Numbers that have appeared, in order: of those missing, and the next ones. */
async function newSince(db: Queryable, { seen, missing }: Place): Promise<readonly number[]> {
  const { rows } = await db.query<{ id: number }>({
    name: 'webhook-new',
    text: `select id from (${APPEARED}
      union all (select id from outbox where id > $1 order by id limit ${String(ACTS_AT_ONCE)})) appeared order by id`,
    values: [seen, ...ends(missing)],
  });
  return rows.map(({ id }) => id);
}

/** Spans as the two arrays that statements unnest. */
function ends(gaps: readonly Gap[]): readonly [readonly number[], readonly number[]] {
  return [gaps.map(({ first }) => first), gaps.map(({ last }) => last)];
}

function stillMissing(
  { missing, awaited, isOver, ...before }: Place,
  seen: number,
  there: readonly number[],
): readonly Gap[] {
  const waited = isOver ? gapsAfter(missing, awaited) : missing;
  return gapsWithout([...waited, { first: before.seen + 1, last: seen }], there);
}

/**
 * Whoever holds a number that was passed over had begun before this transaction got its own number, which is therefore
 * what is waited for; asked for any earlier it could be too low.
 */
async function keepPlace(db: Queryable, { seen, missing, isOver }: Place): Promise<void> {
  await db.query({
    name: 'webhook-place-kept',
    text: `update webhook_place set reached = $1, missing = $2::bigint[], missing_to = $3::bigint[],
        awaited = case when $4 then $1 else awaited end,
        awaited_before = case when $4 then pg_current_xact_id()::text::bigint else awaited_before end
      where id = 1`,
    values: [seen, ...ends(missing), isOver],
  });
}

async function wantedSince(db: Queryable, { seen, missing }: Place, last: number): Promise<readonly Told[]> {
  const { rows } = await db.query<Told>({
    name: 'webhook-wanted',
    text: `
      select o.id as no, e.id as "endpointId", r.instance_id as "instanceId", r.seq, r.body, i.title, i.code,
        i.fiscal_year as "fiscalYear", i.region_id as "regionId", i.unit_id as "unitId", u.name as "unitName"
      from (${APPEARED}
        union select id from outbox where id > $1 - ${String(LOOKED_AT_AGAIN)} and id <= $4) appeared
      join outbox o on o.id = appeared.id
      join record r on r.instance_id = o.instance_id and r.seq > o.after_version and r.seq <= o.version
      join instance i on i.id = o.instance_id
      join region on region.id = i.region_id
      left join unit u on u.id = i.unit_id
      join delivery_endpoint e on e.active and e.channel = 'webhook' and e.region_id = any (region.path)
        and r.body::json #>> '{event,type}' = any (e.types)
      where o.id > e.after_act
      order by o.id, r.seq`,
    values: [seen, ...ends(missing), last],
  });
  return rows;
}

async function lay(db: Queryable, told: readonly Told[], now: Instant): Promise<number> {
  if (told.length === 0) return 0;
  const events = told.map((one) => ({ ...one, ...webhookBody(one) }));
  const { rowCount } = await db.query(
    `insert into delivery (id, message_id, channel, address, endpoint_id, instance_id, topic, body, created_at, next_attempt_at)
     select gen_random_uuid(), message_id, 'webhook', endpoint_id::text, endpoint_id, instance_id, topic, body, $6, $6
     from unnest($1::text[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])
       as t (message_id, endpoint_id, instance_id, topic, body)
     on conflict do nothing`,
    [
      events.map(({ messageId }) => messageId),
      events.map(({ endpointId }) => endpointId),
      events.map(({ instanceId }) => instanceId),
      events.map(({ type }) => type),
      events.map(({ text }) => text),
      now,
    ],
  );
  return rowCount ?? 0;
}

/** An event as other systems read it. Its id stays the same however often it is sent. */
function webhookBody(told: Told): { readonly messageId: string; readonly type: string; readonly text: string } {
  const { at, recordedAt, event } = eventOf(told.body);
  const messageId = `evt_${told.instanceId.replaceAll('-', '')}_${String(told.seq)}`;
  const { instanceId, title, code, fiscalYear, regionId, unitId, unitName } = told;
  const item = { id: instanceId, code, name: title, fiscalYear, regionId, unitId, unitName };
  const body = {
    id: messageId,
    type: event.type,
    version: WEBHOOK_VERSION,
    at,
    recordedAt,
    item,
    data: webhookData(event) ?? {},
  };
  return { messageId, type: event.type, text: JSON.stringify(body) };
}

/** The message of a test: marked as one, about nothing real. */
export function testMessage(id: string, now: Instant): { readonly messageId: string; readonly body: string } {
  const messageId = `evt_test_${id.replaceAll('-', '')}`;
  const event = {
    id: messageId,
    type: 'test',
    version: WEBHOOK_VERSION,
    at: now,
    recordedAt: now,
    item: null,
    data: { events: WEBHOOK_EVENT_TYPES },
  };
  return { messageId, body: JSON.stringify(event) };
}
