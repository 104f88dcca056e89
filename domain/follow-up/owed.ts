import type { PlainDate } from '../calendar/plain-date.ts';
import { duty, laterOf } from '../obligations/duty.ts';
import type { Owed } from '../obligations/obligation.ts';
import type { FollowUpState } from './state.ts';
import { DIRECTOR, FINANCE, UNIT } from '../process/roles.ts';

interface OwingState extends FollowUpState {
  readonly dates: { readonly consequenceDue: PlainDate };
}

/** What is owed of the use of a result now, by whom, from which date. */
export function followUpOwed(state: OwingState): readonly Owed[] {
  return [...feedbackOwed(state), ...resultsOwed(state)];
}

/** The two clocks of the policy (R1 one month from the conclusion, R2 two months from receipt) and those around them. */
function feedbackOwed({ position, conclusion, feedback }: FollowUpState): readonly Owed[] {
  const reports = feedback?.reports ?? 0;
  const returns = feedback?.deliveriesReturned?.length ?? 0;
  const again = returns === 0 ? {} : { no: returns + 1 };
  switch (position.feedback) {
    case 'none':
    case 'drafted':
    case 'sentBack':
      // The month runs from the conclusion: what came back unsigned is owed again, until the same day.
      return duty('giveFeedback', ['financeOfficer', 'performanceOfficer', 'financeDirector'], conclusion?.on, again);
    case 'delivered':
      return duty('signReceipt', UNIT, feedback?.issuedOn, again);
    case 'received':
      return duty('reportRectification', UNIT, feedback?.receivedOn);
    case 'reported':
      return duty('verifyRectification', FINANCE, feedback?.reportedOn, { no: reports });
    case 'returned':
      return duty('redoRectification', UNIT, feedback?.returnedOn, {
        no: `${String(reports)}@${feedback?.returnedOn ?? ''}`,
      });
    case 'done':
      return [];
  }
}

function resultsOwed({ position, conclusion, feedback, dates }: OwingState): readonly Owed[] {
  // A delivery that came back does not undo that the result is known: next year's money is decided on from the first.
  const issuedOn = feedback?.deliveriesReturned?.[0]?.issuedOn ?? feedback?.issuedOn;
  return [
    ...(position.consequence === 'open' && issuedOn !== undefined
      ? duty('decideConsequence', DIRECTOR, issuedOn, { setDate: laterOf(dates.consequenceDue, issuedOn) })
      : []),
    ...(position.disclosure === 'open' ? duty('decideDisclosure', DIRECTOR, conclusion?.on) : []),
  ];
}
