import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { addWorkingDays } from '../../../../domain/calendar/working-days.ts';
import { useSend } from '../../api/api-provider.tsx';
import { DueDaysAnswer } from '../../api/due-answers.ts';
import { DigestsAnswer, InboxAnswer, NextDueAnswer, SummaryAnswer, type TodoEntry } from '../../api/inbox-answers.ts';
import { LIGHT_GROUPS, standingOf, type LightGroup, type Today } from '../../blocks/light-of.ts';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useHolds } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import type { View, WorkFilter } from './work-filter.ts';

const PAGE = 100;
/** The load that the ribbon shows. */
export const LOAD_DAYS = 20;

/** The work that waits, as it is filtered, page by page. */
export function useTodo({ group, day, kind, find }: WorkFilter) {
  const send = useSend();
  return useInfiniteQuery({
    queryKey: ['inbox', 'todo', { group, day, kind, find }],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/inbox',
        query: { group, day, kind, q: find, limit: PAGE, cursor: pageParam },
        answer: InboxAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: useAskAgain(),
  });
}

/** What I have put off, what I did, what I began, what I have been told. */
export function useInbox(view: Exclude<View, 'todo'> | 'toRead') {
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

/** Counts over the whole inbox. */
export function useSummary() {
  const send = useSend();
  return useQuery({
    queryKey: ['inbox', 'summary'],
    queryFn: ({ signal }) => send({ path: '/inbox/summary', answer: SummaryAnswer, signal }),
    refetchInterval: useAskAgain(),
  });
}

/** The digests of the mornings, newest first. */
export function useDigests() {
  const send = useSend();
  return useInfiniteQuery({
    queryKey: ['inbox', 'digests'],
    queryFn: ({ pageParam, signal }) =>
      send({ path: '/digests', query: { limit: 20, cursor: pageParam }, answer: DigestsAnswer, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: useAskAgain(),
  });
}

/** How much ends on each of the next working days, over everything the reader may see. */
export function useLoad() {
  const send = useSend();
  const holds = useHolds();
  const { today, calendar } = useToday();
  const to = addWorkingDays(today, LOAD_DAYS, calendar);
  return useQuery({
    queryKey: ['obligations', 'load', today],
    queryFn: ({ signal }) =>
      send({ path: '/obligations/days', query: { from: today, to }, answer: DueDaysAnswer, signal }),
    enabled: holds('obligation.read'),
  });
}

/** The next thing that ends in scope: an empty inbox says what comes. */
export function useNextDue() {
  const send = useSend();
  const holds = useHolds();
  const { today } = useToday();
  return useQuery({
    queryKey: ['obligations', 'next', today],
    queryFn: ({ signal }) =>
      send({ path: '/obligations', query: { from: today, limit: 1 }, answer: NextDueAnswer, signal }),
    enabled: holds('obligation.read'),
  });
}

/** Rows in the five groups of lights, in their order; the server has already put them in order of their date. */
export function grouped<T extends { readonly row: TodoEntry }>(
  rows: readonly T[],
  today: Today,
): readonly (readonly [LightGroup, readonly T[]])[] {
  const groupOf = ({ row }: T): LightGroup => standingOf(row.due ?? undefined, today).group;
  return LIGHT_GROUPS.map((group) => [group, rows.filter((one) => groupOf(one) === group)] as const);
}
