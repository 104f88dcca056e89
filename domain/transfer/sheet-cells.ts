import type { ReadSheet } from '../forms/read-sheet.ts';
import type { Cells } from '../libraries/import-table.ts';

export type { Cells };

/** The texts of a workbook's first sheet that is not hidden, row by row from the first. */
export function sheetCells(sheets: readonly ReadSheet[]): Cells {
  const rows = sheets.find(({ hidden }) => !hidden)?.rows ?? new Map<number, never>();
  const last = Math.max(0, ...rows.keys());
  return Array.from({ length: last }, (_row, index) => {
    const cells = rows.get(index + 1);
    const width = cells ? Math.max(0, ...cells.keys()) : 0;
    return Array.from({ length: width }, (_cell, column) => cells?.get(column + 1)?.text ?? '');
  });
}
