import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useMemo, useState, type ReactNode, type SubmitEvent } from 'react';
import { newIntentKey } from '../../acts/intent.ts';
import { MOST_AT_ONCE } from '../../acts/send-all.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import { useSend } from '../../api/api-provider.tsx';
import { OpenedAnswer, type Opened } from '../../api/batch-answers.ts';
import type { Unit } from '../../api/reference-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { DateField } from '../../blocks/date-field.tsx';
import { wanText, fenOf } from '../../blocks/wan.ts';
import { Grid } from '../../grid/grid.tsx';
import { GridTools } from '../../grid/grid-tools.tsx';
import { cellOf, type GridRow } from '../../grid/grid-types.ts';
import type { PasteReport } from '../../grid/paste-into.ts';
import { useGrid } from '../../grid/use-grid.ts';
import { useSay } from '../../text/language.tsx';
import { FORM_TEXT } from '../../text/field-text.ts';
import { OPENING_TEXT as T } from '../../text/opening-text.ts';
import { DueNote } from './due-note.tsx';
import { FaultRows } from './fault-rows.tsx';
import { FromLastYear } from './from-last-year.tsx';
import { faultMarks, isFilled, itemsOf, settled } from './opening-rows.ts';
import { useOpeningColumns } from './use-opening-columns.ts';

interface Props {
  readonly year: number;
  readonly units: readonly Unit[];
  readonly rows: readonly GridRow[];
  readonly targetsDue: string;
  readonly onRows: (rows: readonly GridRow[]) => void;
  readonly onDue: (date: string) => void;
  readonly onOpened: (opened: Opened) => void;
}

/** The sheet: typed or pasted; sent whole, and every fault told at its cell. */
export function OpeningSheet({ year, units, rows, targetsDue, onRows, onDue, onOpened }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const columns = useOpeningColumns(units);
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  const [report, setReport] = useState<PasteReport>();
  const [own, setOwn] = useState<string>();
  const grid = useGrid({
    columns,
    rows,
    onRows: (next) => {
      setFaults([]);
      onRows(next);
    },
    newRow: emptyRow,
    settle: (next) => settled(next, units),
    onPasted: setReport,
  });
  const filled = rows.filter(isFilled);
  const opening = useOpening(onOpened, setFaults);
  const marks = useMemo(() => faultMarks(faults, rows, say(FORM_TEXT.amountFault)), [faults, rows, say]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    grid.commit();
    setFaults([]);
    const problem = filled.length === 0 ? T.none : filled.length > MOST_AT_ONCE ? T.tooMany : undefined;
    setOwn(problem && say(problem, { most: MOST_AT_ONCE }));
    if (!problem) opening.mutate(itemsOf(settled(rows, units), { fiscalYear: year, targetsDue }));
  };
  return (
    <form className="panel opening" onSubmit={submit} noValidate>
      <div className="opening-head">
        <div className="field">
          <label htmlFor={`${id}-due`}>{say(T.due)}</label>
          <DateField id={`${id}-due`} value={targetsDue} onChange={onDue} />
          <DueNote id={`${id}-due-note`} year={year} written={targetsDue} />
        </div>
        <FromLastYear year={year} units={units} rows={rows} onRows={onRows} />
      </div>
      <GridTools grid={grid}>
        <span role="status" className="note">
          {report && say(report.outside > 0 ? T.pastedSome : T.pasted, { ...counted(report) })}
        </span>
      </GridTools>
      <Grid grid={grid} label={say(T.grid)} titleColumn="name" marks={marks} />
      <FaultRows
        marks={marks}
        rows={rows}
        error={faults.length > 0 && marks.length > 0 ? null : opening.error}
        own={own}
        grid={grid}
      />
      <footer className="list-foot">
        <span>
          {say(T.sum, { count: filled.length, amount: wanText(sumOf(filled)) })}{' '}
          <span className="note">{say(T.allOrNothing)}</span>
        </span>
        <Button look="primary" type="submit" loading={opening.isPending}>
          {say(opening.isPending ? T.opening : T.open, { count: filled.length })}
        </Button>
      </footer>
    </form>
  );
}

function counted({ rows, columns, outside }: PasteReport) {
  return { rows, columns, outside };
}

function sumOf(rows: readonly GridRow[]): number {
  return rows.reduce((sum, row) => sum + (fenOf(cellOf(row, 'amount')) ?? 0), 0);
}

function emptyRow(): GridRow {
  return { id: newIntentKey(), cells: {} };
}

/** All or none, under one key per intent. */
function useOpening(onOpened: (opened: Opened) => void, onFaults: (faults: readonly ApiFault[]) => void) {
  const send = useSend();
  const queries = useQueryClient();
  const [key, setKey] = useState(newIntentKey);
  return useMutation<Opened, Error, readonly Readonly<Record<string, unknown>>[]>({
    mutationFn: (items) =>
      send({
        method: 'POST',
        path: '/budget-items/batch',
        body: { items },
        idempotencyKey: key,
        answer: OpenedAnswer,
      }),
    onSuccess: (opened) => {
      setKey(newIntentKey());
      onOpened(opened);
      void queries.invalidateQueries();
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) return;
      onFaults(error.faults);
      // Refused means not done: what is asked next is another intent.
      if (error.status < 500) setKey(newIntentKey());
    },
  });
}
