import type { Queryable } from '../pool.ts';
import { DEFAULT_POLICY } from '../rules.ts';

/** The version that is in force nearest above a region `r`, its own first. */
const NEAREST = `(
  select c.ref from policy_change c where c.state = 'inForce' and c.region_id = any (r.path)
  order by array_position(r.path, c.region_id) desc limit 1)`;

/** The version by which matters of each region are opened: its own, that of the region above, or the one built in. */
export async function policiesInForce(
  db: Queryable,
  regionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ id: string; ref: string | null }>({
    name: 'policies-in-force',
    text: `select r.id, ${NEAREST} as ref from region r where r.id = any ($1::text[])`,
    values: [regionIds],
  });
  return new Map(rows.map(({ id, ref }) => [id, ref ?? DEFAULT_POLICY]));
}

/** The version that whoever stands at the top keeps: what the public and the installation as a whole are told. */
export async function policyAtTheTop(db: Queryable, regionIds?: readonly string[]): Promise<string> {
  const { rows } = await db.query<{ ref: string | null }>({
    name: 'policy-at-the-top',
    text: `select ${NEAREST} as ref from region r
      where $1::text[] is null or r.id = any ($1) order by cardinality(r.path), r.id limit 1`,
    values: [regionIds ?? null],
  });
  return rows[0]?.ref ?? DEFAULT_POLICY;
}

/** Regions whose matters are to be kept by a version: where it is the nearest one in force. */
export async function regionsKeptBy(db: Queryable, ref: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'regions-kept-by',
    text: `select r.id from region r where ${NEAREST} = $1 order by r.id`,
    values: [ref],
  });
  return rows.map(({ id }) => id);
}

/** Regions that would follow a version of this region: those below it that have none of their own. */
export async function regionsFollowing(db: Queryable, regionId: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'regions-following',
    text: `select r.id from region r
      where $1 = any (r.path) and not exists (
        select from policy_change c where c.state = 'inForce' and c.region_id = any (r.path)
          and array_position(r.path, c.region_id) > array_position(r.path, $1))
      order by r.id`,
    values: [regionId],
  });
  return rows.map(({ id }) => id);
}
