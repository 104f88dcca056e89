import type { YearArrangement } from '../../../../domain/calendar/calendar.ts';
import { CalendarPreviewAnswer, type CalendarPreview, type MovedDue } from '../../api/calendar-answers.ts';
import { usePagedPreview, type Previewing } from '../admin/use-paged-preview.ts';

/** What a preview has found so far. */
export interface PreviewSum extends Pick<CalendarPreview, 'replaces' | 'version' | 'mattersAll' | 'told'> {
  readonly looked: number;
  readonly earlier: number;
  readonly later: number;
  readonly settled: number;
  readonly rows: readonly MovedDue[];
  readonly done: boolean;
}

/** Adds a page of the preview to what was found before it. */
function addPage(sum: PreviewSum | undefined, page: CalendarPreview): PreviewSum {
  return {
    replaces: page.replaces,
    version: page.version,
    mattersAll: page.mattersAll,
    told: page.told,
    looked: (sum?.looked ?? 0) + page.looked,
    earlier: (sum?.earlier ?? 0) + page.earlier,
    later: (sum?.later ?? 0) + page.later,
    settled: (sum?.settled ?? 0) + page.settled,
    rows: [...(sum?.rows ?? []), ...page.rows],
    done: page.next === null,
  };
}

const HOW = {
  path: '/calendar/preview',
  body: (arrangement: YearArrangement) => ({ arrangement }),
  answer: CalendarPreviewAnswer,
  add: addPage,
};

/** Which open deadlines an arrangement would move. */
export function usePreview(): Previewing<YearArrangement, PreviewSum> {
  return usePagedPreview(HOW);
}
