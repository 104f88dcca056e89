import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { ApiError, FaultSchema } from '../../api/api-error.ts';
import { useSend } from '../../api/api-provider.tsx';
import { ActAnswer } from '../../api/history-answers.ts';
import { newIntentKey } from '../intent.ts';

const BatchAnswer = z.object({
  done: z.int(),
  refused: z.int(),
  results: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['done', 'refused']),
      answer: ActAnswer.optional(),
      problem: z.looseObject({ detail: z.string(), errors: z.array(FaultSchema).optional() }).optional(),
    }),
  ),
});
export type BatchDone = z.infer<typeof BatchAnswer>;

/** One act on several matters, as it is sent. */
export interface BatchIntent {
  readonly command: Readonly<Record<string, unknown>>;
  readonly items: readonly {
    readonly id: string;
    readonly expectedVersion?: number;
    readonly with: Readonly<Record<string, unknown>>;
  }[];
}

/** Sends a batch under one key per intent; what failed for one row is that row's answer, not an error. */
export function useBatch(handlers: {
  readonly onDone: (done: BatchDone) => void;
  readonly onRefused: (error: Error) => void;
}) {
  const send = useSend();
  const queries = useQueryClient();
  const [key, setKey] = useState(newIntentKey);
  return useMutation<BatchDone, Error, BatchIntent>({
    mutationFn: (body) =>
      send({ method: 'POST', path: '/budget-items/commands/batch', body, idempotencyKey: key, answer: BatchAnswer }),
    onSuccess: (done) => {
      setKey(newIntentKey());
      handlers.onDone(done);
      void queries.invalidateQueries();
    },
    onError: (error) => {
      handlers.onRefused(error);
      if (error instanceof ApiError && error.status < 500) setKey(newIntentKey());
    },
  });
}
