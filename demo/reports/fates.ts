import { addDays, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { workingDayOnOrBefore } from '../../domain/calendar/period.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import type { ReportPeriod } from '../../domain/performance-report/period.ts';
import { drawFor, type Draw } from '../city/draw.ts';
import { workdays } from '../city/pace.ts';
import { UNITS } from '../organisation.ts';

/** How it went with a report: signed in time or late and accepted, still looked at, returned, never sent, or excused. */
type Fate = 'inTime' | 'late' | 'reviewing' | 'returned' | 'missing' | 'excused';

/** A report's fate, with the day on which it was signed where it was. */
export interface Fated {
  readonly fate: Fate;
  readonly signedOn?: PlainDate;
}

/** Which round is asked about: of the last period some are still on their way, those of earlier ones are settled. */
export interface FatedRound {
  readonly period: ReportPeriod;
  readonly today: PlainDate;
  readonly isLast: boolean;
}

const LAST: readonly (readonly [Fate, number])[] = [
  ['inTime', 72],
  ['late', 12],
  ['reviewing', 6],
  ['returned', 4],
  ['missing', 4],
  ['excused', 2],
];
const EARLIER: readonly (readonly [Fate, number])[] = [
  ['inTime', 86],
  ['late', 14],
];
/** Days after the period's end: the units' date lies about three weeks after it, that of the bureaus about a month. */
const SIGNED = {
  unit: { inTime: [6, 18], late: [28, 45] },
  bureau: { inTime: [20, 27], late: [40, 46] },
} as const;

/** Units of the core year: of the last period one was late, one has its report back, and the others were in time. */
const CORE: Readonly<Record<string, Fate>> = {
  ...Object.fromEntries(Object.values(UNITS).map(({ id }) => [id, 'inTime'] as const)),
  [UNITS.floods.id]: 'late',
  [UNITS.museum.id]: 'returned',
};

/** What becomes of a unit's report (R4). */
export function unitFate(unitId: string, round: FatedRound): Fated {
  const draw = drawFor(`report:${unitId}:${round.period.to}`);
  const known = round.isLast ? CORE[unitId] : undefined;
  return dated(known ?? draw.weighted(round.isLast ? LAST : EARLIER), 'unit', round, draw);
}

/** One county's report is under review, one was returned, one has not come; the others are accepted, some of them late. */
const COUNTIES: Readonly<Record<string, Fate>> = {
  431022: 'reviewing',
  431024: 'late',
  431025: 'returned',
  431027: 'missing',
  431028: 'late',
};
const COUNTIES_EARLIER: Readonly<Record<string, Fate>> = { 431027: 'late', 431081: 'late' };

/** What becomes of a county's report (R5). */
export function countyFate(county: string, round: FatedRound): Fated {
  const fate = (round.isLast ? COUNTIES : COUNTIES_EARLIER)[county] ?? 'inTime';
  return dated(fate, 'bureau', round, drawFor(`report:${county}:${round.period.to}`));
}

function dated(fate: Fate, side: keyof typeof SIGNED, { period, today }: FatedRound, draw: Draw): Fated {
  switch (fate) {
    case 'inTime':
    case 'late': {
      const [least, most] = SIGNED[side][fate];
      const day = addDays(period.to, draw.whole(least, most));
      return { fate, signedOn: workingDayOnOrBefore(day, defaultCalendar) };
    }
    case 'reviewing':
      return { fate, signedOn: workdays(today, -draw.whole(1, 7)) };
    case 'returned':
      return { fate, signedOn: workdays(today, -draw.whole(6, 9)) };
    default:
      return { fate };
  }
}
