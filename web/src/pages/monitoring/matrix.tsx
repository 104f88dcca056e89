import type { ReactNode } from 'react';
import type { MatrixCell, MatrixColumn, MatrixRow } from '../../api/monitoring-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { MONITORING_LIGHT_NAMES } from '../../../../domain/processes/budget-item/monitoring-text.ts';
import { MONITORING_TEXT as T } from '../../text/monitoring-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { MonitoringLightShape } from './monitoring-light.tsx';
import { worstLight } from './matrix-model.ts';
import type { MonitoringState } from './use-monitoring.ts';

interface Props {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly state: MonitoringState;
  readonly change: (next: MonitoringState) => void;
  readonly more: boolean;
  readonly fetching: boolean;
  readonly onMore: () => void;
}

const PAGE = 50;

/** Rows are units, columns periods; a cell is its worst light and what is unreported, and opens its list. */
export function Matrix({ columns, rows, state, change, more, fetching, onMore }: Props): ReactNode {
  const say = useSay();
  const cell = (
    unit: { readonly unitId: string; readonly unitName: string },
    column: MatrixColumn,
    own: Counts | undefined,
  ) => (
    <td key={column.period} className="matrix-cell">
      {own === undefined ? (
        <span className="muted">{say(T.noPeriod)}</span>
      ) : (
        <CellButton
          label={say(T.cell, { unit: unit.unitName, period: column.name, words: '' })}
          cell={own}
          current={(state.unit ?? '') === unit.unitId && state.period === column.period}
          onClick={() => {
            change({ unit: unit.unitId, period: column.period, item: '', standing: '' });
          }}
        />
      )}
    </td>
  );
  return (
    <>
      <div className="table-wrap">
        <table className="table matrix">
          <thead>
            <tr>
              <th scope="col">{say(T.unit)}</th>
              {columns.map(({ period, name }) => (
                <th key={period} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className="matrix-all">
              <th scope="row">{say(T.allUnits)}</th>
              {columns.map((column) => cell({ unitId: '', unitName: say(T.allUnits) }, column, column))}
            </tr>
            {rows.map((row) => (
              <tr key={row.unitId}>
                <th scope="row">
                  <Written>{row.unitName}</Written>
                </th>
                {columns.map((column) =>
                  cell(
                    row,
                    column,
                    row.cells.find(({ period }) => period === column.period),
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className="list-foot">
        <span className="note">{say(more ? STATE_TEXT.shownOf : STATE_TEXT.shownAll, { shown: rows.length })}</span>
        {more && (
          <Button loading={fetching} onClick={onMore}>
            {say(STATE_TEXT.more, { count: PAGE })}
          </Button>
        )}
      </footer>
    </>
  );
}

type Counts = Omit<MatrixCell, 'period' | 'overdue'> & { readonly overdue?: number };

interface CellProps {
  readonly label: string;
  readonly cell: Counts;
  readonly current: boolean;
  readonly onClick: () => void;
}

function CellButton({ label, cell, current, onClick }: CellProps): ReactNode {
  const say = useSay();
  const { open, items, overdue = 0 } = cell;
  const light = worstLight(cell);
  const lights = (['red', 'yellow', 'green'] as const).filter((one) => cell[one] > 0);
  return (
    <button type="button" className={`cell-button cell-${light ?? 'none'}`} aria-pressed={current} onClick={onClick}>
      <span className="visually-hidden">
        <Written>{label}</Written>
      </span>
      <span className="cell-lights">
        {lights.map((one) => (
          <span key={one} className={`light monitoring-${one}`}>
            <MonitoringLightShape light={one} />
            {say(MONITORING_LIGHT_NAMES[one])} {cell[one]}
          </span>
        ))}
      </span>
      <span className="cell-open">
        {open > 0 ? (
          <b>{say(T.unreported, { open, items })}</b>
        ) : (
          <span className="muted">{say(lights.length > 0 ? T.allReported : T.lapsedAll)}</span>
        )}
        {overdue > 0 && <span className="tag tag-overdue">{say(T.overdue, { count: overdue })}</span>}
      </span>
    </button>
  );
}
