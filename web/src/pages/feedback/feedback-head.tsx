import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Item } from '../../api/item-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FEEDBACK_TEXT as T } from '../../text/feedback-text.ts';
import { GRADE_NAMES } from '../../text/item-text.ts';
import { ReturnedNote } from '../../paper/returned-note.tsx';
import { Chain } from './chain.tsx';

interface Props {
  readonly item: Item;
  readonly children?: ReactNode;
}

/** The item, its score, the month that runs, and the order of acts as facts. */
export function FeedbackHead({ item, children }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { conclusion } = item.details;
  const clock = item.obligations.find(({ kind }) => kind === 'giveFeedback');
  return (
    <header className="feedback-head no-print">
      <div className="page-head">
        <div>
          <p className="crumbs">
            <Link to={href('/rectification')}>{say(T.crumbs)}</Link>
          </p>
          <h1>
            <Written>{item.name}</Written>{' '}
            <span className="tag tag-grey">
              <Written>{item.unit.name}</Written>
            </span>{' '}
            {conclusion && (
              <span className="tag tag-near">
                {say(T.grade, { total: conclusion.total, grade: say(GRADE_NAMES[conclusion.grade]) })}
              </span>
            )}
          </h1>
        </div>
        <div className="act-buttons">{children}</div>
      </div>
      <div className="feedback-line">
        <span className="feedback-clock">
          <Link className="small-button" to={href(`/items/${item.id}`)}>
            {say(T.item)}
          </Link>
          {clock && <ExplainedDueDate facts={explanationOf(clock, item.rules)} />}
          {conclusion && <span className="muted">{say(T.due, { date: shortDay(conclusion.on, today, locale) })}</span>}
        </span>
        <Chain item={item} />
      </div>
      <ReturnedNote item={item} />
    </header>
  );
}
