import { rule } from './evaluation-rules.ts';
import type { ObligationKind } from './obligation-kinds.ts';
import type { ObligationRule } from './policy.ts';

/**
 * Periods of performance reports (R4, R5): the policy says "periodically" and no more, so every number is a default that
 * a region may set. Versions of the policy from before they were kept are read with these.
 */
export const PERFORMANCE_REPORT_RULES = {
  unitPerformanceReport: rule('R4', { unit: 'workingDay', count: 15 }, { extendable: true }),
  lowerPerformanceReport: rule('R5', { unit: 'calendarDay', count: 30 }, { extendable: true }),
  reviewPerformanceReport: rule('R4', { unit: 'workingDay', count: 10 }),
  revisePerformanceReport: rule('R4', { unit: 'workingDay', count: 5 }, { extendable: true }),
} as const satisfies Partial<Record<ObligationKind, ObligationRule>>;

/** For which parts of a year reports are owed: each runs from the first of January to its last day. */
export const REPORT_PERIODS = [
  { key: 'h1', endsOn: '06-30' },
  { key: 'year', endsOn: '12-31' },
] as const;
