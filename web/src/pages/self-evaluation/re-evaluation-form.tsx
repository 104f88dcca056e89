import { useId, useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { ActRefused } from '../../acts/act-result.tsx';
import { useTell } from '../../acts/answers.tsx';
import { useAct } from '../../acts/use-act.ts';
import { ApiError } from '../../api/api-error.ts';
import { Button } from '../../blocks/button.tsx';
import { Grid } from '../../grid/grid.tsx';
import { GridTools } from '../../grid/grid-tools.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';
import { EntryHead } from '../monitoring/entry-head.tsx';
import { SaveNote } from '../write/save-note.tsx';
import type { Draft } from '../write/use-draft.ts';
import { useEditor } from '../write/use-editor.ts';
import { CompareStrip } from './compare-strip.tsx';
import { RemarkList } from './remark-list.tsx';
import { ReportField } from './report-field.tsx';
import { adjustmentsOf, beginReview, reviewed, type ReviewRow } from './review-model.ts';
import { comparedRows, useRemarks, type ReviewProps } from './review-form.tsx';
import { TaskReports } from './task-reports.tsx';
import { useReviewGrid } from './use-review-grid.ts';

interface Written {
  readonly rows: readonly ReviewRow[];
  readonly report: string;
}

/** The grid scored again, with the report; saved while it is written, handed in with its content in one act. */
export function ReEvaluationForm({
  item,
  table,
  policy,
  form,
  reading,
  facts,
  draft,
  clockKey,
}: ReviewProps & { readonly draft: Draft | null; readonly clockKey: string | undefined }): ReactNode {
  const id = useId();
  const say = useSay();
  const begun: Written = { rows: beginReview(reading.score, facts?.adjustments).rows, report: '' };
  const bodyOf = ({ rows, report }: Written) => ({
    report: report.trim(),
    adjustments: adjustmentsOf(rows, reading.score),
  });
  const editor = useEditor<Written>({
    itemId: item.id,
    kind: 'reEvaluation',
    draft,
    bodyOf,
    begin: () => (draft ? writtenOf(draft.body, begun) : begun),
    draftOf: (value) => ({ ...bodyOf(value), rows: value.rows }),
  });
  const { value } = editor;
  const result = useMemo(
    () => reviewed(value.rows, reading.score, table, say),
    [value.rows, reading.score, table, say],
  );
  const remarks = useRemarks(item, reading);
  const { grid, marks, tasks, goTo } = useReviewGrid({
    form,
    reading,
    table,
    remarks,
    rows: value.rows,
    readOnly: false,
    faults: result.faults,
    onRows: (rows) => {
      editor.change((before) => ({ ...before, rows }));
    },
  });
  const sending = useSubmit(item, editor.forget, editor.setFaults);
  const accepted = reviewed(beginReview(reading.score, facts?.adjustments).rows, reading.score, table, say).score;
  const compared = comparedRows(item, reading, accepted).map((row) => ({ ...row, counts: false }));
  const submit = (): void => {
    const [first] = result.faults;
    if (first) grid.goTo({ row: first.key, column: first.column });
    else sending.send(bodyOf(value));
  };
  return (
    <div className="page self-evaluation">
      <EntryHead item={item} title={say(T.reTitle)} obligationKey={clockKey}>
        <SaveNote
          saving={editor.saving}
          onTheirs={(body) => {
            editor.change(() => writtenOf(body, begun));
          }}
        />
        <Button look="primary" loading={sending.isPending} onClick={submit}>
          {say(T.submitRe)}
          {result.faults.length > 0 && <span className="count-badge">{result.faults.length}</span>}
        </Button>
      </EntryHead>
      <CompareStrip
        table={table}
        policy={policy}
        rows={[
          ...compared,
          { who: 'reRow', total: result.score.total, grade: result.score.grade, score: result.score, counts: true },
        ]}
      />
      <ActRefused error={sending.error} faults={editor.faults} formId={id} />
      <GridTools grid={grid} />
      <Grid grid={grid} label={say(T.grid)} titleColumn="name" marks={marks} />
      <TaskReports {...tasks} />
      <ReportField
        id={`${id}-report`}
        value={value.report}
        fault={editor.faults.find(({ pointer }) => pointer === '/report')?.detail}
        onChange={(report) => {
          editor.setFaults([]);
          editor.change((before) => ({ ...before, report }));
        }}
      />
      <RemarkList remarks={remarks} onGo={goTo} />
    </div>
  );
}

/** A draft back in the form: its rows as typed, also those that cannot be sent yet. */
function writtenOf(body: unknown, begun: Written): Written {
  const kept = z
    .object({
      report: z.string().default(''),
      rows: z.array(z.object({ key: z.string(), score: z.string(), reason: z.string() })).default([]),
      adjustments: z
        .array(z.object({ key: z.string(), score: z.union([z.string(), z.number()]), reason: z.string() }))
        .default([]),
    })
    .safeParse(body).data;
  if (!kept) return begun;
  const typed =
    kept.rows.length > 0 ? kept.rows : kept.adjustments.map((row) => ({ ...row, score: String(row.score) }));
  return {
    report: kept.report,
    rows: begun.rows.map(({ key }) => typed.find((row) => row.key === key) ?? { key, score: '', reason: '' }),
  };
}

function useSubmit(item: ReviewProps['item'], forget: () => void, setFaults: (faults: ApiError['faults']) => void) {
  const say = useSay();
  const tell = useTell();
  const navigate = useNavigate();
  const { href } = useScope();
  const sending = useAct({
    onDone: (done) => {
      forget();
      tell({ act: say(T.submitRe), item: item.name, done });
      void navigate(href(`/items/${item.id}/self-evaluation-review`));
    },
    onRefused: (error) => {
      if (error instanceof ApiError)
        setFaults(
          error.faults.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/(content|command)/, '') })),
        );
    },
  });
  return {
    isPending: sending.isPending,
    error: sending.error,
    send: (content: unknown) => {
      setFaults([]);
      sending.mutate({
        itemId: item.id,
        command: { kind: 'submitReEvaluation' },
        expectedVersion: item.version,
        content,
      });
    },
  };
}
