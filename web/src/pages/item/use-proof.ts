import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useSend } from '../../api/api-provider.tsx';

const ProofAnswer = z.object({
  holds: z.boolean(),
  sentence: z.string(),
  records: z.int(),
  headHash: z.string(),
  lastRecordedAt: z.string().nullable(),
});

/** Whether an item's record holds, in one sentence: 46 条记录，链校验一致. Asked again when something was recorded. */
export function useProof(itemId: string) {
  const send = useSend();
  return useQuery({
    queryKey: ['item', itemId, 'proof'],
    queryFn: ({ signal }) => send({ path: `/budget-items/${itemId}/proof`, answer: ProofAnswer, signal }),
  });
}
