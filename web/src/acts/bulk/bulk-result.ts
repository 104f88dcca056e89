import type { ApiFault } from '../../api/api-error.ts';
import { ownFaults } from '../own-faults.ts';

/** What became of one row: the dates it moved, or why it was not done. */
export interface RowResult {
  readonly done: boolean;
  readonly said: readonly string[];
}

type Row = Readonly<{ itemId: string }>;

const OF_ROW = /^\/items\/(\d+)(?:\/with)?(\/.*)?$/;

/** Faults of fields, each at its place in the sheet's form: the common ones, and those of a row's own fields. */
export function commonFaults(faults: readonly ApiFault[], rows: readonly Row[]): readonly ApiFault[] {
  return faults.flatMap((fault) => {
    const [, index, place] = OF_ROW.exec(fault.pointer) ?? [];
    if (index === undefined) return ownFaults([fault]);
    const row = rows[Number(index)];
    return row && place !== undefined && place !== '/id' ? [{ ...fault, pointer: `/rows/${row.itemId}${place}` }] : [];
  });
}

/** Why rows as a whole were refused, where all or nothing was asked. */
export function rowReasons(
  faults: readonly ApiFault[],
  rows: readonly Row[],
): readonly (readonly [string, RowResult])[] {
  const reasons = new Map<string, string[]>();
  for (const { pointer, detail } of faults) {
    const [, index, place] = OF_ROW.exec(pointer) ?? [];
    const row = index === undefined ? undefined : rows[Number(index)];
    if (row && (place === undefined || place === '/id'))
      reasons.set(row.itemId, [...(reasons.get(row.itemId) ?? []), detail]);
  }
  return [...reasons].map(([itemId, said]) => [itemId, { done: false, said }] as const);
}
