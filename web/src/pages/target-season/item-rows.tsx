import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { actPath, editorPath } from '../../acts/act-pages.ts';
import type { TargetItem } from '../../api/season-answers.ts';
import { Choose, ChooseAll, type Choosing } from '../../ask/choosing.tsx';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { useMayAct } from '../../session/may-act.ts';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { SEASON_TEXT as T } from '../../text/season-text.ts';

interface Props {
  readonly rows: readonly TargetItem[];
  /** Rows that the reader may urge; without any there is no column to choose in. */
  readonly urgeable: readonly TargetItem[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

export function ItemRows({ rows, urgeable, chosen, onChosen }: Props): ReactNode {
  const say = useSay();
  const choosing: Choosing = { ids: urgeable.map(({ itemId }) => itemId), chosen, onChosen };
  return (
    <div className="table-wrap">
      <table className="table stacked season-items">
        <thead>
          <tr>
            <ChooseAll {...choosing} />
            <th scope="col">{say(T.item)}</th>
            <th scope="col">{say(T.unit)}</th>
            <th scope="col">{say(T.state)}</th>
            <th scope="col" className="number">
              {say(T.requested)}
            </th>
            <th scope="col" className="number">
              {say(T.approvedFen)}
            </th>
            <th scope="col">{say(T.due)}</th>
            <th scope="col">{say(T.todo)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.itemId}>
              <Choose choosing={choosing} id={row.itemId} name={row.name} />
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ row }: { readonly row: TargetItem }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <>
      <td>
        <Link to={href(`/items/${row.itemId}`)} className="row-title">
          <Written>{row.name}</Written>
        </Link>
        <span className="second">
          <Written>{row.code}</Written>
        </span>
      </td>
      <td>
        <Written>{row.unitName ?? '—'}</Written>
      </td>
      <td className="nowrap">{row.phaseName}</td>
      <td className="number" data-head={say(T.requested)}>
        <Money fen={row.requestedFen} />
      </td>
      <td className="number" data-head={say(T.approvedFen)}>
        <Money fen={row.approvedFen} />
      </td>
      <td className="due-cell">
        {row.due !== null ? (
          <ItemDueDate itemId={row.itemId} due={row.due} obligationKey={row.obligationKey} />
        ) : row.state === 'qualified' ? (
          <span className="muted">{say(T.waits)}</span>
        ) : (
          '—'
        )}
      </td>
      <td className="nowrap">
        <Todo row={row} />
      </td>
    </>
  );
}

/** The one thing that the reader can do about a row now. */
function Todo({ row }: { readonly row: TargetItem }): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const mayAct = useMayAct();
  const { href } = useScope();
  switch (row.state) {
    case 'notSubmitted':
    case 'returned':
      return holds('item.draft') && (mayAct('reportMonitoring', row) || mayAct('submitTargets', row)) ? (
        <Link to={href(editorPath('targets', row.itemId))}>{say(row.state === 'returned' ? T.rewrite : T.write)}</Link>
      ) : null;
    case 'pending':
      return (
        <Link to={href(actPath('returnTargets', row.itemId) ?? `/items/${row.itemId}`)}>
          {say(mayAct('returnTargets', row) ? T.review : T.read)}
        </Link>
      );
    case 'qualified':
      return mayAct('approveBudget', row) ? <Link to={href('/approvals')}>{say(T.approve)}</Link> : null;
    default:
      return null;
  }
}
