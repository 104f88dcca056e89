import type { TodoEntry } from '../../api/inbox-answers.ts';
import type { Scope } from '../../shell/scope.ts';
import { workPath } from './work-path.ts';

/** Where a card leads on a phone: to the act's own page, or to the screen where it is decided. */
export function phonePage(row: TodoEntry, href: Scope['href']): string {
  const { itemId, key, obligationKey } = row;
  const page = workPath(row);
  if (page !== undefined) return href(page);
  return href(`/decide/${itemId}`, { key, ...(obligationKey !== null && { clock: obligationKey }) });
}
