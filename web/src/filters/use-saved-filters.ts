import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSend } from '../api/api-provider.tsx';
import { SavedFiltersAnswer, type SavedFilter } from '../api/filter-answers.ts';
import type { FilteredList, NamedFilter } from './named-filter.ts';

/** They change seldom, and mostly by this person. */
const FRESH_MS = 5 * 60_000;

/** The filters of a list by their names. */
export function useSavedFilters(list: FilteredList) {
  const send = useSend();
  return useQuery({
    queryKey: ['saved-filters', list],
    queryFn: ({ signal }) => send({ path: '/saved-filters', query: { list }, answer: SavedFiltersAnswer, signal }),
    staleTime: FRESH_MS,
  });
}

/** A list that is opened without a filter opens with the person's default, once; what he then takes off stays off. */
export function useDefaultFilter(
  rows: readonly SavedFilter[] | undefined,
  current: NamedFilter,
  onChoose: (filter: NamedFilter) => void,
): void {
  const settled = useRef(Object.keys(current).length > 0);
  useEffect(() => {
    if (settled.current || rows === undefined) return;
    settled.current = true;
    const chosen = rows.find(({ isDefault }) => isDefault);
    if (chosen && Object.keys(current).length === 0) onChoose(chosen.filter);
  }, [rows, current, onChoose]);
}
