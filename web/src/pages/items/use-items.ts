import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { put, useAddress } from '../../shell/address.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ItemPageAnswer } from '../../api/list-answers.ts';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useScope } from '../../shell/scope.ts';

export const ITEM_FILTERS = [
  ...(['stage', 'light', 'kind', 'fund', 'division', 'grade', 'livelihood'] as const),
  ...(['phase', 'lost', 'unit', 'q', 'sort'] as const),
];
export type ItemFilterName = (typeof ITEM_FILTERS)[number];
export type ItemFilters = Readonly<Partial<Record<ItemFilterName, string>>>;

const PAGE_SIZE = 50;

/** What the address says the list is filtered by, and how to change it; a change begins on the first page. */
export interface FilterControl {
  readonly filters: ItemFilters;
  readonly change: (name: ItemFilterName, value: string | undefined) => void;
  readonly clear: () => void;
  /** These and no others. */
  readonly choose: (filters: Readonly<Record<string, string>>) => void;
}

export function useItemFilters(): FilterControl {
  const [search, editAddress] = useAddress();
  const filters = Object.fromEntries(
    ITEM_FILTERS.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
  const edit = (how: (after: URLSearchParams) => void): void => {
    editAddress((after) => {
      after.delete('cursor');
      after.delete('n');
      how(after);
    });
  };
  return {
    filters,
    change: (name, value) => {
      edit((after) => {
        put(after, name, value);
      });
    },
    clear: () => {
      edit((after) => {
        ITEM_FILTERS.filter((name) => name !== 'sort').forEach((name) => {
          after.delete(name);
        });
      });
    },
    choose: (chosen) => {
      edit((after) => {
        ITEM_FILTERS.forEach((name) => {
          const value = chosen[name];
          if (value === undefined) after.delete(name);
          else after.set(name, value);
        });
      });
    },
  };
}

/** Pages of the list: where this one begins, and how to go on. Each has an address of its own. */
export interface Paging {
  /** Rows before this page. */
  readonly offset: number;
  readonly cursor: string | undefined;
  readonly next: (cursor: string) => void;
  /** The page one came from; the first page where one came from elsewhere. */
  readonly back: () => void;
}

export function usePaging(): Paging {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const depth = depthOf(useLocation().state);
  const offset = Number(search.get('n') ?? '0') || 0;
  const goTo = (change: (after: URLSearchParams) => void, at: number): void => {
    const after = new URLSearchParams(search);
    change(after);
    void navigate(`?${after.toString()}`, { state: { depth: at } });
  };
  return {
    offset,
    cursor: search.get('cursor') ?? undefined,
    next: (cursor) => {
      goTo((after) => {
        after.set('cursor', cursor);
        after.set('n', String(offset + PAGE_SIZE));
      }, depth + 1);
    },
    back: () => {
      if (depth > 0) void navigate(-1);
      else
        goTo((after) => {
          after.delete('cursor');
          after.delete('n');
        }, 0);
    },
  };
}

function depthOf(state: unknown): number {
  const depth = typeof state === 'object' && state !== null && 'depth' in state ? state.depth : 0;
  return typeof depth === 'number' ? depth : 0;
}

/** One page of the list; and once per filter its sums and the counts of the facets. */
export function useItems(filters: ItemFilters, cursor: string | undefined) {
  const send = useSend();
  const { region, year } = useScope();
  const query = { region, year, ...filters };
  const rows = useQuery({
    queryKey: ['items', query, cursor ?? ''],
    queryFn: ({ signal }) =>
      send({ path: '/budget-items', query: { ...query, limit: PAGE_SIZE, cursor }, answer: ItemPageAnswer, signal }),
    refetchInterval: useAskAgain(),
    placeholderData: (before) => before,
  });
  const { sort: _sort, ...counted } = query;
  const sums = useQuery({
    queryKey: ['items', 'totals', counted],
    queryFn: ({ signal }) =>
      send({
        path: '/budget-items',
        query: { ...counted, limit: 1, totals: true },
        answer: ItemPageAnswer.transform(({ totals, facets }) => ({ totals, facets })),
        signal,
      }),
    placeholderData: (before) => before,
  });
  return { rows, totals: sums.data?.totals, facets: sums.data?.facets, asked: query };
}
