import type { Phase } from '../budget-item/lifecycle.ts';
import { TARGET_STATES } from '../budget-item/target-states.ts';
import type { SeasonFigures } from './state.ts';

/** By which phases of an item a round counts it (应报, 已开, 已报, 已审), and by which clock it is missing. */
interface Counting extends Readonly<Record<keyof SeasonFigures, readonly Phase<'main'>[]>> {
  readonly clocks: readonly string[];
}

const REVIEWED_SELF = ['accepted', 'reevaluating', 'reevaluated', 'followUp', 'closed'] as const;
const REPORTED_SELF = ['reviewing', 'redoing', ...REVIEWED_SELF] as const;
const { notSubmitted, pending, returned, qualified, approved } = TARGET_STATES;

/** Rounds whose items say by their phase how far they are; of monitoring, each period's report says it (M1). */
export const COUNTED_BY_PHASE = {
  /** What was refused is neither owed nor reported (G3). */
  targets: {
    expected: [...notSubmitted, ...pending, ...returned, ...qualified, ...approved],
    begun: [...notSubmitted, ...pending, ...returned, ...qualified, ...approved],
    reported: [...pending, ...returned, ...qualified, ...approved],
    reviewed: [...qualified, ...approved],
    clocks: ['submitTargets', 'resubmitTargets'],
  },
  selfEvaluation: {
    expected: approved,
    begun: ['evaluating', 'stopped', ...REPORTED_SELF],
    reported: REPORTED_SELF,
    reviewed: REVIEWED_SELF,
    clocks: ['selfEvaluation'],
  },
} as const satisfies Record<string, Counting>;
