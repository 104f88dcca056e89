import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { EndedAnswer, type Session } from '../../api/security-answers.ts';
import { useAsk } from '../../ask/use-ask.ts';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { SESSIONS_TEXT as T } from '../../text/security-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { SessionTable } from './session-table.tsx';

/** Where I am signed in; what is not me, or no longer needed, is ended here. */
export function SessionsPanel({ sessions }: { readonly sessions: readonly Session[] }): ReactNode {
  const say = useSay();
  const [ended, setEnded] = useState('');
  const others = useAsk(EndedAnswer, ({ ended: count }) => {
    setEnded(say(T.ended, { count }));
  });
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.title)}</h2>
      </div>
      <SessionTable
        sessions={sessions}
        act={(session) =>
          session.own ? null : (
            <EndOne
              session={session}
              onEnded={() => {
                setEnded(say(T.ended, { count: 1 }));
              }}
            />
          )
        }
      />
      <div className="panel-body">
        {others.error && <Failure error={others.error} />}
        {sessions.length > 1 && (
          <Button
            loading={others.isPending}
            onClick={() => {
              others.mutate({ path: '/session/sessions/end-others' });
            }}
          >
            {say(T.endOthers)}
          </Button>
        )}
        <p role="status" className={ended === '' ? 'visually-hidden' : 'opener-done'}>
          {ended}
        </p>
      </div>
    </section>
  );
}

function EndOne({ session, onEnded }: { readonly session: Session; readonly onEnded: () => void }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const asking = useAsk(z.undefined(), onEnded);
  const time = session.beganAt === null ? '' : momentWords(session.beganAt, today, locale);
  return (
    <>
      {asking.error && <Failure error={asking.error} />}
      <Button
        size="small"
        loading={asking.isPending}
        aria-label={say(T.endOf, { device: session.device, time })}
        onClick={() => {
          asking.mutate({ method: 'DELETE', path: `/session/sessions/${session.id}` });
        }}
      >
        {say(T.end)}
      </Button>
    </>
  );
}
