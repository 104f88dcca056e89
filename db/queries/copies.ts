import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { CELLS, cellArrays, inCell, type Scope } from './scope.ts';

/** Something that was copied to a person. */
export interface CopyOf {
  readonly instanceId: string;
  readonly process: string;
  readonly seq: number;
  readonly title: string;
  readonly code: string | null;
  readonly phase: string;
  readonly act: string;
  readonly note: string;
  readonly sentBy: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

const LAST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 2_147_483_647] as const;

function copiesSql(unreadOnly: boolean): string {
  return `
    select c.instance_id as "instanceId", i.process, c.seq, i.title, i.code, i.phase, c.act, c.note, c.sent_by as "sentBy", c.at,
      c.read_at as "readAt", exists (select from ${CELLS} where ${inCell('i')}) as readable
    from (
      select * from sign_off_copy
      where person_id = $4 and (at, instance_id, seq) < ($5::timestamptz, $6::uuid, $7::int)
        ${unreadOnly ? 'and read_at is null' : ''}
      order by at desc, instance_id desc, seq desc limit $8
    ) c join instance i on i.id = c.instance_id
    order by c.at desc, c.instance_id desc, c.seq desc`;
}

/** What was copied to a person, newest first, as far as he may still read it; or only what he has not read. */
export async function copiesTo(
  db: Queryable,
  personId: string,
  scope: Scope,
  filter: { readonly unreadOnly: boolean; readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Page<CopyOf>> {
  const size = pageSize(filter.limit);
  const before = decodeKey(filter.cursor, 3) ?? LAST;
  const { rows } = await db.query<CopyOf & { readable: boolean }>({
    name: filter.unreadOnly ? 'copies-unread' : 'copies-to',
    text: copiesSql(filter.unreadOnly),
    values: [...cellArrays(scope), personId, ...before, size + 1],
  });
  const page = pageOf(rows, size, ({ at, instanceId, seq }) => [at, instanceId, seq]);
  return { ...page, rows: page.rows.flatMap(({ readable, ...row }) => (readable ? [row] : [])) };
}

export async function unreadCopies(db: Queryable, personId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'copies-unread-count',
    text: 'select count(*)::int as count from sign_off_copy where person_id = $1 and read_at is null',
    values: [personId],
  });
  return rows[0]?.count ?? 0;
}

/** Marks what a person got of one matter as read; others' copies stay as they are. */
export async function markCopiesRead(db: Queryable, personId: string, instanceId: string, now: Instant): Promise<void> {
  await db.query(
    'update sign_off_copy set read_at = $3 where person_id = $1 and instance_id = $2 and read_at is null',
    [personId, instanceId, now],
  );
}
