import type { ReactNode } from 'react';
import {
  TARGET_STATE_KEYS,
  TARGET_STATE_NAMES,
  type TargetState,
} from '../../../../domain/processes/budget-item/target-states.ts';
import type { Season } from '../../api/season-answers.ts';
import { moneyWords } from '../../blocks/money-words.ts';
import { useSay } from '../../text/language.tsx';
import { SEASON_TEXT as T } from '../../text/season-text.ts';
import { stateOf } from './season-sentence.ts';
import type { SeasonFiltering } from './use-season.ts';

interface Props extends SeasonFiltering {
  readonly season: Season | undefined;
}

/** States whose deadlines somebody can miss. */
const OWING: readonly TargetState[] = ['notSubmitted', 'pending', 'returned', 'qualified'];

/** 应报, then each state with its items and money; a state is a filter. */
export function StateRibbon({ season, filters, change }: Props): ReactNode {
  const say = useSay();
  return (
    <section className="panel season-ribbon" aria-label={say(T.states)}>
      <button
        type="button"
        className="ribbon-state"
        aria-pressed={filters.state === undefined}
        onClick={() => {
          change({ state: undefined });
        }}
      >
        <span>{say(T.expected)}</span>
        <b>{season?.expected ?? '—'}</b>
        <small>{moneyWords(moneyOf(season), say)}</small>
      </button>
      {TARGET_STATE_KEYS.map((state) => {
        const own = stateOf(season, state);
        if (state === 'refused' && own === undefined) return null;
        const late = OWING.includes(state) ? (own?.overdue ?? 0) : 0;
        return (
          <button
            key={state}
            type="button"
            className="ribbon-state"
            aria-pressed={filters.state === state}
            onClick={() => {
              change({ state: filters.state === state ? undefined : state });
            }}
          >
            <span>{say(TARGET_STATE_NAMES[state])}</span>
            <b>{own?.items ?? 0}</b>
            <small className={late > 0 ? 'season-overdue' : ''}>
              {late > 0
                ? say(T.overdueOf, { count: late })
                : moneyWords((state === 'approved' ? own?.approvedFen : own?.requestedFen) ?? 0, say)}
            </small>
          </button>
        );
      })}
    </section>
  );
}

function moneyOf(season: Season | undefined): number {
  return (season?.states ?? []).reduce(
    (sum, { state, requestedFen }) => sum + (state === 'refused' ? 0 : requestedFen),
    0,
  );
}
