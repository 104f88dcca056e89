import { useCallback, useState } from 'react';
import type { GridRow } from './grid-types.ts';
import { emptyHistory, rebased, recorded, redone, undone, type History } from './history.ts';

type Rows = readonly GridRow[];

export interface RowHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Makes `next` the present; edits under one token are one step. */
  readonly become: (next: Rows, token?: string) => void;
  /** Goes a step back or forth; gives the rows that stand then. */
  readonly undo: () => Rows | undefined;
  readonly redo: () => Rows | undefined;
  /** Takes back what was done under the token just now, as if it had not been: there is nothing to redo. */
  readonly forget: (token: string) => void;
  /** Somebody else's change: made to everything remembered, so that undo never takes it back. */
  readonly rebase: (change: (rows: Rows) => Rows) => void;
}

/** Undo and redo over rows that somebody else keeps. */
export function useRowHistory(rows: Rows, onRows: (rows: Rows) => void, readOnly: boolean): RowHistory {
  const [history, setHistory] = useState<History<Rows>>(emptyHistory);
  const go = (step: ReturnType<typeof undone<Rows>>): Rows | undefined => {
    if (!step || readOnly) return undefined;
    setHistory(step.history);
    onRows(step.present);
    return step.present;
  };
  return {
    canUndo: history.past.length > 0 && !readOnly,
    canRedo: history.future.length > 0 && !readOnly,
    become: (next, token) => {
      if (readOnly || next === rows) return;
      setHistory((before) => recorded(before, rows, token));
      onRows(next);
    },
    undo: () => go(undone(history, rows)),
    redo: () => go(redone(history, rows)),
    forget: (token) => {
      const step = history.token === token ? undone(history, rows) : undefined;
      go(step && { ...step, history: { ...step.history, future: [] } });
    },
    rebase: useCallback((change) => {
      setHistory((before) => rebased(before, change));
    }, []),
  };
}
