import { z } from 'zod';

const Audience = z.object({ id: z.string(), name: z.string() });

const SavedFilter = z.object({
  id: z.string(),
  name: z.string(),
  filter: z.record(z.string(), z.string()),
  own: z.boolean(),
  sharedWith: Audience.nullable(),
  sharedBy: z.string().nullable(),
  isDefault: z.boolean(),
});
export type SavedFilter = z.infer<typeof SavedFilter>;

/** The filters of a list by their names, and whom one's own may be shared with. */
export const SavedFiltersAnswer = z.object({ rows: z.array(SavedFilter), audiences: z.array(Audience) });
export type SavedFilters = z.infer<typeof SavedFiltersAnswer>;
