import type { DocumentStanding, PutForwardDocument } from '../../domain/processes/result-document/document-standing.ts';
import type { ResultDocumentState } from '../../domain/processes/result-document/state.ts';
import type { DocumentRange } from '../../db/queries/document-standing.ts';
import type { StandingDocument } from './document-standing.schemas.ts';

/** What a document is about. */
export function rangeOf({ subject, fiscalYear, documentKind, ranked }: ResultDocumentState): DocumentRange {
  return { regionId: subject.regionId, year: fiscalYear, documentKind, subject: ranked };
}

/** The documents beside what is put forward, each by what its page shows. */
export function standingView({ own, open, former }: DocumentStanding): DocumentStanding<StandingDocument> {
  return { own: documentView(own), open: documentView(open), former: documentView(former) };
}

function documentView(document: PutForwardDocument | null): StandingDocument | null {
  if (document === null) return null;
  const { id, code, submittedOn, issued } = document;
  return { id, code, submittedOn, issued: issued && { on: issued.on, documentNumber: issued.documentNumber } };
}
