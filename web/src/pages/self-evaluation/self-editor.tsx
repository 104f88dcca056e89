import { useId, useMemo, useState, type ReactNode } from 'react';
import { scoringTemplate } from '../../../../domain/scoring/template.ts';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { ActRefused } from '../../acts/act-result.tsx';
import type { Item } from '../../api/item-answers.ts';
import { AttachmentsPanel } from '../../files/attachments-panel.tsx';
import { FormButton } from '../../forms/form-button.tsx';
import { Grid } from '../../grid/grid.tsx';
import { GridTools } from '../../grid/grid-tools.tsx';
import { useGrid } from '../../grid/use-grid.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import { EntryHead } from '../monitoring/entry-head.tsx';
import { SaveNote } from '../write/save-note.tsx';
import type { Draft } from '../write/use-draft.ts';
import { useEditor } from '../write/use-editor.ts';
import { ProblemRows } from './problem-rows.tsx';
import { RemarkList } from './remark-list.tsx';
import { ReportPanel } from './report-panel.tsx';
import { reportSections, reportText } from './report-model.ts';
import { ScoreStrip } from './score-strip.tsx';
import { SelfExcel } from './self-excel.tsx';
import { beginSelf, selfBody, selfDraft, selfForm, type SelfForm } from './self-model.ts';
import { movedSince, readSelf } from './self-reading.ts';
import { cellAt, remarksOf, selfGridRows, selfMarks, withGridRows } from './self-rows.ts';
import { ownTotalOf } from './own-total.ts';
import { useStableRows } from './stable-rows.ts';
import { taskCellAt } from './self-tasks.ts';
import { FreezeButton, SubmitPanel } from './submit-panel.tsx';
import { TaskReports, useTaskReportGrid } from './task-reports.tsx';
import { useSelfColumns } from './use-self-columns.ts';

interface Props {
  readonly item: Item;
  readonly table: TargetTable;
  readonly draft: Draft | null;
  /** The version that was handed in and returned: what a new one begins with. */
  readonly submitted: unknown;
  readonly clockKey: string | undefined;
}

/** The grid with everything that follows from it: points, grade, what does not agree, problems and the report. */
export function SelfEditor({ item, table, draft, submitted, clockKey }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const { locale } = useLanguage();
  const template = scoringTemplate(table.templateId);
  const begun = useMemo(() => beginSelf(table, item.money), [table]);
  const summaryOf = (form: SelfForm): string =>
    reportText(reportSections({ table, ...readSelf(form, table, template) }, say), form.report);
  const draftOf = (form: SelfForm): unknown => selfDraft(form, table, summaryOf(form));
  const editor = useEditor<SelfForm>({
    itemId: item.id,
    kind: 'selfEvaluation',
    draft,
    begin: () => (draft ? selfForm(draft.body, begun) : submitted === undefined ? begun : selfForm(submitted, begun)),
    draftOf,
    bodyOf: (form) => selfBody(form, table, summaryOf(form)),
  });
  const { value: form } = editor;
  const [excel, showExcel] = useState(false);
  const reading = useMemo(() => readSelf(form, table, template), [form, table, template]);
  const [opened] = useState(reading.score);
  const moved = useMemo(() => movedSince(opened, reading.score), [opened, reading.score]);
  const remarks = useMemo(() => remarksOf(reading, editor.faults, say, locale), [reading, editor.faults, say, locale]);
  const marks = useMemo(
    () => selfMarks({ remarks, score: reading.score, moved }, form, table, say),
    [remarks, reading.score, moved, form, table, say],
  );
  const sections = useMemo(() => reportSections({ table, ...reading }, say), [table, reading, say]);
  const edit = (change: (before: SelfForm) => SelfForm): void => {
    editor.setFaults([]);
    editor.change(change);
  };
  const columns = useSelfColumns();
  const rows = useStableRows(selfGridRows(form, table, reading.score, say));
  const grid = useGrid({
    columns,
    rows,
    onRows: (next) => {
      edit((before) => withGridRows(before, next));
    },
  });
  const taskGrid = useTaskReportGrid({
    lines: form.tasks,
    table,
    onLines: (tasks) => {
      edit((before) => ({ ...before, tasks }));
    },
  });
  const go = (path: string): void => {
    const [cell, task] = [cellAt(path, form, table), taskCellAt(path, form.tasks)];
    if (cell) grid.goTo(cell);
    else if (task) taskGrid.goTo(task);
    else document.getElementById(`${id}${path.replaceAll('/', '-')}`)?.focus();
  };
  const errors = remarks.filter(({ severity }) => severity === 'error');
  return (
    <div className="page self-evaluation">
      <EntryHead item={item} title={say(T.title)} obligationKey={clockKey}>
        <SaveNote
          saving={editor.saving}
          onTheirs={(body) => {
            editor.change(() => selfForm(body, begun));
          }}
        />
        <FormButton open={excel} onOpen={showExcel} />
        <FreezeButton editor={editor} errors={errors} onGo={go} />
      </EntryHead>
      {excel && (
        <SelfExcel
          {...{ item, table, draft, editor, edit, draftOf }}
          valueOf={(body) => selfForm(body, begun)}
          onOpen={showExcel}
        />
      )}
      <ScoreStrip table={table} score={reading.score} moved={moved} ownTotal={ownTotalOf(form, reading.score)} />
      <ActRefused error={editor.freezeError} faults={[]} formId={id} />
      <SubmitPanel item={item} draft={draft} savedAt={editor.saving.savedAt} onFaults={editor.setFaults} />
      <GridTools grid={grid} />
      <Grid grid={grid} label={say(T.grid)} titleColumn="name" marks={marks} />
      <TaskReports grid={taskGrid} lines={form.tasks} table={table} remarks={remarks} />
      <RemarkList remarks={remarks} onGo={go} />
      <ProblemRows id={id} form={form} table={table} score={reading.score} faults={editor.faults} edit={edit} />
      <section className="panel panel-body">
        <AttachmentsPanel itemId={item.id} kind="selfEvaluation" writable />
      </section>
      <ReportPanel id={id} sections={sections} kept={form.report} edit={edit} />
    </div>
  );
}
