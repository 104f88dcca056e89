import type { ReactNode } from 'react';
import { formatDate } from '../../../domain/calendar/date-text.ts';
import { RECEIPT_RETURN_NAMES } from '../../../domain/follow-up/receipt.ts';
import type { Item } from '../api/item-answers.ts';
import { ExplainedDueDate } from '../blocks/explained-due-date.tsx';
import { explanationOf } from '../blocks/explanation.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { RECEIPT_TEXT as T } from '../text/receipt-text.ts';
import './paper.css';

/** Deliveries that came back unsigned: when, on what ground, why; and until when it must be delivered again. */
export function ReturnedNote({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const returned = item.details.feedback?.deliveriesReturned ?? [];
  if (returned.length === 0) return null;
  const clock = item.obligations.find(({ kind }) => kind === 'giveFeedback');
  return (
    <section className="panel panel-body returned-note" aria-label={say(T.returnedTitle)}>
      <h2>{say(T.returnedTitle)}</h2>
      <ul>
        {returned.toReversed().map(({ on, ground, reason, documentNumber }) => (
          <li key={on + documentNumber}>
            {say(T.returnedOn, {
              date: formatDate(on, locale, 'date'),
              number: documentNumber,
              ground: say(RECEIPT_RETURN_NAMES[ground]),
              reason,
            })}
          </li>
        ))}
      </ul>
      {clock && (
        <p className="returned-clock">
          <span className="muted">{say(T.deliverBy)}</span>{' '}
          <ExplainedDueDate facts={explanationOf(clock, item.rules)} />
        </p>
      )}
    </section>
  );
}
