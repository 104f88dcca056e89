import type { ReactNode } from 'react';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import type { PersonDetail } from '../../api/people-answers.ts';
import type { Security, Session } from '../../api/security-answers.ts';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { ACCOUNT_SECURITY_TEXT as T, FACTOR_TEXT, SESSIONS_TEXT } from '../../text/security-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FactorState } from '../me/factor-panel.tsx';
import { useSecurity } from '../me/use-security.ts';
import { Act, Reason } from './account-act.tsx';

/** How somebody signs in and where he is signed in; a lost factor, a lost computer and a wrong link are dealt with here. */
export function AccountSecurity({ person }: { readonly person: PersonDetail }): ReactNode {
  const say = useSay();
  const security = useSecurity(person.id);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.title)}</h2>
      </div>
      {security.isPending && <Skeleton rows={3} height={36} />}
      {!security.isPending && !security.data && (
        <ReadError error={security.error} onRetry={() => void security.refetch()} />
      )}
      {security.data && <Known security={security.data} />}
      {security.data && person.closed === null && <Acts id={person.id} security={security.data} />}
    </section>
  );
}

function Known({ security: { factor, sessions, identities } }: { readonly security: Security }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <dl className="panel-body known">
      <dt>{say(FACTOR_TEXT.title)}</dt>
      <dd>
        <FactorState factor={factor} />
      </dd>
      <dt>{say(SESSIONS_TEXT.titleOf)}</dt>
      {sessions.map((session) => (
        <dd key={session.id}>
          <OneSession session={session} />
        </dd>
      ))}
      {sessions.length === 0 && <dd className="muted">{say(SESSIONS_TEXT.none)}</dd>}
      {identities.length > 0 && <dt>{say(SESSIONS_TEXT.identities)}</dt>}
      {identities.map(({ issuer, subject, linkedAt }) => (
        <dd key={issuer} className="breaks">
          {say(SESSIONS_TEXT.linked, { issuer, subject, date: shortDay(dateOf(linkedAt), today, locale) })}
        </dd>
      ))}
    </dl>
  );
}

function OneSession({ session: { device, address, seenAt } }: { readonly session: Session }): ReactNode {
  const { locale } = useLanguage();
  const { today } = useToday();
  return (
    <>
      {device} <span className="mono">{address ?? ''}</span>{' '}
      <span className="note nowrap">{momentWords(seenAt, today, locale)}</span>
    </>
  );
}

function Acts({ id, security }: { readonly id: string; readonly security: Security }): ReactNode {
  const say = useSay();
  const at = `/people/${id}`;
  const { factor, sessions, identities } = security;
  return (
    <div className="panel-body openers">
      {factor.enrolledAt !== null && (
        <Act label={say(T.resetFactor)} path={`${at}/factor/reset`} start={{ note: '' }} done={say(T.resetFactorDone)}>
          <p className="note">{say(T.resetFactorSay)}</p>
          <Reason />
        </Act>
      )}
      {sessions.length > 0 && (
        <Act label={say(T.endSessions)} path={`${at}/sessions/end`} start={{ note: '' }} done={say(T.endSessionsDone)}>
          <Reason />
        </Act>
      )}
      {identities.length > 0 && (
        <Act label={say(T.unlink)} path={`${at}/identities/unlink`} start={{ note: '' }} done={say(T.unlinkDone)}>
          <p className="note">{say(T.unlinkSay)}</p>
          <Reason />
        </Act>
      )}
    </div>
  );
}
