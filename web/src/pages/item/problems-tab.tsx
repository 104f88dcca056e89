import type { ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { categoryName } from '../../../../domain/follow-up/problem-category.ts';
import type { Item, ItemProblem } from '../../api/item-answers.ts';
import { Money } from '../../blocks/money.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FINANCE_STATUS, ITEM_TEXT as T, UNIT_STATUS } from '../../text/item-page-text.ts';

/** Problems on two lines: what the unit says, what finance has verified. */
export function ProblemsTab({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  if (item.problems.length === 0) return <Empty title={say(T.noProblemsYet)} />;
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.problem)}</th>
            <th scope="col">{say(T.advice)}</th>
            <th scope="col">{say(T.person)}</th>
            <th scope="col">{say(T.twoLines)}</th>
            <th scope="col">{say(T.evidence)}</th>
          </tr>
        </thead>
        <tbody>
          {item.problems.map((problem) => (
            <Row key={problem.no} problem={problem} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TONE = {
  closedOut: 'tag-good',
  returned: 'tag-overdue',
  deferred: 'tag-extended',
  awaiting: '',
  notDue: 'tag-grey',
} as const satisfies Record<ItemProblem['financeStatus'], string>;

function Row({ problem }: { readonly problem: ItemProblem }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { answer } = problem;
  return (
    <tr>
      <td>
        <b>
          {problem.no}. <Written>{problem.title}</Written>
        </b>
        <span className="second">
          {problem.category !== undefined && say(categoryName(problem.category))}{' '}
          {problem.amountFen !== undefined && <Money fen={problem.amountFen} unit />}
        </span>
      </td>
      <td>
        <span className="muted">{say(T.adviceLabel)}</span> <Written>{problem.recommendation}</Written>
        {answer && (
          <p>
            <span className="muted">{say(T.measureLabel)}</span> <Written>{answer.measure}</Written>
          </p>
        )}
      </td>
      <td>
        <Written>{answer?.person ?? '—'}</Written>
        {answer && <span className="second">{formatDate(answer.by, locale, 'date')}</span>}
      </td>
      <td className="two-lines">
        <p>
          <span className="muted">{say(T.unitSays)}</span>{' '}
          <span className="tag tag-grey">{say(UNIT_STATUS[problem.unitStatus])}</span>
        </p>
        <p>
          <span className="muted">{say(T.financeSays)}</span>{' '}
          <span className={`tag ${TONE[problem.financeStatus]}`}>{say(FINANCE_STATUS[problem.financeStatus])}</span>
        </p>
      </td>
      <td>
        {problem.evidence.length === 0
          ? say(T.none)
          : problem.evidence.map(({ name }) => (
              <p key={name}>
                <Written>{name}</Written>
              </p>
            ))}
      </td>
    </tr>
  );
}
