import { useQuery } from '@tanstack/react-query';
import { useAskAgain } from '../live/live-provider.tsx';
import { useScope } from '../shell/scope.ts';
import { useSend } from './api-provider.tsx';
import { BoardSummaryAnswer } from './board-answers.ts';

/** The board of the region that is looked at, as a whole: the page's first sentence and the number beside its name are one. */
export function useBoardSummary({ enabled = true }: { readonly enabled?: boolean } = {}) {
  const send = useSend();
  const { regionId } = useScope();
  return useQuery({
    queryKey: ['board', 'summary', regionId],
    queryFn: ({ signal }) =>
      send({ path: '/board/summary', query: { region: regionId }, answer: BoardSummaryAnswer, signal }),
    enabled,
    refetchInterval: useAskAgain(),
  });
}
