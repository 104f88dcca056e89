import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { AnswersProvider, LastAnswer } from '../../acts/answers.tsx';
import { useSend } from '../../api/api-provider.tsx';
import { SeasonAnswer, type SeasonRound } from '../../api/round-answers.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { Refreshing } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useAskAgain } from '../../live/live-provider.tsx';
import { Opened } from '../../shell/opened.tsx';
import { Chains } from '../../sign-off/chains.tsx';
import { useSay } from '../../text/language.tsx';
import { RehearseLink } from '../rehearsal/rehearse-link.tsx';
import { Clocks, History } from '../reports/document-parts.tsx';
import { wordsOf } from './kind-words.ts';
import { MissingList } from './missing-list.tsx';
import { SeasonActs } from './season-acts.tsx';
import { SeasonFrame } from './season-frame.tsx';
import { Announcement, Figures, Opening } from './season-parts.tsx';
import { UnitBars } from './unit-bars.tsx';

/** `/seasons/:id`: the dates, how far the round is unit by unit, who has not reported, and what finance does next. */
export function SeasonPage(): ReactNode {
  const send = useSend();
  const { id = '' } = useParams();
  const found = useQuery({
    queryKey: ['season', id],
    queryFn: ({ signal }) => send({ path: `/seasons/${id}`, answer: SeasonAnswer, signal }),
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

function Loaded({ one, refreshing }: { readonly one: SeasonRound; readonly refreshing: boolean }): ReactNode {
  return (
    <SeasonFrame one title={one.name} sub={<Sub one={one} />} actions={<RehearseLink of="season" id={one.id} />}>
      <Refreshing when={refreshing} />
      <LastAnswer />
      <Figures one={one} />
      <div className="side-columns">
        <div className="side-column">
          <Chains item={{ ...one, of: 'seasons' }} />
          <Opening one={one} />
          <UnitBars one={one} />
          <MissingList one={one} />
        </div>
        <aside className="side-column">
          <SeasonActs key={one.version} one={one} />
          <Clocks document={one} />
          <Announcement one={one} />
          <History document={one} />
        </aside>
      </div>
    </SeasonFrame>
  );
}

function Sub({ one }: { readonly one: SeasonRound }): ReactNode {
  const say = useSay();
  const { unitsDue, rules, closed, withdrawn } = one;
  const met = closed !== null || withdrawn !== null;
  const facts = { ...unitsDue, met, statutory: false, policy: rules.policyTitle, calendar: rules.calendar };
  return (
    <>
      <b>{one.phaseName}</b> · <Written>{one.code}</Written> · <Written>{one.regionName}</Written> ·{' '}
      {say(wordsOf(one.kind).dueOf)} <ExplainedDueDate facts={facts} />
    </>
  );
}
