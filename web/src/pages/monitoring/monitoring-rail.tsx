import { useState, type ReactNode } from 'react';
import { BatchUrge } from '../../acts/batch-urge.tsx';
import { mayUrge } from '../../acts/may-urge.ts';
import type { MatrixColumn, MatrixRow, MonitoredItem } from '../../api/monitoring-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { ExportButton } from '../../files/export-later.tsx';
import { useMe } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { BATCH_TEXT } from '../../text/batch-text.ts';
import { MONITORING_TEXT as T } from '../../text/monitoring-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { ChosenItem } from './chosen-item.tsx';
import { MonitoredLine } from './monitored-line.tsx';
import { useMonitored, type MonitoringState } from './use-monitoring.ts';

interface Props {
  readonly year: number;
  readonly column: MatrixColumn;
  readonly unit: MatrixRow | undefined;
  readonly state: MonitoringState;
  readonly change: (next: MonitoringState) => void;
}

/** The items of the chosen cell, or what lies outside the band; the chosen one with its acts; urging in bulk. */
export function MonitoringRail({ year, column, unit, state, change }: Props): ReactNode {
  const say = useSay();
  const apart = state.view === 'apart';
  const { region } = useScope();
  const asked = {
    year,
    period: column.period,
    unit: apart ? undefined : unit?.unitId,
    standing: apart ? undefined : state.standing,
    ...(apart && { apart: 'outside' as const }),
  };
  const items = useMonitored(asked);
  const rows = items.data?.pages.flatMap((page) => page.rows) ?? [];
  const title = say(T.itemsOf, {
    unit: apart ? say(T.workList) : (unit?.unitName ?? say(T.allUnits)),
    period: column.name,
  });
  return (
    <aside className="monitoring-rail" aria-label={title}>
      {state.item !== undefined && (
        <ChosenItem
          key={state.item}
          itemId={state.item}
          onClose={() => {
            change({ item: '' });
          }}
        />
      )}
      <section className="panel">
        <div className="panel-head">
          <h2>{title}</h2>
          <ExportButton path="/monitoring/items" query={{ region, ...asked }} name={say(T.title)} />
        </div>
        {list()}
      </section>
    </aside>
  );

  function list(): ReactNode {
    if (items.isPending) return <Skeleton rows={5} height={46} />;
    if (!items.data) return <ReadError error={items.error} onRetry={() => void items.refetch()} />;
    if (rows.length === 0) return <Empty title={say(apart ? T.findingNone : T.emptyCell)} />;
    return (
      <>
        <Rows
          key={`${column.period}${unit?.unitId ?? ''}`}
          rows={rows}
          chosen={state.item}
          onChoose={(row) => {
            change({ item: row.itemId, period: column.period });
          }}
        />
        {items.hasNextPage && (
          <footer className="list-foot">
            <span className="note">{say(STATE_TEXT.shownOf, { shown: rows.length })}</span>
            <Button loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
              {say(STATE_TEXT.more, { count: 50 })}
            </Button>
          </footer>
        )}
      </>
    );
  }
}

interface RowsProps {
  readonly rows: readonly MonitoredItem[];
  readonly chosen: string | undefined;
  readonly onChoose: (row: MonitoredItem) => void;
}

function Rows({ rows, chosen, onChoose }: RowsProps): ReactNode {
  const say = useSay();
  const { grants } = useMe();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const urgeable = mayUrge(grants) ? rows.filter(({ obligationKey }) => obligationKey !== null) : [];
  const chosenRows = urgeable.filter(({ itemId }) => selected.has(itemId));
  const toggle = (itemId: string): void => {
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(itemId)) after.add(itemId);
      return after;
    });
  };
  return (
    <>
      {urgeable.length > 1 && (
        <label className="select-all">
          <input
            type="checkbox"
            checked={chosenRows.length === urgeable.length}
            onChange={({ target }) => {
              setSelected(new Set(target.checked ? urgeable.map(({ itemId }) => itemId) : []));
            }}
          />
          {say(BATCH_TEXT.selectAll)}
        </label>
      )}
      <ul className="monitored">
        {rows.map((row) => (
          <li key={row.itemId} className={row.itemId === chosen ? 'current' : ''}>
            {urgeable.includes(row) && (
              <input
                type="checkbox"
                aria-label={say(BATCH_TEXT.select, { name: row.name })}
                checked={selected.has(row.itemId)}
                onChange={() => {
                  toggle(row.itemId);
                }}
              />
            )}
            <MonitoredLine row={row} current={row.itemId === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      <BatchUrge
        rows={chosenRows.map(({ itemId, obligationKey, name }) => ({
          itemId,
          obligationKey: obligationKey ?? '',
          name,
        }))}
        onDone={(refused) => {
          setSelected(new Set(refused));
        }}
      />
    </>
  );
}
