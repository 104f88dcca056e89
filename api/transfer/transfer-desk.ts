import type { ImportFault } from '../../domain/libraries/import-table.ts';
import type { Locale } from '../../domain/locale.ts';
import { grantsWith } from '../../domain/process/permissions.ts';
import type { NewBatch } from '../../db/queries/imports.ts';
import { narrowToRegion, readScope } from '../../db/queries/scope.ts';
import { unitsIn, type UnitRow } from '../../db/queries/places.ts';
import type { Pool } from '../../db/pool.ts';
import type { ApiRequest, Caller } from '../http/request.ts';
import { faultText } from '../problem/fault-text.ts';
import type { TableFile } from './table-file.ts';
import type { TransferAnswer } from './transfer.schemas.ts';

/** Who hands a table in, how, and in which language he is answered. */
export interface Desk {
  readonly request: ApiRequest;
  readonly key: string;
  readonly caller: Caller;
  readonly locale: Locale;
}

/** Units of one region in which the caller may open items, by their codes. */
export async function unitsByCode(pool: Pool, caller: Caller, regionId: string): Promise<ReadonlyMap<string, UnitRow>> {
  const scope = await narrowToRegion(pool, await readScope(pool, grantsWith(caller, 'item.open')), regionId);
  const units = await unitsIn(pool, scope);
  return new Map(units.filter((unit) => unit.regionId === regionId).map((unit) => [unit.code, unit]));
}

/** Faults by row in the reader's language. */
export function faultViews(faults: readonly ImportFault[], locale: Locale): TransferAnswer['faults'] {
  return faults
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, column, code, params }) => ({ row, column, code, detail: faultText(code, params, locale) ?? code }));
}

/** The note of a table that came in. */
export function batchOf(
  file: TableFile,
  facts: Pick<NewBatch, 'id' | 'kind' | 'regionId' | 'fiscalYear' | 'rowCount' | 'amountFen' | 'importedAt'>,
  caller: Caller,
): NewBatch {
  return { ...facts, fileName: file.name, sha256: file.sha256, size: file.size, importedBy: caller.id };
}
