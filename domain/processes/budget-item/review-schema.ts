import { z } from 'zod';
import { GRADES } from '../../policy/policy.ts';

/** The four criteria of a target review, each with its two points (财预〔2015〕88号; G2). */
export const REVIEW_POINTS = {
  completeness: ['formComplete', 'targetClear'],
  relevance: ['targetRelevant', 'indicatorsSound'],
  appropriateness: ['performanceReasonable', 'fundsMatched'],
  feasibility: ['reachable', 'conditionsMet'],
} as const;
export type Criterion = keyof typeof REVIEW_POINTS;
export type ReviewPoint = (typeof REVIEW_POINTS)[Criterion][number];
export const CRITERIA = Object.keys(REVIEW_POINTS) as readonly Criterion[];

export const CRITERION_RESULTS = ['qualified', 'needsWork', 'unqualified'] as const;
export type CriterionResult = (typeof CRITERION_RESULTS)[number];

/** One criterion's result; `unmet` names its points that the table does not meet. */
function criterion<const P extends readonly [string, ...string[]]>(points: P) {
  return z.strictObject({
    result: z.enum(CRITERION_RESULTS),
    opinion: z.string().trim().max(2000).default(''),
    unmet: z.array(z.enum(points)).max(points.length).optional(),
  });
}

/** The four criteria of a target review (G2). */
export const ReviewCriteriaSchema = z.strictObject({
  completeness: criterion(REVIEW_POINTS.completeness),
  relevance: criterion(REVIEW_POINTS.relevance),
  appropriateness: criterion(REVIEW_POINTS.appropriateness),
  feasibility: criterion(REVIEW_POINTS.feasibility),
});
export type ReviewCriteria = z.infer<typeof ReviewCriteriaSchema>;

/** 批注: a remark on one place of the target table under review, by JSON pointer (`domain/scoring/table-place.ts`). */
export const AnnotationSchema = z.strictObject({
  path: z.string().min(1).max(100),
  text: z.string().trim().min(1).max(1000),
});
export type Annotation = z.infer<typeof AnnotationSchema>;

/** The overall grade that the reviewer gives, and why where it is not the one that follows from the criteria. */
export const overall = {
  grade: z.enum(GRADES).optional(),
  gradeReason: z.string().trim().max(2000).optional(),
};
