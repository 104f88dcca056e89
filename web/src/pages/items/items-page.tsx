import { Suspense, type ReactNode } from 'react';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { ItemTotals } from '../../api/list-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { later } from '../../blocks/later.tsx';
import { usePhone } from '../../blocks/use-phone.ts';
import { ExportButton } from '../../files/export-later.tsx';
import { SavedFilters } from '../../filters/saved-filters-later.tsx';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { rateText, wanText } from '../../blocks/wan.ts';
import { useMe } from '../../session/session.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { ITEMS_TEXT as T } from '../../text/item-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { ItemCards } from './item-cards.tsx';
import { ItemFilterBar } from './item-filter-bar.tsx';
import { ItemTable } from './item-table.tsx';
import { useItemFilters, useItems, usePaging } from './use-items.ts';
import './items.css';

const ArchivesButton = later(async () => (await import('./archives-button.tsx')).ArchivesButton);

/** The auditor takes whole lists of archives; everybody else takes those of single items from their pages. */
const ARCHIVING = ['item.archive', 'audit.read'] as const;

/** The same figures as the rows below: approved budgets, and what is only requested said as such. */
function moneySentence({ approvedFen, unapprovedFen }: ItemTotals): Bilingual {
  if (unapprovedFen === 0) return T.sub;
  return approvedFen === 0 ? T.subRequested : T.subUnapproved;
}

/** `/items`: every item in scope, by the filters of the address, page by page. */
export function ItemsPage(): ReactNode {
  const say = useSay();
  const phone = usePhone();
  const { permissions } = useMe();
  const control = useItemFilters();
  const paging = usePaging();
  const { rows, totals, facets, asked } = useItems(control.filters, paging.cursor);
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">
            {totals &&
              say(moneySentence(totals), {
                count: totals.count,
                budget: wanText(totals.approvedFen),
                unapproved: wanText(totals.unapprovedFen),
                executed: wanText(totals.executedFen),
                rate: rateText(totals.executedFen, totals.approvedFen),
              })}
          </p>
        </div>
        <div className="act-buttons no-print">
          <SavedFilters list="items" current={control.filters} onChoose={control.choose} />
          <ExportButton path="/budget-items" query={asked} name={say(T.title)} />
          {ARCHIVING.every((permission) => permissions.includes(permission)) && (
            <Suspense fallback={null}>
              <ArchivesButton query={asked} />
            </Suspense>
          )}
        </div>
      </header>
      <section className="panel">
        <ItemFilterBar control={control} facets={facets} folded={phone} unitName={rows.data?.rows[0]?.unitName} />
        <Refreshing when={rows.isFetching && !rows.isPending} />
        {list()}
      </section>
    </div>
  );

  function list(): ReactNode {
    if (rows.isPending) return <Skeleton rows={10} height={46} />;
    if (!rows.data) return <ReadError error={rows.error} onRetry={() => void rows.refetch()} />;
    const { rows: shown, next } = rows.data;
    if (shown.length === 0) return nothing();
    return (
      <>
        {phone ? <ItemCards rows={shown} /> : <ItemTable rows={shown} control={control} />}
        {pages(paging.offset + 1, paging.offset + shown.length, next)}
      </>
    );
  }

  function pages(from: number, to: number, next: string | null): ReactNode {
    return (
      <nav className="list-foot" aria-label={say(T.pages)}>
        <span className="note">
          {totals ? say(T.page, { from, to, all: totals.count }) : say(T.pageOnly, { from, to })}
        </span>
        <span className="page-buttons">
          {paging.cursor !== undefined && <Button onClick={paging.back}>{say(T.previousPage)}</Button>}
          {next !== null && (
            <Button
              onClick={() => {
                paging.next(next);
                window.scrollTo(0, 0);
              }}
            >
              {say(T.nextPage)}
            </Button>
          )}
        </span>
      </nav>
    );
  }

  function nothing(): ReactNode {
    if (Object.keys(control.filters).every((name) => name === 'sort'))
      return <Empty title={say(T.empty)} next={say(T.emptyWhy)} />;
    return (
      <Empty
        title={say(T.emptyFiltered)}
        action={<Button onClick={control.clear}>{say(STATE_TEXT.clearFilters)}</Button>}
      />
    );
  }
}
