import { useCallback } from 'react';
import { useAddress } from './address.ts';
import { useMe } from '../session/session.ts';

/** Region and year of the view: in the address, so that a link shows somebody else the same. */
export interface Scope {
  readonly regionId: string;
  /** The region as lists are asked with it: undefined where a person has no region at all. */
  readonly region: string | undefined;
  /** All years where none is chosen. */
  readonly year: number | undefined;
  /** An address within the product that keeps region and year. */
  readonly href: (path: string, more?: Readonly<Record<string, string>>) => string;
  readonly choose: (change: { readonly regionId?: string; readonly year?: number | undefined }) => void;
}

export function useScope(): Scope {
  const { grants } = useMe();
  const [search, edit] = useAddress();
  const given = search.get('r');
  const regionId = given ?? grants[0]?.regionId ?? '';
  const year = yearIn(search.get('y'));
  const href = useCallback(
    (path: string, more: Readonly<Record<string, string>> = {}) => {
      const [page = '', own = ''] = path.split('?');
      const kept = { ...(given !== null && { r: given }), ...(year !== undefined && { y: String(year) }), ...more };
      const query = new URLSearchParams([...new URLSearchParams(own), ...Object.entries(kept)]).toString();
      return query === '' ? page : `${page}?${query}`;
    },
    [given, year],
  );
  const choose = useCallback<Scope['choose']>(
    (change) => {
      edit((after) => {
        if (change.regionId !== undefined) after.set('r', change.regionId);
        if ('year' in change && change.year === undefined) after.delete('y');
        else if (change.year !== undefined) after.set('y', String(change.year));
        after.delete('cursor');
      });
    },
    [edit],
  );
  return { regionId, region: regionId === '' ? undefined : regionId, year, href, choose };
}

function yearIn(text: string | null): number | undefined {
  return text !== null && /^20\d\d$/.test(text) ? Number(text) : undefined;
}
