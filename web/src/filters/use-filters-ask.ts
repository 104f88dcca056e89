import { useQueryClient } from '@tanstack/react-query';
import { SavedFiltersAnswer } from '../api/filter-answers.ts';
import { useAsk } from '../ask/use-ask.ts';
import type { FilteredList } from './named-filter.ts';

/** What is asked of the filters of a list is answered with all of them as they are then. */
export function useFiltersAsk(list: FilteredList, onDone: () => void = () => undefined) {
  const queries = useQueryClient();
  return useAsk(SavedFiltersAnswer, (filters) => {
    queries.setQueryData(['saved-filters', list], filters);
    onDone();
  });
}
