import type { HistoryEvent } from '../../api/history-answers.ts';
import { useHistory } from '../../api/use-item.ts';

/** The act by which the feedback was received. */
export function useReceiptEvent(itemId: string): HistoryEvent | undefined {
  const rows = useHistory(itemId).data?.pages.flatMap((page) => page.rows) ?? [];
  return rows.find((row): row is HistoryEvent => row.kind === 'event' && row.type === 'receiptSigned');
}
