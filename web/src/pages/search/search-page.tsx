import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSend } from '../../api/api-provider.tsx';
import { FOUND_KINDS, SearchAnswer, type FoundGroup } from '../../api/search-answers.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { SEARCH_TEXT as T } from '../../text/search-text.ts';
import { countedName } from './counted-name.ts';
import { FoundRow, keyOf } from './found-row.tsx';
import { KindList } from './kind-list.tsx';
import './search.css';

/** `/search`: whatever holds some words, by kind (page.md §1). */
export function SearchPage(): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const [search] = useSearchParams();
  const words = search.get('q')?.trim() ?? '';
  const kind = FOUND_KINDS.find((one) => one === search.get('kind'));
  usePageTitle(say(T.title));
  return (
    <div className="page search-page">
      <header className="page-head">
        <div>
          <h1>{words === '' ? say(T.title) : say(T.heading, { words })}</h1>
          <p className="sub">
            {kind === undefined ? say(T.sub) : <Link to={href('/search', { q: words })}>{say(T.back)}</Link>}
          </p>
        </div>
      </header>
      {body()}
    </div>
  );

  function body(): ReactNode {
    if (words === '') return <Empty title={say(T.ask)} next={say(T.askWhy)} />;
    return kind === undefined ? <EveryKind words={words} /> : <KindList words={words} kind={kind} />;
  }
}

function EveryKind({ words }: { readonly words: string }): ReactNode {
  const say = useSay();
  const send = useSend();
  const found = useQuery({
    queryKey: ['search', words],
    queryFn: ({ signal }) => send({ path: '/search', query: { q: words }, answer: SearchAnswer, signal }),
  });
  if (found.isPending) return <Skeleton rows={10} height={46} />;
  if (!found.data) return <ReadError error={found.error} onRetry={() => void found.refetch()} />;
  const groups = found.data.groups.filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return <Empty title={say(T.nothing, { words })} next={say(T.nothingWhy)} />;
  return groups.map((group) => <Group key={group.kind} group={group} words={words} />);
}

function Group({ group, words }: { readonly group: FoundGroup; readonly words: string }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { kind, rows, next } = group;
  return (
    <section className="panel found" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{countedName(group, say(T[kind]), say)}</h2>
      <ul>
        {rows.map((row) => (
          <FoundRow key={keyOf(row)} row={row} words={words} />
        ))}
      </ul>
      {next !== null && (
        <Link className="found-all" to={href('/search', { q: words, kind })}>
          {say(T.all, { name: say(T[kind]) })}
        </Link>
      )}
    </section>
  );
}
