import type { ReactNode } from 'react';
import type { LedgerMatrix } from '../../api/ledger-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { ExportButton } from '../../files/export-later.tsx';
import { SavedFilters } from '../../filters/saved-filters-later.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { ClassPanel } from './class-panel.tsx';
import { documentsOf } from './grouping.ts';
import { DistancePanel } from './distance-panel.tsx';
import { LedgerFilterBar } from './ledger-filter-bar.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { MatrixPanel } from './matrix-panel.tsx';
import { PrintFoot } from './print-foot.tsx';
import { Unsigned } from './unsigned.tsx';
import {
  useLedgerAddress,
  useLedgerMatrix,
  useLedgerQuery,
  useLedgerRows,
  LEDGER_PAGE,
  type LedgerAddress,
} from './use-ledger.ts';
import { usePrintAll } from './use-print-all.ts';
import { ViewChoice } from './view-choice.tsx';
import './ledger.css';

/** `/rectification`: problems of every document that was issued, on two lines (R2, page.md §4.11). */
export function LedgerPage(): ReactNode {
  const say = useSay();
  const address = useLedgerAddress();
  const asked = useLedgerQuery(address.filters, address.view);
  const matrix = useLedgerMatrix(address.filters);
  const rows = useLedgerRows(address.filters, address.view);
  const [print, printing] = usePrintAll(rows);
  const documents = documentsOf(rows.data?.pages.flatMap((page) => page.documents) ?? []);
  usePageTitle(say(T.title));
  return (
    <div className="page ledger-page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{matrix.data && say(T.sub, sumsOf(matrix.data))}</p>
        </div>
        <div className="act-buttons no-print">
          <SavedFilters list="ledger" current={address.named} onChoose={address.choose} />
          <ExportButton path="/problems" query={asked} name={say(T.title)} />
          <ViewChoice address={address} />
          <Button loading={printing} onClick={print}>
            {printing ? say(T.printing) : say(T.print)}
          </Button>
        </div>
      </header>
      <Unsigned />
      <Panels address={address} matrix={matrix.data} error={matrix.error} onRetry={() => void matrix.refetch()} />
      <section className="panel">
        <LedgerFilterBar address={address} documents={documents} />
        <Refreshing when={rows.isFetching && !rows.isPending} />
        {list()}
      </section>
    </div>
  );

  function list(): ReactNode {
    if (rows.isPending) return <Skeleton rows={8} height={54} />;
    if (!rows.data) return <ReadError error={rows.error} onRetry={() => void rows.refetch()} />;
    const all = rows.data.pages.flatMap((page) => page.rows);
    if (all.length === 0) return <Nothing address={address} />;
    return (
      <>
        <LedgerTable rows={all} documents={documents} address={address} />
        <footer className="list-foot no-print">
          <span className="note">
            {say(rows.hasNextPage ? STATE_TEXT.shownOf : STATE_TEXT.shownAll, { shown: all.length })}
          </span>
          {rows.hasNextPage && (
            <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
              {say(STATE_TEXT.more, { count: LEDGER_PAGE })}
            </Button>
          )}
        </footer>
        <PrintFoot address={address} shown={all.length} more={rows.hasNextPage} documents={documents} />
      </>
    );
  }
}

function sumsOf({ cells, documents }: LedgerMatrix): Readonly<Record<string, number>> {
  const count = (own: LedgerMatrix['cells']): number => own.reduce((sum, cell) => sum + cell.count, 0);
  const settled = count(
    cells.filter(({ financeState }) => financeState === 'closedOut' || financeState === 'deferred'),
  );
  const all = count(cells);
  return { documents, all, settled, open: all - settled };
}

interface PanelsProps {
  readonly address: LedgerAddress;
  readonly matrix: LedgerMatrix | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
}

function Panels({ address, matrix, error, onRetry }: PanelsProps): ReactNode {
  if (!matrix) return error ? <ReadError error={error} onRetry={onRetry} /> : <Skeleton rows={1} height={190} />;
  return (
    <div className="ledger-panels no-print">
      <MatrixPanel matrix={matrix} address={address} />
      <DistancePanel matrix={matrix} address={address} />
      <ClassPanel matrix={matrix} address={address} />
    </div>
  );
}

function Nothing({ address }: { readonly address: LedgerAddress }): ReactNode {
  const say = useSay();
  if (Object.keys(address.filters).length === 0) return <Empty title={say(T.empty)} next={say(T.emptyWhy)} />;
  return (
    <Empty
      title={say(T.emptyFiltered)}
      action={<Button onClick={address.clear}>{say(STATE_TEXT.clearFilters)}</Button>}
    />
  );
}
