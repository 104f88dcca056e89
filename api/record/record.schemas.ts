import { z } from 'zod';

/** What a proof has looked at, in a sentence and in figures, and every place where it fails. */
export const ProofSchema = z
  .object({
    holds: z.boolean(),
    sentence: z.string(),
    matters: z.int(),
    records: z.int(),
    replayed: z.int(),
    days: z.int(),
    breaks: z.array(z.object({ code: z.string(), where: z.string(), seq: z.int().nullable(), message: z.string() })),
  })
  .meta({ id: 'Proof' });
export type ProofView = z.infer<typeof ProofSchema>;
