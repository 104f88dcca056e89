import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { BOARD_PARTS, BoardAnswer, OutlookAnswer, ToldAnswer, type BoardPart } from '../../api/board-answers.ts';
import { useAddress } from '../../shell/address.ts';
import { useSend } from '../../api/api-provider.tsx';
import { useAskAgain } from '../../live/live-provider.tsx';
import { useScope } from '../../shell/scope.ts';

export const PAGE = 100;

/** Which part of the board is shown; it stands in the address. */
export function useBoardPart(): readonly [BoardPart | undefined, (part: BoardPart | undefined) => void] {
  const [search, edit] = useAddress();
  const part = BOARD_PARTS.find((one) => one === search.get('of'));
  return [
    part,
    (next) => {
      edit((after) => {
        if (next === undefined) after.delete('of');
        else after.set('of', next);
      });
    },
  ];
}

/** What is overdue, page by page. */
export function useBoard(part: BoardPart | undefined) {
  const send = useSend();
  const { regionId } = useScope();
  return useInfiniteQuery({
    queryKey: ['board', regionId, part],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: '/board',
        query: { region: regionId, part, limit: PAGE, cursor: pageParam },
        answer: BoardAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: useAskAgain(),
  });
}

export function useOutlook() {
  const send = useSend();
  const { regionId } = useScope();
  return useQuery({
    queryKey: ['board', 'outlook', regionId],
    queryFn: ({ signal }) =>
      send({ path: '/board/outlook', query: { region: regionId }, answer: OutlookAnswer, signal }),
    refetchInterval: useAskAgain(),
  });
}

/** Who was told of one clock. */
export function useTold(itemId: string, key: string) {
  const send = useSend();
  return useQuery({
    queryKey: ['item', itemId, 'told', key],
    queryFn: ({ signal }) => send({ path: `/budget-items/${itemId}/told`, query: { key }, answer: ToldAnswer, signal }),
  });
}
