import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useSend } from '../api/api-provider.tsx';
import { BatchAnswer } from '../api/batch-answers.ts';
import type { Batch } from './batch.ts';
import { newIntentKey } from './intent.ts';

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
