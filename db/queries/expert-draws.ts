import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Sector } from '../../domain/libraries/sectors.ts';
import type { Queryable } from '../pool.ts';

/** What can come of a draw for one expert. */
export const DRAW_OUTCOMES = ['drawn', 'avoided', 'declined', 'notDrawn'] as const;
export type DrawOutcome = (typeof DRAW_OUTCOMES)[number];

export interface DrawLine {
  readonly expertId: string;
  readonly matterId: string;
  /** Which draw of that evaluation, from 1. */
  readonly number: number;
  /** Of the evaluation, as people call it. */
  readonly title: string;
  readonly outcome: DrawOutcome;
  readonly reason: string;
  readonly at: Instant;
}

/** Writes down what a draw came to for each expert of its pool; the same again changes nothing. */
export async function recordDraw(db: Queryable, lines: readonly DrawLine[]): Promise<void> {
  await db.query(
    `insert into expert_draw (expert_id, matter_id, number, title, outcome, reason, at)
     select "expertId", "matterId", number, title, outcome, reason, at
     from jsonb_to_recordset($1::jsonb) as d ("expertId" uuid, "matterId" uuid, number integer, title text,
       outcome text, reason text, at timestamptz)
     on conflict do nothing`,
    [JSON.stringify(lines)],
  );
}

/** An expert's draws, newest first. */
export async function drawsOf(
  db: Queryable,
  expertId: string,
  most: number,
): Promise<readonly Omit<DrawLine, 'expertId'>[]> {
  const { rows } = await db.query<Omit<DrawLine, 'expertId'>>(
    `select matter_id as "matterId", number, title, outcome, reason, at from expert_draw
     where expert_id = $1 order by at desc, matter_id, number desc limit $2`,
    [expertId, most],
  );
  return rows;
}

/** How often experts were drawn. */
export async function timesDrawn(db: Queryable, expertIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ id: string; count: number }>(
    `select expert_id as id, count(*)::int as count from expert_draw
     where expert_id = any ($1::uuid[]) and outcome = 'drawn' group by expert_id`,
    [expertIds],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** An expert as a draw needs him. `unitId` is his employer where that is a budget unit; `personId` his account. */
export interface PoolExpert {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly employer: string;
  readonly unitId: string | null;
  readonly interests: readonly string[];
  readonly sectors: readonly Sector[];
  readonly personId: string | null;
}

/**
 * Everybody who can be drawn for a region's evaluation: listed in its own registry, or in one above that shares.
 * Narrowed to fields where some are given (any of them fits). In the order of ids, so that a seed gives the same draw.
 */
export async function expertPool(
  db: Queryable,
  regionId: string,
  sectors: readonly Sector[] = [],
): Promise<readonly PoolExpert[]> {
  const { rows } = await db.query<PoolExpert>(
    `select e.id, e.name, e.content ->> 'title' as title, e.content ->> 'employer' as employer, u.id as "unitId",
       coalesce(e.content -> 'interests', '[]') as interests, e.content -> 'sectors' as sectors, p.id as "personId"
     from library_entry e
     left join (select name, min(id) as id from unit group by name) u on u.name = e.content ->> 'employer'
     left join person p on p.login = e.content ->> 'login' and p.active
     where e.library = 'experts' and e.state = 'listed'
       and (e.region_id = $1 or (e.shared and e.region_id = any (select unnest(path) from region where id = $1)))
       and ($2::text[] = '{}' or e.facets && $2::text[])
     order by e.id`,
    [regionId, sectors.map((sector) => `sectors:${sector}`)],
  );
  return rows;
}

/** An agency as somebody who engages it needs it. */
export interface ListedAgency {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string;
  readonly kind: string;
  readonly sectors: readonly Sector[];
}

/** Every agency that a region may engage: listed in its own registry, or in one above that shares. */
export async function listedAgencies(db: Queryable, regionId: string): Promise<readonly ListedAgency[]> {
  const { rows } = await db.query<ListedAgency>(
    `select e.id, e.name, e.code as "creditCode", e.content ->> 'kind' as kind, e.content -> 'sectors' as sectors
     from library_entry e
     where e.library = 'agencies' and e.state = 'listed'
       and (e.region_id = $1 or (e.shared and e.region_id = any (select unnest(path) from region where id = $1)))
     order by e.name, e.id`,
    [regionId],
  );
  return rows;
}
