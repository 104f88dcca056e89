import type { ReactNode } from 'react';
import { turnTo, useAddress } from '../../shell/address.ts';
import { AccountEventPageAnswer, SignInPageAnswer } from '../../api/people-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Chip } from '../../blocks/chip.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { EVENT_LIST_TEXT as E } from '../../text/admin-text.ts';
import { AUDIT_TEXT as T } from '../../text/audit-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import '../admin/admin.css';
import './audit.css';
import { AccountEventTable } from './account-event-table.tsx';
import { ChecksView } from './checks-view.tsx';
import { RecordsView } from './records-view.tsx';
import { SignInTable } from './sign-in-table.tsx';
import { useRecordChecks } from './use-record-checks.ts';

const VIEWS = ['records', 'administration', 'checks', 'signIns'] as const;

/** `/audit`: the record across items, the administration's own, proofs of both, and who has signed in. Read only. */
export function AuditPage(): ReactNode {
  const say = useSay();
  const [search, edit] = useAddress();
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'records';
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <LastCheck />
        </div>
      </header>
      <section className="panel">
        <div className="tabs" role="group" aria-label={say(T.views)}>
          <span>
            {VIEWS.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === view}
                onClick={() => {
                  edit((address) => {
                    turnTo(address, one);
                  });
                }}
              >
                {say(T[one])}
              </button>
            ))}
          </span>
        </div>
        {view === 'records' && <RecordsView />}
        {view === 'administration' && <AdministrationView />}
        {view === 'checks' && <ChecksView />}
        {view === 'signIns' && <SignInsView />}
      </section>
    </div>
  );
}

/** The first sentence of an auditor's day: when the record was last proven, and whether it held. */
function LastCheck(): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const checks = useRecordChecks();
  const last = checks.data?.pages[0]?.rows[0];
  if (!checks.data) return <p className="sub" />;
  if (!last) return <p className="sub">{say(T.noCheck)}</p>;
  if (last.finishedAt === null) return <p className="sub">{say(T.unfinished, { sentence: last.sentence })}</p>;
  const values = {
    time: momentWords(last.finishedAt, today, locale),
    by: last.startedByName ?? '',
    sentence: last.sentence,
  };
  return <p className={last.holds ? 'sub' : 'sub audit-fails'}>{say(T.lastCheck, values)}</p>;
}

function AdministrationView(): ReactNode {
  const say = useSay();
  const pages = usePages(AccountEventPageAnswer, { path: '/account-events' });
  return (
    <PagedList pages={pages} empty={<Empty title={say(E.none)} />}>
      {(rows) => <AccountEventTable rows={rows} />}
    </PagedList>
  );
}

function SignInsView(): ReactNode {
  const say = useSay();
  const [search, edit] = useAddress();
  const failed = search.get('failed') === 'true';
  const pages = usePages(SignInPageAnswer, { path: '/sign-ins', query: { failed: failed ? true : undefined } });
  return (
    <>
      <div className="filter-bar">
        <Chip
          on={failed}
          name={say(E.failedOnly)}
          onClick={() => {
            edit((after) => {
              if (failed) after.delete('failed');
              else after.set('failed', 'true');
            });
          }}
        />
      </div>
      <PagedList pages={pages} empty={<Empty title={say(E.noSignIns)} />}>
        {(rows) => <SignInTable rows={rows} />}
      </PagedList>
    </>
  );
}
