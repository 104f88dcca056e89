import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { put, useAddress } from '../../shell/address.ts';
import { useSend } from '../../api/api-provider.tsx';
import { MatrixAnswer, MonitoredPageAnswer } from '../../api/monitoring-answers.ts';
import { useScope } from '../../shell/scope.ts';

const PAGE = 50;
/** Points of the scatter are read in the largest pages the server gives. */
const MANY = 200;
const EVERY_MS = 30_000;

/** What of the page stands in the address, so that a link shows somebody else the same. */
const MONITORING_STATE = ['view', 'unit', 'period', 'item', 'standing'] as const;
type Name = (typeof MONITORING_STATE)[number];
export type MonitoringState = Readonly<Partial<Record<Name, string>>>;

export function useMonitoringState(): readonly [MonitoringState, (change: MonitoringState) => void] {
  const [search, edit] = useAddress();
  const state = Object.fromEntries(
    MONITORING_STATE.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
  const change = useCallback(
    (next: MonitoringState) => {
      edit((after) => {
        for (const [name, value] of Object.entries(next)) {
          put(after, name, value);
        }
      });
    },
    [edit],
  );
  return [state, change];
}

/** Units by periods, page by page. */
export function useMatrix() {
  const send = useSend();
  const { region, year } = useScope();
  return useInfiniteQuery({
    queryKey: ['monitoring', 'matrix', region, year],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/monitoring',
        query: { region, year, limit: PAGE, cursor: pageParam },
        answer: MatrixAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: EVERY_MS,
    placeholderData: (before) => before,
  });
}

export interface AskMonitored {
  readonly year: number;
  readonly period: string;
  readonly unit?: string | undefined;
  readonly standing?: string | undefined;
  readonly apart?: 'all' | 'outside';
}

/** The items of one period: those of a cell, or those that lie apart. */
export function useMonitored(asked: AskMonitored) {
  const send = useSend();
  const { region } = useScope();
  return useInfiniteQuery({
    queryKey: ['monitoring', 'items', region, asked],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/monitoring/items',
        query: {
          region,
          ...asked,
          limit: asked.apart === 'all' ? MANY : PAGE,
          cursor: pageParam,
        },
        answer: MonitoredPageAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: EVERY_MS,
    placeholderData: (before) => before,
  });
}
