import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { covers, type Grant } from '../../../../domain/process/actor.ts';
import { FINANCE } from '../../../../domain/process/roles.ts';
import { useSend } from '../../api/api-provider.tsx';
import { YearRoundsAnswer, type YearRound } from '../../api/round-answers.ts';
import { dayWords } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useMe } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';

/** The rounds that the policy has in the year and nobody has announced yet: each is begun here. */
export function YearRounds(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { year, regionId } = useScope();
  const { grants } = useMe();
  // A round is the whole bureau's: nobody announces for a region below his own (P2), nor a division for all.
  const bureau = { regionId, regionPath: [regionId], unitId: '' };
  const isOwn = grants.some((grant) => FINANCE.includes(grant.role) && covers(grant as Grant, bureau));
  const answer = useQuery({
    queryKey: ['year-rounds', regionId, year],
    queryFn: ({ signal }) =>
      send({ path: '/seasons/rounds', query: { region: regionId, year }, answer: YearRoundsAnswer, signal }),
    enabled: isOwn,
  });
  const rows = answer.data?.rows.filter(({ id, phase }) => id === null || phase === 'seasonOwed');
  if (!isOwn || rows?.length === 0) return null;
  return (
    <section className="panel no-print">
      <div className="panel-head">
        <h2>{say(T.ofPolicy)}</h2>
        <span className="note">{say(T.ofPolicyNote)}</span>
      </div>
      {answer.isPending && <Skeleton rows={5} height={40} />}
      {!answer.isPending && !answer.data && <ReadError error={answer.error} onRetry={() => void answer.refetch()} />}
      {rows && (
        <ul className="round-lines">
          {rows.map((round) => (
            <Line key={`${round.kind}${String(round.fiscalYear)}${round.period ?? ''}`} round={round} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ round }: { readonly round: YearRound }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { href } = useScope();
  const { kind, fiscalYear, period, name, due, phaseName } = round;
  // A day of another year says which; of a round that has been missed the year is said always.
  const isMissed = due < today;
  const standing = isMissed ? say(T.neverOpened) : (phaseName ?? say(T.notAnnounced));
  const by = isMissed
    ? say(T.wasDueBy, { due: formatDate(due, locale) })
    : say(T.dueBy, { due: dayWords(due, today, locale) });
  const asked = { kind, of: String(fiscalYear), ...(period !== null && { period }) };
  return (
    <li>
      <div>
        <span className="row-title">
          <Written>{name}</Written>
        </span>
        <span className="second">
          {standing} · <Written>{by}</Written>
        </span>
      </div>
      <Link to={href('/seasons/new', asked)} aria-label={say(T.announceOne, { round: name })}>
        {say(T.announce)}
      </Link>
    </li>
  );
}
