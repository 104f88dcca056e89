import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PolicyBody } from '../../../../domain/policy/policy-proposal.ts';
import { ApiError } from '../../api/api-error.ts';
import { Button } from '../../blocks/button.tsx';
import { dayWords } from '../../blocks/date-words.ts';
import { Failure } from '../../blocks/failure.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../text/policy-change-text.ts';
import type { PolicyPreviewing, PolicyPreviewSum } from './use-policy-preview.ts';

const SHOWN = 100;

interface Props {
  readonly policy: PolicyBody;
  readonly preview: PolicyPreviewing;
}

/** What would become of everything that runs, found by the very rule that will move it; changes nothing. */
export function PolicyPreviewPanel({ policy, preview }: Props): ReactNode {
  const say = useSay();
  const { running } = preview;
  const current = preview.of === policy ? preview : undefined;
  const sum = current?.sum;
  return (
    <section className="panel" aria-label={say(C.preview)}>
      <div className="panel-head">
        <h2>{say(C.preview)}</h2>
      </div>
      <div className="panel-body ask-form">
        <div className="act-buttons">
          <Button loading={running} onClick={() => void preview.run(policy)}>
            {say(sum ? C.previewAgain : C.previewRun)}
          </Button>
        </div>
        {current?.error && <Refused error={current.error} />}
        {sum && <Found sum={sum} />}
      </div>
      {sum && sum.rows.length > 0 && <MovedTable sum={sum} />}
    </section>
  );
}

/** What speaks against the version itself, all of it. */
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

function Found({ sum }: { readonly sum: PolicyPreviewSum }): ReactNode {
  const say = useSay();
  const { looked, mattersAll: all, matters, earlier, later, overdueAtOnce: overdue, otherwise } = sum;
  const done = matters === 0 ? C.previewNothing : C.previewDone;
  return (
    <>
      <progress className="carry-progress" aria-label={say(C.preview)} max={Math.max(1, all)} value={looked} />
      <p role="status">
        {sum.done
          ? say(done, { all, matters, earlier, later, overdue, otherwise })
          : say(C.previewing, { looked, all })}
      </p>
      {sum.started > 0 && <p>{say(C.starts, { started: sum.started, overdue: sum.startedOverdue })}</p>}
      {matters > 0 && <p className="note">{say(C.told, { roles: sum.told.join(' · ') })}</p>}
    </>
  );
}

function MovedTable({ sum: { rows } }: { readonly sum: PolicyPreviewSum }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { href } = useScope();
  const urgentFirst = rows.toSorted((a, b) => Number(b.overdueAtOnce) - Number(a.overdueAtOnce));
  return (
    <>
      <div className="table-wrap">
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{say(C.what)}</th>
              <th scope="col">{say(C.unit)}</th>
              <th scope="col">{say(C.moves)}</th>
            </tr>
          </thead>
          <tbody>
            {urgentFirst.slice(0, SHOWN).map((row) => (
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
                  {say(C.fromTo, { from: dayWords(row.from, today, locale), to: dayWords(row.to, today, locale) })}
                  {row.overdueAtOnce && <span className="tag tag-bad">{say(C.overdueToday)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && (
        <footer className="list-foot note">{say(C.shownOf, { shown: SHOWN, all: rows.length })}</footer>
      )}
    </>
  );
}
