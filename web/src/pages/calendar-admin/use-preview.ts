import { useCallback, useRef, useState } from 'react';
import type { YearArrangement } from '../../../../domain/calendar/calendar.ts';
import { CalendarPreviewAnswer, type CalendarPreview, type MovedDue } from '../../api/calendar-answers.ts';
import { useSend } from '../../api/api-provider.tsx';

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

interface State {
  readonly of: YearArrangement | undefined;
  readonly sum: PreviewSum | undefined;
  readonly running: boolean;
  readonly error: Error | null;
}

/** Looks at every open deadline page by page; another arrangement begins again, and stops the one before. */
export function usePreview() {
  const send = useSend();
  const [state, setState] = useState<State>({ of: undefined, sum: undefined, running: false, error: null });
  const newest = useRef(0);
  const run = useCallback(
    async (arrangement: YearArrangement) => {
      newest.current += 1;
      const mine = newest.current;
      let sum: PreviewSum | undefined;
      setState({ of: arrangement, sum, running: true, error: null });
      try {
        for (let cursor: string | undefined; sum?.done !== true && mine === newest.current;) {
          const body = { arrangement, ...(cursor !== undefined && { cursor }) };
          const page = await send({ method: 'POST', path: '/calendar/preview', body, answer: CalendarPreviewAnswer });
          sum = addPage(sum, page);
          cursor = page.next ?? undefined;
          if (mine === newest.current) setState({ of: arrangement, sum, running: !sum.done, error: null });
        }
      } catch (error) {
        const failure = error instanceof Error ? error : new Error(String(error));
        if (mine === newest.current) setState({ of: arrangement, sum, running: false, error: failure });
      }
    },
    [send],
  );
  return { ...state, run };
}
