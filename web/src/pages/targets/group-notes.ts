import { textIn, type SheetPatch, type SheetRows } from '../../../../domain/targets/sheet.ts';
import type { Weights } from '../../../../domain/targets/weights.ts';
import type { Say } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';

/** Under the first row of each group: what it has of what the template gives it. */
export function groupNotes(rows: SheetRows, { groups }: Weights, say: Say): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap(({ levels, sum, points }) => {
      const first = rows.find((row) => levels.some((level) => level === textIn(row, 'level1')));
      return first ? [[first.id, say(T.groupSum, { sum, points })] as const] : [];
    }),
  );
}

/** Rows that detail the one above them. */
export function indentedRows(rows: SheetRows): ReadonlySet<string> {
  return new Set(rows.filter((row) => textIn(row, 'partOf') !== '').map(({ id }) => id));
}

/** Makes rows from…to parts of the last whole row above them, or rows of their own again. */
export function indented(rows: SheetRows, from: number, to: number, indent: boolean): readonly SheetPatch[] {
  const parent = rows.slice(0, from).findLast((row) => textIn(row, 'partOf') === '');
  const value = indent ? (parent?.id ?? '') : '';
  return rows.slice(from, to + 1).map(({ id }) => ({ row: id, column: 'partOf', value }));
}
