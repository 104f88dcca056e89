import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import { inTransaction, type Pool, type Queryable } from '../pool.ts';

/** Since when a person's calendar has an address; undefined where it has none. */
export async function feedSince(db: Queryable, personId: string): Promise<Instant | undefined> {
  const { rows } = await db.query<{ createdAt: Instant }>(
    'select created_at as "createdAt" from calendar_feed where person_id = $1',
    [personId],
  );
  return rows[0]?.createdAt;
}

/** Gives a person's calendar a new address; the old one leads nowhere from now on. */
export async function putFeed(
  pool: Pool,
  { personId, tokenHash, now }: { readonly personId: string; readonly tokenHash: string; readonly now: Instant },
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await removeFeed(client, personId);
    await client.query('insert into calendar_feed (person_id, token_hash, created_at) values ($1, $2, $3)', [
      personId,
      tokenHash,
      now,
    ]);
  });
}

/** Takes the address away. */
export async function removeFeed(db: Queryable, personId: string): Promise<void> {
  await db.query('delete from calendar_feed where person_id = $1', [personId]);
}

/** Whose calendar an address is, as long as he is there. */
export async function feedOwner(
  db: Queryable,
  tokenHash: string,
): Promise<{ readonly id: string; readonly name: string; readonly locale: Locale } | undefined> {
  const { rows } = await db.query<{ id: string; name: string; locale: Locale }>(
    `select p.id, p.name, p.locale from calendar_feed f join person p on p.id = f.person_id and p.active
     where f.token_hash = $1`,
    [tokenHash],
  );
  return rows[0];
}
