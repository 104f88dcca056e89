import type { Queryable } from '../pool.ts';
import { CELLS, cellArrays, type Scope } from './scope.ts';

/** A region with its place in the tree. */
export interface RegionRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly path: readonly string[];
}

export interface UnitRow {
  readonly id: string;
  readonly regionId: string;
  readonly name: string;
  readonly code: string;
  readonly divisionId: string | null;
  readonly divisionName: string | null;
  readonly fictitious: boolean;
}

/** What a matter's subject needs to be complete: where the unit lies, and which division looks after it. */
export interface UnitPlace {
  readonly unitId: string;
  readonly regionId: string;
  readonly regionPath: readonly string[];
  readonly divisionId: string | null;
}

/** With the units that it reports to, the nearest first: their people may not evaluate it (S6). */
export interface PlacedUnit extends UnitPlace {
  readonly superiorUnitIds: readonly string[];
}

export interface PlaceNames {
  readonly unit: string | null;
  readonly region: string | null;
}

/** Every region of a scope, from the root down. */
export async function regionsIn(db: Queryable, scope: Scope): Promise<readonly RegionRow[]> {
  const { rows } = await db.query<RegionRow>({
    name: 'regions-in',
    text: `select r.id, r.parent_id as "parentId", r.name, r.path from region r
      where r.id in (select cell.region_id from ${CELLS}) order by r.path`,
    values: [...cellArrays(scope)],
  });
  return rows;
}

/** Every unit of a scope, by region and code. */
export async function unitsIn(db: Queryable, scope: Scope): Promise<readonly UnitRow[]> {
  const { rows } = await db.query<UnitRow>({
    name: 'units-in',
    text: `select u.id, u.region_id as "regionId", u.name, u.code, u.division_id as "divisionId",
        d.name as "divisionName", u.fictitious
      from unit u left join division d on d.id = u.division_id
      where exists (select from ${CELLS} where u.region_id = cell.region_id
        and (cell.unit_id is null or u.id = cell.unit_id)
        and (cell.division_id is null or u.division_id = cell.division_id))
      order by u.region_id, u.code`,
    values: [...cellArrays(scope)],
  });
  return rows;
}

/** Where these units lie; those that do not exist are missing from the answer. */
export async function placesOfUnits(db: Queryable, unitIds: readonly string[]): Promise<readonly PlacedUnit[]> {
  const { rows } = await db.query<PlacedUnit>({
    name: 'places-of-units',
    text: `select u.id as "unitId", u.region_id as "regionId", r.path as "regionPath", u.division_id as "divisionId",
        array(
          with recursive above as (
            select u.parent_id as id, 1 as step
            union all
            select p.parent_id, above.step + 1 from unit p join above on p.id = above.id where above.step < 20
          )
          select id from above where id is not null order by step
        ) as "superiorUnitIds"
      from unit u join region r on r.id = u.region_id where u.id = any ($1::text[])`,
    values: [unitIds],
  });
  return rows;
}

/** Regions whose administrators have nobody above them. */
export async function topAdministeredRegions(db: Queryable): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select distinct r.id from person_grant g join region r on r.id = g.region_id
     where g.role = 'administrator' and not exists (
       select from person_grant o where o.role = 'administrator' and o.region_id <> r.id and o.region_id = any (r.path))`,
  );
  return rows.map(({ id }) => id);
}

/** The divisions of these regions' bureaus. */
export async function divisionsIn(
  db: Queryable,
  regionIds: readonly string[],
): Promise<readonly { readonly id: string; readonly regionId: string; readonly name: string }[]> {
  const { rows } = await db.query<{ id: string; regionId: string; name: string }>(
    'select id, region_id as "regionId", name from division where region_id = any ($1::text[]) order by region_id, id',
    [regionIds],
  );
  return rows;
}

export async function placeNames(
  db: Queryable,
  { unitId, regionId }: { readonly unitId: string; readonly regionId: string },
): Promise<PlaceNames> {
  const { rows } = await db.query<PlaceNames>({
    name: 'place-names',
    text: 'select (select name from unit where id = $1) as unit, (select name from region where id = $2) as region',
    values: [unitId, regionId],
  });
  return rows[0] ?? { unit: null, region: null };
}

/** A unit by name, with its region's. */
export async function unitOf(
  db: Queryable,
  unitId: string,
): Promise<{ readonly name: string; readonly regionName: string; readonly fictitious: boolean } | undefined> {
  const { rows } = await db.query<{ name: string; regionName: string; fictitious: boolean }>({
    name: 'unit-of',
    text: `select u.name, r.name as "regionName", u.fictitious from unit u join region r on r.id = u.region_id where u.id = $1`,
    values: [unitId],
  });
  return rows[0];
}

/** These regions, those above and those below them. */
export async function regionsAround(db: Queryable, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'regions-around',
    text: `select r.id from region r
      where r.path && $1::text[] or r.id in (select unnest(own.path) from region own where own.id = any ($1))`,
    values: [ids],
  });
  return rows.map(({ id }) => id);
}

/** A region by name, with its path from the root down. */
export async function regionNamed(
  db: Queryable,
  id: string,
): Promise<{ readonly name: string; readonly path: readonly string[] } | undefined> {
  const { rows } = await db.query<{ name: string; path: readonly string[] }>({
    name: 'region-named',
    text: 'select name, path from region where id = $1',
    values: [id],
  });
  return rows[0];
}

/** Every region that lies above one of these. */
export async function regionsAbove(db: Queryable, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'regions-above',
    text: `select distinct up.id from region r cross join unnest(r.path) as up (id)
      where r.id = any ($1::text[]) and up.id <> all ($1::text[])`,
    values: [ids],
  });
  return rows.map(({ id }) => id);
}

/** Names of these units, by id; those that do not exist are missing. */
export async function unitNames(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ id: string; name: string }>({
    name: 'unit-names',
    text: 'select id, name from unit where id = any ($1::text[])',
    values: [ids],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Names of these regions, by id; those that do not exist are missing. */
export async function regionNames(db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; name: string }>({
    name: 'region-names',
    text: 'select id, name from region where id = any ($1::text[])',
    values: [ids],
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
