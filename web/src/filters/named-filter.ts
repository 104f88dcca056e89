import type { SavedFilter } from '../api/filter-answers.ts';

/** A list that can be filtered by name. */
export type FilteredList = 'inbox' | 'items' | 'ledger';
export type NamedFilter = Readonly<Record<string, string>>;

/** The filter that the list is narrowed by now, where it has a name. */
export function activeFilter(rows: readonly SavedFilter[], current: NamedFilter): SavedFilter | undefined {
  const asked = Object.keys(current).length;
  if (asked === 0) return undefined;
  return rows.find(
    ({ filter }) =>
      Object.keys(filter).length === asked && Object.entries(filter).every(([name, value]) => current[name] === value),
  );
}
