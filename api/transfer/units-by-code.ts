import { grantsWith } from '../../domain/process/permissions.ts';
import { narrowToRegion, readScope } from '../../db/queries/scope.ts';
import { unitsIn, type UnitRow } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { Caller } from '../http/request.ts';

/** Units of one region in which the caller may open items, by their codes. */
export async function unitsByCode(pool: Pool, caller: Caller, regionId: string): Promise<ReadonlyMap<string, UnitRow>> {
  const scope = await narrowToRegion(pool, await readScope(pool, grantsWith(caller, 'item.open')), regionId);
  const units = await unitsIn(pool, scope);
  return new Map(units.filter((unit) => unit.regionId === regionId).map((unit) => [unit.code, unit]));
}
