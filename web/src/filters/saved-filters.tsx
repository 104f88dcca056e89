import { Suspense, type ReactNode } from 'react';
import { later } from '../blocks/later.tsx';
import { Pop } from '../blocks/pop.tsx';
import { Skeleton } from '../blocks/states.tsx';
import { useSay } from '../text/language.tsx';
import { FILTERS_TEXT as T } from '../text/filters-text.ts';
import { activeFilter, type FilteredList, type NamedFilter } from './named-filter.ts';
import { useDefaultFilter, useSavedFilters } from './use-saved-filters.ts';
import './filters.css';

const FiltersPanel = later(async () => (await import('./filters-panel.tsx')).FiltersPanel);

interface Props {
  readonly list: FilteredList;
  /** What the list is narrowed by now, by the names of its API. */
  readonly current: NamedFilter;
  readonly onChoose: (filter: NamedFilter) => void;
}

/** Filters by name: choose one, keep what is chosen now, put them in order, share them. */
export function SavedFilters({ list, current, onChoose }: Props): ReactNode {
  const say = useSay();
  const { data } = useSavedFilters(list);
  useDefaultFilter(data?.rows, current, onChoose);
  const active = data && activeFilter(data.rows, current);
  return (
    <Pop
      className={active ? 'native-select saved-filters saved-filters-on' : 'native-select saved-filters'}
      label={active ? say(T.active, { name: active.name }) : say(T.title)}
      align="end"
    >
      {(close) => (
        <Suspense fallback={<Skeleton rows={3} height={30} />}>
          <FiltersPanel
            list={list}
            current={current}
            onChoose={(filter) => {
              onChoose(filter);
              close();
            }}
          />
        </Suspense>
      )}
    </Pop>
  );
}
