/** A rectangle of texts as it travels by clipboard; rows may differ in length. */
export type Block = readonly (readonly string[])[];

/**
 * The text of a block as spreadsheets exchange it: tabs between cells, a line break after every row. A cell that holds a
 * tab, a line break or begins with a quotation mark is quoted, its quotation marks doubled. `parseTsv` reads it back exactly.
 */
export function formatTsv(block: Block): string {
  return block.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Reads what a spreadsheet put on the clipboard. A quotation mark that opens a cell and is never closed is a plain one
 * (`5" pipe`), so nothing is swallowed.
 */
export function parseTsv(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const { cell, end } = readCell(text, at);
    row.push(cell);
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    at = end + breakLength(text, end);
    // A break at the very end closes the last row; it opens no new one.
    if (at >= text.length) return rows;
    row = [];
  }
}

interface Read {
  readonly cell: string;
  /** Where the separator behind the cell stands, or the end of the text. */
  readonly end: number;
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
const PLAIN = /[^\t\r\n]*/y;

function readCell(text: string, at: number): Read {
  QUOTED.lastIndex = at;
  const match = QUOTED.exec(text);
  if (match) return { cell: (match[1] ?? '').replaceAll('""', '"'), end: QUOTED.lastIndex };
  PLAIN.lastIndex = at;
  return { cell: PLAIN.exec(text)?.[0] ?? '', end: PLAIN.lastIndex };
}

function breakLength(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : 1;
}
