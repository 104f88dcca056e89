import type { ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { categoryName } from '../../../../domain/follow-up/problem-category.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import type { ItemProblem } from '../../api/item-answers.ts';
import type { Rectified } from '../../api/use-rectified.ts';
import { Money } from '../../blocks/money.tsx';
import { Written } from '../../blocks/written.tsx';
import { FINANCE_STATUS, UNIT_STATUS } from '../../text/item-page-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REPORT_TEXT, VERIFY_TEXT as T } from '../../text/rectify-text.ts';
import type { Reports } from './use-reports.ts';
import { Decision } from './decision.tsx';
import { EvidenceCheck } from './evidence-check.tsx';

interface Props {
  readonly item: Rectified;
  readonly policy: Policy;
  readonly problem: ItemProblem;
  /** What finance found, as the feedback says it. */
  readonly fact: string;
  readonly report: ReturnType<Reports['points']['get']>;
  /** The version that the reader's own act has made: nobody else's news. */
  readonly onActed: (version: number) => void;
}

/** One problem from both sides, and finance's answer below. */
export function VerifiedProblem({ item, policy, problem, fact, report, onActed }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { no, title, category, amountFen, recommendation, answer, unitStatus, financeStatus, evidence } = problem;
  return (
    <section className="panel verified" aria-label={`${String(no)} ${title}`}>
      <div className="verified-columns">
        <div>
          <h2>{say(T.problem)}</h2>
          <p>
            <b>
              {no} <Written>{title}</Written>
            </b>
          </p>
          <p>{fact}</p>
          <p className="second">
            {category !== undefined && say(categoryName(category))}{' '}
            {amountFen !== undefined && <Money fen={amountFen} unit />}
          </p>
        </div>
        <div>
          <h2>{say(T.advice)}</h2>
          <p>
            <Written>{recommendation}</Written>
          </p>
          {answer && (
            <p className="muted">
              {say(REPORT_TEXT.measureLine, {
                measure: answer.measure,
                person: answer.person,
                date: formatDate(answer.by, locale, 'date'),
              })}
            </p>
          )}
        </div>
        <div>
          <h2>{say(T.report)}</h2>
          <p>
            <span className="muted">{say(T.unitSays)}</span> <span className="tag">{say(UNIT_STATUS[unitStatus])}</span>
          </p>
          <p>
            <Written>{report?.account}</Written>
          </p>
        </div>
        <div>
          <h2>{say(T.evidence)}</h2>
          <EvidenceCheck itemId={item.id} evidence={evidence} />
        </div>
      </div>
      {financeStatus === 'awaiting' ? (
        <Decision item={item} policy={policy} problem={problem} onActed={onActed} />
      ) : (
        <p className="verified-result">
          <span className={financeStatus === 'closedOut' ? 'tag tag-good' : 'tag tag-overdue'}>
            {say(FINANCE_STATUS[financeStatus])}
          </span>
        </p>
      )}
    </section>
  );
}
