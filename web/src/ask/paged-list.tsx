import type { ReactNode } from 'react';
import { Button } from '../blocks/button.tsx';
import { ReadError, Refreshing, Skeleton } from '../blocks/states.tsx';
import { useSay } from '../text/language.tsx';
import { STATE_TEXT } from '../text/state-text.ts';
import type { usePages } from './use-pages.ts';

interface Props<Row> {
  readonly pages: ReturnType<typeof usePages<Row>>;
  readonly empty: ReactNode;
  readonly children: (rows: readonly Row[]) => ReactNode;
  readonly skeleton?: number;
}

/** A list in every one of its states: on its way, unreadable, empty, read in part, read to the end. */
export function PagedList<Row>({ pages, empty, children, skeleton = 8 }: Props<Row>): ReactNode {
  const say = useSay();
  if (pages.isPending) return <Skeleton rows={skeleton} height={40} />;
  if (!pages.data) return <ReadError error={pages.error} onRetry={() => void pages.refetch()} />;
  const rows = pages.data.pages.flatMap((page) => page.rows);
  return (
    <>
      <Refreshing when={pages.isFetching && !pages.isFetchingNextPage} />
      {rows.length === 0 ? empty : children(rows)}
      {rows.length > 0 && (
        <footer className="list-foot">
          <span className="note">
            {say(pages.hasNextPage ? STATE_TEXT.shownOf : STATE_TEXT.shownAll, { shown: rows.length })}
          </span>
          {pages.hasNextPage && (
            <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
              {say(STATE_TEXT.more, { count: pages.data.pages[0]?.rows.length ?? rows.length })}
            </Button>
          )}
        </footer>
      )}
    </>
  );
}
