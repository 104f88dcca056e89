import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { Library } from '../../../../domain/libraries/entry-acts.ts';
import { ApiError } from '../../api/api-error.ts';
import { useSend } from '../../api/api-provider.tsx';
import { EntryAnswer, type EntryDetail } from '../../api/library-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { NotFound } from '../../shell/dead-ends.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { LIBRARY_NAMES, LIBRARY_TEXT as T } from '../../text/library-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Draws } from './draws.tsx';
import { Engagements } from './engagements.tsx';
import { EntryActs } from './entry-acts.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryHistory } from './entry-history.tsx';
import { LibraryTabs } from './library-tabs.tsx';
import { Spread } from './spread.tsx';
import { StateMark } from './state-mark.tsx';
import { useLibrary } from './use-library.ts';

/** `/libraries/:library/:id`: one entry, what has flowed back to it, and everything that it has been. */
export function EntryPage(): ReactNode {
  const library = useLibrary();
  const { id = '' } = useParams();
  return library === undefined ? <NotFound /> : <Loaded key={id} library={library} id={id} />;
}

function Loaded({ library, id }: { readonly library: Library; readonly id: string }): ReactNode {
  const say = useSay();
  const send = useSend();
  const entry = useQuery({
    queryKey: ['library', library, id],
    queryFn: ({ signal }) => send({ path: `/libraries/${library}/${id}`, answer: EntryAnswer, signal }),
  });
  usePageTitle(entry.data?.name ?? say(LIBRARY_NAMES[library]));
  if (entry.error instanceof ApiError && [404, 422].includes(entry.error.status)) return <NotFound />;
  return (
    <div className="page">
      <LibraryTabs />
      {entry.isPending && <Skeleton rows={8} height={40} />}
      {!entry.isPending && !entry.data && <ReadError error={entry.error} onRetry={() => void entry.refetch()} />}
      {entry.data && <One library={library} entry={entry.data} />}
    </div>
  );
}

interface OneProps {
  readonly library: Library;
  readonly entry: EntryDetail;
}

function One({ library, entry }: OneProps): ReactNode {
  return (
    <>
      <Head library={library} entry={entry} />
      <div className="side-columns">
        <div className="side-column">
          <EntryFacts library={library} entry={entry} />
          {library === 'agencies' && <Engagements agency={entry} />}
          {library === 'indicators' && <Spread entry={entry} />}
          {library === 'experts' && <Draws expertId={entry.id} />}
        </div>
        <aside className="side-column">
          <EntryActs library={library} entry={entry} />
          <EntryHistory library={library} id={entry.id} version={entry.version} />
        </aside>
      </div>
    </>
  );
}

function Head({ library, entry }: OneProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { href } = useScope();
  return (
    <header>
      <p className="crumbs">
        <Link to={href(`/libraries/${library}`)}>{say(LIBRARY_NAMES[library])}</Link> / <Written>{entry.name}</Written>
      </p>
      <h1>
        <Written>{entry.name}</Written>
      </h1>
      <div className="fact-line">
        <StateMark entry={entry} />
        <span>
          <Written>{entry.regionName}</Written>
        </span>
        <span>{say(entry.shared ? T.shared : T.notShared)}</span>
        {entry.unitName !== null && <span>{say(T.proposedBy, { unit: entry.unitName })}</span>}
        <span>{say(T.version, { no: entry.version })}</span>
        <span>{say(T.changedAt, { time: momentWords(entry.changedAt, today, locale) })}</span>
      </div>
    </header>
  );
}
