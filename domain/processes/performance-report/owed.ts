import { duty } from '../../obligations/duty.ts';
import type { Owed } from '../../obligations/obligation.ts';
import { FINANCE, OFFICER, UNIT } from '../../process/roles.ts';
import type { PerformanceReportState } from './state.ts';

/**
 * What is owed now, by whom, from which date (R4, R5): a report within so many days of the period's end, until it is
 * signed; its review; and its revision. A report that is awaited from below is owed there, by that bureau's own clock.
 */
export function owed(state: PerformanceReportState): readonly Owed[] {
  const { position, period, signed, returned, returns } = state;
  switch (position.main) {
    case 'unitReporting':
    case 'unitReportSigning':
    case 'unitReportRevising':
      return returned
        ? duty('revisePerformanceReport', UNIT, returned.on, { no: returns })
        : duty('unitPerformanceReport', UNIT, period.to);
    case 'bureauReporting':
    case 'bureauReportSigning':
    case 'bureauReportRevising':
      return returned
        ? duty('revisePerformanceReport', OFFICER, returned.on, { no: returns })
        : duty('lowerPerformanceReport', OFFICER, period.to);
    case 'unitReportReviewing':
      return duty('reviewPerformanceReport', FINANCE, signed?.on, { no: returns + 1 });
    case 'bureauReportReviewing':
      return duty('reviewPerformanceReport', OFFICER, signed?.on, { no: returns + 1 });
    case 'bureauReportSent':
    case 'bureauReportAwaited':
    case 'reportAccepted':
    case 'reportWithdrawn':
      return [];
  }
}
