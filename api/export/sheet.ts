import { WorkbookWriter } from '@cj-tech-master/excelts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { sheetName } from './sheet-name.ts';

/** How a column is written: text stays text whatever it begins with; money is 分 and shows as 万元. */
type ColumnKind = 'text' | 'wan' | 'number' | 'whole' | 'percent' | 'date';

/** One column of a list's file. */
export interface Column<Row> {
  readonly name: Bilingual;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
  readonly of: (row: Row, locale: Locale) => string | number | null | undefined;
}

export interface Sheet<Row> {
  /** What the list is called in the reader's language. */
  readonly title: string;
  /** Lines above the table: what it is, of which filter, when, by which rules. */
  readonly head: readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly rows: AsyncIterable<readonly Row[]>;
  readonly locale: Locale;
}

/** A text format keeps what begins with = + - @ a text, also when somebody edits the cell. */
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  wan: '#,##0.00',
  number: '#,##0.00',
  whole: '0',
  percent: '0.00"%"',
  date: 'yyyy-mm-dd',
};

const FEN_IN_WAN = 1_000_000;

/** A list as an XLSX file; rows are written as they are read, so that other requests are served in between. */
export async function sheetFile<Row>({ title, head, columns, rows, locale }: Sheet<Row>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const stream = new WritableStream<Uint8Array>({
    write(chunk) {
      chunks.push(chunk);
    },
  });
  const book = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(sheetName(title), { views: [{ state: 'frozen', ySplit: head.length + 1 }] });
  sheet.columns = columns.map(({ width, kind }) => ({ width, style: { numFmt: FORMATS[kind] } }));
  for (const [at, line] of head.entries()) {
    const row = sheet.addRow([line]);
    row.font = { bold: at === 0, size: at === 0 ? 14 : 10 };
    row.getCell(1).numFmt = FORMATS.text;
    row.commit();
  }
  const names = sheet.addRow(columns.map(({ name }) => name[locale]));
  names.font = { bold: true };
  names.commit();
  for await (const page of rows)
    for (const row of page) {
      const written = sheet.addRow(columns.map(({ kind, of }) => cellOf(kind, of(row, locale))));
      columns.forEach(({ kind }, at) => {
        written.getCell(at + 1).numFmt = FORMATS[kind];
      });
      written.commit();
    }
  sheet.commit();
  await book.commit();
  return Buffer.concat(chunks);
}

function cellOf(kind: ColumnKind, value: string | number | null | undefined): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null;
  if (kind === 'wan') return Number(value) / FEN_IN_WAN;
  if (kind === 'date') return new Date(`${String(value)}T00:00:00Z`);
  return value;
}
