import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Fault } from '../../domain-error.ts';
import type { ResultDocumentKind } from './state.ts';

/** A document about results that was put forward, and not withdrawn. */
export interface PutForwardDocument {
  readonly id: string;
  readonly code: string;
  /** The frozen ranking by which it was made, or on which it rests. */
  readonly rankingId: string | null;
  readonly submittedOn: PlainDate;
  /** Once it is signed. */
  readonly issued: { readonly on: PlainDate; readonly documentNumber: string } | null;
  /** The document that it replaces. */
  readonly replaces: string | null;
}

/**
 * How what is put forward stands to the documents of its bureau, year, kind and range (R6, S2, S8). `own` is there for a
 * frozen ranking alone: a list or an assessment is made anew each time that it is put forward.
 */
export interface DocumentStanding<D = PutForwardDocument> {
  /** The document of this very ranking, open or issued. */
  readonly own: D | null;
  /** Another: put forward and not yet signed. */
  readonly open: D | null;
  /** Another: issued and in force; the own one, put forward, replaces it. */
  readonly former: D | null;
}

/** What an issued document is replaced by has words for it. */
export interface Replacement {
  readonly documentId: string;
  readonly documentNumber: string;
  readonly reason: string;
}

/** The issued document that counts: that which no other issued one replaces; of several, the last. */
export function inForce<D extends PutForwardDocument>(documents: readonly D[]): D | null {
  const issued = documents.filter((one) => one.issued !== null);
  const replaced = new Set(issued.map(({ replaces }) => replaces));
  const counting = issued.filter(({ id }) => !replaced.has(id));
  return counting.toSorted((a, b) => (a.issued?.on ?? '').localeCompare(b.issued?.on ?? '')).at(-1) ?? null;
}

/** Where what is put forward stands among the documents of its bureau, year, kind and range; its own are those that `isOwn` knows. */
export function standingOf<D extends PutForwardDocument>(
  documents: readonly D[],
  isOwn: (one: D) => boolean = () => false,
): DocumentStanding<D> {
  const counting = inForce(documents);
  return {
    own: documents.find((one) => isOwn(one) && one.issued !== null) ?? documents.find(isOwn) ?? null,
    open: documents.find((one) => !isOwn(one) && one.issued === null) ?? null,
    former: counting !== null && !isOwn(counting) ? counting : null,
  };
}

/** Whether it can be put forward at all: not while a document for it, or another of its kind, is under way. */
export function mayBePutForward({ own, open }: DocumentStanding): boolean {
  return own === null && open === null;
}

/**
 * What speaks against putting it forward: of a year, kind and range one document is under way at a time, and another
 * takes the place of an issued one only with words that say so.
 */
export function putForwardFaults(
  documentKind: ResultDocumentKind,
  { own, open, former }: DocumentStanding,
  reason: string | undefined,
): readonly Fault[] {
  const path = '/rankingId';
  if (own?.issued) {
    const { documentNumber, on } = own.issued;
    return [{ path, code: 'rankingIssued', params: { documentNumber, on } }];
  }
  if (own) return [{ path, code: 'rankingUnderWay', params: { code: own.code, on: own.submittedOn } }];
  if (open) return [underWay(documentKind, open)];
  if (former?.issued && reason === undefined) {
    const { documentNumber, on } = former.issued;
    return [{ path: '/replacement', code: 'replacementUnsaid', params: { documentKind, documentNumber, on } }];
  }
  return former === null && reason !== undefined
    ? [{ path: '/replacement', code: 'nothingReplaced', params: { documentKind } }]
    : [];
}

/**
 * What speaks against issuing one that was put forward, among the other documents of its year, kind and range: such as
 * were put forward beside it before that was refused would both be issued.
 */
export function issueFaults(
  documentKind: ResultDocumentKind,
  { open, former }: Pick<DocumentStanding, 'open' | 'former'>,
  replaces: string | undefined,
): readonly Fault[] {
  if (open) return [underWay(documentKind, open)];
  if (!former?.issued || former.id === replaces) return [];
  const { documentNumber, on } = former.issued;
  return [{ path: '/documentKind', code: 'notReplacing', params: { documentKind, documentNumber, on } }];
}

function underWay(documentKind: ResultDocumentKind, { code, submittedOn: on }: PutForwardDocument): Fault {
  return { path: '/documentKind', code: 'otherUnderWay', params: { documentKind, code, on } };
}
