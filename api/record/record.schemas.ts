import { z } from 'zod';
import { pageSchema } from '../http/paging.ts';

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

/** A proof of the record of a scope, as far as it has come; `finishedAt` is null while there is more to prove. */
export const RecordCheckSchema = z
  .object({
    id: z.string(),
    startedByName: z.string().nullable(),
    regionIds: z.array(z.string()),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
    mattersAll: z.int(),
    matters: z.int(),
    records: z.int(),
    replayed: z.int(),
    days: z.int(),
    accountEvents: z.int(),
    holds: z.boolean(),
    sentence: z.string(),
    breaks: z.array(BreakSchema),
  })
  .meta({ id: 'RecordCheck' });
export type RecordCheckView = z.infer<typeof RecordCheckSchema>;

export const RecordCheckPageSchema = pageSchema(RecordCheckSchema, 'RecordCheckPage');
export type RecordCheckPage = z.infer<typeof RecordCheckPageSchema>;

export const BeginCheckSchema = z
  .strictObject({ region: z.string().min(1).max(40).optional() })
  .meta({ id: 'BeginCheck' });
export type BeginCheck = z.infer<typeof BeginCheckSchema>;

export const SealedDaysSchema = pageSchema(
  z.object({ day: z.string(), hash: z.string(), count: z.int(), sealedAt: z.string() }).meta({ id: 'SealedDay' }),
  'SealedDays',
);
export type SealedDays = z.infer<typeof SealedDaysSchema>;

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
