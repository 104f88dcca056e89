/** What undo and redo go back and forth over. The present is not in it: whoever shows it holds it. */
export interface History<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** Edits under one token are one step: the letters of a word, a paste and what it was read as. */
  readonly token: string | undefined;
}

/** Enough for a morning's work; older steps fall off. */
const STEPS = 200;

export function emptyHistory<T>(): History<T> {
  return { past: [], future: [], token: undefined };
}

/** Remembers the state before an edit. */
export function recorded<T>(history: History<T>, before: T, token?: string): History<T> {
  if (token !== undefined && token === history.token) return { ...history, future: [] };
  return { past: [...history.past, before].slice(-STEPS), future: [], token };
}

interface Step<T> {
  readonly history: History<T>;
  readonly present: T;
}

export function undone<T>({ past, future }: History<T>, present: T): Step<T> | undefined {
  const [before] = past.slice(-1);
  if (before === undefined) return undefined;
  return { history: { past: past.slice(0, -1), future: [present, ...future], token: undefined }, present: before };
}

export function redone<T>({ past, future }: History<T>, present: T): Step<T> | undefined {
  const [after, ...rest] = future;
  if (after === undefined) return undefined;
  return { history: { past: [...past, present], future: rest, token: undefined }, present: after };
}

/** Does to every remembered state what was done to the present by somebody else, so that undo takes back only one's own. */
export function rebased<T>({ past, future, token }: History<T>, change: (state: T) => T): History<T> {
  return { past: past.map(change), future: future.map(change), token };
}
