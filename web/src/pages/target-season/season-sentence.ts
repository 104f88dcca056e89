import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { TargetState } from '../../../../domain/processes/budget-item/target-states.ts';
import type { Season } from '../../api/season-answers.ts';
import { standingOf, type Today } from '../../blocks/light-of.ts';

/** What the page says first: how many have submitted, and how long the others have. */
export interface SeasonSentence {
  readonly kind: 'none' | 'counted' | 'lastDay' | 'left';
  readonly expected: number;
  readonly submitted: number;
  readonly days: number;
  /** The next date on which somebody's targets are due. */
  readonly nextDue: PlainDate | undefined;
  readonly overdue: number;
}

/** Working days are counted to the next due date of what is not submitted; what is overdue already is said apart. */
export function seasonSentence(season: Season, today: Today): SeasonSentence {
  const { expected, submitted } = season;
  const open = stateOf(season, 'notSubmitted');
  const nextDue = open?.nextDue ?? undefined;
  const { group, days } = standingOf(nextDue, today);
  const counts = { expected, submitted, days, nextDue, overdue: open?.overdue ?? 0 };
  if (expected === 0) return { kind: 'none', ...counts };
  if (nextDue === undefined) return { kind: 'counted', ...counts };
  return { kind: group === 'today' ? 'lastDay' : 'left', ...counts };
}

export function stateOf(season: Season | undefined, state: TargetState): Season['states'][number] | undefined {
  return season?.states.find((one) => one.state === state);
}
