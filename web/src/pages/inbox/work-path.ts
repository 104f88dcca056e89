import { COMMAND_DOCUMENTS } from '../../../../domain/messages/names-text.ts';
import { actPath, editorPath } from '../../acts/act-pages.ts';
import type { TodoEntry } from '../../api/inbox-answers.ts';

/** Where matters that are no items have their pages, by their process. */
const ROOMS: Readonly<Record<string, string>> = {
  evaluation: '/finance-evaluations',
  resultDocument: '/reports/documents',
  supervision: '/supervision/matters',
  performanceReport: '/performance-reports',
};

/**
 * The page on which a piece of work is done, if it has one: the document's editor, or the page of the act. What is no
 * item is dealt with on the page of the matter.
 */
export function workPath({
  work,
  commands,
  itemId,
  process,
}: Pick<TodoEntry, 'work' | 'commands' | 'itemId' | 'process'>): string | undefined {
  if (process in ROOMS) return matterPath({ itemId, process });
  const command = commands[0]?.command ?? '';
  const document = work === 'draft' ? COMMAND_DOCUMENTS[command] : undefined;
  return document === undefined ? actPath(command, itemId) : editorPath(document, itemId);
}

/** The page of the matter itself. */
export function matterPath({ itemId, process }: Pick<TodoEntry, 'itemId' | 'process'>): string {
  return `${ROOMS[process] ?? '/items'}/${itemId}`;
}
