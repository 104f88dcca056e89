import { useCallback } from 'react';
import type { SheetRow, SheetRows } from '../../../../domain/targets/sheet.ts';
import { wanField } from '../../blocks/wan.ts';
import type { CellRef } from '../../grid/grid-types.ts';
import { withCells } from '../../grid/edits.ts';
import { useGrid, type GridHandle } from '../../grid/use-grid.ts';
import { taskRows, type Sheet } from './sheet-body.ts';
import { useTaskColumns } from './task-columns.ts';

/** The grid of 年度主要任务 over the sheet that is being written. */
export function useTaskGrid(
  sheet: Sheet,
  write: (change: (before: Sheet) => Sheet) => void,
  newRow: () => SheetRow,
): GridHandle {
  return useGrid({
    columns: useTaskColumns(),
    rows: taskRows(sheet),
    onRows: useCallback(
      (tasks: SheetRows) => {
        write((before) => ({ ...before, tasks }));
      },
      [write],
    ),
    newRow,
    settle: settledAmounts,
  });
}

/** Amounts that were left are written as everywhere, with two places. */
function settledAmounts(rows: SheetRows, touched: readonly CellRef[]): SheetRows {
  const patches = touched
    .filter(({ column }) => column === 'amount' || column === 'fiscal')
    .map(({ row, column }) => {
      const typed = rows.find(({ id }) => id === row)?.cells[column] ?? '';
      return { row, column, value: wanField(typed) };
    });
  return withCells(rows, patches);
}
