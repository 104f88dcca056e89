import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';

/** Where a matter's chain ends. */
export interface LastLink {
  readonly seq: number;
  readonly hash: string;
  readonly recordedAt: Instant;
}

/** The last link of a matter's record; undefined where there is no matter. */
export async function lastLink(db: Queryable, instanceId: string): Promise<LastLink | undefined> {
  const { rows } = await db.query<LastLink>({
    name: 'last-link',
    text: `select seq, hash, recorded_at as "recordedAt" from record where instance_id = $1 order by seq desc limit 1`,
    values: [instanceId],
  });
  return rows[0];
}

/** The hash of every link of a matter's record, by its number; none where there is no matter. */
export async function linkHashes(db: Queryable, instanceId: string): Promise<ReadonlyMap<number, string>> {
  const { rows } = await db.query<Pick<LastLink, 'seq' | 'hash'>>({
    name: 'link-hashes',
    text: 'select seq, hash from record where instance_id = $1',
    values: [instanceId],
  });
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}
