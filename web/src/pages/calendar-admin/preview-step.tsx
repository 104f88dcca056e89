import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { YearArrangement } from '../../../../domain/calendar/calendar.ts';
import { ApiError } from '../../api/api-error.ts';
import { Button } from '../../blocks/button.tsx';
import { dayWords } from '../../blocks/date-words.ts';
import { Failure } from '../../blocks/failure.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { CALENDAR_ADMIN_TEXT as T } from '../../text/calendar-admin-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import type { MovedDue } from '../../api/calendar-answers.ts';
import type { PreviewSum } from './use-preview.ts';

const SHOWN = 100;

interface Props {
  readonly arrangement: YearArrangement | undefined;
  readonly preview: {
    readonly sum: PreviewSum | undefined;
    readonly running: boolean;
    readonly error: Error | null;
  };
  readonly onRun: () => void;
}

/** Every open due date that moves, by the same rule that will move it; found page by page, changing nothing. */
export function PreviewStep({ arrangement, preview: { sum, running, error }, onRun }: Props): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.preview)}</h2>
      </div>
      <div className="panel-body ask-form">
        {!arrangement && <p className="muted">{say(T.incomplete)}</p>}
        {arrangement && (
          <div className="act-buttons">
            <Button look="primary" loading={running} onClick={onRun}>
              {say(sum ? T.previewAgain : T.previewRun)}
            </Button>
          </div>
        )}
        {error && <Refused error={error} />}
        {sum && <Found sum={sum} />}
      </div>
      {sum && sum.rows.length > 0 && <MovedTable sum={sum} />}
    </section>
  );
}

/** What is wrong with the arrangement itself, all of it. */
function Refused({ error }: { readonly error: Error }): ReactNode {
  if (!(error instanceof ApiError) || error.faults.length === 0) return <Failure error={error} />;
  return (
    <div className="failure" role="alert">
      <ul>
        {error.faults.map(({ pointer, detail }) => (
          <li key={`${pointer}${detail}`}>
            <Written>{detail}</Written>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Found({ sum }: { readonly sum: PreviewSum }): ReactNode {
  const say = useSay();
  const { looked, earlier, later, settled, mattersAll } = sum;
  const done = sum.rows.length === 0 ? T.previewNothing : T.previewDone;
  return (
    <>
      <progress className="carry-progress" aria-label={say(T.preview)} max={Math.max(1, mattersAll)} value={looked} />
      <p role="status">
        {sum.done ? say(done, { looked, earlier, later, settled }) : say(T.previewing, { looked, all: mattersAll })}
      </p>
      {earlier + later > 0 && <p className="note">{say(T.told, { roles: sum.told.join(' · ') })}</p>}
    </>
  );
}

function MovedTable({ sum: { rows } }: { readonly sum: PreviewSum }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const movedFirst = rows.toSorted((a, b) => Number(a.from === a.to) - Number(b.from === b.to));
  return (
    <>
      <div className="table-wrap">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{say(T.what)}</th>
              <th scope="col">{say(T.unit)}</th>
              <th scope="col">{say(T.moved)}</th>
              <th scope="col">{say(T.because)}</th>
            </tr>
          </thead>
          <tbody>
            {movedFirst.slice(0, SHOWN).map((row) => (
              <tr key={`${row.itemId}${row.key}`}>
                <td>
                  <Link to={href(`/items/${row.itemId}`)}>
                    <Written>{row.title}</Written>
                  </Link>
                  <span className="second">
                    <Written>{row.name}</Written>
                  </span>
                </td>
                <td>
                  <Written>{row.unitName ?? '—'}</Written>
                </td>
                <td className="nowrap">
                  <Becomes row={row} />
                </td>
                <td>
                  <details>
                    <summary>{row.because.at(-1) ?? ''}</summary>
                    <ol>
                      {row.because.map((sentence) => (
                        <li key={sentence}>{sentence}</li>
                      ))}
                    </ol>
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && (
        <footer className="list-foot note">{say(T.shownOf, { shown: SHOWN, all: rows.length })}</footer>
      )}
    </>
  );
}

/** Where the date goes; or, where it stays, whether it can be relied on now. */
function Becomes({ row: { from, to, provisional } }: { readonly row: MovedDue }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const day = dayWords(to, today, locale);
  if (from === to) return say(provisional ? T.nowProvisional : T.nowFirm, { date: day });
  return say(T.movedFrom, { from: dayWords(from, today, locale), to: day });
}
