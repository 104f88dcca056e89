import { z } from 'zod';

/** What is counted in 分, so that pages and papers write it as 万元. */
export const MONEY_FIGURES = ['budgetFen', 'executedFen'] as const;

/**
 * Every figure of a performance report (R4, R5), counted over the items of the year and of the two before it, whose
 * results fall into the period. All of them add up: a bureau's report is the sum of its units' reports.
 */
export const FIGURE_KEYS = [
  /** Reports that were owed below, and those of them that were accepted; none below a unit. */
  'reportsOwed',
  'reportsAccepted',
  /** Items of the year, their approved money and what was executed of it. */
  'items',
  ...MONEY_FIGURES,
  /** Lights of the items of the year. */
  'green',
  'yellow',
  'red',
  /** Monitoring periods that ended within the period, and those of them that were reported. */
  'monitoringOwed',
  'monitoringReported',
  /** Evaluations concluded within the period, by grade. */
  'concluded',
  'excellent',
  'good',
  'fair',
  'poor',
  /** Problems of feedback issued within the period; and, whenever found: not settled, put off, closed out within it. */
  'problemsFound',
  'problemsOpen',
  'problemsDeferred',
  'problemsClosed',
  /** Corrections made within the period, and ordered ones that are not made. */
  'corrected',
  'correcting',
  /** The units' duties that were settled within the period, those of them in time, and what is overdue now. */
  'duties',
  'dutiesInTime',
  'overdue',
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];
export type ReportFigures = Readonly<Record<FigureKey, number>>;

const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const ReportFiguresSchema = z
  .strictObject(Object.fromEntries(FIGURE_KEYS.map((key) => [key, count])) as Record<FigureKey, typeof count>)
  .readonly();

/** Figures one by one; what a source does not have is nothing. */
export function figuresOf(of: (key: FigureKey) => number | undefined): ReportFigures {
  return Object.fromEntries(FIGURE_KEYS.map((key) => [key, of(key) ?? 0])) as ReportFigures;
}
