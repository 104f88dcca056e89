import { z } from 'zod';
import { COUNTED_PARTS } from '../../../domain/assessment/counted-text.ts';

const count = z.int();

/** The matters that one figure of an assessment counts (S2). */
export const CountedAnswer = z.object({
  subjectName: z.string(),
  measureName: z.string(),
  counts: z.string(),
  matters: z.record(z.enum(COUNTED_PARTS), count),
  rows: z.array(
    z.object({
      matterId: z.string(),
      process: z.string(),
      key: z.string(),
      name: z.string(),
      code: z.string().nullable(),
      unitName: z.string().nullable(),
      regionName: z.string(),
      done: z.boolean(),
      why: z.string(),
    }),
  ),
  next: z.string().nullable(),
});
export type CountedPage = z.infer<typeof CountedAnswer>;
export type CountedMatter = CountedPage['rows'][number];
