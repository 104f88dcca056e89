import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { newIntentKey } from '../acts/intent.ts';
import { ApiError } from '../api/api-error.ts';
import type { Call } from '../api/client.ts';
import { useSend } from '../api/api-provider.tsx';

/** What is asked of the server beside acts on items. */
export interface Asked {
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: NonNullable<Call<unknown>['query']>;
  readonly body?: unknown;
}

/**
 * Sends what somebody asks for under one key per intent, as acts are sent: pressed again after a lost answer it is done
 * once, and nothing is shown as done before the server said so. Everything on the page is read again afterwards.
 */
export function useAsk<T>(answer: z.ZodType<T>, onDone: (done: T) => void): UseMutationResult<T, Error, Asked> {
  const send = useSend();
  const queries = useQueryClient();
  const [key, setKey] = useState(newIntentKey);
  return useMutation<T, Error, Asked>({
    mutationFn: ({ method = 'POST', ...asked }) => send({ method, ...asked, idempotencyKey: key, answer }),
    onSuccess: (done) => {
      setKey(newIntentKey());
      onDone(done);
      void queries.invalidateQueries();
    },
    onError: (error) => {
      // Refused means not done: what is asked next is another intent.
      if (error instanceof ApiError && error.status < 500) setKey(newIntentKey());
    },
  });
}
