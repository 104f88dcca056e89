import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSend } from '../api/api-provider.tsx';
import { ActAnswer, type ActDone } from '../api/history-answers.ts';
import { ApiError } from '../api/api-error.ts';
import type { Resource } from './matter-path.ts';
import { newIntentKey } from './intent.ts';
import { ownVersion, rememberOwn } from './own-version.ts';

/** An act as it is sent. */
export interface Intent {
  readonly itemId: string;
  readonly command: Readonly<Record<string, unknown>>;
  readonly expectedVersion: number;
  readonly content?: unknown;
  /** Whose act it is; a budget item's where nothing is said. */
  readonly of?: Resource;
}

/** What follows an act, whether or not its form is still on the page by then. */
interface ActHandlers {
  readonly onDone: (done: ActDone) => void;
  readonly onRefused: (error: Error) => void;
}

/**
 * Sends acts under one key per intent: pressed again after a lost answer, it is done once. Nothing is shown as done
 * before the server said so; then whatever shows the matter is read again.
 */
export function useAct({ onDone, onRefused }: ActHandlers) {
  const send = useSend();
  const queries = useQueryClient();
  const [key, setKey] = useState(newIntentKey);
  return useMutation<ActDone, Error, Intent>({
    mutationFn: ({ itemId, expectedVersion, of = 'budget-items', ...body }) =>
      send({
        method: 'POST',
        path: `/${of}/${itemId}/commands`,
        // What he himself has just done is no surprise to the one who acts, though the page has not been read again.
        body: { ...body, expectedVersion: Math.max(expectedVersion, ownVersion(queries, itemId)) },
        idempotencyKey: key,
        answer: ActAnswer,
      }),
    onSuccess: (done) => {
      setKey(newIntentKey());
      rememberOwn(queries, done.id, done.version);
      onDone(done);
      void queries.invalidateQueries();
    },
    onError: (error, { itemId }) => {
      onRefused(error);
      // Refused means not done: what is asked next is another intent.
      if (error instanceof ApiError && error.status < 500) setKey(newIntentKey());
      if (error instanceof ApiError && error.status === 409)
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === itemId });
    },
  });
}
