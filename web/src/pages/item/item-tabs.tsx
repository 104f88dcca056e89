import { Suspense, useMemo, type ReactNode } from 'react';
import { useAddress } from '../../shell/address.ts';
import type { Item } from '../../api/item-answers.ts';
import { useVersions } from '../../api/use-item.ts';
import { later } from '../../blocks/later.tsx';
import { Skeleton } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { actsOf } from './acts-of-record.ts';
import { MoneyTab } from './money-tab.tsx';
import { moneyLines } from './money-lines.ts';
import { numberedDocuments } from './numbered-documents.ts';
import { ProblemsTab } from './problems-tab.tsx';
import { Timeline } from './timeline.tsx';
import { useRecord } from './use-record.ts';

const TABS = ['history', 'problems', 'indicators', 'money', 'documents', 'versions'] as const;
type Tab = (typeof TABS)[number];

/** What needs the rules of scoring, or the schemas of documents, is loaded when somebody looks at it. */
const BODIES = {
  history: Timeline,
  problems: ProblemsTab,
  indicators: later(async () => (await import('./indicator-tab.tsx')).IndicatorTab),
  money: MoneyTab,
  documents: later(async () => (await import('./documents-tab.tsx')).DocumentsTab),
  versions: later(async () => (await import('./versions-tab.tsx')).VersionsTab),
} as const satisfies Record<Tab, unknown>;

/** The tabs under the drawing; which one is open stands in the address. */
export function ItemTabs({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const [search, edit] = useAddress();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'history';
  const counts = useCounts(item);
  const open = (next: Tab): void => {
    edit(
      (after) => {
        if (next === 'history') after.delete('tab');
        else after.set('tab', next);
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const Body = BODIES[tab];
  return (
    <section className="panel">
      <div className="tabs item-tabs">
        <div role="tablist" aria-label={say(T.tabs)}>
          {TABS.map((one, index) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`tab-${one}`}
              aria-selected={one === tab}
              aria-controls="tab-panel"
              tabIndex={one === tab ? 0 : -1}
              onClick={() => {
                open(one);
              }}
              onKeyDown={({ key }) => {
                const next =
                  TABS[(index + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? TABS.length - 1 : 0)) % TABS.length];
                if (next === undefined || next === one) return;
                open(next);
                document.getElementById(`tab-${next}`)?.focus();
              }}
            >
              {say(T[one])} <span>{counts[one] ?? ''}</span>
            </button>
          ))}
        </div>
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`} className="tab-panel" tabIndex={0}>
        <Suspense fallback={<Skeleton rows={4} height={30} />}>
          <Body item={item} />
        </Suspense>
      </div>
    </section>
  );
}

function useCounts(item: Item): Readonly<Partial<Record<Tab, number>>> {
  const { rows, events, complete } = useRecord(item.id);
  const versions = useVersions(item.id).data?.rows.length;
  return useMemo(
    () => ({
      ...(complete && {
        history: actsOf(rows).length,
        money: moneyLines(events).length,
        documents: numberedDocuments(events).length,
      }),
      problems: item.problems.length,
      ...(versions !== undefined && { versions }),
    }),
    [rows, events, complete, versions, item.problems.length],
  );
}
