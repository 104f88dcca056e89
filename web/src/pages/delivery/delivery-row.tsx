import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { WEBHOOK_EVENTS } from '../../../../domain/delivery/webhook-events.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { Delivery } from '../../api/delivery-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { DELIVERY_TEXT as T } from '../../text/delivery-text.ts';
import { NoteForm } from './note-form.tsx';

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
        {row.personName ?? row.channelName} <span className="mono muted delivery-address">{row.to}</span>
      </td>
      <td>{row.itemId === null ? what : <Link to={href(`/items/${row.itemId}`)}>{what}</Link>}</td>
      <td>
        <span className={wrong ? 'tag tag-overdue' : row.state === 'suppressed' ? 'tag tag-near' : 'muted'}>
          {row.stateName}
        </span>{' '}
        <span className="muted">{row.attempts > 1 && say(T.attempts, { count: row.attempts })}</span>
        {row.reason !== null && <p className="note">{row.reason}</p>}
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
        {row.channel === 'mail' && row.state === 'sent' && row.topic !== 'addressProof' && holds('delivery.change') && (
          <CameBack row={row} />
        )}
      </td>
    </tr>
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

function CameBack({ row: { id, to } }: { readonly row: Delivery }): ReactNode {
  const say = useSay();
  return (
    <Opener size="small" shown={say(T.cameBack)} label={say(T.cameBackOf, { to })}>
      {(close) => (
        <NoteForm
          submit={say(T.cameBack)}
          explained={say(T.cameBackSay)}
          answer={z.undefined()}
          ask={({ note }) => ({ path: `/delivery/deliveries/${id}/bounce`, body: { note } })}
          onDone={() => {
            close(say(T.done));
          }}
          onCancel={close}
        />
      )}
    </Opener>
  );
}
