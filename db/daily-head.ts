import { endOfDay, type Instant, type PlainDate } from '../domain/calendar/plain-date.ts';
import { GENESIS, hashNameOf, link } from './hash-chain.ts';
import type { Queryable } from './pool.ts';
import type { HashName } from './process-store-types.ts';

/** A day's seal over the last link of every chain that grew since the seal before; the seals are a chain themselves. */
export interface DailyHead {
  readonly day: PlainDate;
  readonly hash: string;
  readonly count: number;
}

/** An act is written within seconds of its time; after this, nothing more comes for the day. */
const SETTLING_MS = 10 * 60_000;

/**
 * Seals a day, some minutes after its end at the earliest. Sealed again it stays as it is. Whoever later removes the
 * end of a chain and makes the matter's row agree is found out by it.
 *
 * @throws {RangeError} while acts of that day may still be on their way
 */
export async function sealDay(
  db: Queryable,
  { day, now, hash }: { readonly day: PlainDate; readonly now: Instant; readonly hash: HashName },
): Promise<void> {
  if (Date.parse(now) < Date.parse(endOfDay(day)) + SETTLING_MS) throw new RangeError(`${day} is not over at ${now}`);
  const before = await lastHeadBefore(db, day);
  const { text, count } = await chainsBetween(db, before?.day, day);
  await db.query(
    `insert into daily_head (day, hash, count, sealed_at)
     select $1, $2, $3, $4 where not exists (select from daily_head where day >= $1) on conflict do nothing`,
    [day, link(hash, before?.hash ?? GENESIS, text), count, now],
  );
}

/** The first day whose seal does not hold, if any. */
export async function firstBrokenDay(db: Queryable): Promise<{ readonly day?: PlainDate; readonly days: number }> {
  const { rows } = await db.query<DailyHead>('select day, hash, count from daily_head order by day');
  for (const [index, head] of rows.entries()) {
    const before = rows[index - 1];
    const hash = hashNameOf(head.hash);
    const { text, count } = await chainsBetween(db, before?.day, head.day);
    const holds = hash && link(hash, before?.hash ?? GENESIS, text) === head.hash && count === head.count;
    if (!holds) return { day: head.day, days: index };
  }
  return { days: rows.length };
}

async function lastHeadBefore(db: Queryable, day: PlainDate): Promise<DailyHead | undefined> {
  const { rows } = await db.query<DailyHead>(
    'select day, hash, count from daily_head where day < $1 order by day desc limit 1',
    [day],
  );
  return rows[0];
}

async function chainsBetween(
  db: Queryable,
  after: PlainDate | undefined,
  until: PlainDate,
): Promise<{ readonly text: string; readonly count: number }> {
  const { rows } = await db.query<{ text: string | null; count: number }>(
    `select string_agg(instance_id || ' ' || seq || ' ' || hash, E'\\n' order by instance_id) as text,
       count(*)::int as count
     from (
       select distinct on (instance_id) instance_id, seq, hash from record
       where recorded_at >= $1::timestamptz and recorded_at < $2::timestamptz
       order by instance_id, seq desc
     ) last`,
    [after === undefined ? '-infinity' : endOfDay(after), endOfDay(until)],
  );
  return { text: rows[0]?.text ?? '', count: rows[0]?.count ?? 0 };
}
