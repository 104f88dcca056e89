import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { ApiError } from '../../api/api-error.ts';
import { useSend } from '../../api/api-provider.tsx';
import type { FormGroup } from '../../acts/form-value.ts';

const DraftAnswer = z.object({ body: z.unknown(), revision: z.int(), updatedAt: z.string() });
export type Draft = z.infer<typeof DraftAnswer>;

/** A draft as the server keeps it; none yet is revision 0. */
export function useDraft(itemId: string, kind: string) {
  const send = useSend();
  return useQuery({
    queryKey: ['draft', itemId, kind],
    queryFn: async ({ signal }): Promise<Draft | null> => {
      try {
        return await send({ path: `/budget-items/${itemId}/drafts/${kind}`, answer: DraftAnswer, signal });
      } catch (error) {
        if (error instanceof ApiError && error.code === 'documentMissing') return null;
        throw error;
      }
    },
    // What is being written must not be exchanged under the writer's hands.
    staleTime: Infinity,
    gcTime: 0,
  });
}

const Conflict = z.object({ current: DraftAnswer });
/** A pause as long as this and the draft is saved (page.md §4.4). */
const PAUSE_MS = 2000;

export interface Saving {
  readonly state: 'unchanged' | 'saving' | 'saved' | 'failed';
  readonly savedAt: string | undefined;
  readonly error: Error | null;
  /** Somebody else's text, where he was faster. */
  readonly theirs: Draft | undefined;
  readonly keepMine: () => void;
}

/** Saves what is written at every pause, over the revision it was read from. */
export function useAutosave(
  itemId: string,
  kind: string,
  value: FormGroup,
  first: Draft | null,
  bodyOf: (value: FormGroup) => unknown,
): Saving {
  const send = useSend();
  const queries = useQueryClient();
  const revision = useRef(first?.revision ?? 0);
  const initial = useRef(value);
  const [theirs, setTheirs] = useState<Draft>();
  const save = useMutation({
    mutationFn: (written: FormGroup) =>
      send({
        method: 'PUT',
        path: `/budget-items/${itemId}/drafts/${kind}`,
        body: { body: bodyOf(written), revision: revision.current },
        answer: DraftAnswer,
      }),
    onSuccess: (draft) => {
      revision.current = draft.revision;
      queries.setQueryData(['draft', itemId, kind], draft);
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'draftChanged')
        setTheirs(Conflict.safeParse(error.problem).data?.current);
    },
  });
  const { mutate } = save;
  useEffect(() => {
    if (value === initial.current || theirs) return undefined;
    const timer = setTimeout(() => {
      mutate(value);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value, theirs, mutate]);
  return {
    state: save.isPending ? 'saving' : save.isError ? 'failed' : save.isSuccess ? 'saved' : 'unchanged',
    savedAt: save.data?.updatedAt,
    error: save.error,
    theirs,
    keepMine: () => {
      revision.current = theirs?.revision ?? revision.current;
      setTheirs(undefined);
      mutate(value);
    },
  };
}
