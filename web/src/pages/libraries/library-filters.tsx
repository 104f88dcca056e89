import type { ReactNode } from 'react';
import { ENTRY_STATES, type Library } from '../../../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../../../domain/libraries/library.ts';
import type { EntryPageAnswer } from '../../api/library-answers.ts';
import { FilterPick, FilterText } from '../../ask/filter-controls.tsx';
import { ENTRY_STATE_NAMES, LIBRARY_TEXT as T } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';

/** Everything that the libraries can be narrowed by; each shows its own. */
export const LIBRARY_FILTERS = [
  'q',
  'state',
  'kind',
  'framework',
  'edition',
  'targetLevel',
  'sectors',
  'steps',
  'verification',
] as const;
export type LibraryFilter = (typeof LIBRARY_FILTERS)[number];
export type LibraryFilters = Readonly<Partial<Record<LibraryFilter, string>>>;

/** What the list is asked with. */
export function queryOf({
  q,
  state,
  ...facets
}: LibraryFilters): Readonly<Record<string, string | readonly string[] | undefined>> {
  return { q, state, facet: Object.entries(facets).map(([key, value]) => `${key}:${value}`) };
}

interface Props {
  readonly library: Library;
  readonly filters: LibraryFilters;
  readonly facets: EntryPageAnswer['facets'];
  readonly onChange: (name: LibraryFilter, value: string | undefined) => void;
}

/** Words, what the library is divided by with counts, and the state. */
export function LibraryFilterBar({ library, filters, facets, onChange }: Props): ReactNode {
  const say = useSay();
  const fields = LIBRARY_PLANS[library].fields.flatMap((field) => {
    const name = LIBRARY_FILTERS.find((one) => one === field.key && field.facet === true);
    return name === undefined ? [] : [{ ...field, key: name }];
  });
  return (
    <div className="filter-bar" role="group" aria-label={say(T.filters)}>
      <FilterText
        label={say(T.search)}
        value={filters.q}
        onChange={(value) => {
          onChange('q', value);
        }}
      />
      {fields.map(({ key, name }) => (
        <FilterPick
          key={key}
          label={say(T.any, { name: say(name) })}
          options={facets
            .filter((facet) => facet.key === key)
            .map(({ value, name: shown, count }) => ({ value, name: say(T.facet, { name: shown, count }) }))}
          value={filters[key]}
          onChange={(value) => {
            onChange(key, value);
          }}
        />
      ))}
      <FilterPick
        label={say(T.anyState)}
        options={ENTRY_STATES.map((state) => ({ value: state, name: say(ENTRY_STATE_NAMES[state]) }))}
        value={filters.state}
        onChange={(value) => {
          onChange('state', value);
        }}
      />
    </div>
  );
}
