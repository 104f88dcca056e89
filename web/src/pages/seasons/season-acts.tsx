import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MatterAct } from '../../api/matter-act-answers.ts';
import type { SeasonRound } from '../../api/round-answers.ts';
import { AskArea } from '../../ask/ask-fields.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';
import { ActsPanel } from '../reports/acts-panel.tsx';
import { useDay } from '../reports/document-parts.tsx';
import { wordsOf } from './kind-words.ts';
import { RoundPreview } from './round-preview.tsx';
import { isUnderWay } from './under-way.ts';

interface Props {
  readonly one: SeasonRound;
}

/** What may be done with a round now; it is announced, and announced anew, on a page of its own. */
export function SeasonActs({ one }: Props): ReactNode {
  const say = useSay();
  const { today } = useToday();
  const { href } = useScope();
  const { kind, fiscalYear, period } = one;
  const isAnnounced = one.announced !== null;
  const asked = {
    kind,
    of: String(fiscalYear),
    ...(period !== null && { period }),
    ...(isAnnounced && { again: one.id }),
  };
  const announcing = (act: MatterAct): ReactNode =>
    act.command === 'announceSeason' ? (
      <Link key={act.command} className="link-button link-button-plain" to={href('/seasons/new', asked)}>
        {isAnnounced ? say(T.announceAgain) : act.name}
      </Link>
    ) : undefined;
  return (
    <ActsPanel
      matter={one}
      resource="seasons"
      acts={one.available.filter(({ command }) => command !== 'pauseSeason' || isUnderWay(one))}
      isAwaited={({ command }) => isAwaited(command, one, today)}
      instead={announcing}
      fields={({ command }) => <ActFields command={command} one={one} />}
    />
  );
}

/** What finance owes now; the rest is possible only. */
function isAwaited(command: string, one: SeasonRound, today: string): boolean {
  const { phase } = one;
  if (command === 'announceSeason') return phase === 'seasonOwed';
  if (command === 'closeSeason') return phase === 'seasonEnded';
  if (command === 'openSeason') return !isPeriodRunning(one, today);
  return command === 'resumeSeason';
}

function ActFields({ command, one }: Props & { readonly command: string }): ReactNode {
  const say = useSay();
  switch (command) {
    case 'openSeason':
      return (
        <>
          <p>{say(wordsOf(one.kind).openWhat)}</p>
          <PeriodRunning one={one} />
          <RoundPreview kind={one.kind} asked={askedAgain(one)} />
        </>
      );
    case 'resumeSeason':
      return <p>{say(T.resumeWhat)}</p>;
    case 'closeSeason':
      return <AskArea name="command/reason" label={say(T.closeReason)} hint={say(T.closeHint)} />;
    default:
      return <AskArea name="command/reason" label={say(T.reason)} />;
  }
}

/** Nobody reports on a period that has not ended: until then the server refuses to open it. */
function isPeriodRunning({ periodEnd }: SeasonRound, today: string): boolean {
  return periodEnd !== null && today < periodEnd;
}

function PeriodRunning({ one }: Props): ReactNode {
  const say = useSay();
  const day = useDay();
  const { today } = useToday();
  if (one.periodEnd === null || !isPeriodRunning(one, today)) return null;
  return <p className="failure">{say(T.periodRunning, { to: day(one.periodEnd) })}</p>;
}

/** What was announced, looked at once more before it is opened. */
function askedAgain({ kind, fiscalYear, period, regionId, announced }: SeasonRound): object {
  return {
    kind,
    year: fiscalYear,
    region: regionId,
    ...(period !== null && { period }),
    ...(announced?.unitIds && { unitIds: announced.unitIds }),
    ...(announced?.carryOn === true && { carryOn: true }),
    ...(announced?.ownDue && { ownDue: announced.ownDue }),
  };
}
