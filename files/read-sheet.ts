import { Workbook } from '@cj-tech-master/excelts';
import { readFile } from 'node:fs/promises';

/** Texts of the first sheet of an XLSX file, or of a CSV file in UTF-8 or GB 18030, row by row. */
export async function readSheet(path: string, extension: string): Promise<readonly (readonly string[])[]> {
  const bytes = await readFile(path);
  return extension === 'csv' ? csvCells(textOf(bytes)) : workbookCells(bytes);
}

async function workbookCells(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow({ includeEmpty: true }, (row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cellText(cell.value, cell.text);
    });
    rows[number - 1] = Array.from(cells, (text: string | undefined) => text ?? '');
  });
  return Array.from(rows, (row: string[] | undefined) => row ?? []);
}

/** A day is written as the API writes it, whatever format its cell has. */
function cellText(value: unknown, text: string): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : text;
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const TOKEN = /"((?:[^"]|"")*)"|([^,\r\n]+)|(,)|(\r?\n|\r)/g;

/** RFC 4180: quoted fields hold commas, quotes and line breaks. */
function csvCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row = [''];
  for (const [, quoted, plain, comma] of text.replace(/^\uFEFF/, '').matchAll(TOKEN)) {
    if (quoted !== undefined) row[row.length - 1] = quoted.replaceAll('""', '"');
    else if (plain !== undefined) row[row.length - 1] = `${row.at(-1) ?? ''}${plain}`;
    else if (comma !== undefined) row.push('');
    else {
      rows.push(row);
      row = [''];
    }
  }
  return row.length > 1 || row[0] !== '' ? [...rows, row] : rows;
}
