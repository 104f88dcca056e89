import type { ReactNode } from 'react';
import type { MonitoringReport } from '../../../../domain/processes/budget-item/monitoring.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import type { ApiFault } from '../../api/api-error.ts';
import type { Item } from '../../api/item-answers.ts';
import { Money } from '../../blocks/money.tsx';
import { fenOf, wanText } from '../../blocks/wan.ts';
import { useLangOf } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { MONITORING_ENTRY_TEXT as T } from '../../text/monitoring-text.ts';
import type { Entry, Reading } from './entry-model.ts';

/** What the parts of the form share. */
export interface EntryPartProps {
  readonly id: string;
  readonly entry: Entry;
  readonly reading: Reading;
  readonly edit: (change: Partial<Entry>) => void;
  readonly faults: readonly ApiFault[];
}

interface Props extends EntryPartProps {
  readonly item: Item;
  readonly policy: Policy;
  readonly period: string;
  readonly last: MonitoringReport | undefined;
}

/** Budget, executed so far, expected for the year; the rate against the period's floor as it is typed. */
export function EntryMoney({ id, entry, reading, edit, faults, item, policy, period, last }: Props): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const floor = policy.monitoringPeriods.find(({ key }) => key === entry.period)?.minExecutionPercent ?? null;
  return (
    <section className="panel entry-money" aria-label={say(T.money)}>
      <div className="panel-head">
        <h2>{say(T.money)}</h2>
      </div>
      <dl>
        <div>
          <dt>{say(T.initial)}</dt>
          <dd>
            <Money fen={item.money.initialFen} />
          </dd>
        </div>
        <div>
          <dt>{say(T.adjusted)}</dt>
          <dd>
            <Money fen={item.money.approvedFen} />
          </dd>
        </div>
        <Amount
          id={`${id}-executedFen`}
          name={say(T.executed, { period })}
          value={entry.executed}
          last={last?.executedFen}
          fault={faults.find(({ pointer }) => pointer === '/executedFen')}
          onChange={(executed) => {
            edit({ executed });
          }}
        />
        <div className="entry-rate">
          <dt>{say(T.rate)}</dt>
          <dd>
            <b>{reading.rate ?? '—'}</b>
            <RateBar rate={reading.rate} floor={floor} />
            <span className="note">{floor === null ? say(T.noFloor) : say(T.floor, { floor })}</span>
          </dd>
        </div>
        <Amount
          id={`${id}-expectedFen`}
          name={say(T.expected)}
          value={entry.expected}
          last={last?.expectedFen}
          fault={faults.find(({ pointer }) => pointer === '/expectedFen')}
          onChange={(expected) => {
            edit({ expected });
          }}
        />
        <div>
          <dt>{say(T.expectedRate)}</dt>
          <dd>{reading.expectedRate ?? '—'}</dd>
        </div>
      </dl>
      <label className="field entry-note" htmlFor={`${id}-note`}>
        <span className="field-label">{say(T.note)}</span>
        <textarea
          id={`${id}-note`}
          className="input area"
          rows={3}
          lang={langOf(entry.note)}
          value={entry.note}
          onChange={({ target }) => {
            edit({ note: target.value });
          }}
        />
      </label>
    </section>
  );
}

interface AmountProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly last: number | undefined;
  readonly fault: ApiFault | undefined;
  readonly onChange: (value: string) => void;
}

function Amount({ id, name, value, last, fault, onChange }: AmountProps): ReactNode {
  const say = useSay();
  const unread = value.trim() !== '' && fenOf(value) === undefined;
  const told = fault?.detail ?? (unread ? say(T.notWan) : undefined);
  return (
    <div>
      <dt>
        <label htmlFor={id}>{name}</label>
      </dt>
      <dd>
        <input
          id={id}
          className="input number"
          inputMode="decimal"
          value={value}
          {...(told !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
        {last !== undefined && <span className="note">{say(T.last, { amount: wanText(last) })}</span>}
        {told !== undefined && (
          <span className="field-fault" id={`${id}-fault`}>
            {told}
          </span>
        )}
      </dd>
    </div>
  );
}

/** The rate as a bar with the floor as a tick; the numbers stand beside it in words. */
function RateBar({ rate, floor }: { readonly rate: string | undefined; readonly floor: number | null }): ReactNode {
  const percent = rate === undefined ? 0 : Math.min(100, Number(rate.replace('%', '')));
  const lags = floor !== null && rate !== undefined && Number(rate.replace('%', '')) < floor;
  return (
    <span className="rate-bar" aria-hidden>
      <i className={lags ? 'rate-lags' : ''} style={{ width: `${String(percent)}%` }} />
      {floor !== null && <em style={{ left: `${String(floor)}%` }} />}
    </span>
  );
}
