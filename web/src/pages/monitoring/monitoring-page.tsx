import type { ReactNode } from 'react';
import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { usePolicy } from '../../api/use-policy.ts';
import type { MatrixColumn, MatrixRow } from '../../api/monitoring-answers.ts';
import { Empty, ReadError, Refreshing, Skeleton } from '../../blocks/states.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { MONITORING_TEXT as T } from '../../text/monitoring-text.ts';
import { SeasonBanner } from '../seasons/season-banner.tsx';
import { ApartView } from './apart-view.tsx';
import { usualColumn } from './matrix-model.ts';
import { Matrix } from './matrix.tsx';
import { MonitoringRail } from './monitoring-rail.tsx';
import { RuleLine } from './rule-line.tsx';
import { useMatrix, useMonitoringState, type MonitoringState } from './use-monitoring.ts';
import './monitoring.css';

/** `/monitoring`: units by periods, and money against targets; a click is the list of items, with the acts beside it (M1–M4). */
export function MonitoringPage(): ReactNode {
  const say = useSay();
  const matrix = useMatrix();
  const [state, change] = useMonitoringState();
  usePageTitle(say(T.title));
  if (matrix.isPending) {
    return (
      <div className="page">
        <Skeleton rows={10} height={46} />
      </div>
    );
  }
  if (!matrix.data) return <ReadError error={matrix.error} onRetry={() => void matrix.refetch()} />;
  const [first] = matrix.data.pages;
  const columns = first?.columns ?? [];
  const rows = matrix.data.pages.flatMap((page) => page.rows);
  const year = first?.year ?? 0;
  const permitted = first?.permittedDifferencePercent ?? null;
  const period =
    columns.find((column) => column.period === state.period) ?? usualColumn(columns, state.view === 'apart');
  return (
    <div className="page">
      <Head year={year} columns={columns} period={period} permitted={permitted} />
      <SeasonBanner kind="monitoring" />
      {period === undefined ? (
        <NothingYet year={year} />
      ) : (
        <>
          <Views state={state} change={change} />
          <div className="monitoring-columns">
            <section className="panel">
              <Refreshing when={matrix.isFetching} />
              {state.view === 'apart' ? (
                <ApartView
                  year={year}
                  columns={columns}
                  column={period}
                  permitted={permitted}
                  state={state}
                  change={change}
                />
              ) : (
                <Matrix
                  columns={columns}
                  rows={rows}
                  state={state}
                  change={change}
                  more={matrix.hasNextPage}
                  fetching={matrix.isFetchingNextPage}
                  onMore={() => void matrix.fetchNextPage()}
                />
              )}
            </section>
            <MonitoringRail year={year} column={period} unit={unitOf(rows, state)} state={state} change={change} />
          </div>
        </>
      )}
    </div>
  );
}

function unitOf(rows: readonly MatrixRow[], { unit }: MonitoringState): MatrixRow | undefined {
  return rows.find(({ unitId }) => unitId === unit);
}

interface HeadProps {
  readonly year: number;
  readonly columns: readonly MatrixColumn[];
  readonly period: MatrixColumn | undefined;
  readonly permitted: number | null;
}

function Head({ year, columns, period, permitted }: HeadProps): ReactNode {
  const say = useSay();
  return (
    <header className="page-head">
      <div>
        <h1>{say(T.title)}</h1>
        {period && (
          <p className="sub">
            {say(T.sub, {
              year,
              period: period.name,
              items: period.items,
              open: period.open,
              red: period.red,
              yellow: period.yellow,
            })}
          </p>
        )}
        <RuleLine columns={columns} permitted={permitted} />
      </div>
    </header>
  );
}

function Views({
  state,
  change,
}: {
  readonly state: MonitoringState;
  readonly change: (next: MonitoringState) => void;
}): ReactNode {
  const say = useSay();
  const views = [
    ['', T.matrix],
    ['apart', T.apart],
  ] as const;
  return (
    <div className="tabs panel" role="group" aria-label={say(T.views)}>
      <span>
        {views.map(([view, name]) => (
          <button
            key={view}
            type="button"
            aria-pressed={(state.view ?? '') === view}
            onClick={() => {
              change({ view, item: '' });
            }}
          >
            {say(name)}
          </button>
        ))}
      </span>
    </div>
  );
}

/** Before the first period has ended there is nothing to report; when that is, is said. */
function NothingYet({ year }: { readonly year: number }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const first = usePolicy().data?.monitoringPeriods[0];
  const date = first && formatDate(asPlainDate(`${String(year)}-${first.endsOn}`), locale, 'date');
  return (
    <section className="panel">
      <Empty title={say(T.empty)} next={date === undefined ? undefined : say(T.emptyWhy, { date })} />
    </section>
  );
}
