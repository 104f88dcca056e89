import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useSend } from '../api/api-provider.tsx';
import { BatchAnswer } from '../api/batch-answers.ts';
import type { Batch } from './batch.ts';
import { newIntentKey } from './intent.ts';

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

/**
 * Sends a batch of any size in parts that the server takes. What was told so far is told also when a later part fails;
 * its error is the mutation's own. Rows have keys of their own, so the parts may share one intent.
 */
export async function sendAll(
  { command, items }: Batch,
  send: (part: Batch) => Promise<BatchAnswered>,
  tell: (results: BatchAnswered['results']) => void,
): Promise<void> {
  const results: BatchAnswered['results'] = [];
  try {
    for (let from = 0; from < items.length; from += MOST_AT_ONCE) {
      results.push(...(await send({ command, items: items.slice(from, from + MOST_AT_ONCE) })).results);
    }
  } catch {
    // The mutation holds the error, and the form shows it.
  } finally {
    if (results.length > 0) tell(results);
  }
}
