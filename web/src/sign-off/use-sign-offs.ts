import { useQuery } from '@tanstack/react-query';
import type { Resource } from '../acts/matter-path.ts';
import { useSend } from '../api/api-provider.tsx';
import type { Item } from '../api/item-answers.ts';
import { SignersAnswer, SignOffsAnswer } from '../api/sign-off-answers.ts';
import { useAskAgain } from '../live/live-provider.tsx';

/** What is signed: an item where nothing else is said. */
export interface SignedMatter extends Pick<Item, 'id' | 'name' | 'version'> {
  readonly of?: Resource;
}

/** Chains of signatures of a matter: those that run, then those that have ended. */
export function useSignOffs({ id, of = 'budget-items' }: Pick<SignedMatter, 'id' | 'of'>) {
  const send = useSend();
  return useQuery({
    queryKey: ['item', id, 'sign-offs'],
    queryFn: ({ signal }) => send({ path: `/${of}/${id}/sign-offs`, answer: SignOffsAnswer, signal }),
    refetchInterval: useAskAgain(),
  });
}

/** Who may be asked in; only whoever acts asks. */
export function useSigners({ id, of = 'budget-items' }: Pick<SignedMatter, 'id' | 'of'>, enabled: boolean) {
  const send = useSend();
  return useQuery({
    queryKey: ['item', id, 'signers'],
    queryFn: ({ signal }) => send({ path: `/${of}/${id}/signers`, answer: SignersAnswer, signal }),
    enabled,
  });
}
