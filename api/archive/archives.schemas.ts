import { z } from 'zod';
import { ListItemsSchema } from '../items/list.schemas.ts';

/** Which items' archives: the filters of the list of items. */
export const AskArchivesSchema = ListItemsSchema.omit({ cursor: true, limit: true, totals: true });
export type AskArchives = z.infer<typeof AskArchivesSchema>;

/** How many archives one file would hold, and how many it may. */
export const ArchivesAheadSchema = z.object({ count: z.int(), most: z.int() }).meta({ id: 'ArchivesAhead' });
export type ArchivesAhead = z.infer<typeof ArchivesAheadSchema>;
