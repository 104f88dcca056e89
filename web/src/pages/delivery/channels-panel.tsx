import type { ReactNode } from 'react';
import { CHANNEL_NAMES } from '../../../../domain/delivery/fate-text.ts';
import type { DeliverySummary } from '../../api/delivery-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { DELIVERY_TEXT as T } from '../../text/delivery-text.ts';

/** The mail server by its own worker's word, and how many of each channel stand where. */
export function ChannelsPanel({ summary }: { readonly summary: DeliverySummary }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.channels)}</h2>
      </div>
      <div className="panel-body">
        <MailServer of={summary.mailServer} />
        <table className="table delivery-counts">
          <thead>
            <tr>
              <th scope="col">{say(T.channel)}</th>
              <th scope="col" className="number">
                {say(T.sent)}
              </th>
              <th scope="col" className="number">
                {say(T.queued)}
              </th>
              <th scope="col" className="number">
                {say(T.refused)}
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.channels.map(({ channel, sent, queued, failed, givenUp, suppressed }) => (
              <tr key={channel}>
                <th scope="row">{say(CHANNEL_NAMES[channel])}</th>
                <td className="number">{sent}</td>
                <td className="number">{queued}</td>
                <td className={failed + givenUp + suppressed > 0 ? 'number delivery-bad' : 'number'}>
                  {failed + givenUp + suppressed}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function MailServer({ of }: { readonly of: DeliverySummary['mailServer'] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  if (!of) return <p className="note">{say(T.serverUnknown)}</p>;
  const { configured, host, awaySince, trouble, lastSentAt } = of;
  if (!configured) return <p className="box box-grey">{say(T.serverNone)}</p>;
  const time = awaySince === null ? '' : momentWords(awaySince, today, locale);
  return (
    <p className={awaySince === null ? 'note' : 'box box-near'}>
      <b>{say(T.server)}</b>{' '}
      {awaySince === null ? say(T.serverWell, { host }) : say(T.serverAway, { host, time, trouble: trouble ?? '' })}{' '}
      {lastSentAt !== null && say(T.lastSent, { time: momentWords(lastSentAt, today, locale) })}
    </p>
  );
}
