import type { ReactNode } from 'react';
import { LEDGER_DISTANCES, type LedgerMatrix } from '../../api/ledger-answers.ts';
import { useToday } from '../../session/today.tsx';
import { useSay } from '../../text/language.tsx';
import { DISTANCE_TEXT, LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import type { LedgerAddress } from './use-ledger.ts';

interface Props {
  readonly matrix: LedgerMatrix;
  readonly address: LedgerAddress;
}

/** Open problems by working days to their date, or past it; each bar is a filter. */
export function DistancePanel({ matrix, address }: Props): ReactNode {
  const say = useSay();
  const { nearWorkingDays } = useToday();
  const { filters, change } = address;
  const counts = LEDGER_DISTANCES.map((distance) => matrix.distances[distance]);
  const most = Math.max(1, ...counts);
  const settled = matrix.cells
    .filter(({ financeState }) => financeState === 'closedOut' || financeState === 'deferred')
    .reduce((sum, { count }) => sum + count, 0);
  const open = matrix.cells.reduce((sum, { count }) => sum + count, 0) - settled;
  const still = open - counts.reduce((sum, count) => sum + count, 0);
  return (
    <section className="panel distances">
      <div className="panel-head">
        <h2>{say(T.distance, { count: open })}</h2>
        <span className="note">{say(T.workingDays)}</span>
      </div>
      <ul>
        {LEDGER_DISTANCES.map((distance) => {
          const count = matrix.distances[distance];
          const on = filters.distance === distance;
          return (
            <li key={distance}>
              <button
                type="button"
                className="distance"
                aria-pressed={on}
                onClick={() => {
                  change({ distance: on ? undefined : distance });
                }}
              >
                <span>{say(DISTANCE_TEXT[distance], { days: nearWorkingDays })}</span>
                <span className="distance-bar" aria-hidden>
                  <i className={`bar-${distance}`} style={{ width: `${String((count / most) * 100)}%` }} />
                </span>
                <b>{count}</b>
              </button>
            </li>
          );
        })}
      </ul>
      {still > 0 && <p className="note">{say(T.noClock, { count: still })}</p>}
    </section>
  );
}
