import type { ReactNode } from 'react';
import { UNIT_STATUSES, type UnitStatus } from '../../../../domain/processes/budget-item/state.ts';
import type { LedgerMatrix } from '../../api/ledger-answers.ts';
import { useSay } from '../../text/language.tsx';
import { FINANCE_STATUS, UNIT_STATUS } from '../../text/item-page-text.ts';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import { SETTLED, type LedgerAddress } from './use-ledger.ts';

/** Finance's side of the matrix: what is settled either way is one column. */
const COLUMNS = ['notDue', 'awaiting', 'returned', SETTLED] as const;
type Column = (typeof COLUMNS)[number];

interface Props {
  readonly matrix: LedgerMatrix;
  readonly address: LedgerAddress;
}

/** What the unit says against what finance has verified; each cell is a filter. */
export function MatrixPanel({ matrix, address }: Props): ReactNode {
  const say = useSay();
  return (
    <section className="panel matrix">
      <div className="panel-head">
        <h2>{say(T.matrix)}</h2>
        <span className="note">{say(T.matrixHint)}</span>
      </div>
      <table className="matrix-table">
        <thead>
          <tr>
            <th scope="col">{say(T.unitByFinance)}</th>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                {say(columnName(column))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {UNIT_STATUSES.map((unit) => (
            <tr key={unit}>
              <th scope="row">{say(UNIT_STATUS[unit])}</th>
              {COLUMNS.map((column) => (
                <td key={column}>
                  <Cell unit={unit} column={column} count={countOf(matrix, unit, column)} address={address} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function columnName(column: Column) {
  return column === SETTLED ? T.settledColumn : FINANCE_STATUS[column];
}

function countOf({ cells }: LedgerMatrix, unit: UnitStatus, column: Column): number {
  const states: readonly string[] = column === SETTLED ? ['closedOut', 'deferred'] : [column];
  return cells
    .filter(({ unitState, financeState }) => unitState === unit && states.includes(financeState))
    .reduce((sum, { count }) => sum + count, 0);
}

interface CellProps {
  readonly unit: UnitStatus;
  readonly column: Column;
  readonly count: number;
  readonly address: LedgerAddress;
}

function Cell({ unit, column, count, address }: CellProps): ReactNode {
  const say = useSay();
  const { filters, change } = address;
  const on = filters.unitState === unit && filters.financeState === column;
  if (count === 0 && !on) return <span className="matrix-none">·</span>;
  return (
    <button
      type="button"
      className={`matrix-cell matrix-${column} matrix-${unit}`}
      aria-pressed={on}
      aria-label={say(T.cell, { unit: say(UNIT_STATUS[unit]), finance: say(columnName(column)), count })}
      onClick={() => {
        change(on ? { unitState: undefined, financeState: undefined } : { unitState: unit, financeState: column });
      }}
    >
      {count}
    </button>
  );
}
