import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** A search that somebody comes back to, by its name. */
export interface SavedCheck {
  readonly id: string;
  readonly name: string;
  readonly filter: Readonly<Record<string, string>>;
  readonly savedAt: Instant;
}

/** Nobody needs more of his own. */
const MOST = 50;

export async function savedChecks(db: Queryable, personId: string): Promise<readonly SavedCheck[]> {
  const { rows } = await db.query<SavedCheck>(
    `select id, name, filter, saved_at as "savedAt" from saved_check where person_id = $1 order by name limit ${String(MOST)}`,
    [personId],
  );
  return rows;
}

/** Saves a search; one of the same name is replaced. */
export async function saveCheck(
  db: Queryable,
  check: Omit<SavedCheck, 'savedAt'> & { readonly personId: string; readonly now: Instant },
): Promise<void> {
  const { id, personId, name, filter, now } = check;
  await db.query(
    `insert into saved_check (id, person_id, name, filter, saved_at) values ($1, $2, $3, $4, $5)
     on conflict (person_id, name) do update set filter = excluded.filter, saved_at = excluded.saved_at`,
    [id, personId, name, JSON.stringify(filter), now],
  );
}

export async function removeSavedCheck(db: Queryable, personId: string, id: string): Promise<void> {
  await db.query('delete from saved_check where person_id = $1 and id = $2', [personId, id]);
}
