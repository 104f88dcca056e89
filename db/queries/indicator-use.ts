import type { Queryable } from '../pool.ts';

/** Counted so far, not further: beyond that nobody compares, and a common indicator is in every table. */
const USES_COUNTED = 1000;
/** A median of so many values says what is usual. */
const VALUES_READ = 500;

/** How many items use indicators of these names, each counted up to `USES_COUNTED`; flat however many items there are. */
export async function usesOf(db: Queryable, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ name: string; uses: number }>(
    `select n.name, (select count(*)::int from (
       select distinct u.instance_id from indicator_use u where u.name_key = indicator_name_key(n.name) limit $2
     ) used) as uses
     from unnest($1::text[]) as n (name)`,
    [names, USES_COUNTED],
  );
  return new Map(rows.map(({ name, uses }) => [name, uses]));
}

/** The values that target tables set for an indicator, in the unit that most of them use. */
export interface Spread {
  readonly unit: string;
  readonly count: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** How the values of an indicator are spread; undefined where nobody has set one. */
export async function spreadOf(db: Queryable, name: string): Promise<Spread | undefined> {
  const { rows } = await db.query<Spread>(
    `with read as (
       select value, coalesce(unit, '') as unit from indicator_use
       where name_key = indicator_name_key($1) and value is not null limit ${String(VALUES_READ)}
     ), usual as (select unit from read group by unit order by count(*) desc, unit limit 1)
     select r.unit, count(*)::int as count, min(r.value) as least,
       percentile_cont(0.5) within group (order by r.value)::numeric as median, max(r.value) as most
     from read r join usual on usual.unit = r.unit group by r.unit`,
    [name],
  );
  return rows[0];
}
