import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { yearOf } from '../../../../domain/calendar/plain-date.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ItemPageAnswer } from '../../api/list-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { REHEARSAL_TEXT as T } from '../../text/rehearsal-text.ts';
import type { Beginning } from './use-rehearsal.ts';

interface Props {
  readonly onBegin: (beginning: Beginning) => void;
}

/** An empty year, or an item as it stands today. */
export function StartPanel({ onBegin }: Props): ReactNode {
  const say = useSay();
  return (
    <section aria-label={say(T.begin)} className="rehearsal-starts">
      <Blank onBegin={onBegin} />
      <Real onBegin={onBegin} />
    </section>
  );
}

const YEARS_AROUND = [0, 1, 2];

function Blank({ onBegin }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const { today } = useToday();
  const [year, setYear] = useState(yearOf(today));
  return (
    <section className="panel panel-body">
      <h2>{say(T.blank)}</h2>
      <p className="note">{say(T.blankWhy)}</p>
      <label htmlFor={id}>{say(T.year)}</label>
      <select
        id={id}
        value={year}
        onChange={(event) => {
          setYear(Number(event.target.value));
        }}
      >
        {YEARS_AROUND.map((ago) => (
          <option key={ago}>{yearOf(today) - ago}</option>
        ))}
      </select>
      <Button
        look="primary"
        onClick={() => {
          onBegin({ kind: 'blank', fiscalYear: year });
        }}
      >
        {say(T.beginBlank)}
      </Button>
    </section>
  );
}

const SHOWN = 8;

function Real({ onBegin }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const send = useSend();
  const { regionId } = useScope();
  const { today } = useToday();
  const [text, setText] = useState('');
  const q = text.trim();
  const items = useQuery({
    queryKey: ['rehearsal', 'items', regionId, q],
    queryFn: ({ signal }) =>
      send({
        path: '/budget-items',
        query: { region: regionId, limit: SHOWN, q: q === '' ? undefined : q },
        answer: ItemPageAnswer,
        signal,
      }),
  });
  return (
    <section className="panel panel-body">
      <h2>{say(T.real)}</h2>
      <p className="note">{say(T.realWhy)}</p>
      <label htmlFor={id}>{say(T.find)}</label>
      <input
        id={id}
        type="search"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      {items.isPending && <Skeleton rows={4} height={34} />}
      {items.isError && <ReadError error={items.error} onRetry={() => void items.refetch()} />}
      {items.data?.rows.length === 0 && <p className="note">{say(T.noneFound)}</p>}
      <ul className="rehearsal-items" aria-label={say(T.found)}>
        {items.data?.rows.map(({ id: itemId, name, code, unitName, phaseName }) => (
          <li key={itemId}>
            <button
              type="button"
              onClick={() => {
                onBegin({ kind: 'item', itemId, on: today });
              }}
            >
              <b>{name}</b>
              <span className="note">
                {code} · {unitName} · {phaseName}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
