import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { rateText, wanText } from '../../blocks/wan.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { ITEMS_TEXT as T } from '../../text/item-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { ItemFilterBar } from './item-filter-bar.tsx';
import { ItemTable } from './item-table.tsx';
import { useItemFilters, useItems } from './use-items.ts';
import './items.css';

const PAGE = 50;

/** `/items`: every item in scope, by the filters of the address. */
export function ItemsPage(): ReactNode {
  const say = useSay();
  const [filters, change, clear] = useItemFilters();
  const { rows, totals } = useItems(filters);
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">
            {totals &&
              say(T.sub, {
                count: totals.count,
                budget: wanText(totals.approvedFen),
                executed: wanText(totals.executedFen),
                rate: rateText(totals.executedFen, totals.approvedFen),
              })}
          </p>
        </div>
      </header>
      <section className="panel">
        <ItemFilterBar filters={filters} lights={totals?.lights} onChange={change} />
        <Refreshing when={rows.isFetching && !rows.isPending} />
        {list()}
      </section>
    </div>
  );

  function list(): ReactNode {
    if (rows.isPending) return <Skeleton rows={10} height={46} />;
    if (!rows.data) return <ReadError error={rows.error} onRetry={() => void rows.refetch()} />;
    const all = rows.data.pages.flatMap((page) => page.rows);
    if (all.length === 0) return nothing();
    return (
      <>
        <ItemTable rows={all} />
        <footer className="list-foot">
          <span className="note">
            {rows.hasNextPage
              ? say(STATE_TEXT.shownOf, { shown: all.length })
              : say(STATE_TEXT.shownAll, { shown: all.length })}
          </span>
          {rows.hasNextPage && (
            <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
              {say(STATE_TEXT.more, { count: PAGE })}
            </Button>
          )}
        </footer>
      </>
    );
  }

  function nothing(): ReactNode {
    if (Object.keys(filters).length === 0) return <Empty title={say(T.empty)} next={say(T.emptyWhy)} />;
    return (
      <Empty title={say(T.emptyFiltered)} action={<Button onClick={clear}>{say(STATE_TEXT.clearFilters)}</Button>} />
    );
  }
}
