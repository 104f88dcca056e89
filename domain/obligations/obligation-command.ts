import { z } from 'zod';
import { PlainDateSchema } from '../calendar/plain-date-schema.ts';

const key = z.string().min(1).max(100);
const text = z.string().trim().min(1).max(2000);

/** What people may ask of a clock; the same in every process. */
export const ObligationCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('askExtension'), key, workingDays: z.int().min(1).max(250), reason: text }),
  z.strictObject({ kind: z.literal('grantExtension'), key, workingDays: z.int().min(1).max(250), opinion: text }),
  z.strictObject({ kind: z.literal('refuseExtension'), key, opinion: text }),
  z.strictObject({ kind: z.literal('urge'), key, note: text }),
  z.strictObject({ kind: z.literal('setFinalDate'), key, date: PlainDateSchema, note: text }),
  z.strictObject({ kind: z.literal('summon'), key, date: PlainDateSchema, place: text, note: text }),
  z.strictObject({ kind: z.literal('dismissEscalation'), key, reason: text }),
]);
export type ObligationCommand = z.infer<typeof ObligationCommandSchema>;

/** What an administrator's change of the calendar asks of each matter concerned; sent by the system only. */
export interface RecomputeCommand {
  readonly kind: 'recomputeObligations';
  readonly note: string;
}
