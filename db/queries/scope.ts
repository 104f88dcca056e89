import { isOfUnit, type Grant } from '../../domain/process/actor.ts';
import type { Queryable } from '../pool.ts';

/** A part of a region that somebody may read: all of it, one division's matters, or one unit's. */
export interface Cell {
  readonly regionId: string;
  readonly divisionId?: string;
  readonly unitId?: string;
}

/** Everything a person may read, as cells without overlap between regions and what lies in them. */
export type Scope = readonly Cell[];

/**
 * What grants let one read (`mayRead`, P2): a unit its own, a division its own, everybody else their region and those
 * below it. Nothing held is nothing read.
 */
export async function readScope(db: Queryable, grants: readonly Grant[]): Promise<Scope> {
  const wide = grants.filter((grant) => !isOfUnit(grant) && grant.divisionId === undefined);
  const regions = await regionsBelow(db, [...new Set(wide.map(({ regionId }) => regionId))]);
  const narrow = grants
    .filter((grant) => !wide.includes(grant) && !regions.includes(grant.regionId))
    .flatMap((grant): Cell[] => {
      const { regionId, unitId, divisionId } = grant;
      if (!isOfUnit(grant)) return divisionId === undefined ? [] : [{ regionId, divisionId }];
      return unitId === undefined ? [] : [{ regionId, unitId }];
    });
  return [...regions.map((regionId) => ({ regionId })), ...unique(narrow)];
}

/** A scope narrowed to one region and what lies below it, as a filter asks; never widened. */
export async function narrowToRegion(db: Queryable, scope: Scope, regionId: string): Promise<Scope> {
  const regions = new Set(await regionsBelow(db, [regionId]));
  return scope.filter((cell) => regions.has(cell.regionId));
}

/** These regions and all below them. */
export async function regionsBelow(db: Queryable, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<{ id: string }>({
    name: 'regions-below',
    text: 'select id from region where path && $1::text[] order by id',
    values: [ids],
  });
  return rows.map(({ id }) => id);
}

function unique(cells: readonly Cell[]): readonly Cell[] {
  return [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()];
}

/** The three arrays that `CELLS` unnests. */
export function cellArrays(scope: Scope): readonly (readonly (string | null)[])[] {
  return [
    scope.map(({ regionId }) => regionId),
    scope.map(({ divisionId }) => divisionId ?? null),
    scope.map(({ unitId }) => unitId ?? null),
  ];
}

/** The scope as rows; always the statement's first three parameters. */
export const CELLS = 'unnest($1::text[], $2::text[], $3::text[]) as cell (region_id, division_id, unit_id)';

/** Whether a row lies in a cell. */
export function inCell(row: string): string {
  return `${row}.region_id = cell.region_id
    and (cell.division_id is null or ${row}.division_id = cell.division_id)
    and (cell.unit_id is null or ${row}.unit_id = cell.unit_id)`;
}

/**
 * Whether a row lies in the scope, over its first three parameters. Regions readable as a whole need no look at each
 * row, so that sums can be read from an index alone.
 */
export function inScope(scope: Scope, row: string): string {
  const regions = `${row}.region_id = any ($1::text[]) and $2::text[] is not null and $3::text[] is not null`;
  return isWhole(scope) ? regions : `${regions} and exists (select from ${CELLS} where ${inCell(row)})`;
}

/** Whether every region of a scope is readable as a whole. */
export function isWhole(scope: Scope): boolean {
  return scope.every(({ unitId, divisionId }) => unitId === undefined && divisionId === undefined);
}

/** Regions that are readable as a whole need no look at each row. */
export function wholeRegions(scope: Scope): readonly string[] {
  return scope
    .filter(({ unitId, divisionId }) => unitId === undefined && divisionId === undefined)
    .map(({ regionId }) => regionId);
}
