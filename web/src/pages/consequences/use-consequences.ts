import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { put, useAddress } from '../../shell/address.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ConsequencesAnswer } from '../../api/results-answers.ts';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useScope } from '../../shell/scope.ts';

const PAGE = 50;
export const FILTERS = ['phase', 'grade', 'q', 'action'] as const;
type Name = (typeof FILTERS)[number];
export type ConsequenceFilters = Readonly<Partial<Record<Name, string>>>;

/** What the address says the list is narrowed by, and how to change it. */
export function useConsequenceFilters(): readonly [
  ConsequenceFilters,
  (name: Name, value: string | undefined) => void,
] {
  const [search, edit] = useAddress();
  const filters = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
  const change = useCallback(
    (name: Name, value: string | undefined) => {
      edit((after) => {
        put(after, name, value);
      });
    },
    [edit],
  );
  return [filters, change];
}

/** The list page by page, and once its sums over the whole filter. */
export function useConsequences(filters: ConsequenceFilters) {
  const send = useSend();
  const { id } = useParams();
  const { region, year } = useScope();
  const refetchInterval = useAskAgain();
  const query = { region, year, item: id, ...filters };
  const rows = useInfiniteQuery({
    queryKey: ['consequences', query],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/consequences',
        query: { ...query, limit: PAGE, cursor: pageParam },
        answer: ConsequencesAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval,
    placeholderData: (before) => before,
  });
  const totals = useQuery({
    queryKey: ['consequences', 'totals', query],
    queryFn: ({ signal }) =>
      send({
        path: '/consequences',
        query: { ...query, limit: 1, totals: true },
        answer: ConsequencesAnswer.transform((page) => page.totals),
        signal,
      }),
  });
  return { rows, totals: totals.data, asked: query };
}
