import type { ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { ResultDocument } from '../../api/ranking-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { REPORTS_TEXT as T } from '../../text/reports-text.ts';

/** A date in a document. */
export function useDay(): (date: PlainDate | null) => string {
  const { locale } = useLanguage();
  return (date) => (date === null ? '—' : formatDate(date, locale, 'date'));
}

/** Each recipient with the day of delivery and of receipt. */
export function Delivery({ document: { delivery } }: { readonly document: ResultDocument }): ReactNode {
  const say = useSay();
  const day = useDay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.delivery)}</h2>
      </div>
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(T.recipient)}</th>
              <th scope="col">{say(T.delivered)}</th>
              <th scope="col">{say(T.received)}</th>
            </tr>
          </thead>
          <tbody>
            {delivery.map(({ no, name, deliveredOn, means, receivedOn, receivedBy }) => (
              <tr key={no}>
                <th scope="row">{name}</th>
                <td>
                  {day(deliveredOn)}
                  {means !== null && <span className="second">{means}</span>}
                </td>
                <td>
                  {day(receivedOn)}
                  {receivedBy !== null && (
                    <span className="second">
                      <Written>{receivedBy}</Written>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The running clocks, each explaining itself. */
export function Clocks({
  document: { obligations, rules },
}: {
  readonly document: Pick<ResultDocument, 'obligations'> & {
    readonly rules: Pick<ResultDocument['rules'], 'policyTitle' | 'calendar'>;
  };
}): ReactNode {
  const say = useSay();
  if (obligations.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.clocks)}</h2>
      </div>
      <ul className="report-rows">
        {obligations.map((clock) => (
          <li key={clock.key}>
            <div>
              <span className="row-title">{clock.name}</span>
              <span className="second">{clock.responsibleNames.join(say(T.comma))}</span>
            </div>
            <ExplainedDueDate facts={explanationOf(clock, { policy: '', ...rules })} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every act, the newest first. */
export function History({ document: { history } }: { readonly document: Pick<ResultDocument, 'history'> }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.history)}</h2>
      </div>
      <ol className="report-rows">
        {history.map(({ seq, at, by, sentence }) => (
          <li key={seq}>
            <div>
              <Written>{sentence}</Written>
              <span className="second">
                {momentWords(at, today, locale)} · <Written>{by}</Written>
              </span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
