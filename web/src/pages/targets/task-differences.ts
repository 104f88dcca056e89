import type { SheetRow, SheetRows } from '../../../../domain/targets/sheet.ts';
import { TASK_COLUMNS, writtenTasks, type TaskColumn } from '../../../../domain/targets/task-rows.ts';
import type { FormChange } from '../../forms/form-change.ts';
import { wanField } from '../../blocks/wan.ts';
import type { Say } from '../../text/say.ts';
import { TARGET_TEXT as T, TASK_NAMES } from '../../text/targets-text.ts';

/** One difference as a sentence, and where it is. */
export interface ChangeLine {
  readonly key: string;
  readonly kind: FormChange['kind'];
  readonly sentence: string;
  readonly row?: string;
  readonly column?: string;
}

/** What is different in the main tasks; a task is the same by its key. */
export function taskLines(
  before: SheetRows,
  now: SheetRows,
  say: Say,
  shown: (value: string) => string,
): readonly ChangeLine[] {
  const [old, rows] = [writtenTasks(before), writtenTasks(now)];
  const nameOf = ({ cells }: SheetRow): string => cells['name'] ?? '';
  return [
    ...rows.flatMap((row, index): readonly ChangeLine[] => {
      const earlier = old.find(({ id }) => id === row.id);
      const at = { row: row.id, column: 'name' };
      if (!earlier)
        return [{ key: `task:${row.id}`, kind: 'added', ...at, sentence: say(T.addedTask, { name: nameOf(row) }) }];
      return TASK_COLUMNS.filter((column) => taskText(earlier, column) !== taskText(row, column)).map((column) => ({
        key: `task:${row.id}:${column}`,
        kind: 'changed',
        row: row.id,
        column,
        sentence: say(T.changedField, {
          column: say(T.taskAt, { no: index + 1, column: say(TASK_NAMES[column]) }),
          before: shown(taskText(earlier, column)),
          after: shown(taskText(row, column)),
        }),
      }));
    }),
    ...old
      .filter(({ id }) => !rows.some((row) => row.id === id))
      .map((row): ChangeLine => ({
        key: `task:${row.id}`,
        kind: 'removed',
        sentence: say(T.removedTask, { name: nameOf(row) }),
      })),
  ];
}

/** 12 and 12.00 are the same amount. */
function taskText({ cells }: SheetRow, column: TaskColumn): string {
  const text = (cells[column] ?? '').trim();
  return column === 'amount' || column === 'fiscal' ? wanField(text) : text;
}
