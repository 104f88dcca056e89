import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SeasonKind } from '../../../../domain/processes/season/state.ts';
import { useSend } from '../../api/api-provider.tsx';
import { SeasonsAnswer, type SeasonRow } from '../../api/round-answers.ts';
import { standingOf, type LightGroup } from '../../blocks/light-of.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';

/** More rounds than these never run at once. */
const MOST = 5;
/** While units are asked; before, only finance has something to do. */
const ASKING: ReadonlySet<string> = new Set(['seasonOpen', 'seasonPaused', 'seasonEnded']);

/** The rounds that run, each with the days that are left and how much is reported: 已报 9 / 17. */
export function SeasonBanner({ kind }: { readonly kind?: SeasonKind }): ReactNode {
  const send = useSend();
  const { region } = useScope();
  const { data } = useQuery({
    queryKey: ['season-banner', region, kind],
    queryFn: ({ signal }) =>
      send({ path: '/seasons', query: { region, kind, state: 'running', limit: MOST }, answer: SeasonsAnswer, signal }),
  });
  const rows = data?.rows.filter(({ phase }) => ASKING.has(phase)) ?? [];
  if (rows.length === 0) return null;
  return (
    <ul className="season-banner">
      {rows.map((row) => (
        <Line key={row.id} row={row} />
      ))}
    </ul>
  );
}

function Line({ row: { id, name, due, figures } }: { readonly row: SeasonRow }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { group, days } = standingOf(due, useToday());
  return (
    <li>
      <Link to={href(`/seasons/${id}`)}>{say(sentence(group), { round: name, days, ...figures })}</Link>
    </li>
  );
}

function sentence(group: LightGroup): (typeof T)['bannerDays' | 'bannerToday' | 'bannerOver'] {
  if (group === 'overdue') return T.bannerOver;
  return group === 'today' ? T.bannerToday : T.bannerDays;
}
