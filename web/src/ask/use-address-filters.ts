import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Filters that stand in the address, so that a link shows somebody else the same list. */
export function useAddressFilters<Name extends string>(
  names: readonly Name[],
): {
  readonly filters: Readonly<Partial<Record<Name, string>>>;
  readonly change: (name: Name, value: string | undefined) => void;
  readonly replaceAll: (filters: Readonly<Record<string, string>>) => void;
} {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => {
    const found = names.flatMap((name) => {
      const value = search.get(name);
      return value === null || value === '' ? [] : [[name, value] as const];
    });
    return Object.fromEntries(found) as Partial<Record<Name, string>>;
  }, [names, search]);
  const change = useCallback(
    (name: Name, value: string | undefined) => {
      setSearch((before) => {
        const after = new URLSearchParams(before);
        if (value === undefined || value === '') after.delete(name);
        else after.set(name, value);
        return after;
      });
    },
    [setSearch],
  );
  const replaceAll = useCallback(
    (given: Readonly<Record<string, string>>) => {
      setSearch((before) => {
        const after = new URLSearchParams(before);
        names.forEach((name) => {
          after.delete(name);
        });
        Object.entries(given).forEach(([name, value]) => {
          after.set(name, value);
        });
        return after;
      });
    },
    [names, setSearch],
  );
  return { filters, change, replaceAll };
}
