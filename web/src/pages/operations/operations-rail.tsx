import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LastRound, Operations, Part } from '../../api/operations-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { AskSelect } from '../../ask/ask-fields.tsx';
import { momentWords, shortDay } from '../../blocks/date-words.ts';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { OPERATIONS_TEXT as T } from '../../text/operations-text.ts';
import { usePlaces } from '../people/use-places.ts';
import { ageWords } from './age-words.ts';
import { Backups } from './backups.tsx';
import { AskOperation, ASKED_DONE } from './ask-operation.tsx';

/** How the installation does: parts, queue, moments, mornings, comparison, mails, calendar. */
export function OperationsRail({ summary }: { readonly summary: Operations }): ReactNode {
  const say = useSay();
  const { outbox, missedMoments, mails } = summary;
  return (
    <>
      <Block title={say(T.parts)}>
        {summary.parts.length === 0 && <p>{say(T.noParts)}</p>}
        <ul>
          {summary.parts.map((part) => (
            <PartLine key={`${part.part}${part.place}`} part={part} />
          ))}
        </ul>
        {summary.version !== '' && <Line name={say(T.version)}>{summary.version}</Line>}
        <Line name={say(T.queue)} bad={(outbox.ageSeconds ?? 0) > 900}>
          {outbox.waiting === 0
            ? say(T.queueEmpty)
            : say(T.queueAge, { count: outbox.waiting, age: ageWords(outbox.ageSeconds ?? 0, say) })}
        </Line>
        <Line name={say(T.missed)} bad={missedMoments > 0}>
          {missedMoments === 0 ? say(T.none) : say(T.missedCount, { count: missedMoments })}
        </Line>
      </Block>
      <Comparison of={summary.reconciliation} />
      <Block title={say(T.backups)}>
        <Backups of={summary.backups} />
      </Block>
      <Block title={say(T.rounds)}>
        <ul>
          {summary.rounds.map((round) => (
            <RoundLine key={round.regionId} round={round} />
          ))}
        </ul>
      </Block>
      <Block title={say(T.mails)}>
        <Line name={say(T.mails)} bad={mails.failed > 0}>
          {say(T.mailState, { queued: mails.queued, failed: mails.failed })}
        </Line>
        {mails.failed > 0 && (
          <Ask label={say(T.retryMails)} explained={say(T.retryMailsSay)} body={{ kind: 'retryMails' }} />
        )}
      </Block>
      <Calendar of={summary.calendar} />
    </>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      <div className="panel-body ops-block">{children}</div>
    </section>
  );
}

interface LineProps {
  readonly name: string;
  readonly bad?: boolean;
  readonly children: ReactNode;
}

function Line({ name, bad = false, children }: LineProps): ReactNode {
  return (
    <p className="ops-line">
      <span className="muted">{name}</span>
      <span className={bad ? 'ops-bad' : undefined}>{children}</span>
    </p>
  );
}

const PART_NAMES = { worker: T.worker, relay: T.relay } as const;

function PartLine({ part }: { readonly part: Part }): ReactNode {
  const say = useSay();
  const names: Readonly<Record<string, (typeof PART_NAMES)[keyof typeof PART_NAMES]>> = PART_NAMES;
  const name = names[part.part];
  return (
    <li className="ops-line">
      <span>
        {name ? say(name) : part.part}{' '}
        <span className="mono muted">{[part.place, part.version].filter((one) => one !== '').join(' · ')}</span>
      </span>
      <span className={part.alive ? (part.state === 'waiting' ? 'ops-near' : 'ops-good') : 'ops-bad'}>
        {partState(part, say)}
      </span>
    </li>
  );
}

function partState({ part, alive, state, detail, ageSeconds }: Part, say: ReturnType<typeof useSay>): string {
  if (!alive) return say(T.gone, { age: ageWords(ageSeconds, say) });
  if (state === 'waiting') return say(T.waiting, { what: detail });
  if (part === 'relay' && state === 'ready') return say(T.leads);
  return say(state === 'standby' ? T.standby : state === 'starting' ? T.starting : T.alive);
}

function RoundLine({ round }: { readonly round: LastRound }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { day, reminders, digests, unaddressed } = round;
  const date = day === null ? '' : shortDay(day, today, locale);
  return (
    <li className="ops-round">
      <b>
        <Written>{round.regionName}</Written>
      </b>
      <span>
        {day === null ? say(T.noRound) : say(T.roundOf, { date, reminders: reminders ?? 0, digests: digests ?? 0 })}
      </span>
      {unaddressed !== null && unaddressed > 0 && (
        <span className="ops-near">{say(T.unaddressed, { count: unaddressed })}</span>
      )}
      {!round.onTime && <span className="ops-bad">{say(T.late)}</span>}
    </li>
  );
}

function Comparison({ of }: { readonly of: Operations['reconciliation'] }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { regions } = usePlaces();
  const words = (): string => {
    if (!of) return say(T.noComparison);
    const { checked, repaired, finishedAt } = of;
    if (finishedAt === null) return say(T.comparing, { checked });
    return say(T.compared, { time: momentWords(finishedAt, today, locale), checked, repaired });
  };
  return (
    <Block title={say(T.lastComparison)}>
      <p>{words()}</p>
      <Ask label={say(T.reconcile)} explained={say(T.reconcileSay)} body={{ kind: 'reconcile' }}>
        {regions.length > 1 && (
          <AskSelect name="region" label={say(T.region)} hint={say(T.regionHint)} options={regions} />
        )}
      </Ask>
    </Block>
  );
}

interface AskProps {
  readonly label: string;
  readonly explained: string;
  readonly body: Readonly<Record<string, string>>;
  readonly children?: ReactNode;
}

function Ask({ label, explained, body, children }: AskProps): ReactNode {
  const say = useSay();
  const holds = useHolds();
  if (!holds('operation.ask')) return null;
  return (
    <Opener label={label} size="small">
      {(close) => (
        <AskOperation
          submit={label}
          explained={explained}
          path="/operations"
          body={body}
          done={say(ASKED_DONE)}
          close={close}
        >
          {children}
        </AskOperation>
      )}
    </Opener>
  );
}

function Calendar({ of }: { readonly of: Operations['calendar'] }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <Block title={say(T.calendar)}>
      <Line name={of.version}>{say(of.beingCarriedOut ? T.carrying : T.carried)}</Line>
      {of.missingYear !== null && (
        <p className="ops-line">
          <span className="ops-near">{say(T.calendarMissing, { year: of.missingYear })}</span>
          <Link to={href('/admin/calendar/load', { year: String(of.missingYear) })}>
            {say(T.load, { year: of.missingYear })}
          </Link>
        </p>
      )}
    </Block>
  );
}
