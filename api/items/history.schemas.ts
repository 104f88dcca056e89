import { z } from 'zod';
import { PagingSchema, pageSchema } from '../http/paging.ts';
import { EVENT_TYPES } from '../../domain/messages/event-text.ts';
import { RecordedViewSchema } from './item.schemas.ts';

/** A page of the history; with `type`, only the events of that kind, so that the last of them is one call. */
export const AskHistorySchema = PagingSchema.extend({ type: z.enum(EVENT_TYPES).optional() });
export type AskHistory = z.infer<typeof AskHistorySchema>;

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
