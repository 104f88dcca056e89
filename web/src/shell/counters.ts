import { useQuery } from '@tanstack/react-query';
import { InboxAnswer } from '../api/inbox-answers.ts';
import { useSend } from '../api/api-provider.tsx';
import { useBoardSummary } from '../api/use-board-summary.ts';
import { useAskAgain } from '../live/live-provider.tsx';
import { useHolds } from '../session/session.ts';
import type { Entry } from './entries.ts';

/** How much waits, beside the names of the pages; only where the person can act on it. */
export function useCounters(): Readonly<Partial<Record<Entry['key'], number>>> {
  const send = useSend();
  const holds = useHolds();
  const refetchInterval = useAskAgain();
  const inbox = useQuery({
    queryKey: ['inbox', 'counts'],
    queryFn: ({ signal }) =>
      send({ path: '/inbox', query: { limit: 1 }, answer: InboxAnswer.transform(({ counts }) => counts), signal }),
    enabled: holds('inbox.read') && holds('item.act'),
    refetchInterval,
  }).data;
  const board = useBoardSummary({ enabled: holds('board.read') && holds('item.act') }).data;
  return {
    ...(inbox && { inbox: inbox.red + inbox.yellow + inbox.green + inbox.none - inbox.drafting }),
    ...(board && { supervision: board.supervised }),
  };
}
