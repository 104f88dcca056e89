import { readFile } from 'node:fs/promises';
import { sheetCells, type Cells } from '../domain/transfer/sheet-cells.ts';
import { checkFile } from './check-file.ts';
import { extensionOf } from './file-name.ts';
import { checkFormFile } from './forms/check-form-file.ts';
import { readWorkbook } from './forms/read-workbook.ts';

/**
 * Texts of the first sheet of an .xlsx, or of a CSV file in UTF-8 or GB 18030, row by row: looked at before it is read,
 * and bounded while it is.
 *
 * @param name as the person called the file
 * @throws {DomainError} what `checkFile`, `checkFormFile` and `readWorkbook` refuse
 */
export async function readSheet(path: string, name: string): Promise<Cells> {
  if (extensionOf(name) === 'csv') {
    await checkFile(path, name);
    return csvCells(textOf(await readFile(path)));
  }
  await checkFormFile(path, name);
  return sheetCells(await readWorkbook(path, name));
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
