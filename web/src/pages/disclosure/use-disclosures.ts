import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { put, useAddress } from '../../shell/address.ts';
import { useSend } from '../../api/api-provider.tsx';
import { DisclosuresAnswer, PreviewAnswer } from '../../api/results-answers.ts';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useScope } from '../../shell/scope.ts';
import { ordered, type Decision } from './decision-model.ts';

const PAGE = 50;
const FILTERS = ['phase', 'decision', 'q'] as const;
type Name = (typeof FILTERS)[number];
export type DeskFilters = Readonly<Partial<Record<Name, string>>>;

/** What of the desk stands in the address. */
export function useDeskFilters(): readonly [DeskFilters, (next: DeskFilters) => void] {
  const [search, edit] = useAddress();
  const filters = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
  const change = useCallback(
    (next: DeskFilters) => {
      edit((after) => {
        for (const [name, value] of Object.entries(next)) {
          put(after, name, value);
        }
      });
    },
    [edit],
  );
  return [filters, change];
}

/** What waits for the decision, or what was decided, page by page. */
export function useDisclosures(filters: DeskFilters) {
  const send = useSend();
  const { region, year } = useScope();
  const refetchInterval = useAskAgain();
  const query = { region, year, ...filters };
  return useInfiniteQuery({
    queryKey: ['disclosures', query],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/disclosures',
        query: { ...query, limit: PAGE, cursor: pageParam },
        answer: DisclosuresAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval,
    placeholderData: (before) => before,
  });
}

/** The page that the public would read by a decision; without one, the page it reads now. */
export function usePreview(itemId: string, decided: Pick<Decision, 'decision' | 'parts'> | undefined) {
  const send = useSend();
  const parts = decided?.decision === 'partly' ? ordered(decided.parts).join(',') : undefined;
  return useQuery({
    queryKey: ['disclosure-preview', itemId, decided?.decision, parts],
    queryFn: ({ signal }) =>
      send({
        path: `/disclosures/${itemId}/preview`,
        query: { decision: decided?.decision, parts },
        answer: PreviewAnswer,
        signal,
      }),
    placeholderData: (before) => before,
  });
}
