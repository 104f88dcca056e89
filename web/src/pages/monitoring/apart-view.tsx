import { Suspense, useState, type ReactNode } from 'react';
import type { MatrixColumn, MonitoredItem } from '../../api/monitoring-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { later } from '../../blocks/later.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { MONITORING_TEXT as T } from '../../text/monitoring-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { MonitoringLightWord } from './monitoring-light.tsx';
import { useMonitored, type MonitoringState } from './use-monitoring.ts';

const Scatter = later(async () => (await import('./scatter.tsx')).Scatter);

interface Props {
  readonly year: number;
  readonly columns: readonly MatrixColumn[];
  readonly column: MatrixColumn;
  readonly permitted: number | null;
  readonly state: MonitoringState;
  readonly change: (next: MonitoringState) => void;
}

/** Money against targets with the band of the permitted difference; the same as a table for whoever does not see it. */
export function ApartView({ year, columns, column, permitted, state, change }: Props): ReactNode {
  const say = useSay();
  const [asTable, setAsTable] = useState(false);
  const items = useMonitored({ year, period: column.period, apart: 'all' });
  const rows = items.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="apart">
      <div className="panel-head">
        <h2>{finding()}</h2>
        <span className="chips">
          <select
            className="native-select"
            aria-label={say(T.period)}
            value={column.period}
            onChange={({ target }) => {
              change({ period: target.value, item: '' });
            }}
          >
            {columns.map(({ period, name }) => (
              <option key={period} value={period}>
                {name}
              </option>
            ))}
          </select>
          {([T.chart, T.table] as const).map((name) => (
            <button
              key={name.en}
              type="button"
              className="chip"
              aria-pressed={asTable === (name === T.table)}
              onClick={() => {
                setAsTable(name === T.table);
              }}
            >
              {say(name)}
            </button>
          ))}
        </span>
      </div>
      <p className="note apart-note">{say(T.comparedOf, { compared: column.compared, shown: rows.length })}</p>
      {body()}
    </div>
  );

  function finding(): string {
    if (permitted === null) return say(T.findingNoBand);
    return column.outside === 0
      ? say(T.findingNone)
      : say(T.findingApart, { outside: column.outside, points: permitted });
  }

  function body(): ReactNode {
    if (items.isPending) return <Skeleton rows={8} height={46} />;
    if (!items.data) return <ReadError error={items.error} onRetry={() => void items.refetch()} />;
    if (rows.length === 0) return <Empty title={say(T.emptyApart)} next={say(T.emptyApartWhy)} />;
    const choose = (row: MonitoredItem): void => {
      change({ item: row.itemId, period: column.period });
    };
    return (
      <>
        {asTable ? (
          <ApartTable rows={rows} chosen={state.item} onChoose={choose} />
        ) : (
          <Suspense fallback={<Skeleton rows={9} height={46} />}>
            <Scatter rows={rows} permitted={permitted} chosen={state.item} onChoose={choose} />
          </Suspense>
        )}
        {items.hasNextPage && (
          <footer className="list-foot">
            <span className="note">{say(STATE_TEXT.shownOf, { shown: rows.length })}</span>
            <Button loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
              {say(STATE_TEXT.more, { count: 200 })}
            </Button>
          </footer>
        )}
      </>
    );
  }
}

interface TableProps {
  readonly rows: readonly MonitoredItem[];
  readonly chosen: string | undefined;
  readonly onChoose: (row: MonitoredItem) => void;
}

function ApartTable({ rows, chosen, onChoose }: TableProps): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.item)}</th>
            <th scope="col">{say(T.unit)}</th>
            <th scope="col">{say(T.light)}</th>
            <th scope="col" className="number">
              {say(T.rate)}
            </th>
            <th scope="col" className="number">
              {say(T.achievement)}
            </th>
            <th scope="col" className="number">
              {say(T.difference)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.itemId} className={row.itemId === chosen ? 'current' : ''}>
              <td>
                <button
                  type="button"
                  className="row-link"
                  aria-current={row.itemId === chosen}
                  onClick={() => {
                    onChoose(row);
                  }}
                >
                  <Written>{row.name}</Written>
                </button>
              </td>
              <td>
                <Written>{row.unitName}</Written>
              </td>
              <td>{row.light && <MonitoringLightWord light={row.light} />}</td>
              <td className="number">{percent(row.rate)}</td>
              <td className="number">{percent(row.achievement)}</td>
              <td className="number">
                {row.deviation === null ? '—' : say(T.points, { points: row.deviation.toFixed(2) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function percent(value: number | null): string {
  return value === null ? '—' : `${value.toFixed(2)}%`;
}
