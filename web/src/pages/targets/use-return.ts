import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSend } from '../../api/api-provider.tsx';
import { HistoryAnswer, type HistoryEvent } from '../../api/history-answers.ts';
import { useVersion } from '../../api/use-item.ts';
import { useSay } from '../../text/language.tsx';
import { returnedOf, returnPoints, type Returned, type ReturnPoint } from './return-points.ts';
import { sheetOf, type Sheet } from './sheet-body.ts';

export interface LastReturn {
  readonly event: HistoryEvent;
  readonly returned: Returned;
  readonly points: readonly ReturnPoint[];
}

/** The last return of a kind with its points, found at their places in the table as it is now. */
export function useReturn(
  itemId: string,
  type: 'targetsReturned' | 'amendmentReturned' | undefined,
  sheet: Sheet,
): LastReturn | undefined {
  const say = useSay();
  const send = useSend();
  const last = useQuery({
    queryKey: ['item', itemId, 'history', 'last', type],
    queryFn: ({ signal }) =>
      send({ path: `/budget-items/${itemId}/history`, query: { type, limit: 1 }, answer: HistoryAnswer, signal }),
    enabled: type !== undefined,
  });
  const event = last.data?.rows.find((row) => row.kind === 'event');
  const returned = useMemo(() => returnedOf(event), [event]);
  const body = useVersion(itemId, returned?.versionId).data?.body;
  return useMemo(() => {
    if (!event || !returned) return undefined;
    const judged = body === undefined ? undefined : sheetOf(body);
    return { event, returned, points: returnPoints(returned, judged, sheet, say) };
  }, [event, returned, body, sheet, say]);
}
