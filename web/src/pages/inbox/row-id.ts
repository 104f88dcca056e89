import type { TodoEntry } from '../../api/inbox-answers.ts';

/** One matter may wait for several things. */
export function rowId({ itemId, key }: TodoEntry): string {
  return `${itemId}:${key}`;
}
