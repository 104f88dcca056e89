import type { Extension, ObligationBook } from '../../obligations/obligation.ts';
import { openRows } from '../../process/lifecycle.ts';
import type { Task } from '../../process/process.ts';
import { LIFECYCLE } from './lifecycle.ts';
import type { BudgetItemState } from './state.ts';
import { unfinished } from './unfinished.ts';

/** Acts that sign a document somebody else has prepared: the clerk's part is to draft it. */
const DRAFTED_BY_CLERK: Readonly<Record<string, string>> = {
  submitTargets: 'targets',
  resubmitTargets: 'targets',
  resubmitAmendment: 'targets',
  submitSelfEvaluation: 'selfEvaluation',
  resubmitSelfEvaluation: 'selfEvaluation',
  reportRectification: 'rectification',
};

/** The clock that an act serves. */
const CLOCK_OF: Readonly<Record<string, string>> = {
  submitTargets: 'submitTargets',
  resubmitTargets: 'resubmitTargets',
  returnTargets: 'reviewTargets',
  qualifyTargets: 'reviewTargets',
  approveBudget: 'approveBudget',
  reportMonitoring: 'monitoringReport',
  reportCorrection: 'correctDeviation',
  verifyCorrection: 'verifyCorrection',
  returnCorrection: 'verifyCorrection',
  concludeSpotCheck: 'concludeSpotCheck',
  returnAmendment: 'reviewAmendment',
  qualifyAmendment: 'reviewAmendment',
  resubmitAmendment: 'resubmitAmendment',
  recordFundRecovery: 'recoverFunds',
  submitSelfEvaluation: 'selfEvaluation',
  returnSelfEvaluation: 'reviewSelfEvaluation',
  acceptSelfEvaluation: 'reviewSelfEvaluation',
  resubmitSelfEvaluation: 'redoSelfEvaluation',
  submitReEvaluation: 'evaluationReport',
  concludeEvaluation: 'concludeEvaluation',
  draftFeedback: 'giveFeedback',
  issueFeedback: 'giveFeedback',
  signReceipt: 'signReceipt',
  answerProblem: 'reportRectification',
  reportRectification: 'reportRectification',
  verifyProblem: 'verifyRectification',
  returnProblem: 'verifyRectification',
  decideConsequence: 'decideConsequence',
  decideDisclosure: 'decideDisclosure',
};

/** What waits in inboxes now: every expected act that the state has work for, and the drafts they rest on. */
export function tasks(state: BudgetItemState, book: ObligationBook): readonly Task[] {
  const acts = openRows(LIFECYCLE, state.position)
    .filter(({ standing, who }) => standing === 'expected' && who.length > 0)
    .filter(({ command }) => hasWork(state, command))
    .map(({ command, who }): Task => ({
      ...{ key: command, command, work: 'act', roles: who },
      ...notFor(whoseOwn(state, command)),
      ...clock(command, book),
    }));
  const drafts = acts
    .filter(({ command }) => command in DRAFTED_BY_CLERK)
    .map((task): Task => ({ ...task, key: `draft:${task.command}`, work: 'draft', roles: ['unitClerk'] }));
  return [...acts, ...drafts, ...extensionTasks(book)];
}

function clock(command: string, book: ObligationBook): { readonly obligationKey?: string } {
  const kinds = command === 'reportRectification' ? ['reportRectification', 'redoRectification'] : [CLOCK_OF[command]];
  const key = book.open.find(({ kind }) => kinds.includes(kind))?.key;
  return key === undefined ? {} : { obligationKey: key };
}

/** Some rows are open in a phase without there being anything to do. */
function hasWork(state: BudgetItemState, command: string): boolean {
  const { position, periodsOpen, problems, feedback, congressOn } = state;
  switch (command) {
    case 'reportMonitoring':
      return periodsOpen.length > 0;
    case 'approveBudget':
      return congressOn !== undefined;
    case 'draftFeedback':
      return position.main === 'followUp' && (feedback === undefined || position.feedback === 'sentBack');
    case 'answerProblem':
      return problems.some(({ answer }) => answer === undefined);
    case 'reportRectification':
      return problems.every(({ answer, financeStatus }) => answer !== undefined || financeStatus === 'deferred');
    case 'decideDeferral':
      return problems.some(({ deferral, financeStatus }) => deferral !== undefined && financeStatus !== 'deferred');
    case 'closeItem':
      return unfinished(state).length === 0;
    default:
      return true;
  }
}

/**
 * Who drafted, reported or asked for what an act answers: the rules refuse it to him, so it does not wait for him. Where
 * several things wait and one is not his own, the work is still his.
 */
function whoseOwn(
  { feedback, problems, correction, review }: BudgetItemState,
  command: string,
): readonly (string | undefined)[] {
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
    case 'verifyCorrection':
      return [correction?.reportedBy];
    case 'concludeEvaluation':
      return [review?.by];
    default:
      return [];
  }
}

/** The one person behind all of them, if it is one. */
function sole(people: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const different = [...new Set(people)];
  return different.length === 1 ? different : [];
}

function askedBy(extensions: readonly Extension[]): readonly (string | undefined)[] {
  return extensions.filter(({ decision }) => decision === 'undecided').map((one) => one.askedBy);
}

function notFor(people: readonly (string | undefined)[]): Pick<Task, 'notFor'> {
  const named = people.filter((one) => one !== undefined);
  return named.length === 0 ? {} : { notFor: named };
}

function extensionTasks(book: ObligationBook): readonly Task[] {
  return book.open
    .filter(({ extensions }) => extensions.some(({ decision }) => decision === 'undecided'))
    .map(({ key, extensions }): Task => ({
      key: `grantExtension:${key}`,
      command: 'grantExtension',
      work: 'act',
      roles: ['financeDirector'],
      ...notFor(askedBy(extensions)),
      obligationKey: key,
    }));
}
