import type { ReactNode } from 'react';
import { AccountEventPageAnswer, SignInPageAnswer } from '../../api/people-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Empty } from '../../blocks/states.tsx';
import { EVENT_LIST_TEXT as E, PERSON_PAGE_TEXT as T } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';
import { AccountEventTable } from '../audit/account-event-table.tsx';
import { SignInTable } from '../audit/sign-in-table.tsx';

const SHOWN = 10;

/** What was done to this account. */
export function AccountHistory({ personId }: { readonly personId: string }): ReactNode {
  const say = useSay();
  const pages = usePages(AccountEventPageAnswer, { path: '/account-events', query: { person: personId }, size: SHOWN });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.history)}</h2>
      </div>
      <PagedList pages={pages} skeleton={3} empty={<Empty title={say(E.none)} />}>
        {(rows) => <AccountEventTable rows={rows} ofOne />}
      </PagedList>
    </section>
  );
}

/** When and from where this account was used. */
export function SignInHistory({ personId }: { readonly personId: string }): ReactNode {
  const say = useSay();
  const pages = usePages(SignInPageAnswer, { path: '/sign-ins', query: { person: personId }, size: SHOWN });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.signIns)}</h2>
      </div>
      <PagedList pages={pages} skeleton={3} empty={<Empty title={say(E.noSignIns)} />}>
        {(rows) => <SignInTable rows={rows} ofOne />}
      </PagedList>
    </section>
  );
}
