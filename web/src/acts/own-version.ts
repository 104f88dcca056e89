import { useQueryClient, type QueryClient } from '@tanstack/react-query';

/** The version that a matter became by the reader's own last act: nothing before it is news to him. */
export function ownVersion(queries: QueryClient, itemId: string): number {
  return queries.getQueryData<number>(keyOf(itemId)) ?? 0;
}

/** Remembers what the reader's own act made of a matter, before the matter has been read again. */
export function rememberOwn(queries: QueryClient, itemId: string, version: number): void {
  queries.setQueryData(keyOf(itemId), Math.max(version, ownVersion(queries, itemId)));
}

export function useOwnVersion(itemId: string): number {
  return ownVersion(useQueryClient(), itemId);
}

function keyOf(itemId: string): readonly string[] {
  return ['ownVersion', itemId];
}
