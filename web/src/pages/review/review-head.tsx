import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Item } from '../../api/item-answers.ts';
import { useItem, type Version } from '../../api/use-item.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Grade } from '../../blocks/grade.tsx';
import { Money } from '../../blocks/money.tsx';
import { wanText } from '../../blocks/wan.ts';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { REVIEW_TEXT as T } from '../../text/review-text.ts';
import { signed } from '../approvals/approval-table.tsx';
import { recurring } from './recurrence.ts';
import type { ReviewSubject } from './review-subject.ts';

interface Props {
  readonly item: Item;
  readonly subject: ReviewSubject;
  readonly version: Version | undefined;
}

const CLOCKS: readonly string[] = ['reviewTargets', 'reviewAmendment'];

/** What is reviewed, by when, and the facts that weigh: the money, last year's score, what is still open, what recurs. */
export function ReviewHead({ item, subject, version }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const clock = item.obligations.find(({ kind }) => CLOCKS.includes(kind));
  const { returns } = item.details.targets;
  return (
    <header className="page-head">
      <div>
        <p className="crumbs">
          <Link to={href('/targets')}>
            <Written>{say(T.crumbs, { year: item.fiscalYear, unit: item.unit.name })}</Written>
          </Link>
        </p>
        <h1>
          <Written>{item.name}</Written> <Standing item={item} subject={subject} />{' '}
          {version && <span className="tag tag-grey">{say(T.version, { no: version.number })}</span>}
        </h1>
        <div className="review-facts">
          {clock && <ExplainedDueDate facts={explanationOf(clock, item.rules)} />}
          {subject.track === 'amendment' ? <BudgetChange item={item} /> : <Requested item={item} />}
          {subject.track === 'targets' && returns > 0 && <span>{say(T.returns, { count: returns })}</span>}
          <LastYear item={item} />
        </div>
      </div>
    </header>
  );
}

function Standing({ item, subject }: Pick<Props, 'item' | 'subject'>): ReactNode {
  const say = useSay();
  const { amendment } = item.details;
  const { stage, track } = subject;
  return (
    <>
      {track === 'amendment' && amendment && (
        <span className="tag tag-extended">
          {say(amendment.amendmentKind === 'supplement' ? T.supplement : T.adjustment)}
        </span>
      )}{' '}
      {stage !== 'read' && (
        <span className="tag tag-near">{say(stage === 'review' ? T.underReview : T.toApprove)}</span>
      )}
    </>
  );
}

function Requested({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  return (
    <span>
      {say(T.requested)}{' '}
      <b>
        <Money fen={item.money.requestedFen} unit />
      </b>
    </span>
  );
}

/** What the budget becomes if the amendment is approved. */
function BudgetChange({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { amendment } = item.details;
  const before = item.money.approvedFen ?? 0;
  if (!amendment) return null;
  const values = {
    before: wanText(before),
    after: wanText(before + amendment.deltaFen),
    delta: signed(amendment.deltaFen),
  };
  return <b>{say(T.budgetChange, values)}</b>;
}

/** The nearest predecessor: its score, what is open of its problems, and which of them recur. */
function LastYear({ item: { previous } }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const last = useItem(previous?.itemId ?? '', previous !== null).data;
  const before = useItem(last?.previous?.itemId ?? '', last !== undefined && last.previous !== null).data;
  if (!previous) return null;
  const again = last && before ? recurring(last.problems, before.problems) : [];
  return (
    <>
      <span>
        <Link to={href(`/items/${previous.itemId}`)}>{say(T.lastYear, { year: previous.fiscalYear })}</Link>{' '}
        <b>{previous.score === null ? say(T.noScore) : previous.score.toFixed(2)}</b>{' '}
        {previous.grade && <Grade grade={previous.grade} />}
      </span>
      <span>
        {say(T.openProblems)} <b>{say(T.openOf, { open: previous.problemsOpen, all: previous.problemsAll })}</b>
      </span>
      {again.length > 0 && (
        <span className="tag tag-overdue" title={again.map(({ title }) => title).join('\n')}>
          {say(T.recurring, { count: again.length })}
        </span>
      )}
    </>
  );
}
