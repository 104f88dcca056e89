import { z } from 'zod';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { PlainDateSchema } from '../../calendar/plain-date-schema.ts';
import type { Leader } from './state.ts';

const text = z.string().trim().min(1).max(4000);
const short = z.string().trim().min(1).max(200);
const on = PlainDateSchema.optional();

/**
 * What proves that something was done: a file that was handed in, by its hash, or where it can be seen on paper (a
 * document number, a place).
 */
const EvidenceSchema = z
  .strictObject({
    name: short,
    where: short.optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .refine(({ where, sha256 }) => where !== undefined || sha256 !== undefined, {
    path: ['where'],
    params: { code: 'evidenceNowhere' },
  });

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

/** A new head of the region's body takes over the matters of the one before (S1); nobody can ask for it. */
export interface HandOverSupervision {
  readonly kind: 'handOverSupervision';
  readonly leader: Leader;
  readonly body: string;
  /** What the appointment was recorded with. */
  readonly reason: string;
  readonly on: PlainDate;
}

export type SupervisionCommand = z.infer<typeof SupervisionCommandSchema> | HandOverSupervision;
export type SupervisionCommandKind = SupervisionCommand['kind'];
