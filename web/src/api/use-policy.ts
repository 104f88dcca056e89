import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { PolicySchema, type Policy } from '../../../domain/policy/policy.ts';
import { useSend } from './api-provider.tsx';
import type { Send } from './client.ts';

const WholePolicy = z.object({ policy: PolicySchema }).transform(({ policy }): Policy => policy);

/** The policy version that a matter is bound to, or the one in force; a version never changes. */
export function usePolicy(ref?: string) {
  const send = useSend();
  return useQuery(policyQuery(send, ref));
}

/** How a version is asked for, where a page needs several. */
export function policyQuery(send: Send, ref: string | undefined) {
  return queryOptions({
    queryKey: ['policy', ref ?? 'in force'],
    queryFn: ({ signal }) => send({ path: '/policy', query: { ref }, answer: WholePolicy, signal }),
    staleTime: ref === undefined ? 10 * 60_000 : Infinity,
  });
}
