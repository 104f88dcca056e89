import type { ObligationBook } from '../obligations/obligation.ts';
import { publicParts } from './public-parts.ts';
import type { Publication, WithholdingGround } from './publication.ts';
import type { FollowUpState, Problem } from './state.ts';

type Disclosure = NonNullable<FollowUpState['disclosure']>;

/** On which ground the public reads nothing of a matter; undefined where it reads something, or nothing is decided. */
export function withheldOn({ disclosure }: FollowUpState): WithholdingGround | undefined {
  if (!disclosure || (disclosure.decision !== 'withhold' && publicParts(disclosure).length > 0)) return undefined;
  return groundOf(disclosure) ?? 'internalAffairs';
}

/** The ground that stands last: of the decision, or of what took a part back. */
export function groundOf({ ground, corrections = [] }: Disclosure): WithholdingGround | undefined {
  return (corrections.findLast((one) => one.ground !== undefined)?.ground ?? ground) as WithholdingGround | undefined;
}

/** Problems are public once the feedback that states them is issued; of their solution only what finance verified. */
export function problemsOf(
  { position, feedback, problems }: FollowUpState,
  book: ObligationBook,
): NonNullable<Publication['problems']> {
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

function phaseOf(feedback: FollowUpState['position']['feedback']): NonNullable<Publication['problems']>['phase'] {
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
