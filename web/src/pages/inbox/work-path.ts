import { COMMAND_DOCUMENTS } from '../../../../domain/messages/names-text.ts';
import { actPath, editorPath } from '../../acts/act-pages.ts';
import type { TodoEntry } from '../../api/inbox-answers.ts';

/** The page on which a piece of work is done, if it has one: the document's editor, or the page of the act. */
export function workPath({
  work,
  commands,
  itemId,
  process,
}: Pick<TodoEntry, 'work' | 'commands' | 'itemId' | 'process'>): string | undefined {
  if (process === 'evaluation') return matterPath({ itemId, process });
  const command = commands[0]?.command ?? '';
  const document = work === 'draft' ? COMMAND_DOCUMENTS[command] : undefined;
  return document === undefined ? actPath(command, itemId) : editorPath(document, itemId);
}

/** The page of the matter itself. */
export function matterPath({ itemId, process }: Pick<TodoEntry, 'itemId' | 'process'>): string {
  return process === 'evaluation' ? `/finance-evaluations/${itemId}` : `/items/${itemId}`;
}
