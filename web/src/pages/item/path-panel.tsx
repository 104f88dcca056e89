import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react';
import type { HistoryEvent } from '../../api/history-answers.ts';
import type { Item } from '../../api/item-answers.ts';
import { useHistory } from '../../api/use-item.ts';
import { Skeleton } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { PathList } from './path-list.tsx';
import { possibleSteps, walkedPath } from './walked-path.ts';

const PathDiagram = lazy(() => import('./path-diagram.tsx').then(({ PathDiagram: Diagram }) => ({ default: Diagram })));

/** 走过的路: drawn for the eye, listed for everybody. */
export function PathPanel({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const history = useHistory(item.id);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = history;
  useEffect(() => {
    // The path is the whole record's: it is drawn when every page of it is there.
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const position = useMemo(
    () => Object.fromEntries(item.position.map(({ track, phase }) => [track, phase])),
    [item.position],
  );
  const walked = useMemo(() => {
    const rows = (history.data?.pages ?? []).flatMap((page) => page.rows);
    return walkedPath(
      rows.filter((row): row is HistoryEvent => row.kind === 'event').toSorted((a, b) => a.seq - b.seq),
    );
  }, [history.data]);
  const possible = useMemo(() => possibleSteps(position), [position]);
  return (
    <section className="panel path-panel">
      <div className="panel-head">
        <h2>{say(T.path)}</h2>
        <span className="path-key" aria-hidden>
          <i className="walked" /> {say(T.pathWalked)} <i className="aside" /> {say(T.pathBack)} <i className="ahead" />{' '}
          {say(T.pathAhead)}
        </span>
      </div>
      {history.isPending || hasNextPage ? (
        <Skeleton rows={1} height={200} />
      ) : (
        <>
          <Suspense fallback={<Skeleton rows={1} height={200} />}>
            <PathDiagram position={position} walked={walked} possible={possible} />
          </Suspense>
          <PathList walked={walked} />
        </>
      )}
    </section>
  );
}
