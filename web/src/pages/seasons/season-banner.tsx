import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SeasonKind } from '../../../../domain/processes/season/state.ts';
import { useSend } from '../../api/api-provider.tsx';
import { SeasonsAnswer, type SeasonRow } from '../../api/round-answers.ts';
import { standingOf, type LightGroup } from '../../blocks/light-of.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';

/** As many as a city and its counties run at once; of these the nearest are shown, their own page has them all. */
const MOST = 50;
const SHOWN = 5;
/** While units are asked; before, only finance has something to do. */
const ASKING: ReadonlySet<string> = new Set(['seasonOpen', 'seasonPaused', 'seasonEnded']);

/** The rounds that run, each with the days that are left and how much is reported, and its region where there are several. */
export function SeasonBanner({ kind }: { readonly kind?: SeasonKind }): ReactNode {
  const say = useSay();
  const send = useSend();
  const { region, href } = useScope();
  const { data } = useQuery({
    queryKey: ['season-banner', region, kind],
    queryFn: ({ signal }) =>
      send({ path: '/seasons', query: { region, kind, state: 'running', limit: MOST }, answer: SeasonsAnswer, signal }),
  });
  const running = data?.rows.filter(({ phase }) => ASKING.has(phase)) ?? [];
  const rows = running.toSorted((one, other) => one.due.localeCompare(other.due)).slice(0, SHOWN);
  const several = new Set(rows.map(({ regionId }) => regionId)).size > 1;
  if (rows.length === 0) return null;
  return (
    <ul className="season-banner">
      {rows.map((row) => (
        <Line key={row.id} row={row} of={several ? row.regionName : null} />
      ))}
      {running.length > SHOWN && (
        <li>
          <Link to={href('/seasons')}>{say(T.allRounds)}</Link>
        </li>
      )}
    </ul>
  );
}

interface LineProps {
  readonly row: SeasonRow;
  readonly of: string | null;
}

function Line({ row: { id, name, due, figures }, of }: LineProps): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { group, days } = standingOf(due, useToday());
  return (
    <li>
      <Link to={href(`/seasons/${id}`)}>
        {of !== null && (
          <>
            <Written>{of}</Written> ·{' '}
          </>
        )}
        {say(sentence(group), { round: name, days, ...figures })}
      </Link>
    </li>
  );
}

function sentence(group: LightGroup): (typeof T)['bannerDays' | 'bannerToday' | 'bannerOver'] {
  if (group === 'overdue') return T.bannerOver;
  return group === 'today' ? T.bannerToday : T.bannerDays;
}
