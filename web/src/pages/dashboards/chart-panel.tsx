import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Instant } from '../../../../domain/calendar/plain-date.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { later } from '../../blocks/later.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { DASHBOARD_TEXT as T } from '../../text/dashboard-text.ts';
import { ENOUGH } from '../../../../domain/analytics/spread.ts';
import type { ChartModel } from './chart-models.ts';
import { csvOf, type DataTable } from './csv.ts';

const Chart = later(async () => (await import('./chart.tsx')).Chart);

interface Props<T extends { readonly asOf: Instant }> {
  /** What is measured; what it says stands above it. */
  readonly name: Bilingual;
  readonly query: UseQueryResult<T>;
  readonly modelOf: (told: T) => ChartModel;
  /** Year and region in words, for the exported file. */
  readonly filter: string;
  readonly controls?: ReactNode;
  readonly below?: (told: T) => ReactNode;
}

/** One chart: its finding as title, the chart or its table, what is shown as a file, and large for a meeting. */
export function ChartPanel<T extends { readonly asOf: Instant }>({
  name,
  query,
  modelOf,
  filter,
  controls,
  below,
}: Props<T>): ReactNode {
  const say = useSay();
  return (
    <section className="panel chart-panel" aria-label={say(name)}>
      {query.isPending ? (
        <Skeleton rows={1} height={280} />
      ) : query.data ? (
        <Told name={name} asOf={query.data.asOf} model={modelOf(query.data)} filter={filter} controls={controls}>
          {below?.(query.data)}
        </Told>
      ) : (
        <ReadError error={query.error} onRetry={() => void query.refetch()} />
      )}
    </section>
  );
}

interface ToldProps {
  readonly name: Bilingual;
  readonly asOf: Instant;
  readonly model: ChartModel;
  readonly filter: string;
  readonly controls: ReactNode;
  readonly children: ReactNode;
}

function Told({ name, asOf, model, filter, controls, children }: ToldProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const meeting = useRef<HTMLDialogElement>(null);
  const [asTable, setAsTable] = useState(false);
  // Asked for by the line below the chart: then the table takes the focus, for that line is gone.
  const [called, setCalled] = useState(false);
  const [large, setLarge] = useState(false);
  const title = useFinding(model);
  const time = say(T.asOf, { time: momentWords(asOf, today, locale) });
  const drawable = model.cases >= ENOUGH;
  const enlarge = (): void => {
    setLarge(true);
    meeting.current?.showModal();
  };
  return (
    <>
      <header className="chart-head">
        <div>
          <p className="note">{say(name)}</p>
          <h2>{title}</h2>
        </div>
        <span className="chart-tools no-print">
          {controls}
          <ToolButton
            words={say(asTable ? T.showChart : T.showTable)}
            pressed={asTable}
            onClick={() => {
              setCalled(false);
              setAsTable(!asTable);
            }}
          />
          <ToolButton
            words={say(T.exportCsv)}
            onClick={() => {
              download(`${say(name)}.csv`, csvOf([title, filter, time], model.table));
            }}
          />
          {drawable && <ToolButton words={say(T.meeting)} onClick={enlarge} />}
        </span>
      </header>
      {asTable || !drawable ? <Figures table={model.table} caption={title} called={called} /> : drawn(false)}
      {model.drawn && drawable && !asTable && (
        <p className="note chart-note">
          {say(T.worst, model.drawn)}{' '}
          <ToolButton
            words={say(T.showAll, model.drawn)}
            onClick={() => {
              setCalled(true);
              setAsTable(true);
            }}
          />
        </p>
      )}
      {!drawable && <p className="note chart-note">{say(T.tooFew)}</p>}
      {children}
      <p className="note chart-note">{`${filter} · ${time}`}</p>
      <dialog
        ref={meeting}
        className="meeting"
        aria-label={title}
        onClose={() => {
          setLarge(false);
        }}
      >
        <header className="chart-head">
          <h2>{title}</h2>
          <ToolButton words={say(T.leave)} onClick={() => meeting.current?.close()} />
        </header>
        {large && drawn(true)}
        <p className="note">{`${filter} · ${time}`}</p>
      </dialog>
    </>
  );

  function drawn(size: boolean): ReactNode {
    return (
      <Suspense fallback={<Skeleton rows={1} height={230} />}>
        <Chart bars={model.bars} title={title} large={size} />
      </Suspense>
    );
  }
}

function useFinding({ finding: { text, values } }: ChartModel): string {
  const say = useSay();
  const said = Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? say(value) : value]);
  return say(text, Object.fromEntries(said) as Readonly<Record<string, string | number>>);
}

interface ToolButtonProps {
  readonly words: string;
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

function ToolButton({ words, pressed, onClick }: ToolButtonProps): ReactNode {
  return (
    <button type="button" className="quiet-button" aria-pressed={pressed} onClick={onClick}>
      {words}
    </button>
  );
}

interface FiguresProps {
  readonly table: DataTable;
  readonly caption: string;
  readonly called: boolean;
}

function Figures({ table: { columns, rows }, caption, called }: FiguresProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (called) box.current?.focus();
  }, [called]);
  return (
    <div className="chart-table" tabIndex={0} role="region" aria-label={caption} ref={box}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? '' : 'number'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) => (
                <td key={index} className={index === 0 ? '' : 'number'}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
