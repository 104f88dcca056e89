import { compareSheets, type SheetChange } from '../../../../domain/targets/compare-sheets.ts';
import { wanField } from '../../blocks/wan.ts';
import type { CellMark } from '../../grid/grid-types.ts';
import type { Say } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import { columnName } from './columns.ts';
import { SHEET_FIELDS, taskRows, type Sheet, type SheetField } from './sheet-body.ts';
import { taskLines, type ChangeLine } from './task-differences.ts';

/** What is different from an earlier version: in the table's texts, in its rows, and in a department's tasks. */
export interface Differences {
  readonly no: number;
  readonly fields: readonly { readonly field: SheetField; readonly before: string; readonly after: string }[];
  readonly changes: readonly SheetChange[];
  readonly before: Sheet;
}

export function differencesOf(
  before: Sheet,
  now: Sheet,
  no: number,
  templateName: (sheet: Sheet) => string,
): Differences {
  const text = (sheet: Sheet, field: SheetField): string => {
    if (field === 'templateId') return templateName(sheet);
    return field === 'amount' ? wanField(sheet.amount.trim()) : sheet[field].trim();
  };
  // A table that names no amount asks for the item's: naming it is no change.
  const isNamedOnly = (field: SheetField): boolean => field === 'amount' && before.amount.trim() === '';
  return {
    no,
    fields: SHEET_FIELDS.filter((field) => text(before, field) !== text(now, field) && !isNamedOnly(field)).map(
      (field) => ({
        field,
        before: text(before, field),
        after: text(now, field),
      }),
    ),
    changes: compareSheets(before.rows, now.rows),
    before,
  };
}

type CellWords = (column: string, value: string) => string;

/** Changed cells on plum ground, with the old value. */
export function changeMarks({ no, changes }: Differences, words: CellWords, say: Say): readonly CellMark[] {
  return changes.flatMap((change): readonly CellMark[] => {
    if (change.kind === 'removed') return [];
    if (change.kind === 'added')
      return [{ row: change.row, column: 'name', kind: 'changed', text: say(T.addedMark, { no }) }];
    const value = change.before === '' ? say(T.empty) : words(change.column, change.before);
    return [{ row: change.row, column: change.column, kind: 'changed', text: say(T.was, { no, value }) }];
  });
}

/** The same as a list of sentences. */
export function changeLines(
  { fields, changes, before: earlier }: Differences,
  now: Sheet,
  words: CellWords,
  say: Say,
): readonly ChangeLine[] {
  const shown = (value: string): string => (value === '' ? say(T.empty) : value);
  const numberOf = (row: string): number => now.rows.findIndex(({ id }) => id === row) + 1;
  const ofFields = fields.map(({ field, before, after }): ChangeLine => ({
    key: field,
    kind: 'changed',
    sentence: say(T.changedField, {
      column: say(field === 'templateId' ? T.template : T[field]),
      before: shown(before),
      after: shown(after),
    }),
  }));
  const ofRows = changes.map((change, index): ChangeLine => {
    const key = String(index);
    if (change.kind === 'removed')
      return { key, kind: 'removed', sentence: say(T.removedRow, { name: change.before.cells['name'] ?? '' }) };
    const no = numberOf(change.row);
    if (change.kind === 'added') {
      const name = now.rows[no - 1]?.cells['name'] ?? '';
      return { key, kind: 'added', row: change.row, column: 'name', sentence: say(T.addedRow, { no, name }) };
    }
    const { row, column } = change;
    const [before, after] = [words(column, change.before), words(column, change.after)];
    return {
      key,
      kind: 'changed',
      row,
      column,
      sentence: say(T.changedCell, { no, column: columnName(column, say), before: shown(before), after: shown(after) }),
    };
  });
  return [...ofFields, ...taskLines(taskRows(earlier), taskRows(now), say, shown), ...ofRows];
}
