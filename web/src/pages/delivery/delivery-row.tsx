import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { WEBHOOK_EVENTS } from '../../../../domain/delivery/webhook-events.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { Delivery } from '../../api/delivery-answers.ts';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { DELIVERY_TEXT as T } from '../../text/delivery-text.ts';
import { CameBack, SendAgain } from './delivery-acts.tsx';

interface RowProps {
  readonly row: Delivery;
  readonly picked: boolean;
  readonly onPick: (picked: boolean) => void;
}

/** One delivery: when, to whom, what, and what has become of it. */
export function DeliveryRow({ row, picked, onPick }: RowProps): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { href } = useScope();
  const wrong = row.state === 'failed' || row.state === 'givenUp';
  const what = whatOf(row, say);
  return (
    <tr>
      <td className="nowrap">
        {wrong && holds('delivery.change') && (
          <input
            type="checkbox"
            aria-label={say(T.pick, { what: `${row.to} ${what}` })}
            checked={picked}
            onChange={({ target }) => {
              onPick(target.checked);
            }}
          />
        )}{' '}
        {momentWords(row.createdAt, today, locale)}
      </td>
      <td>
        <Written>{row.personName ?? row.channelName}</Written>{' '}
        <span className="mono muted delivery-address">{row.to}</span>
        {row.impact?.unitName && (
          <span className="second">
            <Written>{row.impact.unitName}</Written>
          </span>
        )}
      </td>
      <td>
        {row.itemId === null ? what : <Link to={href(`/items/${row.itemId}`)}>{what}</Link>}
        {row.impact && <Impact of={row.impact} person={row.personName} />}
      </td>
      <td>
        <span className={wrong ? 'tag tag-overdue' : row.state === 'suppressed' ? 'tag tag-near' : 'muted'}>
          {row.stateName}
        </span>{' '}
        <span className="muted">{row.attempts > 1 && say(T.attempts, { count: row.attempts })}</span>
        {row.reason !== null && (
          <p className="note">
            <Written>{row.reason}</Written>
          </p>
        )}
        {row.state === 'queued' && row.attempts > 0 && (
          <p className="note">{say(T.nextTry, { time: momentWords(row.nextAttemptAt, today, locale) })}</p>
        )}
        {row.response !== null && row.response !== '' && (
          <details>
            <summary>{say(T.answered)}</summary>
            <p className="mono delivery-answer">
              {row.responseCode} {row.response}
            </p>
          </details>
        )}
        {wrong && holds('delivery.change') && <SendAgain row={row} what={what} />}
        {row.channel === 'mail' && row.state === 'sent' && row.topic !== 'addressProof' && holds('delivery.change') && (
          <CameBack row={row} />
        )}
      </td>
    </tr>
  );
}

interface ImpactProps {
  readonly of: NonNullable<Delivery['impact']>;
  readonly person: string | null;
}

/** What it means that it did not get there: the date at stake, and whether the page has told it meanwhile. */
function Impact({ of: { readAt, itemTitle, due, dueName }, person }: ImpactProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <>
      {itemTitle !== null && due !== null && dueName !== null && (
        <p className="note">
          {say(T.atStake, { title: itemTitle, name: dueName, date: shortDay(due, today, locale) })}
        </p>
      )}
      {person !== null && (
        <p className="note">
          {readAt === null ? say(T.notReadYet) : say(T.readOnPage, { time: momentWords(readAt, today, locale) })}
        </p>
      )}
    </>
  );
}

function whatOf({ channel, topic, subject, itemTitle }: Delivery, say: ReturnType<typeof useSay>): string {
  if (topic === 'test') return say(T.test_);
  if (topic === 'addressProof') return say(T.proof);
  if (topic === 'round') return say(T.round);
  const events: Readonly<Record<string, { readonly name: Bilingual }>> = WEBHOOK_EVENTS;
  const event = channel === 'webhook' ? events[topic] : undefined;
  if (event) return [say(event.name), itemTitle ?? ''].join(' ');
  return subject !== '' ? subject : (itemTitle ?? topic);
}
