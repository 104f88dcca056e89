import { useEffect, useMemo } from 'react';
import type { HistoryEntry, HistoryEvent } from '../../api/history-answers.ts';
import { useHistory } from '../../api/use-item.ts';

/** The whole record of an item, oldest first, and whether all of it has been read. */
export interface WholeRecord {
  readonly events: readonly HistoryEvent[];
  /** With its reminders, newest first, as it is told. */
  readonly rows: readonly HistoryEntry[];
  readonly complete: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Path, money and figures are the whole record's: every page of it is read, one after the other. */
export function useRecord(itemId: string): WholeRecord {
  const history = useHistory(itemId);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = history;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !error) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, error, fetchNextPage]);
  return useMemo(() => {
    const rows = (data?.pages ?? []).flatMap((page) => page.rows);
    const events = rows.filter((row): row is HistoryEvent => row.kind === 'event').toSorted((a, b) => a.seq - b.seq);
    return { rows, events, complete: !isPending && !hasNextPage, error, retry: () => void refetch() };
  }, [data, error, isPending, hasNextPage, refetch]);
}
