import { useQuery } from '@tanstack/react-query';
import { BoardAnswer } from '../api/board-answers.ts';
import { InboxAnswer } from '../api/inbox-answers.ts';
import { useSend } from '../api/api-provider.tsx';
import { useAskAgain } from '../live/live-provider.tsx';
import { useHolds } from '../session/session.ts';
import type { Entry } from './entries.ts';

const COUNTED = 200;

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
  const supervised = useQuery({
    queryKey: ['board', 'count'],
    queryFn: ({ signal }) =>
      send({
        path: '/board',
        query: { supervised: true, limit: COUNTED },
        answer: BoardAnswer.transform(({ rows }) => rows.length),
        signal,
      }),
    enabled: holds('board.read') && holds('item.act'),
    refetchInterval,
  }).data;
  return {
    ...(inbox && { inbox: inbox.red + inbox.yellow + inbox.green + inbox.none - inbox.drafting }),
    ...(supervised !== undefined && { supervision: supervised }),
  };
}
