import type { Lifecycle, LifecycleRow } from '../../process/lifecycle.ts';
import { CLOCK, DIRECTOR, FINANCE, OFFICER, UNIT, UNIT_SIGNS, type Role } from '../../process/roles.ts';
import type { PerformanceReportCommandKind } from './commands.ts';
import { COMMAND_NAMES, PHASE_NAMES } from './names.ts';
import type { ReportSide } from './state.ts';

/** Phases by side: a unit's report (R4), a bureau's report and its receipt at the bureau above (R5). */
export const TRACKS = {
  main: {
    phases: [
      'unitReporting',
      'unitReportSigning',
      'unitReportReviewing',
      'unitReportRevising',
      'bureauReporting',
      'bureauReportSigning',
      'bureauReportSent',
      'bureauReportRevising',
      'bureauReportAwaited',
      'bureauReportReviewing',
      'reportAccepted',
      'reportWithdrawn',
    ],
    terminal: ['reportAccepted', 'reportWithdrawn'],
  },
} as const;
export type PerformanceReportPhase = (typeof TRACKS)['main']['phases'][number];
export interface PerformanceReportPosition {
  readonly main: PerformanceReportPhase;
  readonly [track: string]: string;
}

/** Where each side begins. */
export const START = {
  unit: { main: 'unitReporting' },
  bureau: { main: 'bureauReporting' },
  receipt: { main: 'bureauReportAwaited' },
} as const satisfies Record<ReportSide, PerformanceReportPosition>;

type Row = LifecycleRow<PerformanceReportCommandKind>;

function rowsOf(clause: string) {
  return (
    from: readonly PerformanceReportPhase[],
    command: PerformanceReportCommandKind,
    to: PerformanceReportPhase,
    who: readonly Role[],
    standing: Row['standing'] = 'expected',
  ): Row => ({ track: 'main', from, command, to: [to], who, clause, standing });
}

const unit = rowsOf('R4');
const bureau = rowsOf('R5');

const ROWS: readonly Row[] = [
  unit(['unitReporting', 'unitReportRevising'], 'submitPerformanceReport', 'unitReportSigning', UNIT),
  unit(['unitReportSigning'], 'signPerformanceReport', 'unitReportReviewing', UNIT_SIGNS),
  unit(['unitReportSigning'], 'sendBackPerformanceReport', 'unitReportRevising', UNIT_SIGNS),
  unit(['unitReportReviewing'], 'acceptPerformanceReport', 'reportAccepted', FINANCE),
  unit(['unitReportReviewing'], 'returnPerformanceReport', 'unitReportRevising', FINANCE),
  unit(['unitReporting', 'unitReportRevising'], 'withdrawPerformanceReport', 'reportWithdrawn', OFFICER, 'possible'),
  bureau(['bureauReporting', 'bureauReportRevising'], 'submitPerformanceReport', 'bureauReportSigning', OFFICER),
  bureau(['bureauReportSigning'], 'signPerformanceReport', 'bureauReportSent', DIRECTOR),
  bureau(['bureauReportSigning'], 'sendBackPerformanceReport', 'bureauReportRevising', DIRECTOR),
  bureau(['bureauReportSent'], 'adoptAcceptance', 'reportAccepted', CLOCK),
  bureau(['bureauReportSent'], 'adoptReturn', 'bureauReportRevising', CLOCK),
  bureau(['bureauReportAwaited'], 'receivePerformanceReport', 'bureauReportReviewing', CLOCK),
  bureau(['bureauReportReviewing'], 'acceptPerformanceReport', 'reportAccepted', OFFICER),
  bureau(['bureauReportReviewing'], 'returnPerformanceReport', 'bureauReportAwaited', OFFICER),
];

/** The table of performance reports (R4, R5): drafted, signed, returned or accepted. */
export const LIFECYCLE: Lifecycle<PerformanceReportCommandKind> = {
  tracks: TRACKS,
  rows: ROWS,
  names: COMMAND_NAMES,
  phaseNames: PHASE_NAMES,
  read: 'report.read',
};
