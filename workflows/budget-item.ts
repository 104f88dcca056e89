import { OBLIGATION_KINDS, type ObligationKind } from '../domain/policy/obligation-kinds.ts';
import { TRACKS, type Phase } from '../domain/processes/budget-item/lifecycle.ts';
import { PHASE_NAMES } from '../domain/processes/budget-item/names.ts';
import type { ShellInput } from './contract.ts';
import { tellPeople } from './effects.ts';
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
  reviewing: ['reviewSelfEvaluation'],
  redoing: ['redoSelfEvaluation'],
  accepted: ['concludeEvaluation'],
  reevaluating: ['evaluationReport'],
  reevaluated: ['concludeEvaluation'],
  // The policy's own two: feedback within one month of the conclusion (R1), rectification within two of receipt (R2).
  followUp: [
    'giveFeedback',
    'signReceipt',
    'reportRectification',
    'verifyRectification',
    'redoRectification',
    'decideConsequence',
    'decideDisclosure',
  ],
  closed: [],
} as const satisfies Record<Phase<'main'>, readonly ObligationKind[]>;

/** Follows one budget item from its targets to its close: 目标、批复、执行、评价、反馈与应用. */
export async function budgetItem(input: ShellInput): Promise<void> {
  await follow(input, {
    title: '预算项目',
    phaseText: (phase) => (isPhase(phase) ? PHASE_NAMES[phase]['zh-CN'] : phase),
    clocksText: (phase) => (isPhase(phase) ? clocksText(phase) : '—'),
    terminal: TRACKS.main.terminal,
    effects: {
      /** Returned, ordered, escalated, urged: people are told in their inbox, at once or with the morning's digest. */
      notice: tellPeople,
    },
  });
}

function isPhase(phase: string): phase is Phase<'main'> {
  return phase in BUDGET_ITEM_CLOCKS;
}

function clocksText(phase: Phase<'main'>): string {
  return BUDGET_ITEM_CLOCKS[phase].map((kind) => OBLIGATION_KINDS[kind]['zh-CN']).join('、') || '无';
}
