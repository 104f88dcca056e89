import type { PlainDate } from '../calendar/plain-date.ts';
import type { Policy } from './policy.ts';

/** The date that a season of the policy sets for a fiscal year. */
export function seasonDate(
  fiscalYear: number,
  { yearOffset, monthDay }: Policy['seasons'][keyof Policy['seasons']],
): PlainDate {
  return `${String(fiscalYear + yearOffset)}-${monthDay}` as PlainDate;
}
