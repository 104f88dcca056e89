import type { Instant } from '../../domain/calendar/plain-date.ts';
import { webhookData, WEBHOOK_EVENT_TYPES, WEBHOOK_VERSION } from '../../domain/delivery/webhook-events.ts';
import { inTransaction, type Pool, type Queryable } from '../pool.ts';
import { eventOf } from '../store/read-record.ts';

interface Place {
  readonly done: number;
  readonly seen: number;
  readonly seenBefore: number;
  /** Of this moment: the oldest transaction still running, and the next there will be. */
  readonly oldest: number;
  readonly next: number;
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
 * A transaction may take its number in the outbox first and commit last. So the place moves on to what has been seen
 * only when every transaction that ran then has ended; until that, the same entries are read again, and what was laid
 * already is not laid twice.
 */
export async function planWebhooks(pool: Pool, now: Instant): Promise<number> {
  return inTransaction(pool, async (db) => {
    const place = await takePlace(db);
    if (!place) return 0;
    const done = place.oldest >= place.seenBefore ? place.seen : place.done;
    const told = await wantedSince(db, done);
    const laid = await lay(db, told.rows, now);
    const waits = done === place.done && place.seen > place.done;
    const seen = waits ? place.seen : told.last;
    const seenBefore = waits ? place.seenBefore : place.next;
    await db.query('update webhook_place set done = $1, seen = $2, seen_before = $3 where id = 1', [
      done,
      seen,
      seenBefore,
    ]);
    return laid;
  });
}

/** One at a time; whoever comes second has nothing to do. */
async function takePlace(db: Queryable): Promise<Place | undefined> {
  const { rows } = await db.query<Place>({
    name: 'webhook-place',
    text: `select done, seen, seen_before as "seenBefore", pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
        pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next
      from webhook_place where id = 1 and pg_try_advisory_xact_lock(${String(WEBHOOKS_LOCK)})`,
  });
  return rows[0];
}

async function wantedSince(
  db: Queryable,
  done: number,
): Promise<{ readonly rows: readonly Told[]; readonly last: number }> {
  const { rows: acts } = await db.query<{ last: number | null }>(
    'select max(id) as last from (select id from outbox where id > $1 order by id limit $2) next',
    [done, ACTS_AT_ONCE],
  );
  const last = acts[0]?.last ?? done;
  if (last === done) return { rows: [], last };
  const { rows } = await db.query<Told>({
    name: 'webhook-wanted',
    text: `
      select o.id as no, e.id as "endpointId", r.instance_id as "instanceId", r.seq, r.body, i.title, i.code,
        i.fiscal_year as "fiscalYear", i.region_id as "regionId", i.unit_id as "unitId", u.name as "unitName"
      from outbox o
      join record r on r.instance_id = o.instance_id and r.seq > o.after_version and r.seq <= o.version
      join instance i on i.id = o.instance_id
      join region on region.id = i.region_id
      left join unit u on u.id = i.unit_id
      join delivery_endpoint e on e.active and e.channel = 'webhook' and e.region_id = any (region.path)
        and r.body::json #>> '{event,type}' = any (e.types)
      where o.id > $1 - ${String(LOOKED_AT_AGAIN)} and o.id <= $2 and o.id > e.after_act
      order by o.id, r.seq`,
    values: [done, last],
  });
  return { rows, last };
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
