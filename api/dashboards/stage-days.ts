import type { StageSpan } from '../../db/queries/dashboards.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { workingDaysBetween } from '../../domain/calendar/period.ts';
import { STAGES, type Stage } from '../../domain/processes/budget-item/stages.ts';

/** How long a stage took, in working days: the middle one, and what nine of ten did not exceed. */
export interface StageDays {
  readonly stage: Stage;
  readonly items: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** Every stage in its order; null where no item has left it yet. */
export function stageDays(spans: readonly StageSpan[], calendar: Calendar): readonly StageDays[] {
  return STAGES.map((stage) => {
    const days = spans
      .filter((span) => span.stage === stage)
      .map(({ from, to, items }) => ({ days: workingDaysBetween(from, to, calendar), items }))
      .toSorted((a, b) => a.days - b.days);
    const items = days.reduce((all, one) => all + one.items, 0);
    return { stage, items, median: atShare(days, items, 0.5), p90: atShare(days, items, 0.9) };
  });
}

interface Counted {
  readonly days: number;
  readonly items: number;
}

/** The least number of days that this share of the items did not exceed. */
function atShare(sorted: readonly Counted[], items: number, share: number): number | null {
  let seen = 0;
  for (const one of sorted) {
    seen += one.items;
    if (seen >= items * share) return one.days;
  }
  return null;
}
