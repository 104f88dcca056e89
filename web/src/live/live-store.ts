import type { ChangeTold } from '../api/live-answers.ts';

/** What the page knows of the stream. */
export interface LiveState {
  readonly connected: boolean;
  /** The last change told of each matter since the page was opened. */
  readonly changes: ReadonlyMap<string, ChangeTold>;
}

/** Matters remembered; beyond it, the oldest is forgotten. */
const REMEMBERED = 2000;

export const NOTHING_TOLD: LiveState = { connected: false, changes: new Map() };

/** Remembers who changed a matter last. */
export function withChange({ connected, changes }: LiveState, change: ChangeTold): LiveState {
  const known = changes.get(change.itemId);
  if (known && known.version >= change.version) return { connected, changes };
  const next = new Map(changes);
  next.delete(change.itemId);
  next.set(change.itemId, change);
  const [oldest] = next.keys();
  if (next.size > REMEMBERED && oldest !== undefined) next.delete(oldest);
  return { connected, changes: next };
}

/** Data that no act changes, or that must not be exchanged under somebody's hands, and what is told by itself. */
const LASTING: ReadonlySet<unknown> = new Set(['session', 'policy', 'calendar', 'regions', 'version', 'draft', 'item']);

/** Whether a list, a board or a count may look different after an act on some matter. */
export function isOfMany(queryKey: readonly unknown[]): boolean {
  return !LASTING.has(queryKey[0]);
}
