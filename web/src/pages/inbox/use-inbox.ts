import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { addWorkingDays } from '../../../../domain/calendar/working-days.ts';
import { useSend } from '../../api/api-provider.tsx';
import { DuesAnswer, InboxAnswer, type TodoEntry } from '../../api/inbox-answers.ts';
import { LIGHT_GROUPS, standingOf, type LightGroup, type Today } from '../../blocks/light-of.ts';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';

export const VIEWS = ['todo', 'done', 'started', 'notices'] as const;
export type View = (typeof VIEWS)[number];

const PAGE = 100;
/** The load that the ribbon shows. */
export const LOAD_DAYS = 20;

/** One view of the inbox, page by page. */
export function useInbox(view: View) {
  const send = useSend();
  return useInfiniteQuery({
    queryKey: ['inbox', view],
    queryFn: ({ pageParam, signal }) =>
      send({ path: '/inbox', query: { view, limit: PAGE, cursor: pageParam }, answer: InboxAnswer, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: useAskAgain(),
  });
}

/** When clocks end within the next working days, over everything the reader may see. */
export function useDues() {
  const send = useSend();
  const holds = useHolds();
  const { today, calendar } = useToday();
  const to = addWorkingDays(today, LOAD_DAYS, calendar);
  return useQuery({
    queryKey: ['obligations', 'load', today],
    queryFn: ({ signal }) =>
      send({ path: '/obligations', query: { from: today, to, limit: 200 }, answer: DuesAnswer, signal }),
    enabled: holds('obligation.read'),
  });
}

/** Rows in the five groups of lights, in their order; the server has already put them in order of their date. */
export function grouped(
  rows: readonly TodoEntry[],
  today: Today,
): readonly (readonly [LightGroup, readonly TodoEntry[]])[] {
  const groupOf = (row: TodoEntry): LightGroup => standingOf(row.due ?? undefined, today).group;
  return LIGHT_GROUPS.map((group) => [group, rows.filter((row) => groupOf(row) === group)] as const);
}
