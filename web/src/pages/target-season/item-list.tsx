import { useState, type ReactNode } from 'react';
import { BatchUrge } from '../../acts/batch-urge.tsx';
import type { TargetItem } from '../../api/season-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { ExportButton } from '../../files/export-later.tsx';
import { useMayAct } from '../../session/may-act.ts';
import { useSay } from '../../text/language.tsx';
import { SEASON_TEXT as T } from '../../text/season-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { ItemRows } from './item-rows.tsx';
import { ITEMS_PAGE, useItemQuery, useTargetItems, type SeasonFiltering } from './use-season.ts';

const ROW_PX = 46;

/** The season's items by deadline; whoever owes targets can be chosen and urged together. */
export function ItemList({ filters, change }: SeasonFiltering): ReactNode {
  const say = useSay();
  const items = useTargetItems(filters);
  const asked = useItemQuery(filters);
  const mayAct = useMayAct();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = items.data?.pages.flatMap((page) => page.rows) ?? [];
  const urgeable = rows.filter((row) => owesTargets(row) && mayAct('urge', row));
  const marked = urgeable.filter(({ itemId }) => chosen.has(itemId));
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(filters.state === 'notSubmitted' ? T.notSubmittedList : T.items)}</h2>
        <ExportButton path="/target-season/items" query={asked} name={say(T.items)} />
      </div>
      <BatchUrge
        rows={marked.map(({ itemId, obligationKey, name }) => ({ itemId, obligationKey: obligationKey ?? '', name }))}
        onDone={(refused) => {
          setChosen(new Set(refused));
        }}
      />
      <Refreshing when={items.isFetching && !items.isPending} />
      {body()}
    </section>
  );

  function body(): ReactNode {
    if (items.isPending) return <Skeleton rows={6} height={ROW_PX} />;
    if (!items.data) return <ReadError error={items.error} onRetry={() => void items.refetch()} />;
    if (rows.length === 0) return <Nothing filters={filters} change={change} />;
    return (
      <>
        <ItemRows rows={rows} urgeable={urgeable} chosen={chosen} onChosen={setChosen} />
        <footer className="list-foot">
          <span className="note">
            {say(items.hasNextPage ? STATE_TEXT.shownOf : STATE_TEXT.shownAll, { shown: rows.length })}
          </span>
          {items.hasNextPage && (
            <Button loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
              {say(STATE_TEXT.more, { count: ITEMS_PAGE })}
            </Button>
          )}
        </footer>
      </>
    );
  }
}

/** The unit's turn: not submitted yet, or returned to it. */
function owesTargets({ state, obligationKey }: TargetItem): boolean {
  return obligationKey !== null && (state === 'notSubmitted' || state === 'returned');
}

function Nothing({ filters, change }: SeasonFiltering): ReactNode {
  const say = useSay();
  if (Object.values(filters).every((value) => value === undefined))
    return <Empty title={say(T.empty)} next={say(T.emptyWhy)} />;
  return (
    <Empty
      title={say(T.emptyFiltered)}
      action={
        <Button
          onClick={() => {
            change({ state: undefined, unit: undefined, division: undefined });
          }}
        >
          {say(STATE_TEXT.clearFilters)}
        </Button>
      }
    />
  );
}
