import { useState, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { ApiError } from '../../api/api-error.ts';
import type { Item } from '../../api/item-answers.ts';
import { useHistory, useItem } from '../../api/use-item.ts';
import { ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { NotFound } from '../../shell/dead-ends.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { Banners } from './banners.tsx';
import { Clocks } from './clocks.tsx';
import { ItemHead } from './item-head.tsx';
import { IndicatorTab } from './indicator-tab.tsx';
import { MoneyTab } from './money-tab.tsx';
import { PathPanel } from './path-panel.tsx';
import { ProblemsTab } from './problems-tab.tsx';
import { Rail } from './rail.tsx';
import { StageBar } from './stage-bar.tsx';
import { Timeline } from './timeline.tsx';
import { VersionsTab } from './versions-tab.tsx';
import './item.css';

/** `/items/:id`: the whole life of one item. */
export function ItemPage(): ReactNode {
  const { id = '' } = useParams();
  const item = useItem(id);
  usePageTitle(item.data?.name ?? '');
  if (item.isPending) {
    return (
      <div className="page">
        <Skeleton rows={10} height={60} />
      </div>
    );
  }
  if (item.data) return <Loaded item={item.data} refreshing={item.isFetching} />;
  if (item.error instanceof ApiError && item.error.status < 500) return <NotFound />;
  return <ReadError error={item.error} onRetry={() => void item.refetch()} />;
}

function Loaded({ item, refreshing }: { readonly item: Item; readonly refreshing: boolean }): ReactNode {
  return (
    <div className="page item-page">
      <Refreshing when={refreshing} />
      <ItemHead item={item} />
      <Banners item={item} />
      <StageBar item={item} />
      <div className="item-columns">
        <div className="item-main">
          <Clocks item={item} />
          <PathPanel item={item} />
          <Tabs item={item} />
        </div>
        <Rail item={item} />
      </div>
    </div>
  );
}

const TABS = ['history', 'problems', 'indicators', 'money', 'versions'] as const;
type Tab = (typeof TABS)[number];

const BODIES = {
  history: Timeline,
  problems: ProblemsTab,
  indicators: IndicatorTab,
  money: MoneyTab,
  versions: VersionsTab,
} as const satisfies Record<Tab, (props: { readonly item: Item }) => ReactNode>;

function Tabs({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const [search] = useSearchParams();
  const [tab, setTab] = useState<Tab>(() => TABS.find((one) => one === search.get('tab')) ?? 'history');
  const events = useHistory(item.id).data?.pages.flatMap(({ rows }) => rows).length;
  const counts: Readonly<Partial<Record<Tab, number>>> = {
    ...(events !== undefined && { history: events }),
    problems: item.problems.length,
  };
  const Body = BODIES[tab];
  return (
    <section className="panel">
      <div className="tabs">
        <div role="tablist" aria-label={say(T.tabs)}>
          {TABS.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`tab-${one}`}
              aria-selected={one === tab}
              aria-controls="tab-panel"
              onClick={() => {
                setTab(one);
              }}
            >
              {say(T[one])} <span>{counts[one] ?? ''}</span>
            </button>
          ))}
        </div>
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`} className="tab-panel">
        <Body item={item} />
      </div>
    </section>
  );
}
