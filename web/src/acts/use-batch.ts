import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { useSend } from '../api/api-provider.tsx';
import { BatchAnswer, type BatchDone } from '../api/batch-answers.ts';
import { chunks } from './chunks.ts';
import { newIntentKey } from './intent.ts';

/** One act on many items: what all have in common, and what is each one's own. */
export interface BatchIntent {
  readonly command: Readonly<Record<string, unknown>>;
  readonly items: readonly { readonly id: string; readonly with?: Readonly<Record<string, unknown>> }[];
  /** All or nothing: then never more than `BATCH_MOST`. */
  readonly atomic?: boolean;
}

/** So many rows go into one request; more are sent one request after the other. */
export const BATCH_MOST = 200;

interface Handlers {
  readonly onDone: (done: BatchDone) => void;
  readonly onRefused?: (error: Error) => void;
}

/** How far a long batch has come. */
export interface BatchProgress {
  readonly done: number;
  readonly all: number;
}

/**
 * Sends one act for many items under one key per intent. A row that is refused says why and the others go on, unless
 * all or nothing is asked; then one refusal is everybody's, and every row's fault is told.
 */
export function useBatch({ onDone, onRefused }: Handlers) {
  const send = useSend();
  const queries = useQueryClient();
  const [key, setKey] = useState(newIntentKey);
  const [progress, setProgress] = useState<BatchProgress>();
  const sending = useMutation<BatchDone, Error, BatchIntent>({
    mutationFn: async ({ items, ...common }) => {
      const parts = chunks(items, BATCH_MOST);
      let whole: BatchDone = { done: 0, refused: 0, results: [] };
      for (const [no, part] of parts.entries()) {
        setProgress({ done: no * BATCH_MOST, all: items.length });
        const answer = await send({
          method: 'POST',
          path: '/budget-items/commands/batch',
          body: { ...common, items: part },
          idempotencyKey: parts.length === 1 ? key : `${key}-${String(no)}`,
          answer: BatchAnswer,
        });
        whole = {
          done: whole.done + answer.done,
          refused: whole.refused + answer.refused,
          results: [...whole.results, ...answer.results],
        };
      }
      return whole;
    },
    onSuccess: (done) => {
      setKey(newIntentKey());
      onDone(done);
    },
    onError: (error) => {
      onRefused?.(error);
      // Refused means not done: what is asked next is another intent.
      if (error instanceof ApiError && error.status < 500) setKey(newIntentKey());
    },
    onSettled: () => {
      setProgress(undefined);
      void queries.invalidateQueries();
    },
  });
  return { ...sending, progress };
import { BatchAnswer } from '../api/batch-answers.ts';
import { newIntentKey } from './intent.ts';

/** One act on many items: what all have in common, and what is each one's own. */
export interface Batch {
  readonly command: Readonly<Record<string, unknown>>;
  readonly items: readonly { readonly id: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

/** The server takes so many at once. */
export const MOST_AT_ONCE = 200;

/** Sends a batch under one key per intent; each row has a result of its own, and what shows the rows is read again. */
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
