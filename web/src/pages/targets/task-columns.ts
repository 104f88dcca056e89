import { useMemo } from 'react';
import { TASK_COLUMNS, type TaskColumn } from '../../../../domain/targets/task-rows.ts';
import type { GridColumn } from '../../grid/grid-types.ts';
import { useSay, type Say } from '../../text/language.tsx';
import { TASK_NAMES, TARGET_TEXT as T } from '../../text/targets-text.ts';

const KINDS = {
  name: { width: 220, kind: 'text' },
  content: { width: 420, kind: 'long' },
  amount: { width: 110, kind: 'number' },
  fiscal: { width: 110, kind: 'number' },
} as const satisfies Record<TaskColumn, Pick<GridColumn, 'width' | 'kind'>>;

/** The columns of a whole department's main tasks, as they are written. */
export function useTaskColumns(): readonly GridColumn[] {
  const say = useSay();
  return useMemo(
    () =>
      TASK_COLUMNS.map((key) => ({
        key,
        name: say(TASK_NAMES[key]),
        ...KINDS[key],
        ...(key === 'name' && { placeholder: say(T.spare) }),
      })),
    [say],
  );
}

/** What a column of the tasks is called. */
export function taskColumnName(column: string, say: Say): string {
  const found = TASK_COLUMNS.find((one) => one === column);
  return found ? say(TASK_NAMES[found]) : column;
}
