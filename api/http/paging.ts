import { z } from 'zod';
import { PAGE_SIZE } from '../../db/queries/page.ts';

export const LimitSchema = z.coerce.number().int().min(1).max(PAGE_SIZE.most).optional();

/** A list is read page by page: `next` of one page is `cursor` of the next. */
export const PagingSchema = z.strictObject({ cursor: z.string().max(500).optional(), limit: LimitSchema });
export type Paging = z.infer<typeof PagingSchema>;

/** A page of these rows. */
export function pageSchema<Row extends z.ZodType>(
  row: Row,
  id: string,
): z.ZodObject<{ rows: z.ZodArray<Row>; next: z.ZodNullable<z.ZodString> }> {
  return z.object({ rows: z.array(row), next: z.string().nullable() }).meta({ id });
}
