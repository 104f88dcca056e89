import { cleared, filledDown, withMoved, withoutRows, withRowAt } from './edits.ts';
import type { Edge, KeyIntent } from './grid-keys.ts';
import type { GridColumn, GridRow } from './grid-types.ts';
import { at, rangeOf, reaching, type Place, type Selection, type Size } from './selection.ts';

export interface GridState {
  readonly rows: readonly GridRow[];
  readonly selection: Selection;
}

/** An edit of rows or cells by key or button. */
export type EditKind = Extract<KeyIntent['kind'], 'clear' | 'fillDown' | 'insertRow' | 'removeRows'>;
export type GridEdit =
  | { readonly kind: EditKind }
  | { readonly kind: 'moveRows'; readonly by: number }
  /** Drags the selected rows to a place. */
  | { readonly kind: 'dropRows'; readonly to: number };

/**
 * What an edit makes of a grid and its selection. Without `newRow` the rows are given: none is added, removed or moved.
 * `rows` are without the spare row below them; a selection that reaches into it does nothing there.
 */
export function edited(
  { rows, selection }: GridState,
  columns: readonly GridColumn[],
  edit: GridEdit,
  newRow?: () => GridRow,
): GridState {
  const range = rangeOf(selection);
  switch (edit.kind) {
    case 'clear':
      return { rows: cleared(rows, columns, range), selection };
    case 'fillDown':
      return { rows: filledDown(rows, columns, range), selection };
    case 'insertRow':
      return newRow
        ? { rows: withRowAt(rows, range.bottom + 1, newRow()), selection: shifted(selection, range.bottom + 1) }
        : { rows, selection };
    case 'removeRows':
      return newRow
        ? { rows: withoutRows(rows, range.top, range.bottom), selection: at(range.top, selection.active.column) }
        : { rows, selection };
    case 'moveRows':
      return newRow ? moved({ rows, selection }, edit.by) : { rows, selection };
    case 'dropRows':
      return newRow
        ? moved({ rows, selection }, edit.to > range.bottom ? edit.to - range.bottom - 1 : edit.to - range.top)
        : { rows, selection };
  }
}

function shifted({ active }: Selection, row: number): Selection {
  return at(row, active.column);
}

/** The selection goes with the rows. */
function moved({ rows, selection }: GridState, by: number): GridState {
  const { top, bottom } = rangeOf(selection);
  const next = withMoved(rows, top, bottom, by);
  const id = rows[top]?.id;
  const went = next === rows ? 0 : next.findIndex((row) => row.id === id) - top;
  const down = (place: Place): Place => ({ ...place, row: place.row + went });
  return { rows: next, selection: { active: down(selection.active), extent: down(selection.extent) } };
}

/** Goes to an edge of the row or of the grid. */
export function toEdge(selection: Selection, edge: Edge, size: Size, extend: boolean): Selection {
  const { row, column } = extend ? selection.extent : selection.active;
  const [lastRow, lastColumn] = [Math.max(0, size.rows - 1), Math.max(0, size.columns - 1)];
  const places: Readonly<Record<Edge, Place>> = {
    rowStart: { row, column: 0 },
    rowEnd: { row, column: lastColumn },
    top: { row: 0, column },
    bottom: { row: lastRow, column },
    start: { row: 0, column: 0 },
    end: { row: lastRow, column: lastColumn },
  };
  return reaching(selection, places[edge], extend);
}
