import type { AccountEvent, AccountEventKind } from '../account-record.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** A line of the administration's record, with its place in the chain. */
export interface AccountEventRow extends AccountEvent {
  readonly seq: number;
  readonly hash: string;
}

export interface AccountEventFilter {
  readonly regionIds: readonly string[];
  readonly personId?: string | undefined;
  readonly kind?: AccountEventKind | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** What administrators, operators and people themselves have done, newest first. */
export async function accountEvents(
  db: Queryable,
  { regionIds, personId, kind, cursor, limit }: AccountEventFilter,
): Promise<Page<AccountEventRow>> {
  const size = pageSize(limit);
  const [before = Number.MAX_SAFE_INTEGER] = decodeKey(cursor, 1) ?? [];
  const { rows } = await db.query<{ body: string; hash: string }>(
    `select body, hash from account_event
     where seq < $1 and region_ids && $2::text[] and ($3::uuid is null or person_id = $3) and ($4::text is null or kind = $4)
     order by seq desc limit $5`,
    [before, regionIds, personId ?? null, kind ?? null, size + 1],
  );
  const lines = rows.map(({ body, hash }) => ({
    ...(JSON.parse(body) as AccountEvent & { readonly seq: number }),
    hash,
  }));
  return pageOf(lines, size, ({ seq }) => [seq]);
}

/** The last things that were done to one account, newest first: for the person himself. */
export async function lastAccountEvents(
  db: Queryable,
  personId: string,
  limit: number,
): Promise<readonly AccountEventRow[]> {
  const { rows } = await db.query<{ body: string; hash: string }>(
    'select body, hash from account_event where person_id = $1 order by seq desc limit $2',
    [personId, limit],
  );
  return rows.map(({ body, hash }) => ({ ...(JSON.parse(body) as AccountEvent & { readonly seq: number }), hash }));
}
