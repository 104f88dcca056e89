import { z } from 'zod';
import { pageSchema } from '../http/paging.ts';
import { RecordedViewSchema } from './item.schemas.ts';

/** What happened to a matter: recorded events with their link of the hash chain, and reminders that were sent. */
const HistoryEntrySchema = z.discriminatedUnion('kind', [
  RecordedViewSchema.extend({ kind: z.literal('event'), hash: z.string() }).meta({ id: 'HistoryEvent' }),
  z
    .object({
      kind: z.literal('reminder'),
      at: z.string(),
      obligationKey: z.string(),
      name: z.string(),
      due: z.string(),
      daysBefore: z.int(),
    })
    .meta({ id: 'HistoryReminder' }),
]);
export type HistoryEntryView = z.infer<typeof HistoryEntrySchema>;

export const HistoryPageSchema = pageSchema(HistoryEntrySchema, 'HistoryPage');
export type HistoryPage = z.infer<typeof HistoryPageSchema>;
