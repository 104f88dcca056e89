import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useSend } from '../api/api-provider.tsx';
import { BatchAnswer } from '../api/batch-answers.ts';
import { newIntentKey } from './intent.ts';

/** One act on many items: what all have in common, and what is each one's own. */
export interface Batch {
  readonly command: Readonly<Record<string, unknown>>;
  readonly items: readonly { readonly id: string; readonly with?: Readonly<Record<string, unknown>> }[];
  /** All or nothing; else each row has a result of its own. */
  readonly atomic?: boolean;
}

/** The server takes so many at once. */
export const MOST_AT_ONCE = 200;

/** Sends a batch under one key per intent; what became of each row is answered, and what shows the rows is read again. */
export function useBatch() {
  const send = useSend();
  const queries = useQueryClient();
  const [key, setKey] = useState(newIntentKey);
  return useMutation({
    mutationFn: (body: Batch) =>
      send({ method: 'POST', path: '/budget-items/commands/batch', body, idempotencyKey: key, answer: BatchAnswer }),
    onSuccess: () => {
      setKey(newIntentKey());
      void queries.invalidateQueries();
    },
    onError: (error) => {
      if (error instanceof ApiError && error.status < 500) setKey(newIntentKey());
    },
  });
}
