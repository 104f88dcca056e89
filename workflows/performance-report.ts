import type { ObligationKind } from '../domain/policy/obligation-kinds.ts';
import { TRACKS, type PerformanceReportPhase } from '../domain/processes/performance-report/lifecycle.ts';
import { PHASE_NAMES } from '../domain/processes/performance-report/names.ts';
import type { ShellInput } from './contract.ts';
import { openMatters, sendActs, tellPeople } from './effects.ts';
import { follow } from './shell.ts';

const UNIT = ['unitPerformanceReport', 'revisePerformanceReport'] as const;
const BUREAU = ['lowerPerformanceReport', 'revisePerformanceReport'] as const;
const REVIEW = ['reviewPerformanceReport'] as const;

/** The clocks of each phase: whose end, and every step of the ladder after it, this workflow wakes for. */
export const PERFORMANCE_REPORT_CLOCKS = {
  unitReporting: UNIT,
  unitReportSigning: UNIT,
  unitReportReviewing: REVIEW,
  unitReportRevising: UNIT,
  bureauReporting: BUREAU,
  bureauReportSigning: BUREAU,
  bureauReportSent: [],
  bureauReportRevising: BUREAU,
  bureauReportAwaited: [],
  bureauReportReviewing: REVIEW,
  reportAccepted: [],
  reportWithdrawn: [],
} as const satisfies Record<PerformanceReportPhase, readonly ObligationKind[]>;

/** Follows one performance report: 起草、签发、审核、采纳. */
export async function performanceReport(input: ShellInput): Promise<void> {
  await follow(input, {
    title: '绩效报告',
    phaseNames: PHASE_NAMES,
    clocks: PERFORMANCE_REPORT_CLOCKS,
    terminal: TRACKS.main.terminal,
    effects: {
      /** Sent, returned, accepted, escalated: people are told in their inbox, at once or with the morning's digest. */
      notice: tellPeople,
      /** A step of the ladder opens a supervised matter, where the policy says so (P4). */
      open: openMatters,
      /** A signed report goes to the bureau above, and its answer comes back (R5). */
      act: sendActs,
    },
  });
}
