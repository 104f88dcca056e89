import type { ReactNode } from 'react';
import type { Item } from '../../api/item-answers.ts';
import { Money } from '../../blocks/money.tsx';
import { rateText } from '../../blocks/wan.ts';
import { useSay } from '../../text/language.tsx';
import { FUND_NAMES } from '../../text/item-text.ts';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';

/** Requested, approved, adjusted, executed. */
export function MoneyTab({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { requestedFen, initialFen, approvedFen, executedFen } = item.money;
  return (
    <div className="table-wrap">
      <table className="table">
        <caption className="note">
          {say(FUND_NAMES[item.fundAccount])} · {say(T.wan)}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {say(T.requested)}
            </th>
            <th scope="col" className="number">
              {say(T.initial)}
            </th>
            <th scope="col" className="number">
              {say(T.adjusted)}
            </th>
            <th scope="col" className="number">
              {say(T.executed)}
            </th>
            <th scope="col" className="number">
              {say(T.rate)}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className="number">
              <Money fen={requestedFen} />
            </td>
            <td className="number">
              <Money fen={initialFen} />
            </td>
            <td className="number">
              <Money fen={approvedFen} />
            </td>
            <td className="number">
              <Money fen={approvedFen === null ? null : executedFen} />
            </td>
            <td className="number">{rateText(executedFen, approvedFen)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
