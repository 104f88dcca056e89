import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';

/** A matter in the reader's scope has become a new version. */
const ChangeToldSchema = z.object({
  itemId: z.string(),
  version: z.int(),
  kinds: z.array(z.string()),
  by: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type ChangeTold = z.infer<typeof ChangeToldSchema>;

/** What the event stream says; events of a newer server than this page are passed over. */
export const ToldSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('change'), data: ChangeToldSchema }),
  z.object({ event: z.literal('beat'), data: z.object({ now: z.string(), today: PlainDateSchema }) }),
  z.object({ event: z.literal('notice'), data: z.object({}) }),
  z.object({ event: z.literal('resync'), data: z.object({}) }),
  z.object({ event: z.literal('open'), data: z.object({}) }),
  z.object({ event: z.literal('closed'), data: z.object({}) }),
]);
export type Told = z.infer<typeof ToldSchema>;
