import { z } from 'zod';

/** What is ranked (R6, D15): items of a bureau, its departments and units, or the counties below it. */
export const RANKED = ['unit', 'county', 'item'] as const;
export type Ranked = (typeof RANKED)[number];

/** How the scores of several items become one. */
export const WEIGHTINGS = ['byAmount', 'equally'] as const;

/** Version of the arithmetic: raised whenever the same inputs and method would come to another result. */
export const CALCULATION = 1;

const ExclusionSchema = z.strictObject({
  subjectId: z.string().min(1).max(100),
  reason: z.string().trim().min(2).max(500),
});

/** How a ranking is made. It is data, stands in the frozen snapshot, and can be read by whoever is ranked. */
export const RankingMethodSchema = z
  .strictObject({
    subject: z.enum(RANKED),
    weighting: z.enum(WEIGHTINGS),
    /** Whoever has fewer evaluated items is not ranked: one lucky item is no result. */
    minItems: z.int().min(1).max(100),
    /** Below this share of evaluated money a place is marked as not comparable; 0 marks none. */
    minCoveragePercent: z.int().min(0).max(100),
    /** Left out by decision, each with its reason. */
    excluded: z
      .array(ExclusionSchema)
      .max(200)
      .refine((all) => new Set(all.map(({ subjectId }) => subjectId)).size === all.length)
      .readonly(),
  })
  .readonly();
export type RankingMethod = z.infer<typeof RankingMethodSchema>;

/** The method that a draft begins with. */
export function usualMethod(subject: Ranked): RankingMethod {
  return {
    subject,
    weighting: 'byAmount',
    minItems: subject === 'county' ? 3 : 1,
    minCoveragePercent: 60,
    excluded: [],
  };
}
