import type { ObligationBook } from '../../obligations/obligation.ts';
import {
  CORRECTABLE,
  DISCLOSURE_PARTS,
  type Publication,
  type PublishedFigures,
  type WithholdingGround,
} from '../../follow-up/publication.ts';
import { publicParts } from '../../follow-up/public-parts.ts';
import type { BudgetItemState, Problem } from './state.ts';

type Disclosure = NonNullable<BudgetItemState['disclosure']>;

/** On which ground the public reads nothing of an item; undefined where it reads something, or nothing is decided. */
export function withheldOn({ disclosure }: BudgetItemState): WithholdingGround | undefined {
  if (!disclosure || (disclosure.decision !== 'withhold' && publicParts(disclosure).length > 0)) return undefined;
  return groundOf(disclosure) ?? 'internalAffairs';
}

function groundOf({ ground, corrections = [] }: Disclosure): WithholdingGround | undefined {
  return (corrections.findLast((one) => one.ground !== undefined)?.ground ?? ground) as WithholdingGround | undefined;
}

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

/** Problems are public once the feedback that states them is issued; of their solution only what finance verified. */
function problemsOf({ position, feedback, problems }: BudgetItemState, book: ObligationBook): Publication['problems'] {
  if (feedback?.issuedOn === undefined)
    return { phase: 'notIssued', all: 0, closed: 0, deferred: 0, overdue: false, list: [] };
  const count = (status: Problem['financeStatus']): number =>
    problems.filter(({ financeStatus }) => financeStatus === status).length;
  return {
    phase: problems.length === 0 ? 'noProblems' : phaseOf(position.feedback),
    all: problems.length,
    closed: count('closedOut'),
    deferred: count('deferred'),
    overdue: book.open.some(({ kind, overdueSince }) => RECTIFYING.includes(kind) && overdueSince !== undefined),
    list: problems.map(({ no, title, amountFen, financeStatus, deferral }) => ({
      no,
      title,
      ...(amountFen !== undefined && { amountFen }),
      state: financeStatus === 'closedOut' || financeStatus === 'deferred' ? financeStatus : 'open',
      ...(financeStatus === 'deferred' && deferral?.until !== undefined && { until: deferral.until }),
    })),
  };
}

const RECTIFYING: readonly string[] = ['reportRectification', 'redoRectification'];

function phaseOf(feedback: BudgetItemState['position']['feedback']): NonNullable<Publication['problems']>['phase'] {
  switch (feedback) {
    case 'none':
    case 'drafted':
    case 'sentBack':
      return 'notIssued';
    case 'delivered':
      return 'awaitingReceipt';
    case 'received':
      return 'rectifying';
    default:
      return feedback;
  }
}
