import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { useAskAgain } from '../live/live-provider.tsx';
import { useSend } from './api-provider.tsx';
import type { Send } from './client.ts';
import { HistoryAnswer } from './history-answers.ts';
import { ItemAnswer, type RectifiedOf } from './item-answers.ts';

const HISTORY_PAGE = 100;

/** An item as its page shows it. */
export function useItem(id: string, enabled = true) {
  const send = useSend();
  const refetchInterval = useAskAgain();
  return useQuery({
    queryKey: ['item', id],
    queryFn: ({ signal }) => send({ path: `/budget-items/${id}`, answer: ItemAnswer, signal }),
    refetchInterval,
    enabled,
  });
}

/** Everything that happened to an item or an evaluation, as far as the reader may know it, newest first. */
export function useHistory(id: string, of: RectifiedOf = 'budget-items') {
  const send = useSend();
  const refetchInterval = useAskAgain();
  return useInfiniteQuery({
    queryKey: ['item', id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      send({
        path: `/${of}/${id}/history`,
        query: { limit: HISTORY_PAGE, cursor: pageParam },
        answer: HistoryAnswer,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval,
  });
}

const VersionAnswer = z.object({
  id: z.string(),
  kind: z.string(),
  number: z.int(),
  hash: z.string(),
  authorId: z.string(),
  authorName: z.string().nullable(),
  createdAt: z.string(),
});
export type Version = z.infer<typeof VersionAnswer>;
const VersionsAnswer = z.object({ rows: z.array(VersionAnswer) });

/** The immutable versions of an item's documents, newest first within each kind. */
export function useVersions(id: string) {
  const send = useSend();
  const refetchInterval = useAskAgain();
  return useQuery({
    queryKey: ['item', id, 'versions'],
    queryFn: ({ signal }) => send({ path: `/budget-items/${id}/versions`, answer: VersionsAnswer, signal }),
    refetchInterval,
  });
}

const VersionWithBody = VersionAnswer.extend({ body: z.unknown() });

/** How one version of an item's or an evaluation's documents is asked for, with its content; it never changes. */
export function versionQuery(send: Send, id: string, versionId: string, of: RectifiedOf = 'budget-items') {
  return {
    queryKey: ['version', id, versionId],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      send({ path: `/${of}/${id}/versions/${versionId}`, answer: VersionWithBody, signal }),
    staleTime: Infinity,
  };
}

/** One version with its content. */
export function useVersion(id: string, versionId: string | undefined, of?: RectifiedOf) {
  return useQuery({ ...versionQuery(useSend(), id, versionId ?? '', of), enabled: versionId !== undefined });
}
