import type { ServedClocks } from '../process/act-tasks.ts';
import type { FollowUpState } from './state.ts';

/** The clock that an act of the follow-up serves. */
export const FOLLOW_UP_CLOCKS: ServedClocks = {
  draftFeedback: 'giveFeedback',
  issueFeedback: 'giveFeedback',
  signReceipt: 'signReceipt',
  answerProblem: 'reportRectification',
  reportRectification: ['reportRectification', 'redoRectification'],
  verifyProblem: 'verifyRectification',
  returnProblem: 'verifyRectification',
  decideConsequence: 'decideConsequence',
  decideDisclosure: 'decideDisclosure',
};

/** Some acts are possible in a phase without there being anything to do. */
export function followUpHasWork({ position, feedback, problems }: FollowUpState, command: string): boolean {
  switch (command) {
    case 'draftFeedback':
      return position.main === 'followUp' && (feedback === undefined || position.feedback === 'sentBack');
    case 'answerProblem':
      return problems.some(({ answer }) => answer === undefined);
    case 'reportRectification':
      return problems.every(({ answer, financeStatus }) => answer !== undefined || financeStatus === 'deferred');
    case 'decideDeferral':
      return problems.some(({ deferral, financeStatus }) => deferral !== undefined && financeStatus !== 'deferred');
    default:
      return true;
  }
}

/**
 * Who drafted, reported or asked for what an act answers: the rules refuse it to him, so it does not wait for him. Where
 * several things wait and one is not his own, the work is still his.
 */
export function followUpOwn({ feedback, problems }: FollowUpState, command: string): readonly (string | undefined)[] {
  switch (command) {
    case 'issueFeedback':
      return [feedback?.draftedBy];
    case 'verifyProblem':
    case 'returnProblem':
      return sole(problems.filter(({ financeStatus }) => financeStatus === 'awaiting').map((one) => one.reportedBy));
    case 'decideDeferral':
      return sole(
        problems
          .filter(({ deferral, financeStatus }) => deferral !== undefined && financeStatus !== 'deferred')
          .map(({ deferral }) => deferral?.askedBy),
      );
    default:
      return [];
  }
}

/** The one person behind all of them, if it is one. */
function sole(people: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const different = [...new Set(people)];
  return different.length === 1 ? different : [];
}
