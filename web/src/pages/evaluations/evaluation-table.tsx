import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EvaluationRow } from '../../api/evaluation-answers.ts';
import { Choose, ChooseAll, type Choosing } from '../../ask/choosing.tsx';
import { Grade } from '../../blocks/grade.tsx';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Money } from '../../blocks/money.tsx';
import { rateText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { EVALUATIONS_TEXT as T } from '../../text/evaluations-text.ts';
import { pageOfPhase } from './evaluation-groups.ts';

interface Props {
  readonly rows: readonly EvaluationRow[];
  /** Rows whose clock can be urged about. */
  readonly urgeable: readonly EvaluationRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
}

/** Item, phase and its deadline, money, the unit's score beside finance's. */
export function EvaluationTable({ rows, urgeable, selected, onSelected }: Props): ReactNode {
  const say = useSay();
  const choosing: Choosing = { ids: urgeable.map(({ itemId }) => itemId), chosen: selected, onChosen: onSelected };
  return (
    <div className="table-wrap">
      <table className="table stacked evaluations">
        <thead>
          <tr>
            <ChooseAll {...choosing} />
            <th scope="col">{say(T.item)}</th>
            <th scope="col">{say(T.phase)}</th>
            <th scope="col">{say(T.due)}</th>
            <th scope="col" className="number wide-only">
              {say(T.budget)}
            </th>
            <th scope="col" className="number wide-only">
              {say(T.rate)}
            </th>
            <th scope="col" className="number">
              {say(T.self)}
            </th>
            <th scope="col" className="number">
              {say(T.finance)}
            </th>
            <th scope="col">{say(T.grade)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.itemId} className={selected.has(row.itemId) ? 'current' : ''}>
              <Choose choosing={choosing} id={row.itemId} name={row.name} />
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ row }: { readonly row: EvaluationRow }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <>
      <td>
        <Link to={href(`/items/${row.itemId}/${pageOfPhase(row.phase)}`)} className="row-title">
          <Written>{row.name}</Written>
        </Link>
        <span className="second">
          <Written>{row.unitName}</Written> · <Written>{row.code}</Written> · {row.fiscalYear}
        </span>
      </td>
      <td className="nowrap">{row.phaseName}</td>
      <td className="due-cell">
        {row.due === null ? (
          '—'
        ) : (
          <ItemDueDate
            itemId={row.itemId}
            due={row.due}
            obligationKey={row.obligationKey}
            what={row.obligationName ?? undefined}
            facts={{ provisional: row.provisional ?? false }}
          />
        )}
      </td>
      <td className="number wide-only" data-head={say(T.budget)}>
        <Money fen={row.budgetFen} />
      </td>
      <td className="number wide-only" data-head={say(T.rate)}>
        {rateText(row.executedFen, row.budgetFen)}
      </td>
      <td className="number" data-head={say(T.self)}>
        {row.selfScore?.toFixed(2) ?? '—'}
      </td>
      <td className="number" data-head={say(T.finance)}>
        {row.finalScore?.toFixed(2) ?? '—'}
      </td>
      <td>{row.grade && <Grade grade={row.grade} />}</td>
    </>
  );
}
