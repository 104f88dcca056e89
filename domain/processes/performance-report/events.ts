import type { PlainDate } from '../../calendar/plain-date.ts';
import type { ReportAnswer, Submission } from './state.ts';

interface Fact<T extends string> {
  readonly type: T;
  /** The legal date, which clocks start from. */
  readonly on: PlainDate;
}
type Answered<T extends string> = Fact<T> & Omit<ReportAnswer, 'on'>;

/** Everything that can have happened to a performance report. */
export type PerformanceReportEvent =
  | (Fact<'performanceReportSubmitted'> & Omit<Submission, 'on'>)
  /** What was signed is told with it: whatever comes later, the bureau above receives this. */
  | (Fact<'performanceReportSigned'> & { readonly by: string; readonly submission: Submission })
  | Answered<'performanceReportSentBack'>
  | Answered<'performanceReportReturned'>
  | Answered<'performanceReportAccepted'>
  | (Fact<'performanceReportWithdrawn'> & { readonly reason: string })
  | (Fact<'performanceReportReceived'> & { readonly submission: Submission; readonly by: string });
