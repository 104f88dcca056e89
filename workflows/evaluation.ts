import { OBLIGATION_KINDS, type ObligationKind } from '../domain/policy/obligation-kinds.ts';
import { TRACKS, type Phase } from '../domain/processes/evaluation/lifecycle.ts';
import { PHASE_NAMES } from '../domain/processes/evaluation/names.ts';
import type { ShellInput } from './contract.ts';
import { sendActs, tellPeople } from './effects.ts';
import { follow } from './shell.ts';

/** The clocks of each phase: whose end, and every step of the ladder after it, this workflow wakes for. */
export const EVALUATION_CLOCKS = {
  forming: ['formTeam', 'evaluationReport'],
  planning: ['evaluationPlan', 'confirmPanel', 'evaluationReport'],
  planApproving: ['approvePlan', 'confirmPanel', 'evaluationReport'],
  collecting: ['provideMaterials', 'checkMaterials', 'confirmPanel', 'evaluationReport'],
  scoring: ['scoreEvaluation', 'evaluationReport'],
  reporting: ['evaluationReport'],
  exchanging: ['exchangeViews', 'evaluationReport'],
  finalising: ['evaluationReport'],
  approving: ['concludeEvaluation'],
  // As for an item: feedback within one month of the conclusion (R1), rectification within two of receipt (R2).
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
  cancelled: [],
} as const satisfies Record<Phase<'main'>, readonly ObligationKind[]>;

/** Follows one evaluation by finance: 组建、方案、资料、评分、报告、反馈与应用. */
export async function evaluation(input: ShellInput): Promise<void> {
  await follow(input, {
    title: '财政评价',
    phaseText: (phase) => (isPhase(phase) ? PHASE_NAMES[phase]['zh-CN'] : phase),
    clocksText: (phase) => (isPhase(phase) ? clocksText(phase) : '—'),
    terminal: TRACKS.main.terminal,
    effects: {
      /** Drawn, asked for materials, asked for views, escalated: people are told at once or with the morning's digest. */
      notice: tellPeople,
      /** A concluded re-evaluation hands its score to the item (E5). */
      act: sendActs,
    },
  });
}

function isPhase(phase: string): phase is Phase<'main'> {
  return phase in EVALUATION_CLOCKS;
}

function clocksText(phase: Phase<'main'>): string {
  return EVALUATION_CLOCKS[phase].map((kind) => OBLIGATION_KINDS[kind]['zh-CN']).join('、') || '无';
}
