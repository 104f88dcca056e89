import type { CellConflict } from '../../../../domain/targets/merge-sheets.ts';
import { mergeSheets, withChoice, type Sheet } from './sheet-body.ts';

/** What is being written, what the server last had of it, and what two people wrote differently. */
export interface SheetState {
  readonly sheet: Sheet;
  readonly base: { readonly revision: number; readonly sheet: Sheet };
  readonly conflicts: readonly CellConflict[];
}

export function begun(sheet: Sheet, revision: number): SheetState {
  return { sheet, base: { revision, sheet }, conflicts: [] };
}

/** Somebody else has saved: his changes are taken in, and what both changed waits for a choice. */
export function joined({ sheet, base, conflicts }: SheetState, theirs: Sheet, revision: number): SheetState {
  const merged = mergeSheets(base.sheet, sheet, theirs);
  const open = conflicts.filter((old) => !merged.conflicts.some((one) => samePlace(one, old)));
  return { sheet: merged.sheet, base: { revision, sheet: theirs }, conflicts: [...open, ...merged.conflicts] };
}

/** One's own text has been saved. */
export function saved(state: SheetState, sheet: Sheet, revision: number): SheetState {
  return { ...state, base: { revision, sheet } };
}

/** A choice between two people's texts. */
export function chosen({ sheet, base, conflicts }: SheetState, conflict: CellConflict, value: string): SheetState {
  return {
    sheet: withChoice(sheet, conflict, value),
    base,
    conflicts: conflicts.filter((one) => !samePlace(one, conflict)),
  };
}

function samePlace(one: CellConflict, other: CellConflict): boolean {
  return one.row === other.row && one.column === other.column;
}
