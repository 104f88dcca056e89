import type { ReactNode } from 'react';
import type { Security } from '../../api/security-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { SESSIONS_TEXT as T } from '../../text/security-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

/** What was lately done to my account, and by whom: nobody changes it unseen. */
export function OwnEvents({ events }: { readonly events: Security['events'] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.events)}</h2>
      </div>
      <ul className="panel-body careful">
        {events.map(({ seq, kindName, at, byName, note }) => (
          <li key={seq}>
            <b>{kindName}</b>{' '}
            <span className="note">{say(T.eventBy, { by: byName, time: momentWords(at, today, locale) })}</span>
            {note !== '' && <p className="note">{say(T.eventWhy, { note })}</p>}
          </li>
        ))}
        {events.length === 0 && <li className="muted">{say(T.eventsNone)}</li>}
      </ul>
    </section>
  );
}
