import { addDays, yearOf, type PlainDate } from '../domain/calendar/plain-date.ts';
import { DEFAULT_KEY_PLAN } from '../domain/policy/plan-rules.ts';
import { seasonDate } from '../domain/policy/season-date.ts';
import { workdays } from './city/pace.ts';

/** The demo's plan by its days: owed from the policy's day, put forward in the first working days of the year, issued in time. */
export interface PlanDays {
  readonly year: number;
  readonly openedOn: PlainDate;
  readonly putForwardOn: PlainDate;
  readonly issuedOn: PlainDate;
}

/** So long an evaluation takes at least to come as far as the demo shows it: before, the plan of the year before is the last. */
const UNDER_WAY_DAYS = 60;

/** The days of the latest plan whose evaluations are under way by today (E6). */
export function planDays(today: PlainDate): PlanDays {
  const days = daysOf(yearOf(today));
  return addDays(days.issuedOn, UNDER_WAY_DAYS) <= today ? days : daysOf(yearOf(today) - 1);
}

function daysOf(year: number): PlanDays {
  const openedOn = seasonDate(year, { yearOffset: 0, monthDay: DEFAULT_KEY_PLAN.opensOn });
  const putForwardOn = workdays(openedOn, 6);
  return { year, openedOn, putForwardOn, issuedOn: workdays(putForwardOn, 2) };
}
