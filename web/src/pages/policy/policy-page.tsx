import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSend } from '../../api/api-provider.tsx';
import { PolicyAnswer, PolicyVersionsAnswer } from '../../api/policy-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../text/policy-change-text.ts';
import { POLICY_TEXT as T } from '../../text/policy-text.ts';
import { AdminTabs } from '../admin/admin-tabs.tsx';
import { PolicyChanges } from './policy-changes.tsx';
import { policyGroups, type PolicyGroup } from './policy-groups.ts';

/** `/admin/policy`: every value of the version in force with its clause and who set it, and the versions there have been. */
export function PolicyPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const holds = useHolds();
  const { href } = useScope();
  const answer = useQuery({
    queryKey: ['policy-admin'],
    queryFn: ({ signal }) => send({ path: '/policy', answer: PolicyAnswer, signal }),
  });
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <AdminTabs />
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{answer.data && say(T.sub, { title: answer.data.title, ref: answer.data.ref })}</p>
          <p className="note">{say(T.legend)}</p>
        </div>
        {holds('policy.propose') && (
          <div className="openers">
            <Link className="link-button" to={href('/admin/policy/propose')}>
              {say(C.propose)}
            </Link>
          </div>
        )}
      </header>
      {answer.isPending && <Skeleton rows={10} height={34} />}
      {!answer.isPending && !answer.data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && (
        <div className="side-columns">
          <div className="side-column">
            {policyGroups(answer.data.policy, say).map((group) => (
              <Group key={group.key} group={group} />
            ))}
          </div>
          <div className="side-column">
            <PolicyChanges />
            <Versions />
          </div>
        </div>
      )}
    </div>
  );
}

function Group({ group }: { readonly group: PolicyGroup }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T[group.key])}</h2>
      </div>
      <div className="table-wrap">
        <table className="table policy-table">
          <thead>
            <tr>
              <th scope="col">{say(T.item)}</th>
              <th scope="col">{say(T.value)}</th>
              <th scope="col">{say(T.clause)}</th>
              <th scope="col">{say(T.origin)}</th>
            </tr>
          </thead>
          <tbody>
            {/* A chain of signatures is all that a region may leave out altogether. */}
            {group.rows.length === 0 && (
              <tr>
                <td>{say(T.signOffNone)}</td>
                <td colSpan={3}>{say(T.signOffNoneValue)}</td>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={row.name}>
                <td>
                  <Written>{row.name}</Written>
                </td>
                <td>
                  <b>{row.value}</b>
                </td>
                <td>{row.clause}</td>
                <td className={row.statutory ? 'nowrap' : 'nowrap muted'}>
                  {say(row.statutory ? T.statutory : T.ownSetting)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Versions(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { locale } = useLanguage();
  const { today } = useToday();
  const versions = useQuery({
    queryKey: ['policy-admin', 'versions'],
    queryFn: ({ signal }) => send({ path: '/policy/versions', answer: PolicyVersionsAnswer, signal }),
  });
  return (
    <aside className="panel" aria-label={say(T.versions)}>
      <div className="panel-head">
        <h2>{say(T.versions)}</h2>
      </div>
      {versions.isPending && <Skeleton rows={2} height={40} />}
      {!versions.isPending && !versions.data && (
        <ReadError error={versions.error} onRetry={() => void versions.refetch()} />
      )}
      <ul className="panel-body careful">
        {versions.data?.rows.map((row) => (
          <li key={row.ref}>
            <b>
              <Written>{row.title}</Written>
            </b>{' '}
            <span className="mono">{row.ref}</span>
            <span className="second">{say(T.loaded, { time: momentWords(row.loadedAt, today, locale) })}</span>
            <span className="second">{say(T.matters, { count: row.matters })}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
