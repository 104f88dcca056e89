import { tablePlace } from '../../../../domain/scoring/table-place.ts';
import { taskColumnOf, writtenTasks } from '../../../../domain/targets/task-rows.ts';
import { isEmptyRow } from '../../../../domain/targets/sheet.ts';
import { SHEET_FIELDS, taskRows, type Sheet } from './sheet-body.ts';

/** A place on the page that can be gone to: a cell, a field above the table, or the table itself. */
export interface Place {
  readonly row?: string;
  readonly column?: string;
  readonly field?: string;
}

/** The table of main tasks, as a place that can be gone to. */
export const TASKS = 'tasks';

/** Codes about what stands outside the rows, and where it is put right. */
const FIELD_OF_CODE: Readonly<Record<string, string>> = {
  annualTargetMissing: 'annualTarget',
  amountUnread: 'amount',
  answerMissing: 'answer',
  tasksMissing: TASKS,
  tasksAboveBudget: TASKS,
};

/** The field outside the table that a place names. */
export function fieldOf({ row, column, field }: Place): string | undefined {
  if (field !== undefined) return field;
  return row === '' ? column : undefined;
}

/** Where a finding is put right. */
export function placeOfFinding(found: {
  readonly code: string;
  readonly row?: string;
  readonly column?: string;
}): Place {
  const field = FIELD_OF_CODE[found.code];
  if (field !== undefined) return { field };
  if (found.row === undefined) return { column: 'weight' };
  return { row: found.row, ...(found.column !== undefined && { column: found.column }) };
}

/** Columns by the last member of a pointer into a target. */
const COLUMN_OF_MEMBER: Readonly<Record<string, string>> = {
  comparator: 'comparator',
  unit: 'unit',
  criterion: 'criterion',
};

/** Where a fault of the server lies, by its pointer into the table that was sent: rows that say nothing were not in it. */
export function placeOfPointer(pointer: string, sheet: Pick<Sheet, 'rows' | 'tasks'>): Place {
  const { rows } = sheet;
  const place = tablePlace(pointer);
  if (place?.of === 'row') {
    const row = rows.filter((one) => !isEmptyRow(one))[place.row]?.id;
    const member = COLUMN_OF_MEMBER[pointer.split('/').at(-1) ?? ''];
    const column = place.cell === 'target' ? (member ?? 'value') : place.cell;
    return { ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
  }
  if (place?.of === 'amountFen') return { field: 'amount' };
  const [, name = '', index, member] = pointer.split('/');
  if (name === TASKS) {
    const task = index === undefined ? undefined : writtenTasks(taskRows(sheet))[Number(index)]?.id;
    return task === undefined ? { field: TASKS } : { row: task, column: taskColumnOf(member) };
  }
  if (name === 'answers') return { field: 'answer' };
  return SHEET_FIELDS.some((field) => field === name) ? { field: name } : { column: 'weight' };
}
