import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import { ApiError } from '../../api/api-error.ts';
import { useSend } from '../../api/api-provider.tsx';
import { PersonAnswer, type PersonDetail } from '../../api/people-answers.ts';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { NotFound } from '../../shell/dead-ends.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { ADMIN_TEXT, PERSON_PAGE_TEXT as T, PEOPLE_TEXT } from '../../text/admin-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { AdminTabs } from '../admin/admin-tabs.tsx';
import { AccountActs } from './account-acts.tsx';
import { AccountHistory, SignInHistory } from './account-history.tsx';
import { AccountSecurity } from './account-security.tsx';
import { AccountTags } from './account-tags.tsx';
import { Delegations } from './delegations.tsx';
import { GrantsPanel } from './grants-panel.tsx';

/** `/admin/people/:id`: one account, what it holds, who stands in, and everything that was done to it. */
export function PersonPage(): ReactNode {
  const say = useSay();
  const { id = '' } = useParams();
  const send = useSend();
  const person = useQuery({
    queryKey: ['person', id],
    queryFn: ({ signal }) => send({ path: `/people/${id}`, answer: PersonAnswer, signal }),
  });
  usePageTitle(person.data?.name ?? say(PEOPLE_TEXT.title));
  if (person.error instanceof ApiError && [404, 422].includes(person.error.status)) return <NotFound />;
  return (
    <div className="page">
      <AdminTabs />
      {person.isPending && <Skeleton rows={8} height={40} />}
      {!person.isPending && !person.data && <ReadError error={person.error} onRetry={() => void person.refetch()} />}
      {person.data && <Person person={person.data} />}
    </div>
  );
}

function Person({ person }: { readonly person: PersonDetail }): ReactNode {
  const say = useSay();
  return (
    <>
      <Head person={person} />
      {person.closed !== null && <p className="box box-grey">{say(T.readOnly, { why: person.closed })}</p>}
      <div className="side-columns">
        <div className="side-column">
          <GrantsPanel person={person} />
          {person.closed === null && <Delegations personId={person.id} />}
          <AccountHistory personId={person.id} />
          <SignInHistory personId={person.id} />
        </div>
        <aside className="side-column" aria-label={say(T.account)}>
          <Careful person={person} />
          {person.closed === null && <AccountActs person={person} />}
          <AccountSecurity person={person} />
        </aside>
      </div>
    </>
  );
}

function Head({ person }: { readonly person: PersonDetail }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { href } = useScope();
  return (
    <header>
      <p className="crumbs">
        <Link to={href('/admin/people')}>{say(ADMIN_TEXT.people)}</Link> / <Written>{person.name}</Written>
      </p>
      <h1>
        <Written>{person.name}</Written> <AccountTags account={person} />
      </h1>
      <p className="fact-line">
        <span>{person.login}</span>
        {person.deactivatedOn !== null && (
          <span>{say(T.deactivatedOn, { date: shortDay(person.deactivatedOn, today, locale) })}</span>
        )}
        <span>
          {person.lastSignInAt === null
            ? say(PEOPLE_TEXT.never)
            : say(T.lastSignIn, { time: momentWords(person.lastSignInAt, today, locale) })}
        </span>
        {person.createdAt !== null && (
          <span>{say(T.made, { date: shortDay(dateOf(person.createdAt), today, locale) })}</span>
        )}
      </p>
    </header>
  );
}

/** Conflicts and what would be left to nobody, said plainly. */
function Careful({ person }: { readonly person: PersonDetail }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.careful)}</h2>
      </div>
      <ul className="panel-body careful">
        {person.together.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
        {person.sole.length > 0 && <li>{say(T.soleCount, { count: person.sole.length })}</li>}
        {person.together.length === 0 && person.sole.length === 0 && <li className="muted">{say(T.nothingCareful)}</li>}
      </ul>
    </section>
  );
}
