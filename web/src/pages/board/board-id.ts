import type { BoardRow } from '../../api/board-answers.ts';

/** One item may be overdue with several things. */
export function boardId({ itemId, key }: BoardRow): string {
  return `${itemId}:${key}`;
}
