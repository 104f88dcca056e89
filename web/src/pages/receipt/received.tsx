import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { Item } from '../../api/item-answers.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { ShapeIcon } from '../../blocks/light.tsx';
import { AttachedFile } from '../../files/attached-file.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { RECEIPT_TEXT as T } from '../../text/receipt-text.ts';
import { recordedFor, signedBy } from './signed-by.ts';
import { useReceiptEvent } from './use-receipt-event.ts';

/** Signed for: by whom, and what runs since then. */
export function Received({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const event = useReceiptEvent(item.id);
  const { feedback } = item.details;
  const recorded = event && recordedFor(event);
  const date = feedback?.receivedOn === undefined ? '' : formatDate(feedback.receivedOn, locale, 'date');
  const clock = item.obligations.find(({ kind }) => kind === 'reportRectification' || kind === 'redoRectification');
  const answers = item.available.some(({ command, mine }) => command === 'answerProblem' && mine);
  return (
    <section className="panel panel-body sign-card">
      <h2>
        <ShapeIcon shape="check" /> {say(T.done)}
      </h2>
      <p>{feedback?.deemed === true ? say(T.deemed, { date }) : doneWords()}</p>
      {recorded && (
        <p className="note">
          {say(T.recordedBy, { by: event.by, why: recorded.why })}{' '}
          <AttachedFile itemId={item.id} name={say(T.scan)} sha256={recorded.scan.sha256} />
        </p>
      )}
      {clock && (
        <p className="sign-clock">
          <span className="muted">{say(T.reportBy)}</span> <ExplainedDueDate facts={explanationOf(clock, item.rules)} />
        </p>
      )}
      <Link className="link-button" to={href('/rectification', { item: item.id })}>
        {say(answers ? T.ledger : T.openLedger)}
      </Link>
    </section>
  );

  function doneWords(): string {
    const { receivedBy: by = '', proxy } = event ? signedBy(event) : {};
    return proxy ? say(T.doneFor, { date, by, whom: proxy.whom }) : say(T.doneOn, { date, by });
  }
}
