import { pasted, planFrom, type PastePlan } from './edits.ts';
import type { CellRef, GridColumn, GridRow } from './grid-types.ts';
import { isSingle, rangeOf, type Range, type Selection } from './selection.ts';
import type { Block } from './tsv.ts';

/** What became of a pasted block. */
export interface PasteReport {
  readonly rows: number;
  readonly columns: number;
  readonly touched: readonly CellRef[];
  /** Cells with text that found no place. */
  readonly outside: number;
}

interface PasteInput {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly newRow: (() => GridRow) | undefined;
  readonly selection: Selection;
  readonly block: Block;
  /** Where the columns go, if not side by side from the cell. */
  readonly plan: PastePlan | undefined;
}

interface Outcome {
  readonly rows: readonly GridRow[];
  /** What was pasted over, selected. */
  readonly selection: Selection;
  readonly report: PasteReport;
}

/** Pastes a block where the selection begins. */
export function pasteInto({ columns, rows, newRow, selection, block, plan }: PasteInput): Outcome {
  const range = rangeOf(selection);
  const final = plan ?? planFrom(spread(block, range), columns, range.left);
  const { rows: next, touched, outside } = pasted(rows, columns, range.top, final, newRow);
  const places = final.keys
    .map((key) => columns.findIndex((column) => column.key === key))
    .filter((place) => place >= 0);
  const left = places.length === 0 ? range.left : Math.min(...places);
  const active = { row: range.top, column: left };
  const extent = { row: range.top + final.block.length - 1, column: Math.max(left, ...places) };
  return {
    rows: next,
    selection: { active, extent },
    report: { rows: final.block.length, columns: final.keys.length, touched, outside },
  };
}

/** One cell pasted onto many fills them, as in every spreadsheet. */
function spread(block: Block, range: Range): Block {
  const [first = []] = block;
  const [only] = first;
  if (block.length > 1 || first.length > 1 || only === undefined || isSingle(range)) return block;
  const row = Array.from({ length: range.right - range.left + 1 }, () => only);
  return Array.from({ length: range.bottom - range.top + 1 }, () => row);
}
