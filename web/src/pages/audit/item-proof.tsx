import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { useSend } from '../../api/api-provider.tsx';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { AUDIT_TEXT as T } from '../../text/audit-text.ts';
import { useSay } from '../../text/language.tsx';

const ProofAnswer = z.object({
  holds: z.boolean(),
  sentence: z.string(),
  firstBreak: z.object({ message: z.string() }).nullable(),
});

/** Walks one item's chain when asked, and says how it stands in one sentence. */
export function ItemProof({ itemId, title }: { readonly itemId: string; readonly title: string }): ReactNode {
  const say = useSay();
  const send = useSend();
  const proof = useQuery({
    queryKey: ['audit', 'proof', itemId],
    queryFn: ({ signal }) => send({ path: `/budget-items/${itemId}/proof`, answer: ProofAnswer, signal }),
    enabled: false,
  });
  return (
    <>
      <Button
        size="small"
        loading={proof.isFetching}
        aria-label={say(T.proveOneOf, { title })}
        onClick={() => void proof.refetch()}
      >
        {say(T.proveOne)}
      </Button>
      <span role="status" className={proof.data?.holds === false ? 'audit-fails' : 'audit-holds'}>
        {proof.data &&
          [proof.data.sentence, proof.data.firstBreak?.message].filter((one) => one !== undefined).join(' ')}
      </span>
      {proof.error && <Failure error={proof.error} />}
    </>
  );
}
