import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { EvaluationPlan, PlanProgress } from '../../api/plan-answers.ts';
import { Grade } from '../../blocks/grade.tsx';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';

/** How far each evaluation of the plan is. */
export function Progress({ plan: { evaluations, document } }: { readonly plan: EvaluationPlan }): ReactNode {
  const say = useSay();
  const isIssued = document?.documentNumber !== null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.progress)}</h2>
        <span className="note">{say(isIssued ? T.progressWhy : T.progressWaits)}</span>
      </div>
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(T.evaluation)}</th>
              <th scope="col">{say(T.phase)}</th>
              <th scope="col">{say(T.due)}</th>
              <th scope="col" className="wide-only">
                {say(T.lead)}
              </th>
              <th scope="col" className="wide-only">
                {say(T.reportDue)}
              </th>
              <th scope="col" className="number">
                {say(T.score)}
              </th>
            </tr>
          </thead>
          <tbody>
            {evaluations.map((one) => (
              <Row key={one.evaluationId} one={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ one }: { readonly one: PlanProgress }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { evaluationId, name, kindName, started, phaseName, due, dueKey, dueName, reportDue, score, grade } = one;
  return (
    <tr>
      <td>
        {started ? (
          <Link className="row-title" to={href(`/finance-evaluations/${evaluationId}`)}>
            <Written>{name}</Written>
          </Link>
        ) : (
          <span className="row-title">
            <Written>{name}</Written>
          </span>
        )}
        <p className="second">{kindName}</p>
      </td>
      <td className="nowrap">{phaseName ?? say(T.notStarted)}</td>
      <td>
        {due === null || dueKey === null ? (
          '—'
        ) : (
          <>
            <ItemDueDate itemId={evaluationId} obligationKey={dueKey} due={due} />
            <p className="second">{dueName}</p>
          </>
        )}
      </td>
      <td className="wide-only">
        <Written>{one.leaderName ?? '—'}</Written>
      </td>
      <td className="wide-only nowrap">{formatDate(reportDue, locale, 'date')}</td>
      <td className="number">
        {score === null ? '—' : score.toFixed(2)} {grade && <Grade grade={grade} />}
      </td>
    </tr>
  );
}
