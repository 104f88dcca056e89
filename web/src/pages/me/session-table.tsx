import type { ReactNode } from 'react';
import type { Session } from '../../api/security-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { SESSIONS_TEXT as T } from '../../text/security-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

interface Props {
  readonly sessions: readonly Session[];
  /** What can be done with one of them. */
  readonly act?: (session: Session) => ReactNode;
}

/** Where somebody is signed in: device in words, network address as it was seen, since when, last used. */
export function SessionTable({ sessions, act }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <div className="table-wrap">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{say(T.device)}</th>
            <th scope="col">{say(T.address)}</th>
            <th scope="col">{say(T.began)}</th>
            <th scope="col">{say(T.seen)}</th>
            {act && (
              <th scope="col">
                <span className="visually-hidden">{say(T.end)}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <td>
                {session.device}
                {session.own && <span className="tag tag-good">{say(T.here)}</span>}
                {session.door === 'oidc' && <span className="tag tag-grey">{say(T.byProvider)}</span>}
              </td>
              <td className="mono">{session.address ?? '—'}</td>
              <td className="nowrap">{session.beganAt === null ? '—' : momentWords(session.beganAt, today, locale)}</td>
              <td className="nowrap">{momentWords(session.seenAt, today, locale)}</td>
              {act && <td className="row-act">{act(session)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
