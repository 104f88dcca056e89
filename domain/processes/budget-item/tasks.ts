import type { ObligationBook } from '../../obligations/obligation.ts';
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
    .map(({ command, who }): Task => ({ key: command, command, work: 'act', roles: who, ...clock(command, book) }));
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

function extensionTasks(book: ObligationBook): readonly Task[] {
  return book.open
    .filter(({ extensions }) => extensions.some(({ decision }) => decision === 'undecided'))
    .map(({ key }): Task => ({
      key: `grantExtension:${key}`,
      command: 'grantExtension',
      work: 'act',
      roles: ['financeDirector'],
      obligationKey: key,
    }));
}
