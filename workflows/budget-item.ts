import type { ObligationKind } from '../domain/policy/obligation-kinds.ts';
import { TRACKS, type Phase } from '../domain/processes/budget-item/lifecycle.ts';
import { PHASE_NAMES } from '../domain/processes/budget-item/names.ts';
import type { ShellInput } from './contract.ts';
import { openMatters, tellPeople } from './effects.ts';
import { CLOCKS_IN_FOLLOW_UP } from './follow-up-clocks.ts';
import { follow } from './shell.ts';

/** The clocks of each phase: whose end, and every step of the ladder after it, this workflow wakes for. */
export const BUDGET_ITEM_CLOCKS = {
  drafting: ['submitTargets'],
  ordered: ['resubmitTargets'],
  submitted: ['reviewTargets'],
  returned: ['resubmitTargets'],
  qualified: ['approveBudget'],
  refused: [],
  // Beside them the moments without a clock: each monitoring period ends, and the fiscal year (M1, E1).
  executing: [
    ...(['monitoringReport', 'concludeSpotCheck', 'correctDeviation', 'verifyCorrection'] as const),
    ...(['reviewAmendment', 'resubmitAmendment'] as const),
  ],
  suspended: ['monitoringReport', 'concludeSpotCheck', 'reviewAmendment', 'resubmitAmendment'],
  stopped: ['recoverFunds', 'selfEvaluation'],
  evaluating: ['monitoringReport', 'correctDeviation', 'verifyCorrection', 'selfEvaluation'],
  reviewing: ['reviewSelfEvaluation', 'checkSelfEvaluation'],
  redoing: ['redoSelfEvaluation'],
  accepted: ['concludeEvaluation'],
  reevaluating: ['evaluationReport'],
  reevaluated: ['concludeEvaluation'],
  followUp: CLOCKS_IN_FOLLOW_UP,
  closed: [],
} as const satisfies Record<Phase<'main'>, readonly ObligationKind[]>;

/** Follows one budget item from its targets to its close: 目标、批复、执行、评价、反馈与应用. */
export async function budgetItem(input: ShellInput): Promise<void> {
  await follow(input, {
    title: '预算项目',
    phaseNames: PHASE_NAMES,
    clocks: BUDGET_ITEM_CLOCKS,
    terminal: TRACKS.main.terminal,
    effects: {
      /** Returned, ordered, escalated, urged: people are told in their inbox, at once or with the morning's digest. */
      notice: tellPeople,
      /** A step of the ladder opens a supervised matter, where the policy says so (P4). */
      open: openMatters,
    },
  });
}
