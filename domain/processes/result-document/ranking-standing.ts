import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Fault } from '../../domain-error.ts';

/** A document by which a ranking was put forward, and that was not withdrawn. */
export interface RankingDocument {
  readonly id: string;
  readonly code: string;
  readonly rankingId: string;
  readonly submittedOn: PlainDate;
  /** Once it is signed. */
  readonly issued: { readonly on: PlainDate; readonly documentNumber: string } | null;
  /** The document that it replaces. */
  readonly replaces: string | null;
}

/** How a frozen ranking stands to the documents of its bureau, year and kind (R6). */
export interface RankingStanding {
  /** Its own document, open or issued. */
  readonly own: RankingDocument | null;
  /** Of another ranking: put forward and not yet signed. */
  readonly open: RankingDocument | null;
  /** Of another ranking: issued and in force; the own one, put forward, replaces it. */
  readonly former: RankingDocument | null;
}

/** What an issued ranking of a year is replaced by has words for it. */
export interface Replacement {
  readonly documentId: string;
  readonly documentNumber: string;
  readonly reason: string;
}

/** The issued document that counts: that which no other issued one replaces; of several, the last. */
export function inForce(documents: readonly RankingDocument[]): RankingDocument | null {
  const issued = documents.filter((one) => one.issued !== null);
  const replaced = new Set(issued.map(({ replaces }) => replaces));
  const counting = issued.filter(({ id }) => !replaced.has(id));
  return counting.toSorted((a, b) => (a.issued?.on ?? '').localeCompare(b.issued?.on ?? '')).at(-1) ?? null;
}

/** Where the document of this ranking stands among those of its year and kind. */
export function standingOf(rankingId: string, documents: readonly RankingDocument[]): RankingStanding {
  const isOwn = (one: RankingDocument): boolean => one.rankingId === rankingId;
  const counting = inForce(documents);
  return {
    own: documents.find((one) => isOwn(one) && one.issued !== null) ?? documents.find(isOwn) ?? null,
    open: documents.find((one) => !isOwn(one) && one.issued === null) ?? null,
    former: counting !== null && !isOwn(counting) ? counting : null,
  };
}

/** Whether it can be put forward at all: not while a document for it, or for another of its kind, is under way. */
export function mayBePutForward({ own, open }: RankingStanding): boolean {
  return own === null && open === null;
}

/**
 * What speaks against putting it forward: one ranking of a year and kind is reported once, and another takes its place
 * only with words that say so.
 */
export function putForwardFaults({ own, open, former }: RankingStanding, reason: string | undefined): readonly Fault[] {
  const path = '/rankingId';
  if (own?.issued) {
    const { documentNumber, on } = own.issued;
    return [{ path, code: 'rankingIssued', params: { documentNumber, on } }];
  }
  if (own) return [{ path, code: 'rankingUnderWay', params: { code: own.code, on: own.submittedOn } }];
  if (open) return [{ path, code: 'otherRankingUnderWay', params: { code: open.code, on: open.submittedOn } }];
  if (former?.issued && reason === undefined) {
    const { documentNumber, on } = former.issued;
    return [{ path: '/replacement', code: 'replacementUnsaid', params: { documentNumber, on } }];
  }
  return former === null && reason !== undefined ? [{ path: '/replacement', code: 'nothingReplaced' }] : [];
}
