import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { ApiError } from '../../api/api-error.ts';
import { useSend } from '../../api/api-provider.tsx';
import { useLatest } from '../../blocks/use-latest.ts';

const DraftAnswer = z.object({
  body: z.unknown(),
  revision: z.int(),
  updatedByName: z.string().nullable(),
  updatedAt: z.string(),
});
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
        if (error instanceof ApiError && error.code === 'nothingWritten') return null;
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
  /** Whether something typed has not reached the server yet. */
  readonly unsent: () => boolean;
  /** Somebody else's text, where he was faster. */
  readonly theirs: Draft | undefined;
  /** Mine stands over theirs. */
  readonly keepMine: () => void;
  /** Theirs stands; whoever asks puts it into the form. */
  readonly takeTheirs: () => void;
}

interface Written<T> {
  readonly itemId: string;
  readonly kind: string;
  readonly value: T;
  /** The draft that the writer began from. */
  readonly first: Draft | null;
  readonly bodyOf: (value: T) => unknown;
  /** The server has all that is written: what is kept on this machine may go. */
  readonly forget: () => void;
  readonly onSaved?: (saved: Draft) => void;
  /** Something waits for a choice: nothing is saved until it is made. */
  readonly held?: boolean;
}

/** Saves what is written at every pause, over the revision it was read from; one save at a time, or it would meet itself. */
export function useAutosave<T>({
  itemId,
  kind,
  value,
  first,
  bodyOf,
  forget,
  onSaved,
  held = false,
}: Written<T>): Saving {
  const revision = useRef(first?.revision ?? 0);
  const known = useRef(value);
  const latest = useLatest(value);
  const [theirs, setTheirs] = useState<Draft>();
  const save = useSaveDraft(itemId, kind, () => revision.current, {
    onTheirs: setTheirs,
    onSaved: (saved) => {
      revision.current = saved.revision;
      onSaved?.(saved);
      // Whatever was typed while it was on its way stays kept here until it is saved, too.
      if (latest.current === known.current) forget();
    },
  });
  const { mutate, isPending } = save;
  useEffect(() => {
    if (value === known.current || theirs || isPending || held) return undefined;
    const timer = setTimeout(() => {
      known.current = value;
      mutate(bodyOf(value));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value, theirs, isPending, held, mutate]);
  useLastSave(() => {
    if (value === known.current || theirs || held) return;
    known.current = value;
    mutate(bodyOf(value));
  });
  const settle = (): void => {
    revision.current = theirs?.revision ?? revision.current;
    setTheirs(undefined);
  };
  return {
    state: isPending ? 'saving' : save.isError ? 'failed' : save.isSuccess ? 'saved' : 'unchanged',
    savedAt: save.data?.updatedAt,
    error: save.error,
    unsent: () => value !== known.current || isPending,
    theirs,
    keepMine: () => {
      settle();
      known.current = value;
      mutate(bodyOf(value));
    },
    takeTheirs: settle,
  };
}

/** Whoever leaves the page within the pause has his last words saved, too. */
function useLastSave(save: () => void): void {
  const latest = useLatest(save);
  useEffect(
    () => () => {
      latest.current();
    },
    [latest],
  );
}

function useSaveDraft(
  itemId: string,
  kind: string,
  revision: () => number,
  { onTheirs, onSaved }: { onTheirs: (theirs: Draft | undefined) => void; onSaved: (saved: Draft) => void },
) {
  const send = useSend();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: unknown) =>
      send({
        method: 'PUT',
        path: `/budget-items/${itemId}/drafts/${kind}`,
        body: { body, revision: revision() },
        answer: DraftAnswer,
      }),
    onSuccess: (draft) => {
      queries.setQueryData(['draft', itemId, kind], draft);
      onSaved(draft);
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'draftChanged')
        onTheirs(Conflict.safeParse(error.problem).data?.current);
    },
  });
}
