import { addDays, yearOf, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { reportPeriods, type ReportPeriod } from '../../domain/performance-report/period.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import type { Layer } from '../cast.ts';

/** So long ago the period ended at least: by then its reports have been asked for, and most are in. */
const SETTLED_DAYS = 55;

/** The periods whose rounds the demo has, the latest last: of the small city two, so that one can be held against the other. */
export function settledPeriods(today: PlainDate, layer: Layer): readonly ReportPeriod[] {
  const year = yearOf(today);
  const found = [year - 2, year - 1, year]
    .flatMap((one) => reportPeriods(defaultPolicy, one))
    .filter(({ to }) => addDays(to, SETTLED_DAYS) <= today);
  return found.slice(layer === 'city' ? -2 : -1);
}
