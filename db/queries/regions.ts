import type { Queryable } from '../pool.ts';

/** Every region, from the root down: each has its own morning round. */
export async function regionIds(db: Queryable): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>('select id from region order by path');
  return rows.map(({ id }) => id);
}
