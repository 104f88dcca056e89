import { useCallback } from 'react';
import { useNavigate, useSearchParams, type NavigateOptions } from 'react-router';

/** Changes what stands after the question mark, from what stands there now. */
export type EditAddress = (how: (address: URLSearchParams) => void, options?: NavigateOptions) => void;

/**
 * What stands after the question mark of the address, and how it is changed. A change begins with the address itself,
 * not with what was last drawn: of two changes before the next drawing both stay.
 */
export function useAddress(): readonly [URLSearchParams, EditAddress] {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const edit = useCallback<EditAddress>(
    (how, options) => {
      const address = new URLSearchParams(location.search);
      how(address);
      void navigate(`?${address.toString()}`, options);
    },
    [navigate],
  );
  return [search, edit];
}

/** Puts a value under a name; nothing, or an empty text, takes the name away. */
export function put(address: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined || value === '') address.delete(name);
  else address.set(name, value);
}

/** Another view of a page keeps region and year, and leaves the filters of the one before. */
export function turnTo(address: URLSearchParams, view: string): void {
  for (const name of [...address.keys()]) if (name !== 'r' && name !== 'y') address.delete(name);
  address.set('view', view);
}
