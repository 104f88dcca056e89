import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { useSend } from './api-provider.tsx';
import { RegionsAnswer } from './reference-answers.ts';

const FRESH_MS = 60 * 60_000;

/** Regions that the reader may look at, from the root down; undefined until they are read. */
export function useRegions(): z.infer<typeof RegionsAnswer>['rows'] | undefined {
  const send = useSend();
  const { data } = useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => send({ path: '/regions', answer: RegionsAnswer, signal }),
    staleTime: FRESH_MS,
  });
  return data?.rows;
}
