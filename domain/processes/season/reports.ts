import type { RoundOf } from '../../performance-report/round.ts';
import type { ReportSide } from '../performance-report/state.ts';
import type { ReportSeason } from './state.ts';

/** Whom a round of performance reports asks, and which matter of each it waits for (R4, R5). */
export const REPORT_SEASONS = {
  unitReports: { of: 'units', side: 'unit' },
  bureauReports: { of: 'regions', side: 'receipt' },
} as const satisfies Record<ReportSeason, { readonly of: RoundOf; readonly side: ReportSide }>;

/** The kind of round that asks these for their reports. */
export function reportSeason(of: RoundOf): ReportSeason {
  return of === 'units' ? 'unitReports' : 'bureauReports';
}
