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
import { bannerRounds } from './banner-rounds.ts';

/** As many as a city and its counties run at once. */
const MOST = 50;

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
  const { rows, several, more } = bannerRounds(data?.rows ?? []);
  if (rows.length === 0) return null;
  return (
    <ul className="season-banner">
      {rows.map((row) => (
        <Line key={row.id} row={row} of={several ? row.regionName : null} />
      ))}
      {more && (
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
