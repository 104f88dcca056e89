import type { ReactNode } from 'react';
import { MONITORING_HINTS } from '../../../../domain/processes/budget-item/monitoring-text.ts';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import { ShapeIcon } from '../../blocks/light.tsx';
import { useSay } from '../../text/language.tsx';
import { MONITORING_ENTRY_TEXT as T } from '../../text/monitoring-text.ts';
import type { EntryPartProps } from './entry-money.tsx';

/** What a reader would ask about; nothing of it stops the report. A click goes to the place. */
export function EntryHints({ id, reading, table }: EntryPartProps & { readonly table: TargetTable }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.hints)}</h2>
        <span className="muted">{reading.hints.length}</span>
      </div>
      {reading.hints.length === 0 && <p className="panel-body note">{say(T.noHints)}</p>}
      <ul className="finding-list">
        {reading.hints.map(({ code, path, params }) => (
          <li key={`${code}${path}`}>
            <button
              type="button"
              className="finding"
              onClick={() => document.getElementById(`${id}${path.replaceAll('/', '-')}`)?.focus()}
            >
              <ShapeIcon shape="triangle" />
              {say(MONITORING_HINTS[code], {
                name: table.indicators.find(({ key }) => key === params['key'])?.name ?? '',
              })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
