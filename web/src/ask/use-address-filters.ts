import { useCallback, useMemo } from 'react';
import { put, useAddress } from '../shell/address.ts';

/** Filters that stand in the address, so that a link shows somebody else the same list. */
export function useAddressFilters<Name extends string>(
  names: readonly Name[],
): {
  readonly filters: Readonly<Partial<Record<Name, string>>>;
  readonly change: (name: Name, value: string | undefined) => void;
  readonly replaceAll: (filters: Readonly<Record<string, string>>) => void;
} {
  const [search, edit] = useAddress();
  const filters = useMemo(() => {
    const found = names.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value] as const];
    });
    return Object.fromEntries(found) as Partial<Record<Name, string>>;
  }, [names, search]);
  const change = useCallback(
    (name: Name, value: string | undefined) => {
      edit((after) => {
        put(after, name, value);
      });
    },
    [edit],
  );
  const replaceAll = useCallback(
    (given: Readonly<Record<string, string>>) => {
      edit((after) => {
        names.forEach((name) => {
          after.delete(name);
        });
        Object.entries(given).forEach(([name, value]) => {
          after.set(name, value);
        });
      });
    },
    [names, edit],
  );
  return { filters, change, replaceAll };
}
