import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { put, useAddress } from '../../shell/address.ts';
import { LedgerAnswer, LedgerMatrixAnswer, UnsignedAnswer } from '../../api/ledger-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useScope } from '../../shell/scope.ts';

const FILTERS = [
  ...(['item', 'process', 'unit', 'person', 'unitState', 'financeState', 'distance'] as const),
  ...(['category', 'recurring', 'find'] as const),
];
export type LedgerFilterName = (typeof FILTERS)[number];
export type LedgerFilters = Readonly<Partial<Record<LedgerFilterName, string>>>;

export const LEDGER_VIEWS = ['document', 'unit', 'person'] as const;
export type LedgerView = (typeof LEDGER_VIEWS)[number];

/** The last column of the matrix holds two states of finance: what is settled either way. */
export const SETTLED = 'settled';

export const LEDGER_PAGE = 100;

export interface LedgerAddress {
  readonly filters: LedgerFilters;
  readonly view: LedgerView;
  readonly change: (change: Readonly<Partial<Record<LedgerFilterName | 'view', string | undefined>>>) => void;
  readonly clear: () => void;
  /** As a named filter keeps it, by the names of the API. */
  readonly named: Readonly<Record<string, string>>;
  readonly choose: (named: Readonly<Record<string, string>>) => void;
}

/** What the address says the ledger is filtered and arranged by, so that a link shows somebody else the same. */
export function useLedgerAddress(): LedgerAddress {
  const [search, edit] = useAddress();
  const filters = useMemo(
    () =>
      Object.fromEntries(
        FILTERS.flatMap((name) => {
          const value = search.get(name);
          return value === null || value === '' ? [] : [[name, value]];
        }),
      ),
    [search],
  );
  const change = useCallback<LedgerAddress['change']>(
    (changes) => {
      edit((after) => {
        for (const [name, value] of Object.entries(changes)) {
          put(after, name, value);
        }
      });
    },
    [edit],
  );
  const clear = useCallback(() => {
    change(Object.fromEntries(FILTERS.map((name) => [name, undefined])));
  }, [change]);
  const view = LEDGER_VIEWS.find((one) => one === search.get('view')) ?? 'document';
  const named = useMemo(() => namedFilter(filters, view), [filters, view]);
  const choose = useCallback<LedgerAddress['choose']>(
    ({ q: find, sort, ...rest }) => {
      const blank = Object.fromEntries(FILTERS.map((name) => [name, undefined]));
      change({ ...blank, ...rest, find, view: sort });
    },
    [change],
  );
  return useMemo(
    () => ({ filters, view, change, clear, named, choose }),
    [filters, view, change, clear, named, choose],
  );
}

/** The arrangement is part of a filter only where it is not the usual one. */
function namedFilter({ find, ...rest }: LedgerFilters, view: LedgerView): Readonly<Record<string, string>> {
  return { ...rest, ...(find !== undefined && { q: find }), ...(view !== 'document' && { sort: view }) };
}

type Query = Readonly<Record<string, string | number | undefined>>;

/** The filters, and for rows their order, as the API knows them. */
export function useLedgerQuery({ find, ...rest }: LedgerFilters, view?: LedgerView): Query {
  const { region, year } = useScope();
  return { region, year, ...rest, q: find, sort: view };
}

/** The ledger page by page. */
export function useLedgerRows(filters: LedgerFilters, view: LedgerView) {
  const send = useSend();
  const query = useLedgerQuery(filters, view);
  return useInfiniteQuery({
    queryKey: ['ledger', 'rows', view, query],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/problems',
        query: { ...query, limit: LEDGER_PAGE, cursor: pageParam },
        answer: LedgerAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: useAskAgain(),
    placeholderData: (before) => before,
  });
}

/** Its counts, over everything that the filters keep. */
export function useLedgerMatrix(filters: LedgerFilters) {
  const send = useSend();
  // A cell or a bar is chosen from its own panel: the panels count without them.
  const { unitState: _unit, financeState: _finance, distance: _distance, ...counted } = useLedgerQuery(filters);
  return useQuery({
    queryKey: ['ledger', 'matrix', counted],
    queryFn: ({ signal }) => send({ path: '/problems/matrix', query: counted, answer: LedgerMatrixAnswer, signal }),
    refetchInterval: useAskAgain(),
    placeholderData: (before) => before,
  });
}

/** Documents that wait for their receipt. */
export function useUnsigned() {
  const send = useSend();
  const { region } = useScope();
  return useQuery({
    queryKey: ['ledger', 'unsigned', region],
    queryFn: ({ signal }) =>
      send({
        path: '/feedback/unsigned',
        query: { region },
        answer: UnsignedAnswer,
        signal,
      }),
    refetchInterval: useAskAgain(),
  });
}
