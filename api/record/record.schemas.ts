import { z } from 'zod';

const BreakSchema = z.object({ code: z.string(), where: z.string(), seq: z.int().nullable(), message: z.string() });

/** What a proof has looked at, in a sentence and in figures, and every place where it fails. */
export const ProofSchema = z
  .object({
    holds: z.boolean(),
    sentence: z.string(),
    matters: z.int(),
    records: z.int(),
    replayed: z.int(),
    days: z.int(),
    breaks: z.array(BreakSchema),
  })
  .meta({ id: 'Proof' });
export type ProofView = z.infer<typeof ProofSchema>;

/** Whether one item's record holds, for everybody who may read the item: “46 条记录，链校验一致”. */
export const ItemProofSchema = z
  .object({
    holds: z.boolean(),
    sentence: z.string(),
    records: z.int(),
    /** The last link's hash and when it was written: what a printed history is compared with. */
    headHash: z.string(),
    lastRecordedAt: z.string().nullable(),
    /** The first place where the chain fails. */
    firstBreak: BreakSchema.nullable(),
  })
  .meta({ id: 'ItemProof' });
export type ItemProof = z.infer<typeof ItemProofSchema>;
