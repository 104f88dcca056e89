import type { ReactNode } from 'react';
import type { Candidate } from '../../api/plan-answers.ts';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';

interface Props {
  readonly rows: readonly Candidate[];
  /** What may be done with one, and what has been decided on it. */
  readonly act?: (candidate: Candidate) => ReactNode;
  readonly tag?: (candidate: Candidate) => ReactNode;
}

/** Candidates with their points and the working of each. */
export function CandidateTable({ rows, act, tag }: Props): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table candidates">
        <thead>
          <tr>
            <th scope="col">{say(T.candidate)}</th>
            <th scope="col" className="number wide-only">
              {say(T.amount)}
            </th>
            <th scope="col" className="number">
              {say(T.points)}
            </th>
            <th scope="col" className="wide-only">
              {say(T.working)}
            </th>
            {act && (
              <th scope="col">
                <span className="visually-hidden">{say(T.take)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={`${one.kind}:${one.subjectId}`}>
              <td>
                <span className="row-title">
                  <Written>{one.name}</Written>
                </span>{' '}
                {tag?.(one)}
                <p className="second">
                  {one.kindName} · <Written>{one.code}</Written> · <Written>{one.unitName}</Written>
                </p>
                <p className="second narrow-only">{one.working.join(' · ')}</p>
              </td>
              <td className="number wide-only">
                <Money fen={one.amountFen} />
              </td>
              <td className="number">
                <b>{one.total}</b>
              </td>
              <td className="wide-only">
                <ul className="working-lines">
                  {one.working.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </td>
              {act && <td className="candidate-act">{act(one)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
