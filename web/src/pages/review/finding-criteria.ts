import type { Criterion, ReviewPoint } from '../../../../domain/processes/budget-item/review-schema.ts';

/** Which criterion, and which of its points, a finding about the table speaks to (财预〔2015〕88号). */
const POINTS: readonly (readonly [Criterion, ReviewPoint, readonly string[]])[] = [
  ['completeness', 'targetClear', ['qualitativeWithoutCriterion', 'annualTargetMissing', 'rangeReversed']],
  ['relevance', 'indicatorsSound', ['comparatorInName', 'amountAsOutput', 'positiveOutputWithLte', 'costWithEq']],
  ['appropriateness', 'performanceReasonable', ['groupDeviates', 'subRowsSum', 'subRowsUnits']],
];

/** What is not about clarity, soundness or measure is about the form being complete. */
export function criterionOfFinding(code: string): readonly [Criterion, ReviewPoint] {
  const found = POINTS.find(([, , codes]) => codes.includes(code));
  return found ? [found[0], found[1]] : ['completeness', 'formComplete'];
}
