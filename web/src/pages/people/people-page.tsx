import type { ReactNode } from 'react';
import { AccountPageAnswer } from '../../api/people-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAddressFilters } from '../../ask/use-address-filters.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty } from '../../blocks/states.tsx';
import { ExportButton } from '../../files/export-later.tsx';
import { useHolds } from '../../session/session.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { PEOPLE_TEXT as T } from '../../text/admin-text.ts';
import { useSay } from '../../text/language.tsx';
import { STATE_TEXT } from '../../text/state-text.ts';
import { AdminTabs } from '../admin/admin-tabs.tsx';
import { CreateForm } from './create-form.tsx';
import { FactorRules } from './factor-rules.tsx';
import { PeopleFilterBar } from './people-filter-bar.tsx';
import { PeopleTable } from './people-table.tsx';

const FILTERS = ['q', 'role', 'region', 'unit', 'state'] as const;

/** `/admin/people`: who has an account in the regions administered, and what he holds. */
export function PeoplePage(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { filters, change, replaceAll } = useAddressFilters(FILTERS);
  const pages = usePages(AccountPageAnswer, { path: '/people', query: filters });
  usePageTitle(say(T.title));
  const total = pages.data?.pages[0]?.total;
  return (
    <div className="page">
      <AdminTabs />
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{typeof total === 'number' && say(T.sub, { count: total })}</p>
        </div>
        <ExportButton path="/people" query={filters} name={say(T.title)} />
      </header>
      {holds('people.change') && (
        <Opener label={say(T.create)} primary>
          {(close) => <CreateForm close={close} />}
        </Opener>
      )}
      <FactorRules />
      <section className="panel">
        <PeopleFilterBar filters={filters} onChange={change} />
        <PagedList
          pages={pages}
          empty={
            <Nobody
              filtered={Object.keys(filters).length > 0}
              onClear={() => {
                replaceAll({});
              }}
            />
          }
        >
          {(rows) => <PeopleTable rows={rows} />}
        </PagedList>
      </section>
    </div>
  );
}

function Nobody({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }): ReactNode {
  const say = useSay();
  if (!filtered) return <Empty title={say(T.empty)} next={say(T.emptyNext)} />;
  return (
    <Empty title={say(T.emptyFiltered)} action={<Button onClick={onClear}>{say(STATE_TEXT.clearFilters)}</Button>} />
  );
}
