import type { Instant, PlainDate } from '../../calendar/plain-date.ts';
import type { ReportFigures } from '../../performance-report/figures.ts';
import type { ReportPeriod } from '../../performance-report/period.ts';
import type { Subject } from '../../process/actor.ts';
import type { ProcessState } from '../../process/process.ts';
import type { PerformanceReportPosition } from './lifecycle.ts';

/**
 * Whose a matter is: a unit's report (R4), a bureau's report to the bureau above (R5), or the receipt of that report
 * there. The two of R5 are two matters, because nobody acts in another region (P2): each bureau keeps its own clocks.
 */
export const REPORT_SIDES = ['unit', 'bureau', 'receipt'] as const;
export type ReportSide = (typeof REPORT_SIDES)[number];

/** What was put forward: the version with words and figures, by whom, and the figures as they were then. */
export interface Submission {
  readonly on: PlainDate;
  readonly versionId: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly figures: ReportFigures;
  readonly asOf: Instant;
}

/** An answer, of whom and when. */
export interface ReportAnswer {
  readonly on: PlainDate;
  readonly opinion: string;
  readonly by: string;
}

/** What a report is opened with. */
export interface PerformanceReportInput {
  readonly subject: Subject;
  readonly side: ReportSide;
  readonly code: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly period: ReportPeriod;
  /** The unit, or the region whose bureau reports. */
  readonly reporter: { readonly id: string; readonly name: string };
  /** The receipt of a bureau's report, or the report of a receipt. */
  readonly counterpart?: string;
  readonly openedOn: PlainDate;
  /** Whoever opened the round. */
  readonly openedBy: string;
}

/** A performance report as its events have left it. */
export interface PerformanceReportState extends PerformanceReportInput, ProcessState {
  readonly position: PerformanceReportPosition;
  /** Times it was put forward; of a receipt, times it came in. */
  readonly rounds: number;
  readonly submitted?: Submission;
  /** The version that bears the name: what others than its authors read. */
  readonly signed?: { readonly on: PlainDate; readonly by: string; readonly versionId: string };
  /** By its own signer, before it was signed; a clock never starts from it. */
  readonly sentBack?: ReportAnswer;
  /** By the bureau that receives it, the last time of so many. */
  readonly returned?: ReportAnswer;
  readonly returns: number;
  readonly accepted?: ReportAnswer;
  readonly withdrawn?: { readonly on: PlainDate; readonly reason: string };
  readonly closedOn?: PlainDate;
}

/** The kind of document in which the words and figures of a side are kept; a receipt reads its report's. */
export function reportDocument(side: ReportSide): 'unitReport' | 'bureauReport' {
  return side === 'unit' ? 'unitReport' : 'bureauReport';
}
