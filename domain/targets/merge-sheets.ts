import type { SheetRow, SheetRows } from './sheet.ts';

/** A cell that two people changed to different texts: `mine` stands in it until somebody chooses. */
export interface CellConflict {
  readonly row: string;
  readonly column: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface Merged {
  readonly rows: SheetRows;
  readonly conflicts: readonly CellConflict[];
}

/**
 * Puts two people's changes of the same rows together, cell by cell: what only one changed is taken, what both changed
 * alike is the same, and what both changed differently is a conflict. A row that one removed goes, unless the other has
 * written in it: text is never lost. Rows stand in the order of whoever moved them, mine if both did.
 */
export function mergeRows(base: SheetRows, mine: SheetRows, theirs: SheetRows): Merged {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(byId);
  const merged = new Map<string, SheetRow>();
  const conflicts: CellConflict[] = [];
  for (const id of new Set([...mine, ...theirs].map((row) => row.id))) {
    const result = mergeRow(inBase?.get(id), inMine?.get(id), inTheirs?.get(id));
    if (!result) continue;
    merged.set(id, result.row);
    conflicts.push(...result.conflicts);
  }
  const order = mergedOrder(ids(base), ids(mine), ids(theirs)).filter((id) => merged.has(id));
  return { rows: order.flatMap((id) => merged.get(id) ?? []), conflicts };
}

function byId(rows: SheetRows): ReadonlyMap<string, SheetRow> {
  return new Map(rows.map((row) => [row.id, row]));
}

function ids(rows: SheetRows): readonly string[] {
  return rows.map(({ id }) => id);
}

type MergedRow = { readonly row: SheetRow; readonly conflicts: readonly CellConflict[] };

function mergeRow(base?: SheetRow, mine?: SheetRow, theirs?: SheetRow): MergedRow | undefined {
  if (!mine || !theirs) {
    const left = mine ?? theirs;
    // Removed by one and untouched by the other, or only one has it.
    if (!left || (base && sameCells(base, left))) return undefined;
    return { row: left, conflicts: [] };
  }
  const columns = [...new Set([base, mine, theirs].flatMap((row) => Object.keys(row?.cells ?? {})))];
  const cells = columns.map((column) => mergeCell(column, base, mine, theirs));
  const conflicts = cells.flatMap(({ conflict }) => conflict ?? []);
  const written = cells.filter(({ value }) => value !== '');
  const texts = Object.fromEntries(written.map(({ column, value }): [string, string] => [column, value]));
  const row = { id: mine.id, cells: texts };
  return { row: sameCells(mine, row) ? mine : row, conflicts };
}

interface MergedCell {
  readonly column: string;
  readonly value: string;
  readonly conflict?: CellConflict;
}

function mergeCell(column: string, base: SheetRow | undefined, mine: SheetRow, theirs: SheetRow): MergedCell {
  const [old, own, other] = [base, mine, theirs].map((row) => row?.cells[column] ?? '');
  const [before = '', here = '', there = ''] = [old, own, other];
  if (here === there || there === before) return { column, value: here };
  if (here === before) return { column, value: there };
  return { column, value: here, conflict: { row: mine.id, column, mine: here, theirs: there } };
}

function sameCells(one: SheetRow, other: SheetRow): boolean {
  const columns = new Set([...Object.keys(one.cells), ...Object.keys(other.cells)]);
  return [...columns].every((column) => (one.cells[column] ?? '') === (other.cells[column] ?? ''));
}

/** Every id of either side: one side's order, and the other side's additions behind what they stood behind. */
function mergedOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const moved = !sameOrder(base, mine);
  const [lead, other] = moved ? [mine, theirs] : [theirs, mine];
  return other.reduce<readonly string[]>((order, id, place) => {
    if (order.includes(id)) return order;
    const before = other.slice(0, place).findLast((one) => order.includes(one));
    return order.toSpliced(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }, lead);
}

/** Whether the rows that both have stand in the same order: added and removed rows move nothing. */
function sameOrder(base: readonly string[], now: readonly string[]): boolean {
  const [kept, left] = [base.filter((id) => now.includes(id)), now.filter((id) => base.includes(id))];
  return kept.every((id, place) => left[place] === id);
}

/** A text both may have changed; `conflict` where they did so differently. */
export function mergeText(
  base: string,
  mine: string,
  theirs: string,
): { readonly value: string; readonly conflict: boolean } {
  if (mine === theirs || theirs === base) return { value: mine, conflict: false };
  return mine === base ? { value: theirs, conflict: false } : { value: mine, conflict: true };
}
