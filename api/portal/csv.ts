type Cell = string | number | boolean | null | undefined;

/** What makes a spreadsheet read a text as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One line of a table (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers
 * are written as they are.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Tells a spreadsheet that UTF-8 follows. */
export const BYTE_ORDER_MARK = '\uFEFF';
