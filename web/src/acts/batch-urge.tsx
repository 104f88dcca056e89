import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '../blocks/button.tsx';
import { Failure } from '../blocks/failure.tsx';
import { useSay } from '../text/language.tsx';
import { BATCH_TEXT as T } from '../text/batch-text.ts';
import { BatchResults, type NamedResult } from './batch-results.tsx';
import { MOST_AT_ONCE } from './send-all.ts';
import { useBatch } from './use-batch.ts';

/** A row that somebody can be urged about: the item, and which of its clocks. */
export interface UrgeRow {
  readonly itemId: string;
  readonly obligationKey: string;
  readonly name: string;
}

interface Props {
  readonly rows: readonly UrgeRow[];
  /** Those that were not urged stay selected. */
  readonly onDone: (refused: readonly string[]) => void;
}

/** 批量催办: one sentence to everybody selected, and what became of each. */
export function BatchUrge({ rows, onDone }: Props): ReactNode {
  const id = useId();
  const say = useSay();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [told, setTold] = useState<readonly NamedResult[]>([]);
  const batch = useBatch();
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (note.trim() === '') {
      setMissing(true);
      document.getElementById(id)?.focus();
      return;
    }
    const items = rows.map(({ itemId, obligationKey }) => ({ id: itemId, with: { key: obligationKey } }));
    const names = new Map(rows.map(({ itemId, name }) => [itemId, name]));
    batch.mutate(
      { command: { kind: 'urge', note: note.trim() }, items },
      {
        onSuccess: ({ results }) => {
          setTold(results.map((result) => ({ ...result, name: names.get(result.id) ?? '' })));
          setNote('');
          onDone(results.filter(({ status }) => status === 'refused').map(({ id: refused }) => refused));
        },
      },
    );
  };
  if (rows.length === 0 && told.length === 0) return null;
  return (
    <form className="batch-urge" onSubmit={send} noValidate>
      {rows.length > 0 && (
        <div className="batch-line">
          <label htmlFor={id}>{say(T.urge, { count: rows.length })}</label>
          <input
            id={id}
            className="input"
            value={note}
            placeholder={say(T.noteExample)}
            {...(missing && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
            onChange={({ target }) => {
              setMissing(false);
              setNote(target.value);
            }}
          />
          <Button look="primary" type="submit" loading={batch.isPending} disabled={rows.length > MOST_AT_ONCE}>
            {say(T.send)}
          </Button>
        </div>
      )}
      {missing && (
        <p className="field-fault" id={`${id}-fault`}>
          {say(T.noteMissing)}
        </p>
      )}
      {rows.length > MOST_AT_ONCE && <p className="note">{say(T.tooMany, { most: MOST_AT_ONCE })}</p>}
      {batch.error && <Failure error={batch.error} />}
      <BatchResults told={told} words={T} />
    </form>
  );
}
