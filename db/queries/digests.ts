import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { DigestLine } from '../../domain/messages/digest-text.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** One morning's digest of one person. */
export interface DigestRow {
  readonly id: string;
  readonly regionId: string;
  readonly day: PlainDate;
  readonly lines: readonly DigestLine[];
  readonly at: Instant;
  readonly readAt: Instant | null;
}

/** A person's digests, newest first. */
export async function digestsOf(
  db: Queryable,
  personId: string,
  request: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<DigestRow>> {
  const size = pageSize(request.limit);
  const before = decodeKey(request.cursor, 2) ?? ['infinity', ''];
  const { rows } = await db.query<Omit<DigestRow, 'id'> & { id: number }>(
    `select id, region_id as "regionId", day, lines, at, read_at as "readAt" from digest
     where person_id = $1 and (day, region_id) < ($2::date, $3::text) order by day desc, region_id desc limit $4`,
    [personId, ...before, size + 1],
  );
  const page = pageOf(rows, size, ({ day, regionId }) => [day, regionId]);
  return { ...page, rows: page.rows.map((row) => ({ ...row, id: String(row.id) })) };
}

export async function markDigestRead(db: Queryable, personId: string, id: string, now: Instant): Promise<void> {
  await db.query('update digest set read_at = $3 where person_id = $1 and id = $2 and read_at is null', [
    personId,
    id,
    now,
  ]);
}
