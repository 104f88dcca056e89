import { useQuery } from '@tanstack/react-query';
import { useSend } from '../api/api-provider.tsx';
import { SignersAnswer, SignOffsAnswer } from '../api/sign-off-answers.ts';
import { useAskAgain } from '../live/live-provider.tsx';

/** Chains of signatures of an item: those that run, then those that have ended. */
export function useSignOffs(itemId: string) {
  const send = useSend();
  return useQuery({
    queryKey: ['item', itemId, 'sign-offs'],
    queryFn: ({ signal }) => send({ path: `/budget-items/${itemId}/sign-offs`, answer: SignOffsAnswer, signal }),
    refetchInterval: useAskAgain(),
  });
}

/** Who may be asked in; only whoever acts asks. */
export function useSigners(itemId: string, enabled: boolean) {
  const send = useSend();
  return useQuery({
    queryKey: ['item', itemId, 'signers'],
    queryFn: ({ signal }) => send({ path: `/budget-items/${itemId}/signers`, answer: SignersAnswer, signal }),
    enabled,
  });
}
