import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { qualifies, targets } from '../chapters.ts';
import { codeOf } from '../numbers.ts';
import { does, on, type Line } from '../script.ts';
import type { Draw } from './draw.ts';
import { resubmits, returnsTargets, type CityMatter } from './matter.ts';
import { officeHour, workdays } from './pace.ts';

/** How far the targets of the year to come are; `late` says that their season is over. */
const FATES = [
  ['drafting', 16],
  ['draftingLate', 5],
  ['ordered', 4],
  ['submitted', 22],
  ['returned', 9],
  ['resubmitted', 9],
  ['qualified', 24],
  ['passed', 3],
  ['refused', 2],
  ['refusedAgain', 2],
] as const;
type TargetsFate = (typeof FATES)[number][0];

export function drawnFate(draw: Draw): TargetsFate {
  return draw.weighted(FATES);
}

/** The day on which the unit's targets are due: ahead for most, past for those that somebody has waited for in vain. */
export function targetsDue(fate: TargetsFate, today: PlainDate, draw: Draw): PlainDate {
  if (fate === 'ordered' || fate === 'refused') return workdays(today, -draw.whole(24, 34));
  if (fate === 'draftingLate') return workdays(today, -draw.whole(1, 14));
  return workdays(today, draw.whole(2, 18));
}

/** Next year's targets as far as they have come (G1–G5). */
export function appliedLines(matter: CityMatter, fate: TargetsFate, today: PlainDate, draw: Draw): readonly Line[] {
  const at = (ago: number): string => officeHour(workdays(today, -ago), draw);
  const { table } = matter;
  switch (fate) {
    case 'drafting':
    case 'draftingLate':
      return [];
    case 'ordered':
    case 'refused':
      return disobeyed(matter, fate, today, draw);
    case 'submitted':
      return [targets(at(draw.whole(1, 13)), table)];
    case 'returned':
      return [targets(at(draw.whole(10, 16)), table), returnsTargets(at(draw.whole(1, 7)), draw)];
    case 'resubmitted':
      return again(matter, today, draw);
    case 'refusedAgain':
      return [
        ...again(matter, today, draw),
        refuses(matter, workdays(today, -1), '重新申报后仍不符合要求（虚构）', draw),
      ];
    case 'qualified':
      return qualified(matter, today, draw);
    case 'passed':
      return [...qualified(matter, today, draw), passed(today, draw)];
  }
}

function qualified({ table }: CityMatter, today: PlainDate, draw: Draw): readonly Line[] {
  const ago = draw.whole(12, 18);
  return [
    targets(officeHour(workdays(today, -ago), draw), table),
    qualifies(officeHour(workdays(today, -ago + draw.whole(3, 7)), draw)),
  ];
}

function passed(today: PlainDate, draw: Draw): Line {
  const day = workdays(today, -draw.whole(2, 4));
  return does(officeHour(day, draw), 'officer', { kind: 'recordBudgetPassed', on: on(workdays(day, -1)) });
}

function again({ table }: CityMatter, today: PlainDate, draw: Draw): readonly Line[] {
  return [
    targets(officeHour(workdays(today, -draw.whole(18, 22)), draw), table),
    returnsTargets(officeHour(workdays(today, -draw.whole(10, 13)), draw), draw),
    resubmits(officeHour(workdays(today, -draw.whole(3, 6)), draw), table),
  ];
}

/** Ordered to submit, and some of them refused when the order ran out in vain (G2, G3). */
function disobeyed(matter: CityMatter, fate: TargetsFate, today: PlainDate, draw: Draw): readonly Line[] {
  const orderedAgo = fate === 'refused' ? draw.whole(14, 20) : draw.whole(1, 9);
  const order = { kind: 'orderSubmission', reason: '逾期未申报绩效目标' } as const;
  const ordered = does(officeHour(workdays(today, -orderedAgo), draw), 'officer', order);
  if (fate === 'ordered') return [ordered];
  return [ordered, refuses(matter, workdays(today, -draw.whole(1, 4)), '责令后仍不申报（虚构）', draw)];
}

function refuses({ unit }: CityMatter, day: PlainDate, reason: string, draw: Draw): Line {
  const documentNumber = `${codeOf(unit.regionId, 'performance')}〔${day.slice(0, 4)}〕1号`;
  return does(officeHour(day, draw), 'director', { kind: 'refuseTargets', reason, documentNumber });
}
