import { useCallback, useMemo, useState } from 'react';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import { toggled } from '../../ask/toggled.ts';
import { useSingleKey } from '../../shell/keys.ts';
import type { HeldRow } from './held-rows.ts';
import { rowId } from './row-id.ts';

/** The lines chosen for an act on several at once. */
export interface Selection {
  readonly rows: readonly TodoEntry[];
  readonly has: (row: TodoEntry) => boolean;
  readonly toggle: (row: TodoEntry) => void;
  readonly set: (rows: readonly TodoEntry[], chosen: boolean) => void;
  readonly clear: () => void;
  /** These matters are done with. */
  readonly drop: (itemIds: readonly string[]) => void;
}

/** Chosen by box or by Space on the current line; a line that goes from the list is no longer chosen. */
export function useSelection(shown: readonly HeldRow[], current: TodoEntry | undefined): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => shown.flatMap(({ row, goneBy }) => (!goneBy && ids.has(rowId(row)) ? [row] : [])),
    [shown, ids],
  );
  const set = (which: readonly TodoEntry[], chosen: boolean): void => {
    setIds((before) => {
      const after = new Set(before);
      for (const row of which) {
        if (chosen) after.add(rowId(row));
        else after.delete(rowId(row));
      }
      return after;
    });
  };
  const has = (row: TodoEntry): boolean => ids.has(rowId(row));
  const toggle = useCallback((row: TodoEntry): void => {
    setIds((before) => toggled(before, rowId(row)));
  }, []);
  useSingleKey(
    ' ',
    () => {
      if (current) toggle(current);
    },
    '.todo-work',
  );
  return {
    rows,
    has,
    toggle,
    set,
    clear: () => {
      setIds(new Set());
    },
    drop: (itemIds) => {
      setIds((before) => new Set([...before].filter((id) => !itemIds.some((item) => id.startsWith(`${item}:`)))));
    },
  };
}
