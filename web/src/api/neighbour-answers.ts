import { z } from 'zod';
import { GRADES } from '../../../domain/policy/policy.ts';

/** The same item in the years around: what the year before says, and where the year after is. */
export const NEIGHBOURS = {
  next: z.object({ id: z.string(), fiscalYear: z.int() }).nullable(),
  previous: z
    .object({
      itemId: z.string(),
      fiscalYear: z.int(),
      score: z.number().nullable(),
      grade: z.enum(GRADES).nullable(),
      problemsOpen: z.int(),
      problemsAll: z.int(),
    })
    .nullable(),
};
