import { at, evolveBy } from '../../process/evolve-kit.ts';
import type { PerformanceReportEvent } from './events.ts';
import type { PerformanceReportPhase } from './lifecycle.ts';
import type { PerformanceReportState, ReportSide } from './state.ts';

/** Where each side goes on from an event that more than one of them knows. */
const SIGNING = phases('unitReportSigning', 'bureauReportSigning', 'bureauReportReviewing');
const SIGNED = phases('unitReportReviewing', 'bureauReportSent', 'bureauReportReviewing');
const RETURNED = phases('unitReportRevising', 'bureauReportRevising', 'bureauReportAwaited');

function phases(
  unit: PerformanceReportPhase,
  bureau: PerformanceReportPhase,
  receipt: PerformanceReportPhase,
): Readonly<Record<ReportSide, PerformanceReportPhase>> {
  return { unit, bureau, receipt };
}

/** Carries a fact into the state of a performance report. */
export const evolve = evolveBy<PerformanceReportState, PerformanceReportEvent>({
  performanceReportSubmitted: (state, { on, versionId, by, figures, asOf }) => ({
    ...at(state, { main: SIGNING[state.side] }),
    submitted: { on, versionId, by, figures, asOf },
    rounds: state.rounds + 1,
  }),
  performanceReportSigned: (state, { on, by, submission }) => ({
    ...at(state, { main: SIGNED[state.side] }),
    signed: { on, by, versionId: submission.versionId },
  }),
  performanceReportSentBack: (state, { on, opinion, by }) => ({
    ...at(state, { main: RETURNED[state.side] }),
    sentBack: { on, opinion, by },
  }),
  performanceReportReturned: (state, { on, opinion, by }) => ({
    ...at(state, { main: RETURNED[state.side] }),
    returned: { on, opinion, by },
    returns: state.returns + 1,
  }),
  performanceReportAccepted: (state, { on, opinion, by }) => ({
    ...at(state, { main: 'reportAccepted' }),
    accepted: { on, opinion, by },
    closedOn: on,
  }),
  performanceReportWithdrawn: (state, { on, reason }) => ({
    ...at(state, { main: 'reportWithdrawn' }),
    withdrawn: { on, reason },
    closedOn: on,
  }),
  performanceReportReceived: (state, { on, submission, by }) => ({
    ...at(state, { main: 'bureauReportReviewing' }),
    submitted: submission,
    signed: { on, by, versionId: submission.versionId },
    rounds: state.rounds + 1,
  }),
});
