import type { ObligationKind } from '../domain/policy/obligation-kinds.ts';
import { TRACKS, type Phase } from '../domain/processes/evaluation/lifecycle.ts';
import { PHASE_NAMES } from '../domain/processes/evaluation/names.ts';
import type { ShellInput } from './contract.ts';
import { openMatters, sendActs, tellPeople } from './effects.ts';
import { CLOCKS_IN_FOLLOW_UP } from './follow-up-clocks.ts';
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
  followUp: CLOCKS_IN_FOLLOW_UP,
  closed: [],
  cancelled: [],
} as const satisfies Record<Phase<'main'>, readonly ObligationKind[]>;

/** Follows one evaluation by finance: 组建、方案、资料、评分、报告、反馈与应用. */
export async function evaluation(input: ShellInput): Promise<void> {
  await follow(input, {
    title: '财政评价',
    phaseNames: PHASE_NAMES,
    clocks: EVALUATION_CLOCKS,
    terminal: TRACKS.main.terminal,
    effects: {
      /** Drawn, asked for materials, asked for views, escalated: people are told at once or with the morning's digest. */
      notice: tellPeople,
      /** A step of the ladder opens a supervised matter, where the policy says so (P4). */
      open: openMatters,
      /** A concluded re-evaluation hands its score to the item (E5). */
      act: sendActs,
    },
  });
}
