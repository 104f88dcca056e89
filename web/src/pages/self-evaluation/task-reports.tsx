import type { ReactNode } from 'react';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { Grid } from '../../grid/grid.tsx';
import { GridTools } from '../../grid/grid-tools.tsx';
import { useGrid, type GridHandle } from '../../grid/use-grid.ts';
import { useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import type { Remark } from './self-rows.ts';
import { spentOn, taskGridRows, taskMarks, withTaskRows, type TaskLine } from './self-tasks.ts';
import { useStableRows } from './stable-rows.ts';
import { useTaskReportColumns } from './use-task-report-columns.ts';

interface GridProps {
  readonly lines: readonly TaskLine[];
  readonly table: TargetTable;
  /** Writes the lines; without it they are only read. */
  readonly onLines?: (lines: readonly TaskLine[]) => void;
}

/** The grid of what became of a whole department's main tasks. */
export function useTaskReportGrid({ lines, table, onLines }: GridProps): GridHandle {
  const columns = useTaskReportColumns();
  const rows = useStableRows(taskGridRows(lines, table));
  return useGrid({
    columns,
    rows,
    onRows: (next) => onLines?.(withTaskRows(lines, next)),
    readOnly: onLines === undefined,
  });
}

export interface TaskReportsProps {
  readonly grid: GridHandle;
  readonly lines: readonly TaskLine[];
  readonly table: TargetTable;
  readonly remarks: readonly Remark[];
}

/** 年度主要任务完成情况: planned beside spent and done, with what was spent in all; nothing on a table without tasks. */
export function TaskReports({ grid, lines, table, remarks }: TaskReportsProps): ReactNode {
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <section className="panel" aria-label={say(T.tasks)}>
      <div className="panel-head">
        <h2>{say(T.tasks)}</h2>
        <span className="muted">{say(T.tasksSpent, { ...spentOn(lines, table) })}</span>
      </div>
      {!grid.readOnly && <GridTools grid={grid} />}
      <Grid grid={grid} label={say(T.tasks)} titleColumn="name" marks={taskMarks(remarks, lines)} />
    </section>
  );
}
