import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { ActRefused } from '../../acts/act-result.tsx';
import { useBatch } from '../../acts/use-batch.ts';
import { ApiError, type ApiFault } from '../../api/api-error.ts';
import type { BatchResult } from '../../api/batch-answers.ts';
import type { TargetItem } from '../../api/season-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { DateField } from '../../blocks/date-field.tsx';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { useMayAct } from '../../session/may-act.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { APPROVAL_TEXT as T } from '../../text/approval-text.ts';
import { rowFaults } from './approval-batch.ts';
import { BatchAnswered, WhoMay } from './answered.tsx';

/** Qualified items whose approval waits for the congress: the day is recorded for all chosen ones at once (G5). */
export function WaitingPanel({ rows }: { readonly rows: readonly TargetItem[] }): ReactNode {
  const say = useSay();
  const id = useId();
  const mayAct = useMayAct();
  const mine = rows.filter((row) => mayAct('recordBudgetPassed', row));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [on, setOn] = useState('');
  const [faults, setFaults] = useState<readonly ApiFault[]>([]);
  const [results, setResults] = useState<readonly BatchResult[]>();
  const batch = useBatch();
  const chosen = mine.filter(({ itemId }) => !left.has(itemId));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const missing = on === '' ? [{ pointer: '/on', code: 'required', detail: say(T.dateMissing) }] : [];
    setFaults(missing);
    if (missing.length > 0 || chosen.length === 0) return;
    const ids = chosen.map(({ itemId }) => itemId);
    batch.mutate(
      { command: { kind: 'recordBudgetPassed', on }, atomic: true, items: ids.map((itemId) => ({ id: itemId })) },
      {
        onSuccess: (answer) => {
          setResults(answer.results);
        },
        onError: (error) => {
          if (error instanceof ApiError) setFaults(rowFaults(error.faults, ids));
        },
      },
    );
  };
  if (rows.length === 0 && results === undefined) return null;
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <div className="panel-head">
        <h2>{say(T.waiting)}</h2>
        {mine.length === 0 && rows.length > 0 ? (
          <WhoMay command="recordBudgetPassed" text={T.byFinance} />
        ) : (
          <span className="note">{say(T.waitingWhy)}</span>
        )}
      </div>
      {results && <BatchAnswered title={say(T.recorded, { count: results.length })} results={results} />}
      <ul className="waiting-list">
        {rows.map((row) => (
          <WaitingRow
            key={row.itemId}
            row={row}
            open={mine.includes(row)}
            held={!left.has(row.itemId)}
            onToggle={() => {
              const next = new Set(left);
              if (!next.delete(row.itemId)) next.add(row.itemId);
              setLeft(next);
            }}
          />
        ))}
      </ul>
      {mine.length > 0 && (
        <div className="approval-bar approval-line">
          <div className="field">
            <label htmlFor={`${id}-on`}>{say(T.passedOn)}</label>
            <DateField
              id={`${id}-on`}
              value={on}
              {...(faults.length > 0 && { 'aria-invalid': true })}
              onChange={setOn}
            />
          </div>
          <ActRefused
            error={batch.error ?? (faults[0] ? new Error(faults[0].detail) : null)}
            faults={faults}
            formId={id}
          />
          <Button type="submit" loading={batch.isPending}>
            {say(batch.isPending ? T.recording : T.record, { count: chosen.length })}
          </Button>
        </div>
      )}
    </form>
  );
}

interface RowProps {
  readonly row: TargetItem;
  readonly open: boolean;
  readonly held: boolean;
  readonly onToggle: () => void;
}

function WaitingRow({ row, open, held, onToggle }: RowProps): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <li>
      <span className="check-cell">
        {open && (
          <input type="checkbox" aria-label={say(T.choose, { item: row.name })} checked={held} onChange={onToggle} />
        )}
      </span>
      <Link to={href(`/items/${row.itemId}`)} className="row-title">
        <Written>{row.name}</Written>
      </Link>
      <span>
        <Written>{row.unitName}</Written>
      </span>
      <span className="number">
        <Money fen={row.requestedFen} unit />
      </span>
    </li>
  );
}
