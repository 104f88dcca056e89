import { useMemo, type ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { Item } from '../../api/item-answers.ts';
import { Money } from '../../blocks/money.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { rateText, wanText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FUND_NAMES } from '../../text/item-text.ts';
import { ITEM_TEXT as T, MONEY_WORDS } from '../../text/item-page-text.ts';
import { moneyLines, type MoneyLine } from './money-lines.ts';
import { usePeriodName } from './use-periods.ts';
import { useRecord } from './use-record.ts';

/** 资金: what was asked, approved, adjusted, paid and recovered, event by event with its document. */
export function MoneyTab({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { events, complete, error, retry } = useRecord(item.id);
  const periodName = usePeriodName(events);
  const lines = useMemo(() => moneyLines(events), [events]);
  if (error) return <ReadError error={error} onRetry={retry} />;
  if (!complete) return <Skeleton rows={4} height={30} />;
  const { initialFen, approvedFen, requestedFen, executedFen } = item.money;
  const sums = [
    [T.requested, requestedFen],
    [T.initial, initialFen],
    [T.adjusted, approvedFen],
    [T.executed, approvedFen === null ? null : executedFen],
  ] as const;
  return (
    <div className="table-wrap">
      <dl className="money-sums">
        {sums.map(([name, fen]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>
              <Money fen={fen} unit />
            </dd>
          </div>
        ))}
        <div>
          <dt>{say(T.rate)}</dt>
          <dd>{rateText(executedFen, approvedFen)}</dd>
        </div>
      </dl>
      <table className="table">
        <caption className="note">
          {say(FUND_NAMES[item.fundAccount])} · {say(T.wan)}
        </caption>
        <thead>
          <tr>
            {[T.moneyOn, T.moneyWhat, T.moneyDocument].map((text) => (
              <th key={text.en} scope="col">
                {say(text)}
              </th>
            ))}
            {[T.moneyChange, T.moneyBudget, T.executed, T.moneyRecovered].map((text) => (
              <th key={text.en} scope="col" className="number">
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.seq} line={line} period={periodName(line.period ?? '')} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, period }: { readonly line: MoneyLine; readonly period: string }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { on, what, documentNumber, changeFen, budgetFen, executedFen, recoveredFen } = line;
  return (
    <tr>
      <td className="nowrap">{formatDate(on, locale, 'date')}</td>
      <td className="money-what">{say(MONEY_WORDS[what], { period })}</td>
      <td>
        <Written>{documentNumber ?? '—'}</Written>
      </td>
      <td className="number">{changeFen === undefined ? '' : `${changeFen > 0 ? '+' : ''}${wanText(changeFen)}`}</td>
      <td className="number">{budgetFen !== undefined && <Money fen={budgetFen} />}</td>
      <td className="number">{executedFen !== undefined && <Money fen={executedFen} />}</td>
      <td className="number">{recoveredFen !== undefined && <Money fen={recoveredFen} />}</td>
    </tr>
  );
}
