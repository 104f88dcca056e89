import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSend } from '../../api/api-provider.tsx';
import { SearchAnswer, type FoundKind } from '../../api/search-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { SEARCH_TEXT as T } from '../../text/search-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { FoundRow, keyOf } from './found-row.tsx';
import { countedName } from './counted-name.ts';

const PAGE = 50;

/** One kind of what was found, page by page. */
export function KindList({ words, kind }: { readonly words: string; readonly kind: FoundKind }): ReactNode {
  const say = useSay();
  const send = useSend();
  const found = useInfiniteQuery({
    queryKey: ['search', words, kind],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/search',
        query: { q: words, kind, limit: PAGE, cursor: pageParam },
        answer: SearchAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ groups }) => groups[0]?.next ?? undefined,
  });
  if (found.isPending) return <Skeleton rows={10} height={46} />;
  if (!found.data) return <ReadError error={found.error} onRetry={() => void found.refetch()} />;
  const groups = found.data.pages.flatMap((page) => page.groups);
  const rows = groups.flatMap((group) => group.rows);
  const [first] = groups;
  if (!first || rows.length === 0) return <Empty title={say(T.nothing, { words })} next={say(T.nothingWhy)} />;
  return (
    <section className="panel found" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{countedName(first, say(T[kind]), say)}</h2>
      <ul>
        {rows.map((row) => (
          <FoundRow key={keyOf(row)} row={row} words={words} />
        ))}
      </ul>
      {found.hasNextPage && (
        <footer className="list-foot">
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {say(STATE_TEXT.more, { count: PAGE })}
          </Button>
        </footer>
      )}
    </section>
  );
}
