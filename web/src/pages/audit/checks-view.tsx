import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { SealedDaysAnswer, type RecordCheck } from '../../api/audit-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { Failure } from '../../blocks/failure.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { AUDIT_TEXT as T } from '../../text/audit-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Hash } from './hash.tsx';
import { useProving } from './use-proving.ts';
import { useRecordChecks } from './use-record-checks.ts';

/** Proving the scope with its progress, what was proven before, and the seals of the days. */
export function ChecksView(): ReactNode {
  const say = useSay();
  const proving = useProving();
  return (
    <>
      <div className="audit-proving">
        <p className="note">{say(T.proveAllWhy)}</p>
        {proving.running ? (
          <Button onClick={proving.stop}>{say(T.stop)}</Button>
        ) : (
          <Button look="primary" onClick={proving.begin}>
            {say(T.proveAll)}
          </Button>
        )}
        {proving.check && <Progress check={proving.check} running={proving.running} />}
        {proving.error !== undefined && <Failure error={proving.error} />}
      </div>
      <h2 className="audit-head">{say(T.history)}</h2>
      <History />
      <h2 className="audit-head">{say(T.seals)}</h2>
      <p className="note audit-note">{say(T.sealsWhy)}</p>
      <Seals />
    </>
  );
}

function Progress({ check, running }: { readonly check: RecordCheck; readonly running: boolean }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <div>
      <progress
        className="audit-progress"
        aria-label={say(T.proving)}
        max={Math.max(1, check.mattersAll)}
        value={check.matters}
      />
      <p role="status" className={check.holds ? (running ? undefined : 'audit-holds') : 'audit-fails'}>
        <Written>{check.sentence}</Written>
      </p>
      {check.breaks.length > 0 && (
        <>
          <h3>{say(T.breaks)}</h3>
          <ul className="audit-breaks">
            {check.breaks.map(({ code, where, seq, message }) => (
              <li key={`${code}${where}${String(seq)}`}>
                {message}{' '}
                {seq !== null && where !== '' && <Link to={href('/audit', { item: where })}>{say(T.openItem)}</Link>}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function History(): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <PagedList pages={useRecordChecks()} skeleton={2} empty={<Empty title={say(T.noHistory)} />}>
      {(rows) => (
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{say(T.when)}</th>
              <th scope="col">{say(T.by)}</th>
              <th scope="col">{say(T.result)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="nowrap">{momentWords(row.startedAt, today, locale)}</td>
                <td>
                  <Written>{row.startedByName ?? '—'}</Written>
                </td>
                <td>
                  <b className={row.holds ? 'audit-holds' : 'audit-fails'}>
                    {say(row.finishedAt === null ? T.broken : row.holds ? T.holds : T.fails)}
                  </b>
                  <span className="second">
                    <Written>{row.sentence}</Written>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PagedList>
  );
}

const SEALS_SHOWN = 30;

function Seals(): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const pages = usePages(SealedDaysAnswer, { path: '/record/days', size: SEALS_SHOWN });
  return (
    <PagedList pages={pages} skeleton={2} empty={<Empty title={say(T.noSeals)} next={say(T.noSealsNext)} />}>
      {(rows) => (
        <table className="table stacked">
          <thead>
            <tr>
              <th scope="col">{say(T.day)}</th>
              <th scope="col" className="number">
                {say(T.chains)}
              </th>
              <th scope="col">{say(T.seals)}</th>
              <th scope="col">{say(T.sealedAt)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.day}>
                <td className="nowrap">{shortDay(row.day, today, locale)}</td>
                <td className="number">{row.count}</td>
                <td>
                  <Hash hash={row.hash} />
                </td>
                <td className="nowrap">{momentWords(row.sealedAt, today, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PagedList>
  );
}
