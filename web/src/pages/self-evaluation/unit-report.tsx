import type { ReactNode } from 'react';
import { SelfEvaluationSchema } from '../../../../domain/scoring/self-evaluation.ts';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';

/** What the unit has written around its table: the report, and problems with cause and measure. */
export function UnitReport({ body }: { readonly body: unknown }): ReactNode {
  const say = useSay();
  const evaluation = SelfEvaluationSchema.safeParse(body).data;
  if (!evaluation) return null;
  return (
    <section className="panel" aria-label={say(T.unitReport)}>
      <div className="panel-head">
        <h2>{say(T.unitReport)}</h2>
      </div>
      <div className="panel-body unit-report">
        {evaluation.summary.split('\n').map((line, index) => (
          <p key={index}>
            <Written>{line}</Written>
          </p>
        ))}
      </div>
      <div className="panel-head">
        <h2>{say(T.problems)}</h2>
      </div>
      {evaluation.problems.length === 0 ? (
        <p className="panel-body note">{say(T.noProblems)}</p>
      ) : (
        <div className="table-wrap">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say(T.problem)}</th>
                <th scope="col">{say(T.cause)}</th>
                <th scope="col">{say(T.measure)}</th>
              </tr>
            </thead>
            <tbody>
              {evaluation.problems.map(({ title, cause, measure }, index) => (
                <tr key={index}>
                  <td>
                    <Written>{title}</Written>
                  </td>
                  <td>
                    <Written>{cause}</Written>
                  </td>
                  <td>
                    <Written>{measure}</Written>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
