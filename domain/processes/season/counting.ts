import type { Phase } from '../budget-item/lifecycle.ts';
import { TARGET_STATES } from '../budget-item/target-states.ts';
import type { PerformanceReportPhase } from '../performance-report/lifecycle.ts';
import type { SeasonFigures } from './state.ts';

/** By which phases a round counts an item or a report (应报, 已开, 已报, 已审), and by which clock it is missing. */
interface Counting extends Readonly<Record<keyof SeasonFigures, readonly (Phase<'main'> | PerformanceReportPhase)[]>> {
  readonly clocks: readonly string[];
}

const REVIEWED_SELF = ['accepted', 'reevaluating', 'reevaluated', 'followUp', 'closed'] as const;
const REPORTED_SELF = ['reviewing', 'redoing', ...REVIEWED_SELF] as const;
const { notSubmitted, pending, returned, qualified, approved } = TARGET_STATES;

const ACCEPTED = ['reportAccepted'] as const;
const UNIT_REPORTED = ['unitReportReviewing', ...ACCEPTED] as const;
const UNIT_BEGUN = ['unitReporting', 'unitReportSigning', 'unitReportRevising', ...UNIT_REPORTED] as const;
const BUREAU_REPORTED = ['bureauReportReviewing', ...ACCEPTED] as const;
const BUREAU_BEGUN = ['bureauReportAwaited', ...BUREAU_REPORTED] as const;

/**
 * Rounds whose items, or performance reports, say by their phase how far they are; of monitoring, each period's report
 * says it (M1). Of a report that is awaited from below the receipt is counted (R5); who is excused owes nothing, and
 * whoever is still to be asked is owed without being begun.
 */
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
  unitReports: {
    expected: UNIT_BEGUN,
    begun: UNIT_BEGUN,
    reported: UNIT_REPORTED,
    reviewed: ACCEPTED,
    clocks: ['unitPerformanceReport', 'revisePerformanceReport'],
  },
  bureauReports: {
    expected: BUREAU_BEGUN,
    begun: BUREAU_BEGUN,
    reported: BUREAU_REPORTED,
    reviewed: ACCEPTED,
    clocks: ['lowerPerformanceReport', 'revisePerformanceReport'],
  },
} as const satisfies Record<string, Counting>;
