import { Button } from 'antd';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useBatch } from '../../acts/use-batch.ts';
import type { BatchDone } from '../../api/batch-answers.ts';
import type { TargetItem } from '../../api/season-answers.ts';
import { Failure } from '../../blocks/failure.tsx';
import { useSay } from '../../text/language.tsx';
import { SEASON_TEXT as T } from '../../text/season-text.ts';
import type { RowResults } from './item-list.tsx';

interface Props {
  readonly rows: readonly TargetItem[];
  /** Told row by row; those that failed stay chosen. */
  readonly onResults: (told: RowResults, failed: ReadonlySet<string>) => void;
  readonly onClear: () => void;
}

/** 催办 of all chosen rows in one go: one text, a result per row. */
export function UrgeBar({ rows, onResults, onClear }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const [note, setNote] = useState(() => say(T.urgeDefault));
  const batch = useBatch({
    onDone: (done) => {
      onResults(...toldOf(done));
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    batch.mutate({
      command: { kind: 'urge', note },
      items: rows.map(({ itemId, obligationKey }) => ({ id: itemId, with: { key: obligationKey } })),
    });
  };
  return (
    <form className="bulk-bar no-print" onSubmit={submit}>
      <b>{say(T.chosen, { count: rows.length })}</b>
      <label htmlFor={id}>{say(T.urgeNote)}</label>
      <input
        id={id}
        className="input"
        value={note}
        maxLength={2000}
        onChange={({ target }) => {
          setNote(target.value);
        }}
      />
      <Button type="primary" htmlType="submit" loading={batch.isPending}>
        {batch.progress ? say(T.urging, { ...batch.progress }) : say(T.urge, { count: rows.length })}
      </Button>
      <Button onClick={onClear}>{say(T.unchoose)}</Button>
      {batch.isError && <Failure error={batch.error} />}
      <p role="status" className="bulk-told">
        {batch.data && say(batch.data.refused > 0 ? T.urgeSome : T.urgeDone, counted(batch.data))}
      </p>
    </form>
  );
}

function counted({ done, refused }: BatchDone): { readonly done: number; readonly refused: number } {
  return { done, refused };
}

/** The reason by row, undefined where it went well; and the rows that did not. */
function toldOf({ results }: BatchDone): readonly [RowResults, ReadonlySet<string>] {
  const told = new Map(results.map(({ id, problem }) => [id, problem?.detail] as const));
  return [told, new Set(results.filter(({ status }) => status === 'refused').map(({ id }) => id))];
}
