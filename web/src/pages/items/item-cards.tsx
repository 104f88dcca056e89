import type { ReactNode } from 'react';
import type { ItemRow } from '../../api/list-answers.ts';
import { Grade } from '../../blocks/grade.tsx';
import { Money } from '../../blocks/money.tsx';
import { rateText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { ITEMS_TEXT as T } from '../../text/item-text.ts';
import { ItemName, NextDue, score } from './item-table.tsx';
import { StageDots } from './stage-dots.tsx';

/** The list on a phone: one card for each item, what is due first. */
export function ItemCards({ rows }: { readonly rows: readonly ItemRow[] }): ReactNode {
  const say = useSay();
  return (
    <ul className="item-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <ItemName row={row} />
          <p>
            <NextDue row={row} />
          </p>
          <p className="muted">
            <Written>{row.unitName}</Written>
          </p>
          <p>
            {row.approvedFen === null && <span className="muted">{say(T.requested)} </span>}
            <Money fen={row.approvedFen ?? row.requestedFen} unit />{' '}
            <span className="muted">{row.approvedFen !== null && rateText(row.executedFen, row.approvedFen)}</span>
          </p>
          <p className="card-foot">
            <StageDots phase={row.phase} /> {row.phaseName}
            {row.grade && (
              <span>
                {score(row.finalScore ?? row.selfScore)} <Grade grade={row.grade} />
              </span>
            )}
            {row.problemsAll > 0 && (
              <span className="muted">
                {say(T.problems)} {say(T.problemsOf, { open: row.problemsOpen, all: row.problemsAll })}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
