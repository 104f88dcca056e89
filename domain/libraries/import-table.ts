import type { Fault } from '../domain-error.ts';
import { LOCALES } from '../locale.ts';
import type { Content, LibraryField } from './fields.ts';
import { readField } from './field-text.ts';

/** More is read by nobody in one dry run, and would keep the process from serving others. */
const MOST_IMPORTED = 5_000;
/** Above the table stand at most so many lines: what it is, its filter, its date. */
const HEAD_LINES = 20;

/** Texts of a sheet, row by row. */
export type Cells = readonly (readonly string[])[];

/** A row of a file as an entry; `row` counts from 1, as the reader's program shows it. */
export interface ImportedRow {
  readonly row: number;
  readonly content: Content;
}

/** A fault of a file: in which row and column it is; row 0 and no column where it concerns the whole. */
export interface ImportFault {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ReadTable {
  readonly rows: readonly ImportedRow[];
  readonly faults: readonly ImportFault[];
}

/**
 * Reads a sheet: finds the row that names the columns, by either language, and reads what stands below it. A file that
 * a library has exported can be imported again as it is; columns that only inform are passed over by `informing`.
 */
export function readTable(cells: Cells, fields: readonly LibraryField[], informing: readonly string[]): ReadTable {
  const at = cells.slice(0, HEAD_LINES).findIndex((row) => row.filter((text) => fieldOf(fields, text)).length >= 2);
  const head = cells[at];
  const first = fields[0]?.name['zh-CN'] ?? '';
  if (!head) return { rows: [], faults: [whole('headMissing', { name: first })] };
  const columns = head.map((text) => fieldOf(fields, text));
  const filled = cells
    .map((texts, index) => ({ row: index + 1, texts }))
    .slice(at + 1)
    .filter(({ texts }) => texts.some((text) => text.trim() !== ''));
  const rows = filled.map(({ row, texts }) => ({ row, content: contentOf(columns, texts) }));
  return { rows, faults: [...headFaults(head, fields, informing, at + 1), ...countFaults(rows.length)] };
}

function fieldOf(fields: readonly LibraryField[], text: string): LibraryField | undefined {
  return fields.find(({ key, name }) => key === text.trim() || LOCALES.some((locale) => name[locale] === text.trim()));
}

function contentOf(columns: readonly (LibraryField | undefined)[], texts: readonly string[]): Content {
  const read = columns.flatMap((field, at) => {
    const value = field && readField(field, texts[at] ?? '');
    return field && value !== undefined ? [[field.key, value] as const] : [];
  });
  return Object.fromEntries(read);
}

function headFaults(
  head: readonly string[],
  fields: readonly LibraryField[],
  informing: readonly string[],
  row: number,
): readonly ImportFault[] {
  const unknown = head
    .map((text) => text.trim())
    .filter((text) => text !== '' && !fieldOf(fields, text) && !informing.includes(text));
  const missing = fields.filter((field) => field.required && !head.some((text) => fieldOf([field], text)));
  return [
    ...unknown.map((name) => ({ row, column: name, code: 'columnUnknown', params: { name } })),
    ...missing.map(({ name }) => ({ row, column: null, code: 'columnMissing', params: { name: name['zh-CN'] } })),
  ];
}

function countFaults(count: number): readonly ImportFault[] {
  if (count === 0) return [whole('rowsNone')];
  return count > MOST_IMPORTED ? [whole('rowsTooMany', { most: MOST_IMPORTED })] : [];
}

function whole(code: string, params: ImportFault['params'] = {}): ImportFault {
  return { row: 0, column: null, code, params };
}

/** Rows that say what an earlier row said already. */
export function repeatedRows(
  rows: readonly ImportedRow[],
  codeOf: (content: Content) => string,
): readonly ImportFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, content }) => {
    const code = codeOf(content);
    const before = first.get(code);
    if (before === undefined) first.set(code, row);
    return before === undefined ? [] : [{ row, column: null, code: 'rowTwice', params: { row: before } }];
  });
}

/** A fault of the schema, told by its column: `/sectors/0` lies in the column of `sectors`. */
export function inRow(row: number, fields: readonly LibraryField[], { path, code, params = {} }: Fault): ImportFault {
  const key = path.split('/')[1];
  return { row, column: fields.find((field) => field.key === key)?.name['zh-CN'] ?? null, code, params };
}
