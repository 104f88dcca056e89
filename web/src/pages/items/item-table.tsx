import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ItemRow } from '../../api/list-answers.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Money } from '../../blocks/money.tsx';
import { rateText } from '../../blocks/wan.ts';
import { Grade } from '../../blocks/grade.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { ITEMS_TEXT as T, KIND_NAMES } from '../../text/item-text.ts';
import { StageDots } from './stage-dots.tsx';

/** The list as a table: hairlines, numbers to the right, the head stays in sight. */
export function ItemTable({ rows }: { readonly rows: readonly ItemRow[] }): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.name)}</th>
            <th scope="col">{say(T.unit)}</th>
            <th scope="col">{say(T.stage)}</th>
            <th scope="col" className="number">
              {say(T.budget)}
            </th>
            <th scope="col" className="number">
              {say(T.executed)}
            </th>
            <th scope="col" className="number">
              {say(T.rate)}
            </th>
            <th scope="col" className="number">
              {say(T.scores)}
            </th>
            <th scope="col">{say(T.grade)}</th>
            <th scope="col" className="number">
              {say(T.problems)}
            </th>
            <th scope="col">{say(T.nextDue)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: ItemRow }): ReactNode {
  const say = useSay();
  const budgetFen = row.approvedFen ?? row.requestedFen;
  return (
    <tr>
      <td>
        <Name row={row} />
      </td>
      <td>{row.unitName ?? '—'}</td>
      <td>
        <StageDots phase={row.phase} />
        <span className="second nowrap">{row.phaseName}</span>
      </td>
      <td className="number">
        <Money fen={budgetFen} />
      </td>
      <td className="number">
        <Money fen={row.approvedFen === null ? null : row.executedFen} />
      </td>
      <td className="number">{rateText(row.executedFen, row.approvedFen)}</td>
      <td className="number">
        {score(row.selfScore)} / {score(row.finalScore)}
      </td>
      <td>{row.grade && <Grade grade={row.grade} />}</td>
      <td className="number">
        {row.problemsAll === 0 ? '—' : say(T.problemsOf, { open: row.problemsOpen, all: row.problemsAll })}
      </td>
      <td className="due-cell">
        {row.nextDue === null ? (
          '—'
        ) : (
          <ItemDueDate itemId={row.id} due={row.nextDue} what={row.nextDueName ?? undefined} />
        )}
      </td>
    </tr>
  );
}

function Name({ row }: { readonly row: ItemRow }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <>
      <Link to={href(`/items/${row.id}`)} className="row-title">
        {row.name}
      </Link>
      <span className="second">
        {row.code} · {row.fiscalYear} · {say(KIND_NAMES[row.itemKind])}
        {row.livelihood && ` · ${say(T.livelihood)}`}
        {row.onBoard && <span className="tag tag-overdue">{say(T.onBoard)}</span>}
      </span>
    </>
  );
}

function score(points: number | null): string {
  return points === null ? '—' : points.toFixed(2);
}
