import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { RoundOf } from '../../../../domain/performance-report/round.ts';
import { reportSeason } from '../../../../domain/processes/season/reports.ts';
import { useSend } from '../../api/api-provider.tsx';
import { RoundsAnswer, type RoundCounts, type RoundPeriod, type Rounds } from '../../api/report-answers.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { PERFORMANCE_REPORT_TEXT as T } from '../../text/performance-report-text.ts';
import { useDay } from '../reports/document-parts.tsx';
import { ReportFrame } from '../reports/report-frame.tsx';
import { OpenRound } from './open-round.tsx';
import './performance-reports.css';

/** `/performance-reports`: the periods of a year, how each round stands, and what is still to be opened (R4, R5). */
export function RoundsPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { region, year } = useScope();
  const query = { region, year };
  const answer = useQuery({
    queryKey: ['report-rounds', query],
    queryFn: ({ signal }) => send({ path: '/performance-reports/rounds', query, answer: RoundsAnswer, signal }),
    placeholderData: (before) => before,
  });
  const { data } = answer;
  return (
    <ReportFrame title={data ? say(T.titleOf, { year: data.year }) : say(T.title)} sub={say(T.sub)}>
      {answer.isPending && <Skeleton rows={4} height={90} />}
      {!answer.isPending && !data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {data?.periods.length === 0 && <Empty title={say(T.noPeriods)} />}
      {data?.periods.toReversed().map((period) => (
        <Period key={`${String(data.year)}${period.key}`} period={period} rounds={data} />
      ))}
    </ReportFrame>
  );
}

interface PeriodProps {
  readonly period: RoundPeriod;
  readonly rounds: Rounds;
}

function Period({ period, rounds }: PeriodProps): ReactNode {
  const say = useSay();
  const day = useDay();
  const { href } = useScope();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{period.name}</h2>
        <span className="note">
          {say(T.covers, { from: day(period.from), to: day(period.to) })}
          {!period.ended && ` · ${say(T.notEnded)}`}
        </span>
      </div>
      <ul className="report-rows">
        <Round of="units" name={T.unitRound} period={period} rounds={rounds} />
        {rounds.hasBelow && <Round of="regions" name={T.receiptRound} period={period} rounds={rounds} />}
        {rounds.hasAbove && (
          <li>
            <div>
              <span className="row-title">{say(T.bureauRound)}</span>
              <span className="second">{period.ownPhaseName ?? say(T.notAsked)}</span>
            </div>
            {period.ownId !== null && (
              <Link to={href(`/performance-reports/${period.ownId}`)}>{say(T.bureauRound)}</Link>
            )}
          </li>
        )}
      </ul>
    </section>
  );
}

interface RoundProps extends PeriodProps {
  readonly of: RoundOf;
  readonly name: Bilingual;
}

function Round({ of, name, period, rounds }: RoundProps): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { today } = useToday();
  const [counts, clock, side] =
    of === 'units' ? [period.units, period.unitsDue, 'unit'] : [period.regions, period.regionsDue, 'receipt'];
  const isOpen = counts.owed + counts.excused > 0;
  // Whatever was returned was reported, and is due again by a date of its own.
  const met = isOpen && counts.missing === 0;
  const facts = { ...clock, met, statutory: false, policy: rounds.policyTitle, calendar: rounds.calendar };
  const asked = { region: rounds.regionId, year: rounds.year, period: period.key, of };
  return (
    <li>
      <div>
        <span className="row-title">{say(name)}</span>
        <span className="second">
          {isOpen ? <Counts counts={counts} /> : say(clock.due < today ? T.neverOpened : T.notOpened)}
        </span>
        <span className="second">
          {say(T.dueLabel)} <ExplainedDueDate facts={facts} />
        </span>
      </div>
      <div className="round-acts">
        {isOpen && (
          <Link
            to={href(`/performance-reports/rounds/${period.key}`, { y: String(rounds.year), side })}
            aria-label={say(T.seeRoundOf, { round: say(name), period: period.name })}
          >
            {say(T.seeRound)}
          </Link>
        )}
        {rounds.mayOpen && period.ended && isOpen && <OpenRound asked={asked} round={name} periodName={period.name} />}
        {rounds.mayOpen && period.ended && !isOpen && (
          <Link
            className="link-button"
            to={href('/seasons/new', { kind: reportSeason(of), of: String(rounds.year), period: period.key })}
            aria-label={say(T.announceOf, { round: say(name), period: period.name })}
          >
            {say(T.announce)}
          </Link>
        )}
      </div>
    </li>
  );
}

function Counts({ counts }: { readonly counts: RoundCounts }): ReactNode {
  const say = useSay();
  return (
    <>
      {say(T.counts, counts)}
      {counts.late > 0 && (
        <>
          {' · '}
          <b className="late">{say(T.late, { late: counts.late })}</b>
        </>
      )}
    </>
  );
}
