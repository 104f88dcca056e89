import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { InstantSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { useKept } from '../acts/kept.ts';
import { ApiError } from '../api/api-error.ts';
import { useSend } from '../api/api-provider.tsx';
import type { FormKind } from '../api/form-answers.ts';

const FormerAnswer = z.object({ body: z.unknown(), keptByName: z.string(), keptAt: InstantSchema });
type Kept = z.infer<typeof FormerAnswer>;

interface Local<T> {
  readonly value?: T;
}

interface Parts<T> {
  readonly itemId: string;
  readonly kind: FormKind;
  /** What of the draft is kept, and the way back. */
  readonly bodyOf: (value: T) => unknown;
  readonly valueOf: (body: unknown) => T;
  readonly onRestore: (value: T) => void;
}

/** The draft as it was before a form was taken, until somebody restores or discards it. */
export interface Former<T> {
  readonly isKept: boolean;
  /** Who kept it and when, once the server has it: it can be fetched from any machine. */
  readonly kept: Pick<Kept, 'keptByName' | 'keptAt'> | undefined;
  readonly keep: (value: T) => void;
  readonly restore: () => void;
  readonly discard: () => void;
  /** What has just been done, for the one who listens. */
  readonly said: 'taken' | 'restored' | undefined;
}

/** Keeps the earlier draft on the server, where its writers find it; until it is there, on this machine. */
export function useFormer<T extends object>({ itemId, kind, bodyOf, valueOf, onRestore }: Parts<T>): Former<T> {
  const send = useSend();
  const queries = useQueryClient();
  const path = `/budget-items/${itemId}/drafts/${kind}/former`;
  const queryKey = ['former-draft', itemId, kind];
  const [{ value: local }, change, forget] = useKept<Local<T>>(`former:${kind}:${itemId}`, () => ({}));
  const [said, say] = useState<Former<T>['said']>();
  const stored = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Kept | null> => {
      try {
        return await send({ path, answer: FormerAnswer, signal });
      } catch (error) {
        if (error instanceof ApiError && error.code === 'nothingWritten') return null;
        throw error;
      }
    },
  }).data;
  const clear = (): void => {
    change(() => ({}));
    forget();
  };
  const keeping = useMutation({
    mutationFn: (before: T) => send({ method: 'PUT', path, body: { body: bodyOf(before) }, answer: z.undefined() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey });
      clear();
    },
  });
  const dropping = useMutation({
    mutationFn: () => send({ method: 'DELETE', path, answer: z.undefined() }),
    onSuccess: () => {
      queries.setQueryData(queryKey, null);
    },
  });
  const discard = (): void => {
    clear();
    dropping.mutate();
  };
  return {
    isKept: local !== undefined || (stored ?? null) !== null,
    kept: local === undefined ? (stored ?? undefined) : undefined,
    keep: (before) => {
      change(() => ({ value: before }));
      keeping.mutate(before);
      say('taken');
    },
    restore: () => {
      if (local !== undefined) onRestore(local);
      else if (stored) onRestore(valueOf(stored.body));
      else return;
      discard();
      say('restored');
    },
    discard: () => {
      discard();
      say(undefined);
    },
    said,
  };
}
