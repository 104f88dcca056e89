import { z } from 'zod';
import { CONSEQUENCES, GRADES } from '../../../domain/policy/policy.ts';

/** What the year before says about an item. */
const PreviousAnswer = z.object({
  itemId: z.string(),
  fiscalYear: z.int(),
  name: z.string(),
  score: z.number().nullable(),
  grade: z.enum(GRADES).nullable(),
  problemsOpen: z.int(),
  problemsAll: z.int(),
  action: z.enum(CONSEQUENCES).nullable(),
  decidedFen: z.int().nullable(),
  reason: z.string().nullable(),
  /** From before the system: there is no item to turn to. */
  imported: z.boolean().default(false),
});
export type PreviousResult = z.infer<typeof PreviousAnswer>;

/** The same item in the years around: what the year before says, and where the year after is. */
export const NEIGHBOURS = {
  next: z.object({ id: z.string(), fiscalYear: z.int() }).nullable(),
  previous: PreviousAnswer.nullable(),
};
