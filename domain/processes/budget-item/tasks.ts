import { FOLLOW_UP_CLOCKS, followUpHasWork, followUpOwn } from '../../follow-up/tasks.ts';
import { extensionTasks } from '../../obligations/extension-tasks.ts';
import type { ObligationBook } from '../../obligations/obligation.ts';
import { openRows } from '../../process/lifecycle.ts';
import { notFor } from '../../process/not-for.ts';
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
  ...FOLLOW_UP_CLOCKS,
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
  const { periodsOpen, congressOn } = state;
  switch (command) {
    case 'reportMonitoring':
      return periodsOpen.length > 0;
    case 'approveBudget':
      return congressOn !== undefined;
    case 'closeItem':
      return unfinished(state).length === 0;
    default:
      return followUpHasWork(state, command);
  }
}

/** Who drafted, reported or asked for what an act answers: the rules refuse it to him, so it does not wait for him. */
function whoseOwn(state: BudgetItemState, command: string): readonly (string | undefined)[] {
  switch (command) {
    case 'verifyCorrection':
      return [state.correction?.reportedBy];
    case 'concludeEvaluation':
      return [state.review?.by];
    default:
      return followUpOwn(state, command);
  }
}
