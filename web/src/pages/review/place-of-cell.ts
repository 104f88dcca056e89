import { cellPath, TABLE_CELLS, tablePlace } from '../../../../domain/scoring/table-place.ts';
import type { SheetRows } from '../../../../domain/targets/sheet.ts';

/** Columns that together are the target of an indicator. */
const OF_TARGET = ['comparator', 'value', 'unit', 'criterion'];

/** The place of a cell as a remark names it. */
export function pathOfCell(row: number, column: string): string {
  if (OF_TARGET.includes(column)) return `${cellPath(row, 'target')}/${column}`;
  const cell = TABLE_CELLS.find((one) => one === column);
  return cell === undefined ? `/indicators/${String(row)}` : cellPath(row, cell);
}

/** The cell that a remark is on; nothing for a place outside the rows. */
export function cellOfPath(
  path: string,
  rows: SheetRows,
): { readonly row: string; readonly column: string } | undefined {
  const place = tablePlace(path);
  if (place?.of !== 'row') return undefined;
  const row = rows[place.row]?.id;
  const member = path.split('/').at(-1) ?? '';
  const column = place.cell === 'target' ? (OF_TARGET.includes(member) ? member : 'value') : (place.cell ?? 'name');
  return row === undefined ? undefined : { row, column };
}
