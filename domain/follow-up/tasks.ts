import type { ServedClocks } from '../process/act-tasks.ts';
import type { About } from '../process/process.ts';
import type { FollowUpState, Problem } from './state.ts';

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
export function followUpHasWork(state: FollowUpState, command: string): boolean {
  const { position, feedback, problems } = state;
  switch (command) {
    case 'draftFeedback':
      return position.main === 'followUp' && (feedback === undefined || position.feedback === 'sentBack');
    case 'answerProblem':
    case 'decideDeferral':
      return waitingProblems(state, command).length > 0;
    case 'reportRectification':
      return problems.every(({ answer, financeStatus }) => answer !== undefined || financeStatus === 'deferred');
    default:
      return true;
  }
}

/** The problems that an act of the follow-up is to be done on, each for itself. */
export function followUpAbout(state: FollowUpState, command: string): readonly About[] {
  return waitingProblems(state, command).map(({ no }) => ({ problemNo: no }));
}

function waitingProblems({ problems }: FollowUpState, command: string): readonly Problem[] {
  switch (command) {
    case 'answerProblem':
      return problems.filter(({ answer }) => answer === undefined);
    case 'verifyProblem':
    case 'returnProblem':
      return problems.filter(({ financeStatus }) => financeStatus === 'awaiting');
    case 'decideDeferral':
      return problems.filter(({ deferral, financeStatus }) => deferral !== undefined && financeStatus !== 'deferred');
    default:
      return [];
  }
}

/**
 * Who drafted, reported or asked for what an act answers: the rules refuse it to him, so it does not wait for him. Where
 * several things wait and one is not his own, the work is still his.
 */
export function followUpOwn(state: FollowUpState, command: string): readonly (string | undefined)[] {
  switch (command) {
    case 'issueFeedback':
      return [state.feedback?.draftedBy];
    case 'verifyProblem':
    case 'returnProblem':
      return sole(waitingProblems(state, command).map(({ reportedBy }) => reportedBy));
    case 'decideDeferral':
      return sole(waitingProblems(state, command).map(({ deferral }) => deferral?.askedBy));
    default:
      return [];
  }
}

/** The one person behind all of them, if it is one. */
function sole(people: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const different = [...new Set(people)];
  return different.length === 1 ? different : [];
}
