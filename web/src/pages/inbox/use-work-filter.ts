import { useCallback } from 'react';
import { put, useAddress } from '../../shell/address.ts';
import { filterIn, type ChangeFilter, type WorkFilter } from './work-filter.ts';

/** What of the inbox the address says is shown, and how to change it. */
export function useWorkFilter(): readonly [WorkFilter, ChangeFilter] {
  const [search, edit] = useAddress();
  const change = useCallback<ChangeFilter>(
    (next) => {
      edit((address) => {
        const all = { ...filterIn(address), ...next };
        put(address, 'view', all.view === 'todo' ? undefined : all.view);
        put(address, 'light', all.group);
        put(address, 'day', all.day);
        put(address, 'do', all.kind);
        put(address, 'find', all.find);
      });
    },
    [edit],
  );
  return [filterIn(search), change];
}
