import { useId, type ReactNode } from 'react';
import { writtenTasks } from '../../../../domain/targets/task-rows.ts';
import type { SheetRows } from '../../../../domain/targets/sheet.ts';
import { fenOf, wanText } from '../../blocks/wan.ts';
import { Grid } from '../../grid/grid.tsx';
import { GridTools } from '../../grid/grid-tools.tsx';
import { useSay } from '../../text/language.tsx';
import { TASK_NAMES, TARGET_TEXT as T } from '../../text/targets-text.ts';
import { taskRows } from './sheet-body.ts';
import type { EditorState } from './use-editor.ts';

/** 年度主要任务 being written: a grid of their own above the indicators, with what they add up to. */
export function TaskEditor({ editor }: { readonly editor: EditorState }): ReactNode {
  const say = useSay();
  const { sheet, taskGrid, taskMarks } = editor;
  return (
    <section className="panel task-editor" aria-label={say(T.tasks)}>
      <div className="panel-head">
        <h2>{say(T.tasks)}</h2>
        <span className="muted">{say(T.tasksTotal, { ...totalsOf(taskRows(sheet)) })}</span>
      </div>
      <GridTools grid={taskGrid} />
      <Grid grid={taskGrid} label={say(T.tasks)} titleColumn="name" marks={taskMarks} />
    </section>
  );
}

/** The same for whoever reads the table; nothing where it has no tasks. */
export function TaskPanel({ rows }: { readonly rows: SheetRows }): ReactNode {
  const id = useId();
  const say = useSay();
  if (writtenTasks(rows).length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2 id={id}>{say(T.tasks)}</h2>
      </div>
      <div className="table-wrap" tabIndex={0} role="region" aria-labelledby={id}>
        <table className="table">
          <TaskLines rows={rows} />
        </table>
      </div>
    </section>
  );
}

/** Headings, a line a task, and their sum: on the page and on the printed form. */
export function TaskLines({ rows }: { readonly rows: SheetRows }): ReactNode {
  const say = useSay();
  const { total, fiscal } = totalsOf(rows);
  return (
    <>
      <thead>
        <tr>
          {Object.values(TASK_NAMES).map((name) => (
            <th key={name.en} scope="col">
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {writtenTasks(rows).map(({ id, cells }) => (
          <tr key={id}>
            <td>{cells['name']}</td>
            <td>{cells['content']}</td>
            <td className="number">{shown(cells['amount'])}</td>
            <td className="number">{shown(cells['fiscal'])}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {say(T.tasksSum)}
          </th>
          <td className="number">{total}</td>
          <td className="number">{fiscal}</td>
        </tr>
      </tfoot>
    </>
  );
}

/** What is no amount stays as it was typed. */
function shown(typed = ''): string {
  const fen = fenOf(typed);
  return fen === undefined ? typed : wanText(fen);
}

/** What the tasks add up to, in 万元. */
export function totalsOf(rows: SheetRows): { readonly total: string; readonly fiscal: string } {
  const sum = (column: string): string =>
    wanText(writtenTasks(rows).reduce((all, { cells }) => all + (fenOf(cells[column] ?? '') ?? 0), 0));
  return { total: sum('amount'), fiscal: sum('fiscal') };
}
