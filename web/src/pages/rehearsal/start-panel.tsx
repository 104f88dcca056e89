import { useId, useState, type ReactNode } from 'react';
import { yearOf } from '../../../../domain/calendar/plain-date.ts';
import { REHEARSABLE, type Rehearsable } from '../../../../domain/rehearsal/begin.ts';
import { Button } from '../../blocks/button.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useSay } from '../../text/language.tsx';
import { PROCESS_TEXT, REHEARSAL_TEXT as T } from '../../text/rehearsal-text.ts';
import { FINDABLE, useFound, type Findable } from './use-found.ts';
import type { Beginning } from './use-rehearsal.ts';

interface Props {
  readonly onBegin: (beginning: Beginning) => void;
}

/** An empty year, or a real matter as it stands today. */
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
  const [process, setProcess] = useState<Rehearsable>('budgetItem');
  return (
    <section className="panel panel-body">
      <h2>{say(T.blank)}</h2>
      <p className="note">{say(T.blankWhy)}</p>
      <ProcessChoice of={REHEARSABLE} process={process} onChoose={setProcess} />
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
          onBegin({ kind: 'blank', fiscalYear: year, process });
        }}
      >
        {say(T.beginBlank)}
      </Button>
    </section>
  );
}

interface ChoiceProps<P extends Rehearsable> {
  readonly of: readonly P[];
  readonly process: P;
  readonly onChoose: (process: P) => void;
}

/** Which kind of matter is rehearsed. */
function ProcessChoice<P extends Rehearsable>({ of, process, onChoose }: ChoiceProps<P>): ReactNode {
  const say = useSay();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{say(T.process)}</label>
      <select
        id={id}
        value={process}
        onChange={({ target }) => {
          const chosen = of.find((one) => one === target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {of.map((one) => (
          <option key={one} value={one}>
            {say(PROCESS_TEXT[one])}
          </option>
        ))}
      </select>
    </>
  );
}

/** Evaluations as a whole are the bureau's, documents about results those of who reads whole regions. */
function useReadable(): readonly Findable[] {
  const holds = useHolds();
  return FINDABLE.filter(
    (process) => process === 'budgetItem' || holds(process === 'evaluation' ? 'policy.try' : 'ranking.read'),
  );
}

function Real({ onBegin }: Props): ReactNode {
  const say = useSay();
  const id = useId();
  const { today } = useToday();
  const readable = useReadable();
  const [process, setProcess] = useState<Findable>('budgetItem');
  const [text, setText] = useState('');
  const items = useFound(process, text.trim());
  return (
    <section className="panel panel-body">
      <h2>{say(T.real)}</h2>
      <p className="note">{say(T.realWhy)}</p>
      {readable.length > 1 && <ProcessChoice of={readable} process={process} onChoose={setProcess} />}
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
      {items.data?.length === 0 && <p className="note">{say(T.noneFound)}</p>}
      <ul className="rehearsal-items" aria-label={say(T.found)}>
        {items.data?.map(({ itemId, name, aside }) => (
          <li key={itemId}>
            <button
              type="button"
              onClick={() => {
                onBegin({ kind: 'item', itemId, on: today, process });
              }}
            >
              <b>
                <Written>{name}</Written>
              </b>
              <span className="note">
                <Written>{aside}</Written>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
