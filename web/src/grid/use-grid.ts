import { useMemo, useRef, useState } from 'react';
import { edited, type GridEdit } from './commands.ts';
import { changedCells, firstDifference, withCells, type PastePlan } from './edits.ts';
import type { Mode } from './grid-keys.ts';
import { cellOf, meantValue, type CellRef, type GridColumn, type GridRow } from './grid-types.ts';
import { pasteInto, type PasteReport } from './paste-into.ts';
import { at, bounded, ORIGIN, type Place, type Selection, type Size } from './selection.ts';
import type { Block } from './tsv.ts';
import { useRowHistory, type RowHistory } from './use-row-history.ts';

type Rows = readonly GridRow[];

export interface GridOptions {
  readonly columns: readonly GridColumn[];
  readonly rows: Rows;
  readonly onRows: (rows: Rows) => void;
  readonly readOnly?: boolean;
  /** Makes an empty row. Without it rows are given: none is added, removed or moved, and no spare one is shown. */
  readonly newRow?: () => GridRow;
  /** Reads what was typed, filled or pasted into cells, once they are left: may rewrite them and their neighbours. */
  readonly settle?: (rows: Rows, touched: readonly CellRef[], pasted: boolean) => Rows;
  /** Says where the columns of a pasted block go, where it is not side by side from the cell. */
  readonly plan?: (block: Block, column: string) => PastePlan | undefined;
  readonly onPasted?: (report: PasteReport) => void;
}

export interface GridHandle extends Pick<RowHistory, 'canUndo' | 'canRedo' | 'rebase'> {
  readonly columns: readonly GridColumn[];
  /** The rows, and below them the spare one in which typing begins a new row. */
  readonly shown: Rows;
  readonly count: number;
  readonly size: Size;
  readonly readOnly: boolean;
  readonly fixedRows: boolean;
  readonly selection: Selection;
  readonly mode: Mode;
  readonly select: (selection: Selection) => void;
  readonly setMode: (mode: Mode) => void;
  /** Puts the focus on a cell: from a list of faults, say. */
  readonly goTo: (ref: Partial<CellRef>) => void;
  /** Grows with every `goTo`: the view takes the focus. */
  readonly called: number;
  readonly write: (value: string) => void;
  /** Writes the active cell and is done with it. */
  readonly choose: (value: string) => void;
  /** Ends the writing of a cell: `settle` reads it. */
  readonly commit: () => void;
  readonly cancel: () => void;
  readonly edit: (edit: GridEdit) => void;
  readonly paste: (block: Block) => void;
  /** Replaces the rows by something worked out elsewhere, as one step that undo takes back. */
  readonly replace: (rows: Rows) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The state of one grid over rows that its owner keeps: selection, writing, history. */
export function useGrid({
  columns,
  rows,
  onRows,
  readOnly = false,
  newRow,
  settle,
  plan,
  onPasted,
}: GridOptions): GridHandle {
  const spare = useSpare(rows, readOnly ? undefined : newRow);
  const shown = useMemo(() => (spare ? [...rows, spare] : rows), [rows, spare]);
  const size = { rows: shown.length, columns: columns.length };
  const [chosen, select] = useState(ORIGIN);
  const selection = bounded(chosen, size);
  const [mode, setMode] = useState<Mode>('ready');
  const [called, setCalled] = useState(0);
  const history = useRowHistory(rows, onRows, readOnly);
  const { become } = history;
  const writing = useWriting();

  const written = (value: string): Written =>
    writtenAt(spare ? { rows, spare } : { rows }, columns, selection.active, value);
  const stepBy = (go: () => Rows | undefined) => (): void => {
    const present = go();
    const place = present && firstDifference(rows, present);
    const column = columns.findIndex(({ key }) => key === place?.column);
    if (place) select(at(place.row, column < 0 ? selection.active.column : column));
    setMode('ready');
  };
  return {
    ...history,
    columns,
    shown,
    count: rows.length,
    size,
    readOnly,
    fixedRows: newRow === undefined,
    selection,
    mode,
    select,
    setMode,
    called,
    goTo: ({ row, column }) => {
      const [top, left] = [shown.findIndex(({ id }) => id === row), columns.findIndex(({ key }) => key === column)];
      select(at(Math.max(0, top), Math.max(0, left)));
      setCalled((before) => before + 1);
    },
    write: (value) => {
      const { ref, next } = written(value);
      if (ref && next) become(next, writing.begin(ref));
    },
    choose: (value) => {
      const { ref, next } = written(value);
      if (ref && next) become(settle?.(next, [ref], false) ?? next);
      setMode('ready');
    },
    commit: () => {
      setMode('ready');
      const { cell, token } = writing.end();
      const column = columns.find(({ key }) => key === cell?.column);
      const row = rows.find(({ id }) => id === cell?.row);
      if (!cell || !column || !row) return;
      const read = withCells(rows, [{ ...cell, value: meantValue(column, cellOf(row, cell.column)) }]);
      become(settle?.(read, [cell], false) ?? read, token);
    },
    cancel: () => {
      setMode('ready');
      const { cell, token } = writing.end();
      if (cell) history.forget(token);
    },
    edit: (edit) => {
      const next = edited({ rows, selection }, columns, edit, newRow);
      const touched = edit.kind === 'fillDown' ? changedCells(rows, next.rows) : [];
      become(touched.length > 0 ? (settle?.(next.rows, touched, false) ?? next.rows) : next.rows);
      select(next.selection);
    },
    paste: (block) => {
      const column = columns[Math.min(selection.active.column, selection.extent.column)]?.key ?? '';
      const result = pasteInto({ columns, rows, newRow, selection, block, plan: plan?.(block, column) });
      become(settle?.(result.rows, result.report.touched, true) ?? result.rows);
      select(result.selection);
      onPasted?.(result.report);
    },
    replace: become,
    undo: stepBy(history.undo),
    redo: stepBy(history.redo),
  };
}

interface Writing {
  readonly begin: (ref: CellRef) => string;
  readonly end: () => { readonly cell: CellRef | undefined; readonly token: string };
}

/** Which cell is being written: all its letters are one step of the history. */
function useWriting(): Writing {
  const now = useRef<{ readonly no: number; readonly cell: CellRef | undefined }>({ no: 0, cell: undefined });
  return useMemo(() => {
    const token = (): string => `cell:${String(now.current.no)}`;
    return {
      begin: (cell) => {
        const { no, cell: before } = now.current;
        if (before?.row !== cell.row || before.column !== cell.column) now.current = { no: no + 1, cell };
        return token();
      },
      end: () => {
        const { cell } = now.current;
        now.current = { ...now.current, cell: undefined };
        return { cell, token: token() };
      },
    };
  }, []);
}

/** A row that exists only on the screen until something is written into it; then the next one takes its place. */
function useSpare(rows: Rows, newRow: (() => GridRow) | undefined): GridRow | undefined {
  const [spare, setSpare] = useState(() => newRow?.());
  if (!newRow) return undefined;
  if (spare && !rows.some(({ id }) => id === spare.id)) return spare;
  const next = newRow();
  setSpare(next);
  return next;
}

interface Written {
  readonly ref?: CellRef;
  /** Missing where nothing changed. */
  readonly next?: Rows;
}

/** The rows with one cell written; the spare row joins them when it is written into. */
function writtenAt(
  { rows, spare }: { readonly rows: Rows; readonly spare?: GridRow },
  columns: readonly GridColumn[],
  place: Place,
  value: string,
): Written {
  const shown = spare ? [...rows, spare] : rows;
  const ref = refAt(shown, columns, place);
  if (!ref) return {};
  const reached = spare?.id === ref.row ? shown : rows;
  const next = withCells(reached, [{ ...ref, value }]);
  return next === reached ? { ref } : { ref, next };
}

function refAt(rows: Rows, columns: readonly GridColumn[], { row, column }: Place): CellRef | undefined {
  const [id, key] = [rows[row]?.id, columns[column]?.key];
  return id === undefined || key === undefined ? undefined : { row: id, column: key };
}
