import type { ObligationBook } from '../../obligations/obligation.ts';
import { CORRECTABLE, DISCLOSURE_PARTS, type Publication, type PublishedFigures } from '../../follow-up/publication.ts';
import { publicParts } from '../../follow-up/public-parts.ts';
import { groundOf, problemsOf } from '../../follow-up/public-standing.ts';
import type { BudgetItemState } from './state.ts';

/** What the public reads of an item now: the frozen figures as corrected, and what finance has verified since. */
export function publicationOf(state: BudgetItemState, book: ObligationBook): Publication | undefined {
  const { disclosure, conclusion, selfEvaluation, review, reEvaluation } = state;
  if (!disclosure || disclosure.decision === 'withhold') return undefined;
  const parts = publicParts(disclosure);
  if (parts.length === 0) return undefined;
  const { figures } = disclosure;
  return {
    ...identity(state),
    decision: parts.length === DISCLOSURE_PARTS.length ? 'publish' : 'partly',
    parts: [...parts],
    ground: parts.length === DISCLOSURE_PARTS.length ? null : (groundOf(disclosure) ?? null),
    ...(parts.includes('money') && { money: figures?.money }),
    ...(parts.includes('score') && { score: figures?.score }),
    ...(parts.includes('targets') && { targets: figures?.targets }),
    ...(parts.includes('documents') && figures?.documents && { documents: documentsOf(figures.documents, state) }),
    ...(parts.includes('problems') && { problems: problemsOf(state, book) }),
    provenance: {
      templateId: figures?.templateId ?? '',
      policy: state.policy,
      selfEvaluatedOn: selfEvaluation?.submittedOn ?? null,
      reviewedOn: review?.on ?? null,
      reEvaluatedOn: reEvaluation?.reportedOn ?? null,
      concludedOn: conclusion?.on ?? null,
      disclosedOn: disclosure.on,
    },
    corrections: (disclosure.corrections ?? []).map((one) => ({
      ...one,
      changes: one.changes.filter(({ field }) => parts.includes(CORRECTABLE[field])),
    })),
  };
}

type Identity = 'code' | 'name' | 'itemKind' | 'fundAccount' | 'livelihood' | 'fiscalYear' | 'source';

function identity(state: BudgetItemState): Pick<Publication, Identity> {
  const { code, name, itemKind, fundAccount, livelihood, fiscalYear, source = null } = state;
  return { code, name, itemKind, fundAccount, livelihood, fiscalYear, source };
}

function documentsOf(
  documents: NonNullable<PublishedFigures['documents']>,
  { feedback }: BudgetItemState,
): Publication['documents'] {
  const { documentNumber, issuedOn } = feedback ?? {};
  if (documentNumber === undefined || issuedOn === undefined) return documents;
  return { ...documents, feedbackNumber: documentNumber, feedbackOn: issuedOn };
}
