import type { StageSpan } from '../../db/queries/stage-spans.ts';
import { stageSums } from '../../domain/analytics/stage-sums.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Stage } from '../../domain/processes/budget-item/stages.ts';

/** How long a stage took, in working days: the middle one, and what nine of ten did not exceed. */
export interface StageDays {
  readonly stage: Stage;
  readonly items: number;
  readonly median: number | null;
  readonly p90: number | null;
}

/** Every stage in its order; null where no item has left it yet. */
export function stageDays(spans: readonly StageSpan[], calendar: Calendar): readonly StageDays[] {
  return stageSums([], spans, calendar).map(({ stage, count, median, p90 }) => ({ stage, items: count, median, p90 }));
}
