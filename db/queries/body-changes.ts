import type { AccountEvent } from '../account-record.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** A change of a body on the administration's record. */
export type BodyChangeRow = AccountEvent & { readonly seq: number };

/** Every change of a region's bodies, newest first: who, when, why. */
export async function bodyChanges(
  db: Queryable,
  regionId: string,
  request: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<BodyChangeRow>> {
  const size = pageSize(request.limit);
  const [before = Number.MAX_SAFE_INTEGER] = decodeKey(request.cursor, 1) ?? [];
  const { rows } = await db.query<{ body: string }>(
    `select body from account_event
     where kind like 'body%' and seq < $1 and region_ids && array[$2::text] order by seq desc limit $3`,
    [before, regionId, size + 1],
  );
  return pageOf(
    rows.map(({ body }) => JSON.parse(body) as BodyChangeRow),
    size,
    ({ seq }) => [seq],
  );
}
