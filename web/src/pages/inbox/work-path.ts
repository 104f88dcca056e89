import { COMMAND_DOCUMENTS } from '../../../../domain/messages/names-text.ts';
import { actPath, editorPath } from '../../acts/act-pages.ts';
import { hasOwnRoom, matterPath, ownActPage } from '../../acts/matter-path.ts';
import type { TodoEntry } from '../../api/inbox-answers.ts';

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
  const command = commands[0]?.command ?? '';
  if (hasOwnRoom(process)) return ownActPage({ itemId, process }, command) ?? matterPath({ itemId, process });
  const document = work === 'draft' ? COMMAND_DOCUMENTS[command] : undefined;
  return document === undefined ? actPath(command, itemId) : editorPath(document, itemId);
}
