import { isWorkingDay, type Calendar } from '../../calendar/calendar.ts';
import { addDays, type PlainDate } from '../../calendar/plain-date.ts';
import { addWorkingDays, computeDue, workingDaysBetween } from '../../calendar/period.ts';
import type { Rules } from '../../obligations/lay.ts';
import type { SeasonKind } from './state.ts';

/** An opened round goes on to so many items or units a second, and no faster: a step at a time, beside people's acts. */
export const CALLED_PER_SECOND = 40;

/** How much there is to do on each working day of a stretch. */
export interface Load {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly workingDays: number;
  readonly items: number;
  /** One place. */
  readonly perDay: number;
}

/** Items spread evenly over the working days after `from` up to `to`; where there are none, all at once. */
export function loadBetween(from: PlainDate, to: PlainDate, items: number, calendar: Calendar): Load {
  const workingDays = Math.max(0, workingDaysBetween(from, to, calendar));
  return { from, to, workingDays, items, perDay: Math.round((items * 10) / Math.max(1, workingDays)) / 10 };
}

/** The working days around a date, so many on each side, and the date itself. */
export function daysAround(date: PlainDate, each: number, calendar: Calendar): readonly PlainDate[] {
  const last = addWorkingDays(date, each, calendar);
  const days: PlainDate[] = [];
  for (let day = addWorkingDays(date, -each, calendar); day <= last; day = addDays(day, 1)) {
    if (day === date || isWorkingDay(calendar, day)) days.push(day);
  }
  return days;
}

const REVIEWED_BY = {
  targets: 'reviewTargets',
  selfEvaluation: 'reviewSelfEvaluation',
  unitReports: 'reviewPerformanceReport',
  bureauReports: 'reviewPerformanceReport',
} as const;

/**
 * What finance reviews each working day if everything comes in on the last one; nothing for monitoring, whose reports
 * are read, not reviewed (M1).
 */
export function reviewLoad(
  kind: SeasonKind,
  due: PlainDate,
  items: number,
  { policy: { obligations }, calendar }: Rules,
): Load | null {
  if (kind === 'monitoring') return null;
  const { term } = obligations[REVIEWED_BY[kind]];
  return term.unit === 'setDate' ? null : loadBetween(due, computeDue(term, due, calendar).due, items, calendar);
}
