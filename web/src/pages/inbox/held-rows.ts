import type { TodoEntry } from '../../api/inbox-answers.ts';
import type { ChangeTold } from '../../api/live-answers.ts';
import { rowId } from './row-id.ts';

/** A line of the list as it stands; `goneBy` where somebody else has done it meanwhile. */
export interface HeldRow {
  readonly row: TodoEntry;
  readonly goneBy?: ChangeTold;
}

/** What the list shows, and how much has come that it does not show yet. */
export interface Held {
  readonly rows: readonly HeldRow[];
  readonly fresh: number;
}

interface Latest {
  readonly rows: readonly TodoEntry[];
  /** No further page: what is not among the rows is not in the inbox. */
  readonly complete: boolean;
}

/**
 * Holds a list still under the cursor: lines keep their places, each as it is now; what others have done stays as a
 * grey line with the name; what I have done goes; what has come is counted and waits until it is asked for.
 */
export function heldRows(
  shown: readonly TodoEntry[],
  { rows, complete }: Latest,
  changes: ReadonlyMap<string, ChangeTold>,
  me: string,
): Held {
  const now = new Map(rows.map((row) => [rowId(row), row]));
  const held = shown.flatMap((row): readonly HeldRow[] => {
    const latest = now.get(rowId(row));
    if (latest) return [{ row: latest }];
    // Beyond the last page read nothing is known.
    if (!complete && isBeyond(row, rows)) return [{ row }];
    const change = changes.get(row.itemId);
    return change?.by && change.by.id !== me ? [{ row, goneBy: change }] : [];
  });
  const known = new Set(shown.map(rowId));
  return { rows: held, fresh: rows.filter((row) => !known.has(rowId(row))).length };
}

/** The rows that a reader has before him. */
export interface Shown {
  readonly list: string;
  readonly pages: number;
  readonly rows: readonly TodoEntry[];
  /** They have been read since he came: from now on nothing jumps in. */
  readonly settled: boolean;
}

/**
 * What is shown follows only what the reader himself has asked for: another filter, a further page. Until the list has
 * been read once after he came, it is not his yet: he never begins with rows that were done long ago. Into an empty list
 * nothing can jump under his cursor.
 */
export function following(kept: Shown, latest: Shown): Shown {
  if (kept.list !== latest.list || (kept.rows.length === 0 && latest.rows.length > 0)) return latest;
  if (!kept.settled && (latest.settled || kept.rows !== latest.rows)) return latest;
  if (latest.pages > kept.pages) return { ...latest, settled: kept.settled, rows: withFurther(kept.rows, latest.rows) };
  return kept;
}

/** Another page was read: its rows follow those that are shown. */
export function withFurther(shown: readonly TodoEntry[], rows: readonly TodoEntry[]): readonly TodoEntry[] {
  const known = new Set(shown.map(rowId));
  const last = shown.at(-1);
  return [...shown, ...rows.filter((row) => !known.has(rowId(row)) && (last === undefined || isAfter(row, last)))];
}

function isBeyond(row: TodoEntry, rows: readonly TodoEntry[]): boolean {
  const last = rows.at(-1);
  return last !== undefined && isAfter(row, last);
}

/** The order of the server: by due date, what has none last, then the larger amount, then by id. */
function isAfter(row: TodoEntry, other: TodoEntry): boolean {
  if (dayOf(row) !== dayOf(other)) return dayOf(row) > dayOf(other);
  const more = (other.amountFen ?? 0) - (row.amountFen ?? 0);
  return more === 0 ? rowId(row) > rowId(other) : more > 0;
}

function dayOf({ due }: TodoEntry): string {
  return due ?? '9999-99-99';
}
