import type { ReactNode } from 'react';
import { DEVIATION_CAUSES, LIKELIHOODS } from '../../../../domain/processes/budget-item/commands.ts';
import type { MonitoringReport } from '../../../../domain/processes/budget-item/monitoring.ts';
import { targetWords } from '../../../../domain/scoring/indicator-text.ts';
import type { Indicator, TargetTable } from '../../../../domain/scoring/indicator.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { useLangOf, Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { OPTION_NAMES } from '../../text/field-text.ts';
import { MONITORING_ENTRY_TEXT as T } from '../../text/monitoring-text.ts';
import type { EntryRow } from './entry-model.ts';
import type { EntryPartProps } from './entry-money.tsx';

interface Props extends EntryPartProps {
  readonly table: TargetTable;
  readonly last: MonitoringReport | undefined;
}

/** Row by row: the target, what the last period said, what is reached, expected, in the way, and how likely. */
export function EntryRows({ id, entry, reading, edit, faults, table, last }: Props): ReactNode {
  const say = useSay();
  const { percent, compared, of } = reading.achievement;
  const change = (key: string, part: Partial<EntryRow>): void => {
    edit({ rows: entry.rows.map((row) => (row.key === key ? { ...row, ...part } : row)) });
  };
  return (
    <section className="panel entry-rows">
      <div className="panel-head">
        <h2>{say(T.indicators)}</h2>
        <span className="muted">
          {percent === null ? say(T.reachedNone) : say(T.reached, { percent, compared, of })}
        </span>
      </div>
      <div className="table-wrap">
        <table className="table grid-table">
          <thead>
            <tr>
              <th scope="col">{say(T.indicator)}</th>
              <th scope="col" className="number">
                {say(T.target)}
              </th>
              {last && (
                <th scope="col" className="number">
                  {say(T.lastActual)}
                </th>
              )}
              <th scope="col">{say(T.actual)}</th>
              <th scope="col">{say(T.expectedValue)}</th>
              <th scope="col">{say(T.likelihood)}</th>
              <th scope="col">{say(T.cause)}</th>
            </tr>
          </thead>
          <tbody>
            {entry.rows.map((row, index) => {
              const indicator = table.indicators.find(({ key }) => key === row.key);
              return indicator ? (
                <Row
                  key={row.key}
                  id={`${id}-indicators-${String(index)}`}
                  row={row}
                  indicator={indicator}
                  last={last && (last.indicators.find(({ key }) => key === row.key)?.actual ?? '')}
                  faulty={(part) => faults.some(({ pointer }) => pointer === `/indicators/${String(index)}/${part}`)}
                  onChange={(part) => {
                    change(row.key, part);
                  }}
                />
              ) : null;
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  readonly id: string;
  readonly row: EntryRow;
  readonly indicator: Indicator;
  readonly last: string | undefined;
  readonly faulty: (part: string) => boolean;
  readonly onChange: (part: Partial<EntryRow>) => void;
}

function Row({ id, row, indicator, last, faulty, onChange }: RowProps): ReactNode {
  const say = useSay();
  const name = (field: Bilingual): string => say(T.of, { field: say(field), name: indicator.name });
  const doubtful = row.likelihood !== 'certain' || row.cause !== '';
  return (
    <tr>
      <th scope="row">
        <Written>{indicator.name}</Written>
      </th>
      <td className="number">{say(targetWords(indicator.target))}</td>
      {last !== undefined && <td className="number muted">{last === '' ? '—' : last}</td>}
      <td>
        <Cell
          id={`${id}-actual`}
          label={name(T.actual)}
          value={row.actual}
          faulty={faulty('actual')}
          onChange={(actual) => {
            onChange({ actual });
          }}
        />
      </td>
      <td>
        <Cell
          id={`${id}-expected`}
          label={name(T.expectedValue)}
          value={row.expected}
          faulty={faulty('expected')}
          onChange={(expected) => {
            onChange({ expected });
          }}
        />
      </td>
      <td>
        <select
          id={`${id}-likelihood`}
          className={`native-select likelihood-${row.likelihood}`}
          aria-label={name(T.likelihood)}
          value={row.likelihood}
          onChange={({ target }) => {
            onChange({ likelihood: LIKELIHOODS.find((one) => one === target.value) ?? 'certain' });
          }}
        >
          {LIKELIHOODS.map((one) => (
            <option key={one} value={one}>
              {optionName('likelihood', one)}
            </option>
          ))}
        </select>
      </td>
      <td className="entry-cause">
        <select
          id={`${id}-cause`}
          className="native-select"
          aria-label={name(T.cause)}
          value={row.cause}
          onChange={({ target }) => {
            onChange({ cause: target.value });
          }}
        >
          <option value="">{row.likelihood === 'certain' ? say(T.noCause) : '—'}</option>
          {DEVIATION_CAUSES.map((one) => (
            <option key={one} value={one}>
              {optionName('cause', one)}
            </option>
          ))}
        </select>
        {(doubtful || row.deviation !== '') && (
          <Cell
            id={`${id}-deviation`}
            label={name(T.deviation)}
            value={row.deviation}
            faulty={faulty('deviation')}
            onChange={(deviation) => {
              onChange({ deviation });
            }}
          />
        )}
      </td>
    </tr>
  );

  function optionName(field: string, value: string): string {
    const found = OPTION_NAMES[field]?.[value];
    return found ? say(found) : value;
  }
}

interface CellProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly faulty: boolean;
  readonly onChange: (value: string) => void;
}

function Cell({ id, label, value, faulty, onChange }: CellProps): ReactNode {
  const langOf = useLangOf();
  return (
    <input
      id={id}
      className="input cell-input"
      aria-label={label}
      lang={langOf(value)}
      value={value}
      {...(faulty && { 'aria-invalid': true })}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  );
}
