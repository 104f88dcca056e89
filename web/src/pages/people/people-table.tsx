import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Account } from '../../api/people-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { PEOPLE_TEXT as T } from '../../text/admin-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { AccountTags } from './account-tags.tsx';
import { GrantScope } from './grant-scope.tsx';

/** One line a person: what he holds now, his state, when he was last here. */
export function PeopleTable({ rows }: { readonly rows: readonly Account[] }): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{say(T.person)}</th>
            <th scope="col">{say(T.roles)}</th>
            <th scope="col">{say(T.state)}</th>
            <th scope="col">{say(T.lastSignIn)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: Account }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { href } = useScope();
  const { today } = useToday();
  return (
    <tr className={row.active ? undefined : 'faded'}>
      <td>
        <Link to={href(`/admin/people/${row.id}`)} className="row-title">
          <Written>{row.name}</Written>
        </Link>
        <span className="second">{row.login}</span>
      </td>
      <td>
        <Held row={row} />
      </td>
      <td>
        <AccountTags account={row} />
      </td>
      <td>{row.lastSignInAt === null ? say(T.never) : momentWords(row.lastSignInAt, today, locale)}</td>
    </tr>
  );
}

function Held({ row }: { readonly row: Account }): ReactNode {
  const say = useSay();
  const current = row.grants.filter((grant) => grant.current);
  const others = row.grants.length - current.length;
  return (
    <>
      {current.length === 0 && say(T.noRole)}
      {current.map((grant) => (
        <span key={grant.id} className="held-role">
          <b>{grant.roleName}</b> <GrantScope grant={grant} />
        </span>
      ))}
      {others > 0 && <span className="second">{say(T.moreRoles, { count: others })}</span>}
    </>
  );
}
