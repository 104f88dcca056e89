import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useSend } from '../../api/api-provider.tsx';
import { ItemPageAnswer } from '../../api/list-answers.ts';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useScope } from '../../shell/scope.ts';

export const ITEM_FILTERS = ['phase', 'kind', 'grade', 'light', 'sort', 'q'] as const;
export type ItemFilterName = (typeof ITEM_FILTERS)[number];
export type ItemFilters = Readonly<Partial<Record<ItemFilterName, string>>>;

const PAGE = 50;

/** What the address says the list is filtered by, and how to change it. */
export function useItemFilters(): readonly [
  ItemFilters,
  (name: ItemFilterName, value: string | undefined) => void,
  () => void,
] {
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(
    ITEM_FILTERS.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
  const change = (name: ItemFilterName, value: string | undefined): void => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      if (value === undefined || value === '') after.delete(name);
      else after.set(name, value);
      return after;
    });
  };
  const clear = (): void => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      ITEM_FILTERS.forEach((name) => {
        after.delete(name);
      });
      return after;
    });
  };
  return [filters, change, clear];
}

/** The list page by page, and once its sums over the whole filter. */
export function useItems(filters: ItemFilters) {
  const send = useSend();
  const { regionId, year } = useScope();
  const query = { region: regionId === '' ? undefined : regionId, year, ...filters };
  const rows = useInfiniteQuery({
    queryKey: ['items', query],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/budget-items',
        query: { ...query, limit: PAGE, cursor: pageParam },
        answer: ItemPageAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: useAskAgain(),
    placeholderData: (before) => before,
  });
  const { sort: _sort, ...counted } = query;
  const totals = useQuery({
    queryKey: ['items', 'totals', counted],
    queryFn: ({ signal }) =>
      send({
        path: '/budget-items',
        query: { ...counted, limit: 1, totals: true },
        answer: ItemPageAnswer.transform((page) => page.totals),
        signal,
      }),
  });
  return { rows, totals: totals.data };
}
