import { faultAt, labelKey, textAt, type CellAt, type CellFault, type ReadSheet } from './read-sheet.ts';

/** The table of a form as it was found: where its columns stand, and which rows belong to it. */
export interface FormTable<Column extends string> {
  readonly headRow: number;
  readonly columns: ReadonlyMap<Column, number>;
  /** Headings that name no column. */
  readonly ignored: readonly CellAt[];
  readonly rows: readonly number[];
}

/** Lines that end a table. */
const END =
  /^(?:合计|总计|总分|小计|填表说明|填报说明|说明|注|备注:|存在的?问题|填表人|负责人|年度(?:主要|重点)(?:任务|工作)(?:完成情况)?$)/;
/** Deeper than any form has its headings. */
const LAST_HEAD_ROW = 60;

/**
 * Finds the table by its headings, wherever people have moved it: the first row that names three columns, among them
 * those without which there is no table. It ends at its sum, at the notes, or at what `next` knows for the beginning of
 * another part; empty rows do not end it.
 */
export function findTable<Column extends string>(
  sheet: ReadSheet,
  columnOf: (heading: string) => Column | 'no' | undefined,
  needed: readonly Column[],
  next?: RegExp,
): FormTable<Column> | undefined {
  for (const [row, cells] of sheet.rows) {
    if (row > LAST_HEAD_ROW) return undefined;
    const columns = new Map<Column, number>();
    const ignored: CellAt[] = [];
    for (const [column, { text }] of cells) {
      if (text.trim() === '') continue;
      const name = columnOf(text);
      if (name === undefined) ignored.push({ row, column });
      else if (name !== 'no' && !columns.has(name)) columns.set(name, column);
    }
    if (columns.size >= 3 && needed.every((column) => columns.has(column)))
      return { headRow: row, columns, ignored, rows: rowsBelow(sheet, row, next) };
  }
  return undefined;
}

/** What comes nearest to a table where headings are missing: no rows where nothing of it can be found. */
interface NearTable<Column extends string> {
  readonly table: FormTable<Column>;
  /** The headings that are missing, in the row where they belong. */
  readonly faults: readonly CellFault[];
}

/** The table without some of its headings; `needed` are those it cannot be read without, as the form calls them. */
export function nearTable<Column extends string>(
  sheet: ReadSheet,
  columnOf: (heading: string) => Column | 'no' | undefined,
  needed: Readonly<Partial<Record<Column, string>>>,
): NearTable<Column> {
  const names = Object.entries<string | undefined>(needed) as [Column, string][];
  const table = names.flatMap(([column]) => findTable(sheet, columnOf, [column]) ?? [])[0];
  if (!table) return { table: { headRow: 1, columns: new Map(), ignored: [], rows: [] }, faults: [] };
  const missing = names.filter(([column]) => !table.columns.has(column));
  const at = { row: table.headRow, column: 1 };
  return { table, faults: missing.map(([, text]) => faultAt(at, 'formColumnMissing', { text })) };
}

function rowsBelow(sheet: ReadSheet, head: number, next: RegExp | undefined): readonly number[] {
  const rows = [...sheet.rows.keys()].filter((row) => row > head);
  const end = rows.findIndex((row) => ends(sheet, row, next));
  return end === -1 ? rows : rows.slice(0, end);
}

/** The first thing that a row says ends the table, and it is no indicator. */
function ends(sheet: ReadSheet, row: number, next: RegExp | undefined): boolean {
  const [first] = [...(sheet.rows.get(row) ?? [])].filter(([, { text }]) => text.trim() !== '');
  if (first === undefined || first[0] > 2) return false;
  const key = labelKey(textAt(sheet, { row, column: first[0] }));
  return END.test(key) || next?.test(key) === true;
}
