import { z } from 'zod';
import { ProblemSchema } from '../problem/problem.ts';
import { ActAnswerSchema } from './act.schemas.ts';

/** What became of each row, in the order asked. */
export const BatchAnswerSchema = z
  .object({
    done: z.int(),
    refused: z.int(),
    results: z.array(
      z.object({
        id: z.string(),
        status: z.enum(['done', 'refused']),
        answer: ActAnswerSchema.optional(),
        problem: ProblemSchema.optional(),
      }),
    ),
  })
  .meta({ id: 'BatchAnswer' });
export type BatchAnswer = z.infer<typeof BatchAnswerSchema>;
