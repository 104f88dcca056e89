/** Columns of the target table as people write it (财预〔2021〕101号); the target itself takes three. */
export const SHEET_COLUMNS = [
  'level1',
  'level2',
  'name',
  'comparator',
  'value',
  'unit',
  'weight',
  'basis',
  'criterion',
  'explanation',
  'dataSource',
  'evidence',
  'isCore',
  'partOf',
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** How a target is compared, one sign a choice; > and < are ≥ and ≤ without the number itself. */
export const SIGNS = ['gte', 'lte', 'eq', 'gt', 'lt', 'range', 'qualitative', 'date', 'yesNo'] as const;
export type Sign = (typeof SIGNS)[number];

/** One row as texts: what was typed stays, also where it means nothing yet. `id` is the indicator's key. */
export interface SheetRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, string>>;
}
export type SheetRows = readonly SheetRow[];

/** A cell to be written. */
export interface SheetPatch {
  readonly row: string;
  readonly column: SheetColumn;
  readonly value: string;
}

/** The text of a cell without the blanks around it. */
export function textIn(row: SheetRow | undefined, column: SheetColumn): string {
  return (row?.cells[column] ?? '').trim();
}

/** Rows with cells written; rows that nothing changes in stay the same objects. */
export function patched(rows: SheetRows, patches: readonly SheetPatch[]): SheetRows {
  return rows.map((row) => {
    const own = patches.filter((patch) => patch.row === row.id && (row.cells[patch.column] ?? '') !== patch.value);
    if (own.length === 0) return row;
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(own.map(({ column, value }) => [column, value])) } };
  });
}

/** A row that says nothing: it is not submitted. */
export function isEmptyRow({ cells }: SheetRow): boolean {
  return SHEET_COLUMNS.every(
    (column) => column === 'level1' || column === 'level2' || (cells[column] ?? '').trim() === '',
  );
}
