import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useSend } from '../api/api-provider.tsx';
import type { Item } from '../api/item-answers.ts';
import { policyQuery } from '../api/use-policy.ts';
import type { Policy } from '../../../domain/policy/policy.ts';

const PapersAnswer = z.object({ rows: z.array(z.object({ kind: z.string(), policy: z.string() })) });

interface FeedbackPolicy {
  readonly data: Policy | undefined;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => void;
}

/** The policy that the feedback document cites: the one by which it was issued, or, until then, the item's own. */
export function useFeedbackPolicy({ id, rules, details: { feedback } }: Item): FeedbackPolicy {
  const send = useSend();
  const number = feedback?.issuedOn === undefined ? undefined : feedback.documentNumber;
  const papers = useQuery({
    // Issued again after it came back, it is another paper.
    queryKey: ['papers', id, number],
    queryFn: ({ signal }) => send({ path: `/budget-items/${id}/papers`, answer: PapersAnswer, signal }),
    staleTime: Infinity,
    enabled: number !== undefined,
  });
  const issued = papers.data?.rows.findLast(({ kind }) => kind === 'feedback')?.policy;
  const ref = number === undefined ? rules.policy : issued;
  const policy = useQuery({ ...policyQuery(send, ref), enabled: ref !== undefined });
  return {
    // While it is not known which one, none is: not the one in force, which somebody else may have asked for.
    data: ref === undefined ? undefined : policy.data,
    isPending: ref === undefined ? !papers.isError : policy.isPending,
    error: papers.error ?? policy.error,
    refetch: () => {
      void (papers.isError ? papers.refetch() : policy.refetch());
    },
  };
}
