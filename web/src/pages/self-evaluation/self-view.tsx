import { useMemo, type ReactNode } from 'react';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { scoringTemplate } from '../../../../domain/scoring/template.ts';
import type { Item } from '../../api/item-answers.ts';
import { AttachmentsPanel } from '../../files/attachments-panel.tsx';
import { Grid } from '../../grid/grid.tsx';
import { useGrid } from '../../grid/use-grid.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import { ownTotalOf } from './own-total.ts';
import { RemarkList } from './remark-list.tsx';
import { ScoreStrip } from './score-strip.tsx';
import { beginSelf, selfForm } from './self-model.ts';
import { readSelf, readVersion } from './self-reading.ts';
import { cellAt, remarksOf, selfGridRows, selfMarks } from './self-rows.ts';
import { useStableRows } from './stable-rows.ts';
import { taskCellAt } from './self-tasks.ts';
import { TaskReports, useTaskReportGrid } from './task-reports.tsx';
import { UnitReport } from './unit-report.tsx';
import { useSelfColumns } from './use-self-columns.ts';

interface Props {
  readonly item: Item;
  readonly table: TargetTable;
  readonly body: unknown;
}

/** A self-evaluation that was handed in: the same grid, closed. */
export function SelfView({ item, table, body }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { form, reading } = useMemo(() => {
    const read = selfForm(body, beginSelf(table, item.money));
    const template = scoringTemplate(table.templateId);
    return { form: read, reading: readVersion(body, table, template) ?? readSelf(read, table, template) };
  }, [body, table, item.money]);
  const remarks = remarksOf(reading, [], say, locale);
  const columns = useSelfColumns();
  const rows = useStableRows(selfGridRows(form, table, reading.score, say));
  const grid = useGrid({ columns, rows, onRows: () => undefined, readOnly: true });
  const taskGrid = useTaskReportGrid({ lines: form.tasks, table });
  const marks = selfMarks({ remarks, score: reading.score, moved: [] }, form, table, say);
  return (
    <>
      <ScoreStrip table={table} score={reading.score} moved={[]} ownTotal={ownTotalOf(form, reading.score)} />
      <Grid grid={grid} label={say(T.grid)} titleColumn="name" marks={marks} />
      <TaskReports grid={taskGrid} lines={form.tasks} table={table} remarks={remarks} />
      <RemarkList
        remarks={remarks}
        onGo={(path) => {
          const [cell, task] = [cellAt(path, form, table), taskCellAt(path, form.tasks)];
          if (cell) grid.goTo(cell);
          else if (task) taskGrid.goTo(task);
        }}
      />
      <UnitReport body={body} />
      <section className="panel panel-body">
        <AttachmentsPanel itemId={item.id} kind="selfEvaluation" />
      </section>
    </>
  );
}
