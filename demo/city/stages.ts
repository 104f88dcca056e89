import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Draw } from './draw.ts';
import { backwards } from './pace.ts';

/** How far an item of a year that is over has come. */
export const STAGES = [
  ...(['awaited', 'submitted', 'returned', 'accepted', 'reevaluating', 'reevaluated', 'concluded', 'drafted'] as const),
  ...(['issued', 'received', 'answered', 'reported', 'sentBack', 'closedOut', 'decided', 'closed'] as const),
] as const;
export type Stage = (typeof STAGES)[number];

/** Acts of the way from the unit's report to the closed item, in order. */
const WAY = [
  'submit',
  'accept',
  'conclude',
  'draft',
  'issue',
  'receive',
  'answer',
  'report',
  'verify',
  'decide',
  'close',
] as const;
type Act = (typeof WAY)[number];
/** The last act that a stage has seen. */
const LAST: Readonly<Record<Stage, Act>> = {
  awaited: 'submit',
  submitted: 'submit',
  returned: 'submit',
  accepted: 'accept',
  reevaluating: 'submit',
  reevaluated: 'accept',
  concluded: 'conclude',
  drafted: 'draft',
  issued: 'issue',
  received: 'receive',
  answered: 'answer',
  reported: 'report',
  sentBack: 'verify',
  closedOut: 'verify',
  decided: 'decide',
  closed: 'close',
};
/** Calendar days since that act: beyond its term it is overdue, and the ladder climbs. */
export const AGES: Readonly<Record<Stage, readonly [least: number, most: number]>> = {
  awaited: [0, 0],
  submitted: [1, 34],
  returned: [4, 12],
  accepted: [1, 17],
  reevaluating: [8, 40],
  reevaluated: [1, 14],
  concluded: [1, 36],
  drafted: [1, 12],
  issued: [1, 9],
  received: [1, 40],
  answered: [1, 95],
  reported: [1, 18],
  sentBack: [1, 12],
  closedOut: [1, 30],
  decided: [1, 12],
  closed: [3, 120],
};

/** When each act of the way fell, told backwards from the last; working days between them. */
export type Days = Readonly<Partial<Record<Act, PlainDate>>> & { readonly submit: PlainDate };

export function daysOf(stage: Stage, last: PlainDate, draw: Draw): Days {
  const steps: Readonly<Record<Exclude<Act, 'submit'>, number>> = {
    accept: draw.chance(0.9) ? draw.whole(5, 18) : draw.whole(21, 27),
    conclude: draw.chance(0.9) ? draw.whole(2, 9) : draw.whole(11, 14),
    draft: draw.whole(4, 11),
    issue: draw.chance(0.92) ? draw.whole(2, 7) : draw.whole(14, 22),
    receive: draw.chance(0.86) ? draw.whole(1, 3) : draw.whole(4, 8),
    answer: draw.whole(4, 12),
    report: draw.chance(0.8) ? draw.whole(12, 26) : draw.whole(36, 56),
    verify: draw.chance(0.9) ? draw.whole(3, 9) : draw.whole(11, 15),
    decide: draw.whole(4, 20),
    close: draw.whole(2, 7),
  };
  const acts = WAY.slice(0, WAY.indexOf(LAST[stage]) + 1);
  const days = backwards(
    last,
    acts.slice(1).map((act) => steps[act as Exclude<Act, 'submit'>]),
  );
  const [submit = last] = days;
  return { ...Object.fromEntries(acts.map((act, index) => [act, days[index]])), submit };
}
