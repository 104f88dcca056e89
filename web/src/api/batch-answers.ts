import { z } from 'zod';
import { ActAnswer } from './history-answers.ts';

/** What became of each row of a batch, in the order asked; a refusal says why in the reader's language. */
export const BatchAnswer = z.object({
  done: z.int(),
  refused: z.int(),
  results: z.array(
    z.object({
      id: z.string(),
      status: z.enum(['done', 'refused']),
      answer: ActAnswer.optional(),
      problem: z.object({ code: z.string(), detail: z.string() }).optional(),
    }),
  ),
});
export type BatchResult = z.infer<typeof BatchAnswer>['results'][number];

/** Items opened together, each with the clock that started. */
export const OpenedAnswer = z.object({ answers: z.array(ActAnswer) });
export type Opened = z.infer<typeof OpenedAnswer>;
