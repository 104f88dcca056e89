import { FOLLOW_UP_CLOCKS, followUpAbout, followUpHasWork, followUpOwn } from '../../follow-up/tasks.ts';
import type { ObligationBook } from '../../obligations/obligation.ts';
import { actTasks, draftTasks, type ServedClocks } from '../../process/act-tasks.ts';
import type { About, Task } from '../../process/process.ts';
import { LIFECYCLE } from './lifecycle.ts';
import type { BudgetItemState } from './state.ts';
import { unfinished } from './unfinished.ts';

/** The clock that an act serves. */
const CLOCK_OF: ServedClocks = {
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
  const acts = actTasks(LIFECYCLE, state, book, {
    hasWork: (command) => hasWork(state, command),
    whoseOwn: (command) => whoseOwn(state, command),
    about: (command) => aboutOf(state, command),
    clocks: CLOCK_OF,
  }).map((task): Task => (CHECKED.has(task.command) ? { ...task, ...askedOfChecker(state, book) } : task));
  return [...acts, ...draftTasks(acts)];
}

/** What a check of a drawn self-evaluation may come to. */
const CHECKED: ReadonlySet<string> = new Set(['returnSelfEvaluation', 'acceptSelfEvaluation']);

/** Drawn for a check, it waits for its checker by name, and by the clock of the check (E4). */
function askedOfChecker({ selfCheck }: BudgetItemState, { open }: ObligationBook): Partial<Task> {
  if (!selfCheck || selfCheck.result) return {};
  const { personId: id, role } = selfCheck.checker;
  const key = open.find(({ kind }) => kind === 'checkSelfEvaluation')?.key;
  return { roles: [], people: [{ id, role }], ...(key !== undefined && { obligationKey: key }) };
}

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

function aboutOf(state: BudgetItemState, command: string): readonly About[] {
  if (command === 'reportMonitoring') return state.periodsOpen.map(({ period }) => ({ period }));
  return followUpAbout(state, command);
}

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
