import {
  cellOf,
  meantValue,
  shownText,
  type CellPatch,
  type CellRef,
  type GridColumn,
  type GridRow,
} from './grid-types.ts';
import type { Range } from './selection.ts';
import type { Block } from './tsv.ts';

type Rows = readonly GridRow[];
type Columns = readonly GridColumn[];

/** Writes cells by row id; rows that nothing changes in stay the same objects. */
export function withCells(rows: Rows, patches: readonly CellPatch[]): Rows {
  const byRow = new Map<string, CellPatch[]>();
  for (const patch of patches) byRow.set(patch.row, [...(byRow.get(patch.row) ?? []), patch]);
  const next = rows.map((row) => withRowCells(row, byRow.get(row.id) ?? []));
  return next.some((row, index) => row !== rows[index]) ? next : rows;
}

function withRowCells(row: GridRow, patches: readonly CellPatch[]): GridRow {
  const news = patches.filter(({ column, value }) => cellOf(row, column) !== value);
  if (news.length === 0) return row;
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(news.map(({ column, value }) => [column, value])) } };
}

export function withRowAt(rows: Rows, index: number, row: GridRow): Rows {
  return rows.toSpliced(index, 0, row);
}

export function withoutRows(rows: Rows, from: number, to: number): Rows {
  return from >= rows.length ? rows : rows.filter((_row, index) => index < from || index > to);
}

/** Moves the rows `from`…`to` by some places; at the edges they stay. */
export function withMoved(rows: Rows, from: number, to: number, by: number): Rows {
  const last = Math.min(to, rows.length - 1);
  const target = Math.max(0, Math.min(from + by, rows.length - 1 - (last - from)));
  if (last < from || target === from) return rows;
  const moving = rows.slice(from, last + 1);
  return withoutRows(rows, from, last).toSpliced(target, 0, ...moving);
}

/** The range as texts, as people read them. */
export function blockOf(rows: Rows, columns: Columns, { top, bottom, left, right }: Range): Block {
  return rows
    .slice(top, bottom + 1)
    .map((row) => columns.slice(left, right + 1).map((column) => shownText(column, cellOf(row, column.key))));
}

/** The cells of a range that may be written. */
function writable(rows: Rows, columns: Columns, range: Range): readonly CellRef[] {
  const keys = columns.slice(range.left, range.right + 1).filter(({ readOnly }) => readOnly !== true);
  return rows.slice(range.top, range.bottom + 1).flatMap(({ id }) => keys.map(({ key }) => ({ row: id, column: key })));
}

export function cleared(rows: Rows, columns: Columns, range: Range): Rows {
  return withCells(
    rows,
    writable(rows, columns, range).map((ref) => ({ ...ref, value: '' })),
  );
}

/** Repeats the first row of the range in the rows below it; a range of one row takes what stands above. */
export function filledDown(rows: Rows, columns: Columns, range: Range): Rows {
  const source = rows[range.top === range.bottom ? range.top - 1 : range.top];
  if (!source) return rows;
  return withCells(
    rows,
    writable(rows, columns, range).map((ref) => ({ ...ref, value: cellOf(source, ref.column) })),
  );
}

/** Where the columns of a block go; a column of the block without a key goes nowhere and is counted. */
export interface PastePlan {
  readonly block: Block;
  readonly keys: readonly (string | undefined)[];
}

/** Side by side from a column on. */
export function planFrom(block: Block, columns: Columns, left: number): PastePlan {
  const width = Math.max(...block.map((row) => row.length));
  return { block, keys: Array.from({ length: width }, (_, offset) => columns[left + offset]?.key) };
}

export interface Pasted {
  readonly rows: Rows;
  readonly touched: readonly CellRef[];
  /** Cells with text that found no place: beyond the edge, or read-only. */
  readonly outside: number;
}

/**
 * Writes a block from a row on. Cells outside it stay as they are; rows that are missing are made by `newRow`, and where
 * there is none what does not fit is counted, not forgotten.
 */
export function pasted(
  rows: Rows,
  columns: Columns,
  top: number,
  { block, keys }: PastePlan,
  newRow?: () => GridRow,
): Pasted {
  const missing = newRow ? Math.max(0, top + block.length - rows.length) : 0;
  const roomy = newRow ? [...rows, ...Array.from({ length: missing }, newRow)] : rows;
  const cells = block.flatMap((texts, offset) =>
    texts.map((text, index) => ({ text, row: roomy[top + offset], column: target(columns, keys[index]) })),
  );
  const patches = cells.flatMap(({ text, row, column }) =>
    row && column ? [{ row: row.id, column: column.key, value: meantValue(column, text) }] : [],
  );
  const outside = cells.filter(({ text, row, column }) => text.trim() !== '' && !(row && column)).length;
  return { rows: withCells(roomy, patches), touched: patches.map(({ row, column }) => ({ row, column })), outside };
}

/** A column that may be written; one that is known only by its key is folded away, not closed. */
function target(columns: Columns, key: string | undefined): Pick<GridColumn, 'key' | 'options'> | undefined {
  if (key === undefined) return undefined;
  const column = columns.find((one) => one.key === key);
  return column?.readOnly === true ? undefined : (column ?? { key });
}

/** The first cell in which two states of a grid differ: where undo leads the eye. */
export function firstDifference(
  before: Rows,
  after: Rows,
): { readonly row: number; readonly column?: string } | undefined {
  const row = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).find(
    (index) => before[index] !== after[index],
  );
  if (row === undefined) return undefined;
  const [one, other] = [before[row], after[row]];
  if (!one || !other || one.id !== other.id) return { row };
  const column = Object.keys({ ...one.cells, ...other.cells }).find((key) => cellOf(one, key) !== cellOf(other, key));
  return column === undefined ? { row } : { row, column };
}

/** The cells in which rows of the same places differ. */
export function changedCells(before: Rows, after: Rows): readonly CellRef[] {
  return after.flatMap((row, index) => {
    const old = before[index];
    if (old === undefined || old === row) return [];
    return Object.keys(row.cells)
      .filter((key) => cellOf(row, key) !== cellOf(old, key))
      .map((column) => ({ row: row.id, column }));
  });
}
