import { z } from 'zod';
import { PlainDateSchema } from '../../calendar/plain-date-schema.ts';

const text = z.string().trim().min(1).max(4000);
const short = z.string().trim().min(1).max(200);
const on = PlainDateSchema.optional();

/** What proves that something was done, and where it can be seen: a document number, a page, a place. */
const EvidenceSchema = z.strictObject({ name: short, where: short });

/** Everything people may ask of a supervised matter (督办件). `on` is the legal date of the fact; without it, today. */
export const SupervisionCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answerSupervision'),
    measures: text,
    done: text,
    evidence: z.array(EvidenceSchema).min(1).max(50),
    on,
  }),
  z.strictObject({ kind: z.literal('returnSupervision'), opinion: text, answerBy: PlainDateSchema, on }),
  z.strictObject({ kind: z.literal('closeSupervision'), opinion: text, on }),
  z.strictObject({ kind: z.literal('dropSupervision'), reason: text, on }),
  z.strictObject({ kind: z.literal('takeOverSupervision'), reason: text, on }),
]);
export type SupervisionCommand = z.infer<typeof SupervisionCommandSchema>;
export type SupervisionCommandKind = SupervisionCommand['kind'];
