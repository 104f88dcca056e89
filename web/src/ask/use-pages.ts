import { useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Call } from '../api/client.ts';
import { useSend } from '../api/api-provider.tsx';

interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

interface Options {
  readonly path: string;
  readonly query?: Call<unknown>['query'];
  readonly size?: number;
  readonly refetchInterval?: number;
  readonly enabled?: boolean;
}

const PAGE_ROWS = 50;

/** A list that is read page by page, by key; what was read stays while it is read again. */
export function usePages<Row, Page extends Paged<Row> = Paged<Row>>(
  answer: z.ZodType<Page>,
  { path, query = {}, size = PAGE_ROWS, ...more }: Options,
) {
  const send = useSend();
  return useInfiniteQuery({
    queryKey: ['pages', path, query, size],
    queryFn: ({ pageParam, signal }) =>
      send({ path, query: { ...query, limit: size, cursor: pageParam }, answer, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
    ...more,
  });
}
