import type { HonourRow } from '../../api/ranking-answers.ts';

/** Whom people add to a proposal or take off it, each with words. */
export interface ListDraft {
  readonly added: readonly { readonly subjectId: string; readonly name: string; readonly reason: string }[];
  readonly removed: Readonly<Record<string, string>>;
}

export const EMPTY_LIST: ListDraft = { added: [], removed: {} };

/** The list as it is put forward; what no longer belongs to the proposal is left out. */
export function listBody(
  { added, removed }: ListDraft,
  proposed: readonly HonourRow[],
): {
  readonly added: readonly { readonly subjectId: string; readonly reason: string }[];
  readonly removed: readonly { readonly subjectId: string; readonly reason: string }[];
} {
  const isProposed = (id: string): boolean => proposed.some(({ subjectId }) => subjectId === id);
  return {
    added: added
      .filter(({ subjectId }) => !isProposed(subjectId))
      .map(({ subjectId, reason }) => ({ subjectId, reason })),
    removed: Object.entries(removed)
      .filter(([subjectId]) => isProposed(subjectId))
      .map(([subjectId, reason]) => ({ subjectId, reason })),
  };
}
