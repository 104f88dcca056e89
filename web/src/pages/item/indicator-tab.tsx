import { useQueries } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { Item } from '../../api/item-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { versionQuery } from '../../api/use-item.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { figureTable, type ExecutionFigures, type FigureRow, type FigureTable } from './figures.ts';
import { FigureCell } from './figure-cell.tsx';
import { useIndicatorWords } from './indicator-words.ts';
import { actsByVersion } from './numbered-documents.ts';
import { usePeriodName } from './use-periods.ts';
import { useRecord } from './use-record.ts';

/** 指标对照: targets against what was monitored, reached and scored; every figure tells its history. */
export function IndicatorTab({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const send = useSend();
  const { events, complete, error, retry } = useRecord(item.id);
  const periodName = usePeriodName(events);
  const ids = useMemo(() => [...actsByVersion(events).keys()], [events]);
  const versions = useQueries({
    queries: ids.map((id) => versionQuery(send, item.id, id)),
    combine: (results) => ({
      pending: results.some(({ isPending }) => isPending),
      bodies: new Map(results.flatMap(({ data }) => (data ? [[data.id, data.body] as const] : []))),
    }),
  });
  const table = useMemo(() => figureTable(events, versions.bodies), [events, versions.bodies]);
  if (error) return <ReadError error={error} onRetry={retry} />;
  if (!complete || versions.pending) return <Skeleton rows={6} height={30} />;
  if (!table) return <Empty title={say(T.noTargets)} />;
  return (
    <>
      <p className="annual-target">
        <Written>{table.annualTarget}</Written>
      </p>
      <p className="note">{say(T.allAsks)}</p>
      <Figures table={table} periodName={periodName} />
    </>
  );
}

interface FiguresProps {
  readonly table: FigureTable;
  readonly periodName: (period: string) => string;
}

function Figures({ table: { rows, execution, periods }, periodName }: FiguresProps): ReactNode {
  const say = useSay();
  const heads = [
    say(T.target),
    ...periods.map((period) => say(T.monitoredIn, { period: periodName(period) })),
    ...[T.actual, T.completion, T.weight, T.ownPoints, T.financePoints].map((text) => say(text)),
  ];
  return (
    <div className="table-wrap figure-wrap" tabIndex={0} role="region" aria-label={say(T.indicators)}>
      <table className="table figure-table">
        <thead>
          <tr>
            <th scope="col">{say(T.indicator)}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            <th scope="col">{say(T.reason)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <IndicatorRow key={row.indicator.key} row={row} periods={periods} periodName={periodName} />
          ))}
          {execution.rate.length > 0 && <ExecutionRow execution={execution} periods={periods.length} />}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: FigureRow;
  readonly periods: readonly string[];
  readonly periodName: (period: string) => string;
}

function IndicatorRow({ row, periods, periodName }: RowProps): ReactNode {
  const say = useSay();
  const { option, targetText, actualText } = useIndicatorWords();
  const { indicator, target, monitored, actual, completion, weight, selfScore, financeScore, reason } = row;
  const named = (column: string): string => `${indicator.name} · ${column}`;
  return (
    <tr>
      <td className={indicator.partOf === undefined ? '' : 'part'}>
        <Written>{indicator.name}</Written>
        <span className="second">
          {option('level1', indicator.level1)} · {option('level2', indicator.level2)}
        </span>
      </td>
      <td className="number">
        <FigureCell name={named(say(T.target))} figure={target} words={targetText} />
      </td>
      {periods.map((period) => (
        <td key={period} className="number">
          <FigureCell
            name={named(say(T.monitoredIn, { period: periodName(period) }))}
            figure={monitored.get(period) ?? []}
            words={plain}
          />
        </td>
      ))}
      <td className="number">
        <FigureCell name={named(say(T.actual))} figure={actual} words={actualText} />
      </td>
      <td className="number">{completion.length === 0 ? '—' : percent(completion.at(-1)?.value ?? '')}</td>
      <td className="number">
        <FigureCell name={named(say(T.weight))} figure={weight} words={plain} />
      </td>
      <td className="number">
        <FigureCell name={named(say(T.ownPoints))} figure={selfScore} words={plain} />
      </td>
      <td className={isLowered(row) ? 'number lowered' : 'number'}>
        <FigureCell name={named(say(T.financePoints))} figure={financeScore} words={plain} />
      </td>
      <td>{reason.at(-1)?.value}</td>
    </tr>
  );
}

function ExecutionRow({
  execution,
  periods,
}: {
  readonly execution: ExecutionFigures;
  readonly periods: number;
}): ReactNode {
  const say = useSay();
  const name = say(T.executionRow);
  return (
    <tr>
      <td>
        <Written>{name}</Written>
      </td>
      {Array.from({ length: periods + 1 }, (_, index) => (
        <td key={index} className="number">
          —
        </td>
      ))}
      <td className="number">
        <FigureCell name={`${name} · ${say(T.actual)}`} figure={execution.rate} words={plain} />
      </td>
      <td className="number">—</td>
      <td className="number">{execution.weight}</td>
      <td className="number">
        <FigureCell name={`${name} · ${say(T.ownPoints)}`} figure={execution.selfScore} words={plain} />
      </td>
      <td className="number">
        <FigureCell name={`${name} · ${say(T.financePoints)}`} figure={execution.financeScore} words={plain} />
      </td>
      <td />
    </tr>
  );
}

function plain(value: string): string {
  return value;
}

function percent(share: string): string {
  return `${(Number(share) * 100).toFixed(2)}%`;
}

/** Finance gave less than the unit gave itself. */
function isLowered({ selfScore, financeScore }: FigureRow): boolean {
  const [own, finance] = [selfScore.at(-1)?.value, financeScore.at(-1)?.value];
  return own !== undefined && finance !== undefined && Number(finance) < Number(own);
}
