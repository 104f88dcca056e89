import { z } from 'zod';
import { FILTERED_LISTS, type FilteredList } from '../../db/queries/saved-filters.ts';
import { AskInboxSchema } from '../inbox/inbox.schemas.ts';
import { ListItemsSchema } from '../items/list.schemas.ts';
import { ListProblemsSchema } from '../ledger/ledger.schemas.ts';

/** What each list may be narrowed and ordered by under a name; region and year stay the page's own. */
const FILTERS: Readonly<Record<FilteredList, z.ZodType>> = {
  inbox: AskInboxSchema.pick({ command: true, group: true, kind: true, q: true }),
  items: ListItemsSchema.omit({ year: true, region: true, cursor: true, limit: true, totals: true }),
  ledger: ListProblemsSchema.omit({ year: true, region: true, cursor: true, limit: true }),
};

const name = z.string().trim().min(1).max(30);
const list = z.enum(FILTERED_LISTS);

export const AskSavedFiltersSchema = z.strictObject({ list });
export type AskSavedFilters = z.infer<typeof AskSavedFiltersSchema>;

/** A filter by its name: what the list of the API is asked with. */
export const SaveFilterSchema = z
  .strictObject({ list, name, filter: z.record(z.string().max(20), z.string().max(100)) })
  .superRefine((asked, context) => {
    const { error } = FILTERS[asked.list].safeParse(asked.filter);
    for (const { path, ...issue } of error?.issues ?? []) context.addIssue({ ...issue, path: ['filter', ...path] });
  })
  .meta({ id: 'SaveFilter' });
export type SaveFilter = z.infer<typeof SaveFilterSchema>;

export const ChangeFilterSchema = z
  .strictObject({
    name: name.optional(),
    sharedWith: z.string().max(130).nullable().optional().describe('共享范围，见 audiences · one of `audiences`'),
  })
  .meta({ id: 'ChangeFilter' });
export type ChangeFilter = z.infer<typeof ChangeFilterSchema>;

export const OrderFiltersSchema = z
  .strictObject({ list, ids: z.array(z.uuid()).min(1).max(100) })
  .meta({ id: 'OrderFilters' });
export type OrderFilters = z.infer<typeof OrderFiltersSchema>;

export const DefaultFilterSchema = z.strictObject({ list, id: z.uuid().nullable() }).meta({ id: 'DefaultFilter' });
export type DefaultFilter = z.infer<typeof DefaultFilterSchema>;

const AudienceSchema = z.object({ id: z.string(), name: z.string() }).meta({ id: 'FilterAudience' });

/** The filters of a list that the reader may use, his own first, and whom he may share his own with. */
export const SavedFiltersSchema = z
  .object({
    rows: z.array(
      z
        .object({
          id: z.string(),
          name: z.string(),
          filter: z.record(z.string(), z.string()),
          own: z.boolean(),
          sharedWith: AudienceSchema.nullable(),
          sharedBy: z.string().nullable(),
          isDefault: z.boolean(),
        })
        .meta({ id: 'SavedFilter' }),
    ),
    audiences: z.array(AudienceSchema),
  })
  .meta({ id: 'SavedFilters' });
export type SavedFilters = z.infer<typeof SavedFiltersSchema>;
