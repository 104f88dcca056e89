import { useMemo } from 'react';
import { actualWords } from '../../../../domain/scoring/indicator-text.ts';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { cellOf, type CellMark, type GridColumn, type GridRow } from '../../grid/grid-types.ts';
import { useGrid, type GridHandle } from '../../grid/use-grid.ts';
import { useSay } from '../../text/language.tsx';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';
import { SELF_TEXT } from '../../text/self-evaluation-text.ts';
import { changedRows, computedScore, type ReviewFault, type ReviewRow } from './review-model.ts';
import type { SelfForm } from './self-model.ts';
import type { SelfReading } from './self-reading.ts';
import { cellAt, selfGridRows, selfMarks, type Remark } from './self-rows.ts';
import { useStableRows } from './stable-rows.ts';
import { taskCellAt } from './self-tasks.ts';
import { useTaskReportGrid, type TaskReportsProps } from './task-reports.tsx';

interface Reviewing {
  readonly form: SelfForm;
  readonly reading: SelfReading;
  readonly table: TargetTable;
  readonly rows: readonly ReviewRow[];
  readonly faults: readonly ReviewFault[];
  readonly remarks: readonly Remark[];
  readonly readOnly: boolean;
  readonly onRows: (rows: readonly ReviewRow[]) => void;
}

interface ReviewGrid {
  readonly grid: GridHandle;
  readonly marks: readonly CellMark[];
  /** A department's main tasks, which finance reads beside the indicators. */
  readonly tasks: TaskReportsProps;
  readonly goTo: (path: string) => void;
}

/** The self-evaluation's grid with finance's two columns; everything else is closed. */
export function useReviewGrid({
  form,
  reading,
  table,
  rows,
  faults,
  remarks,
  readOnly,
  onRows,
}: Reviewing): ReviewGrid {
  const say = useSay();
  const columns = useReviewColumns();
  const gridRows = useStableRows(
    selfGridRows(form, table, reading.score, say).map((row): GridRow => {
      const review = rows.find(({ key }) => key === row.id);
      const reported = reading.evaluation.actuals.find(({ key }) => key === row.id)?.actual;
      const actual = reported === undefined ? cellOf(row, 'actual') : say(actualWords(reported));
      const percent = cellOf(row, 'percent');
      const judged =
        cellOf(row, 'judgement') !== '' && percent !== '' ? say(T.judged, { band: actual, percent }) : actual;
      return {
        id: row.id,
        cells: { ...row.cells, actual: judged, finance: review?.score ?? '', financeReason: review?.reason ?? '' },
      };
    }),
  );
  const grid = useGrid({
    columns,
    rows: gridRows,
    readOnly,
    onRows: (next) => {
      onRows(
        rows.map(({ key }): ReviewRow => {
          const row = next.find(({ id }) => id === key);
          return { key, score: cellOf(row, 'finance'), reason: cellOf(row, 'financeReason') };
        }),
      );
    },
  });
  const taskGrid = useTaskReportGrid({ lines: form.tasks, table });
  // The unit's mistakes are what finance looks at, not mistakes of the review.
  const unitRemarks = remarks.map((remark): Remark => ({ ...remark, severity: 'hint' }));
  const marks: readonly CellMark[] = [
    ...faults.map(({ key, column, text }): CellMark => ({ row: key, column, kind: 'error', text })),
    ...changedRows(rows, reading.score).map(({ key, score: to }): CellMark => ({
      row: key,
      column: 'finance',
      kind: 'changed',
      text: say(T.changedFrom, { from: computedScore(reading.score, key) ?? '—', to }),
    })),
    ...selfMarks({ remarks: unitRemarks, score: reading.score, moved: [] }, form, table, say),
  ];
  return {
    grid,
    marks,
    tasks: { grid: taskGrid, lines: form.tasks, table, remarks: unitRemarks },
    goTo: (path) => {
      const [cell, task] = [cellAt(path, form, table), taskCellAt(path, form.tasks)];
      if (cell)
        grid.goTo({ row: cell.row, column: columns.some(({ key }) => key === cell.column) ? cell.column : 'actual' });
      else if (task) taskGrid.goTo(task);
    },
  };
}

function useReviewColumns(): readonly GridColumn[] {
  const say = useSay();
  return useMemo(() => {
    const closed = { readOnly: true } as const;
    return [
      { key: 'level1', name: say(SELF_TEXT.level1), width: 88, kind: 'text', grouped: true, ...closed },
      { key: 'name', name: say(SELF_TEXT.name), width: 176, kind: 'text', ...closed },
      { key: 'target', name: say(SELF_TEXT.target), width: 92, kind: 'text', align: 'end', ...closed },
      { key: 'weight', name: say(SELF_TEXT.weight), width: 46, kind: 'number', ...closed },
      { key: 'actual', name: say(SELF_TEXT.actual), width: 100, kind: 'text', align: 'end', ...closed },
      { key: 'completion', name: say(SELF_TEXT.completion), width: 72, kind: 'number', ...closed },
      { key: 'score', name: say(T.selfComputed), width: 70, kind: 'number', ...closed },
      { key: 'selfScore', name: say(T.unitPoints), width: 60, kind: 'number', ...closed },
      { key: 'finance', name: say(T.finance), width: 66, kind: 'number' },
      { key: 'financeReason', name: say(T.financeReason), width: 180, kind: 'long' },
      { key: 'reason', name: say(T.unitReason), width: 160, kind: 'long', ...closed },
      { key: 'evidence', name: say(SELF_TEXT.evidence), width: 110, kind: 'long', ...closed },
    ] satisfies readonly GridColumn[];
  }, [say]);
}
