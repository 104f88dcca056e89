import { cellName, type FormFacts, type FormSheet } from '../../../domain/forms/form-sheet.ts';
import type { ReadCell, ReadSheet, Span } from '../../../domain/forms/read-sheet.ts';

export const FACTS: FormFacts = {
  itemId: '6f1c0a52-5f0e-4c39-9a43-5a8a4a0b1c2d',
  name: '高标准农田建设项目',
  code: '2027-431-017',
  whole: false,
  unit: '市农业农村局（虚构）',
  fiscalYear: 2027,
  continues: true,
  fund: '一般公共预算',
  requestedFen: 30_000_000,
  initialFen: 30_000_000,
  adjustedFen: 31_000_050,
  executedFen: 29_000_000,
};

/** A form as it is read when nothing was changed in it. */
export function asRead({ cells, title }: FormSheet): ReadSheet {
  const rows = new Map<number, Map<number, ReadCell>>();
  const merges: Span[] = [];
  for (const { row, column, text, across = 1, down = 1 } of cells.toSorted((one, other) => one.row - other.row)) {
    if (across > 1 || down > 1)
      merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    if (String(text).trim() === '') continue;
    rows.set(row, (rows.get(row) ?? new Map<number, ReadCell>()).set(column, { text: String(text) }));
  }
  return { name: title, hidden: false, rows, merges };
}

/** The same with cells written over, by their names: { E9: '约95' }. */
export function written(sheet: ReadSheet, cells: Readonly<Record<string, string>>): ReadSheet {
  const rows = new Map([...sheet.rows].map(([row, own]) => [row, new Map(own)]));
  for (const [name, text] of Object.entries(cells)) {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
    const column = letters.charCodeAt(0) - 64;
    if (cellName(Number(row), column) !== name) throw new Error(name);
    rows.set(Number(row), (rows.get(Number(row)) ?? new Map<number, ReadCell>()).set(column, { text }));
  }
  return { ...sheet, rows: new Map([...rows].toSorted(([one], [other]) => one - other)) };
}

/** A sheet that somebody made himself. */
export function sheetOfLines(lines: readonly (readonly string[])[]): ReadSheet {
  const rows = new Map(
    lines.map((line, at) => [at + 1, new Map(line.flatMap((text, x) => (text === '' ? [] : [[x + 1, { text }]])))]),
  );
  return { name: 'Sheet1', hidden: false, rows, merges: [] };
}
