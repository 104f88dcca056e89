import type { TodoEntry } from '../../api/inbox-answers.ts';

/** Whether a signature has nothing to sign yet: somebody still drafts it, or the reader froze it himself. */
export function isDrafted({ work, signing }: Pick<TodoEntry, 'work' | 'signing'>): boolean {
  return work === 'act' && signing?.ready === false;
}
