import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { ANSWERER_NAMES } from '../../../../domain/processes/supervision/names.ts';
import { AnswersProvider, LastAnswer } from '../../acts/answers.tsx';
import { matterPath } from '../../acts/matter-path.ts';
import { useSend } from '../../api/api-provider.tsx';
import { SupervisionAnswer, type Supervision } from '../../api/supervision-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Refreshing } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { ArchiveLink } from '../../files/archive-link.tsx';
import { useAskAgain } from '../../live/live-provider.tsx';
import { Opened } from '../../shell/opened.tsx';
import { useScope } from '../../shell/scope.ts';
import { Chains } from '../../sign-off/chains.tsx';
import { useSay } from '../../text/language.tsx';
import { SUPERVISION_TEXT as T } from '../../text/supervision-text.ts';
import { RehearseLink } from '../rehearsal/rehearse-link.tsx';
import { MatterActs } from './matter-acts.tsx';
import { Answers, Closed, History } from './matter-parts.tsx';
import { SupervisionFrame } from './supervision-frame.tsx';
import { useDay } from './use-day.ts';

/** `/supervision/matters/:id`: what is asked, what was reported, what the leader said, and what comes next. */
export function MatterPage(): ReactNode {
  const send = useSend();
  const { id = '' } = useParams();
  const found = useQuery({
    queryKey: ['supervision', id],
    queryFn: ({ signal }) => send({ path: `/supervisions/${id}`, answer: SupervisionAnswer, signal }),
    refetchInterval: useAskAgain(),
  });
  return (
    <Opened found={found}>
      {(one) => (
        <AnswersProvider>
          <Loaded key={one.id} one={one} refreshing={found.isFetching} />
        </AnswersProvider>
      )}
    </Opened>
  );
}

function Loaded({ one, refreshing }: { readonly one: Supervision; readonly refreshing: boolean }): ReactNode {
  const say = useSay();
  return (
    <SupervisionFrame
      one
      title={one.name}
      sub={<Sub one={one} />}
      actions={
        <span className="openers no-print">
          <RehearseLink of="supervision" id={one.id} />
          <ArchiveLink of="supervisions" id={one.id} className="link-button link-button-plain" />
          <Button
            onClick={() => {
              print();
            }}
          >
            {say(T.print)}
          </Button>
        </span>
      }
    >
      <Refreshing when={refreshing} />
      <LastAnswer />
      <div className="side-columns supervision-columns">
        <div className="supervision-main">
          <Demand one={one} />
          <Chains item={{ ...one, of: 'supervisions' }} />
          <Answers one={one} />
          <Closed one={one} />
          <History one={one} />
        </div>
        <aside className="supervision-main">
          <MatterActs key={one.version} one={one} />
          <Deadlines one={one} />
        </aside>
      </div>
    </SupervisionFrame>
  );
}

function Sub({ one }: { readonly one: Supervision }): ReactNode {
  const say = useSay();
  const day = useDay();
  const leader = one.leader ?? say(T.anyLeader);
  const how = one.byLadder ? `${say(T.byLadder)} · ${leader}` : leader;
  const who = one.answeredBy === 'unit' ? one.unitName : say(ANSWERER_NAMES.finance);
  return (
    <>
      <b>{one.phaseName}</b> · <Written>{one.code}</Written> · <Written>{one.regionName}</Written> ·{' '}
      <Written>{who}</Written> · {say(T.opened, { on: day(one.openedOn) })} · {how}
    </>
  );
}

function Demand({ one: { demand, about } }: { readonly one: Supervision }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.demand)}</h2>
      </div>
      <div className="panel-body">
        <p className="supervision-text">
          <Written>{demand}</Written>
        </p>
        {about && (
          <p className="second">
            {say(T.about)}{' '}
            <Link to={href(matterPath({ itemId: about.instanceId, process: about.process }))}>
              <Written>{about.title}</Written>
              {about.code !== null && ` (${about.code})`}
            </Link>
            {about.clockName !== null && ` · ${say(T.aboutClock, { clock: about.clockName })}`}
          </p>
        )}
      </div>
    </section>
  );
}

function Deadlines({ one: { obligations, rules } }: { readonly one: Supervision }): ReactNode {
  const say = useSay();
  if (obligations.length === 0) return null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.clocks)}</h2>
      </div>
      <ul className="supervision-clocks">
        {obligations.map((clock) => (
          <li key={clock.key}>
            <span>{clock.name}</span>
            <ExplainedDueDate facts={explanationOf(clock, rules)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
