import type { PolicyBody } from '../../../../domain/policy/policy-proposal.ts';
import type { Say } from '../../text/language.tsx';
import { POLICY_TEXT as T } from '../../text/policy-text.ts';

/** A value by its name, and the clause that it serves. */
interface SeasonRow {
  readonly name: string;
  readonly value: string;
  readonly clause: string;
}

const OPENING_CLAUSES = { targetsOpenBy: 'G1', selfEvaluationOpenBy: 'E1' } as const;
const SEASON_CLAUSES = {
  targetsDue: 'G1',
  selfEvaluationDue: 'E1',
  consequenceDue: 'R3',
  evaluationReportDue: 'E6',
} as const;
const OFFSETS: Readonly<Record<number, (typeof T)['yearOwn' | 'yearBefore' | 'yearAfter']>> = {
  [-1]: T.yearBefore,
  0: T.yearOwn,
  1: T.yearAfter,
};

/** By when finance opens its rounds, and the dates that seasons set. */
export function seasonRows({ rounds, seasons: dates }: PolicyBody, say: Say): readonly SeasonRow[] {
  const own = (name: string, value: string, clause: string): SeasonRow => ({ name, value, clause });
  const dayOf = ({ yearOffset, monthDay }: PolicyBody['seasons']['targetsDue']): string =>
    say(OFFSETS[yearOffset] ?? T.yearOwn, { day: monthDayWords(monthDay, say) });
  return [
    ...(Object.keys(OPENING_CLAUSES) as (keyof typeof OPENING_CLAUSES)[]).map((key) =>
      own(say(T[key]), dayOf(rounds[key]), OPENING_CLAUSES[key]),
    ),
    own(say(T.owedDaysBefore), say(T.owedDaysBeforeValue, { n: rounds.owedDaysBefore }), 'G1'),
    ...(Object.keys(SEASON_CLAUSES) as (keyof typeof SEASON_CLAUSES)[]).map((key) =>
      own(say(T[key]), dayOf(dates[key]), SEASON_CLAUSES[key]),
    ),
  ];
}

/** A day of a year, e.g. 10月31日. */
export function monthDayWords(monthDay: string, say: Say): string {
  const [month = '', day = ''] = monthDay.split('-');
  return say(T.monthDay, { month: Number(month), day: Number(day) });
}
