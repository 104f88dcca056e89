import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { REPLY_NAMES, STANCE_NAMES } from '../../../../domain/processes/evaluation/evaluation-names.ts';
import type { FinanceEvaluation } from '../../api/finance-evaluation-answers.ts';
import { useEvaluationHistory } from '../../api/use-finance-evaluation.ts';
import { rectifiedPath } from '../../acts/matter-path.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';
import { FINANCE_STATUS, UNIT_STATUS } from '../../text/item-page-text.ts';
import { REPORT_TEXT } from '../../text/rectify-text.ts';
import { useScope } from '../../shell/scope.ts';
import { CameBack } from './came-back.tsx';
import { Section } from './section.tsx';

interface Props {
  readonly one: FinanceEvaluation;
}

/** The checklist: each piece with the indicator it supports, and where it stands. */
export function MaterialsPanel({ one }: Props): ReactNode {
  const say = useSay();
  const { materials, indicators } = one.details;
  if (!materials) return null;
  return (
    <Section title={say(T.materials)}>
      {materials.items.some(({ status }) => status === 'returned') && <CameBack opinion={materials.opinion} />}
      <div className="table-wrap" tabIndex={0} role="region" aria-label={say(T.materials)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(T.material)}</th>
              <th scope="col">{say(T.supports)}</th>
              <th scope="col">{say(T.state)}</th>
            </tr>
          </thead>
          <tbody>
            {materials.items.map(({ no, name, indicator, required, status }) => (
              <tr key={no}>
                <td>
                  {no}. <Written>{name}</Written> {required && <span className="tag">{say(T.required)}</span>}
                </td>
                <td>
                  <Written>{indicators.find(({ key }) => key === indicator)?.name ?? '—'}</Written>
                </td>
                <td>{say(T.statuses[status])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** 交换意见: each point with what the unit says and what it was answered. */
export function ExchangePanel({ one }: Props): ReactNode {
  const say = useSay();
  const { exchange, report } = one.details;
  if (!exchange) return null;
  return (
    <Section
      title={say(T.exchange)}
      note={report && <span className="tag">{say(report.final ? T.final : T.draft)}</span>}
    >
      {exchange.overall !== undefined && (
        <p className="panel-body">
          <Written>{exchange.overall}</Written>
        </p>
      )}
      <div className="table-wrap" tabIndex={0} role="region" aria-label={say(T.exchange)}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(T.problem)}</th>
              <th scope="col">{say(T.unitView)}</th>
              <th scope="col">{say(T.reply)}</th>
            </tr>
          </thead>
          <tbody>
            {exchange.points.map(({ no, title, stance, view, reply, reason }) => (
              <tr key={no}>
                <td>
                  {no}. <Written>{title}</Written>
                </td>
                <td>
                  {stance ? <b>{say(STANCE_NAMES[stance])}</b> : <span className="muted">{say(T.noView)}</span>}
                  <p className="second">
                    <Written>{view}</Written>
                  </p>
                </td>
                <td>
                  {reply && <b>{say(REPLY_NAMES[reply])}</b>}
                  <p className="second">
                    <Written>{reason}</Written>
                  </p>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** What was fed back, where each problem stands, and where its putting right is reported. */
export function ProblemsPanel({ one }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  if (one.problems.length === 0) return null;
  const writes = one.available.some(({ command, mine }) => command === 'answerProblem' && mine);
  return (
    <Section
      title={say(T.problems)}
      note={
        writes && (
          <Link className="link-button" to={href(rectifiedPath('finance-evaluations', one.id, 'rectification'))}>
            {say(REPORT_TEXT.title)}
          </Link>
        )
      }
    >
      <ol className="panel-body evaluation-problems">
        {one.problems.map(({ no, title, recommendation, unitStatus, financeStatus }) => (
          <li key={no} value={no}>
            <Written>{title}</Written> <span className="tag">{say(UNIT_STATUS[unitStatus])}</span>{' '}
            <span className="tag">{say(FINANCE_STATUS[financeStatus])}</span>
            <p className="second">
              <Written>{recommendation}</Written>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The record, newest first. */
export function HistoryPanel({ id }: { readonly id: string }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const history = useEvaluationHistory(id, true);
  return (
    <Section title={say(T.history)}>
      <ul className="panel-body evaluation-history">
        {(history.data?.rows ?? []).flatMap((entry) =>
          entry.kind === 'event'
            ? [
                <li key={entry.seq}>
                  <span className="muted">{momentWords(entry.at, today, locale)}</span>{' '}
                  <Written>{entry.sentence}</Written>{' '}
                  <span className="muted">
                    <Written>{entry.by}</Written>
                  </span>
                </li>,
              ]
            : [],
        )}
      </ul>
    </Section>
  );
}
