import { z } from 'zod';
import { PreviousAnswer } from './results-answers.ts';

/** The same item in the years around: what the year before says, and where the year after is. */
export const NEIGHBOURS = {
  next: z.object({ id: z.string(), fiscalYear: z.int() }).nullable(),
  previous: PreviousAnswer.nullable(),
};
