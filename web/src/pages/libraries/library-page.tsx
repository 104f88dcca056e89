import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Library } from '../../../../domain/libraries/entry-acts.ts';
import { EntryPageAnswer, type Entry } from '../../api/library-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAddressFilters } from '../../ask/use-address-filters.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty } from '../../blocks/states.tsx';
import { ExportButton } from '../../files/export-later.tsx';
import { useHolds } from '../../session/session.ts';
import { NotFound } from '../../shell/dead-ends.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { LIBRARY_NAMES, LIBRARY_TEXT as T } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';
import { STATE_TEXT } from '../../text/state-text.ts';
import { CreateForm } from './create-form.tsx';
import { Editions } from './editions.tsx';
import { EntryTable } from './entry-table.tsx';
import { LibraryFilterBar, LIBRARY_FILTERS, queryOf } from './library-filters.tsx';
import { LibraryTabs } from './library-tabs.tsx';
import { ProposeForm } from './proposal-forms.tsx';
import { useLibrary } from './use-library.ts';

/** `/libraries/:library`: one of the four libraries (S6). */
export function LibraryPage(): ReactNode {
  const library = useLibrary();
  return library === undefined ? <NotFound /> : <Loaded key={library} library={library} />;
}

function Loaded({ library }: { readonly library: Library }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { filters, change, replaceAll } = useAddressFilters(LIBRARY_FILTERS);
  const query = useMemo(() => queryOf(filters), [filters]);
  const pages = usePages<Entry, EntryPageAnswer>(EntryPageAnswer, { path: `/libraries/${library}`, query });
  const name = say(LIBRARY_NAMES[library]);
  usePageTitle(name);
  const first = pages.data?.pages[0];
  return (
    <div className="page">
      <LibraryTabs />
      <header className="page-head">
        <div>
          <h1>{name}</h1>
          <p className="sub">{typeof first?.total === 'number' && say(T.sub, { count: first.total })}</p>
        </div>
        <div className="act-buttons">
          <ExportButton path={`/libraries/${library}`} query={query} name={name} />
          {first?.mayCreate && (
            <Link className="small-button" to={href(`/libraries/${library}/import`)}>
              {say(T.import)}
            </Link>
          )}
        </div>
      </header>
      {first?.mayCreate && (
        <Opener label={say(T.create)} primary>
          {(close) => <CreateForm library={library} close={close} />}
        </Opener>
      )}
      {library === 'indicators' && <ForIndicators />}
      <section className="panel">
        <LibraryFilterBar library={library} filters={filters} facets={first?.facets ?? []} onChange={change} />
        <PagedList
          pages={pages}
          empty={
            <Nothing
              filtered={Object.keys(filters).length > 0}
              onClear={() => {
                replaceAll({});
              }}
            />
          }
        >
          {(rows) => <EntryTable library={library} rows={rows} />}
        </PagedList>
      </section>
    </div>
  );
}

/** Editions, and for units the way into the next one. */
function ForIndicators(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  return (
    <>
      {holds('library.propose') && (
        <Opener label={say(T.propose)} primary>
          {(close) => <ProposeForm close={close} />}
        </Opener>
      )}
      <Editions />
    </>
  );
}

function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }): ReactNode {
  const say = useSay();
  if (!filtered) return <Empty title={say(T.empty)} next={say(T.emptyNext)} />;
  return (
    <Empty title={say(T.emptyFiltered)} action={<Button onClick={onClear}>{say(STATE_TEXT.clearFilters)}</Button>} />
  );
}
