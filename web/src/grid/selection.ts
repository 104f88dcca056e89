/** A cell by its place on the screen, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The cell that has the focus, and the one to which a range was drawn from it. */
export interface Selection {
  readonly active: Place;
  readonly extent: Place;
}

/** A rectangle of cells, both ends included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const ORIGIN: Selection = { active: { row: 0, column: 0 }, extent: { row: 0, column: 0 } };

export function at(row: number, column: number): Selection {
  const place = { row, column };
  return { active: place, extent: place };
}

export function rangeOf({ active, extent }: Selection): Range {
  return {
    top: Math.min(active.row, extent.row),
    bottom: Math.max(active.row, extent.row),
    left: Math.min(active.column, extent.column),
    right: Math.max(active.column, extent.column),
  };
}

export function isSingle({ top, bottom, left, right }: Range): boolean {
  return top === bottom && left === right;
}

/** Keeps a place within a grid that may have become smaller. */
function clamped({ row, column }: Place, size: Size): Place {
  return { row: within(row, size.rows), column: within(column, size.columns) };
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}

export function bounded({ active, extent }: Selection, size: Size): Selection {
  return { active: clamped(active, size), extent: clamped(extent, size) };
}

/** Steps of rows and columns; with `extend` the focus stays and a range is drawn from it. */
export function stepped(selection: Selection, by: Place, size: Size, extend = false): Selection {
  const from = extend ? selection.extent : selection.active;
  return reaching(selection, clamped({ row: from.row + by.row, column: from.column + by.column }, size), extend);
}

/** Goes to a place, or draws the range to it. */
export function reaching(selection: Selection, place: Place, extend: boolean): Selection {
  return { active: extend ? selection.active : place, extent: place };
}

/** The next cell in reading order, from row to row; undefined beyond the last (or before the first). */
export function tabbed({ active }: Selection, by: 1 | -1, size: Size): Selection | undefined {
  const next = active.row * size.columns + active.column + by;
  if (next < 0 || next >= size.rows * size.columns) return undefined;
  return at(Math.floor(next / size.columns), next % size.columns);
}
