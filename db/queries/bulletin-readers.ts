import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { placeSql, type Addressee } from './people.ts';

/** Marks a notice as read by somebody, and confirmed where he says so; the first time counts. False for who was not told. */
export async function readBulletin(
  db: Queryable,
  {
    id,
    personId,
    confirm,
    now,
  }: { readonly id: string; readonly personId: string; readonly confirm: boolean; readonly now: Instant },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update bulletin_reader set read_at = coalesce(read_at, $4::timestamptz),
       confirmed_at = case when $3 then coalesce(confirmed_at, $4::timestamptz) else confirmed_at end
     where bulletin_id = $1 and person_id = $2`,
    [id, personId, confirm, now],
  );
  return rowCount === 1;
}

/** Somebody a notice was for. */
export interface ReaderRow {
  readonly personId: string;
  readonly name: string;
  readonly login: string;
  readonly place: string | null;
  readonly readAt: Instant | null;
  readonly confirmedAt: Instant | null;
}

/** Whom a notice was for, by login; only who has not read it, or not confirmed it, where that is asked. */
export async function readersOf(
  db: Queryable,
  id: string,
  request: {
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
    readonly state?: 'unread' | 'unconfirmed' | undefined;
  },
): Promise<Page<ReaderRow>> {
  const { cursor, limit, state } = request;
  const size = pageSize(limit);
  const [after = ''] = decodeKey(cursor, 1) ?? [];
  const { rows } = await db.query<ReaderRow>(
    `select o.person_id as "personId", p.name, p.login, o.read_at as "readAt", o.confirmed_at as "confirmedAt",
       ${placeSql('p')} as place
     from bulletin_reader o join person p on p.id = o.person_id
     where o.bulletin_id = $1 and p.login > $2
       and case $4::text when 'unread' then o.read_at is null when 'unconfirmed' then o.confirmed_at is null else true end
     order by p.login limit $3`,
    [id, after, size + 1, state ?? null],
  );
  return pageOf(rows, size, ({ login }) => [login]);
}

/** Everybody whom a notice was for. */
export async function toldOfBulletin(db: Queryable, id: string): Promise<readonly Addressee[]> {
  const { rows } = await db.query<Addressee>(
    `select p.id, p.name, p.locale from bulletin_reader o join person p on p.id = o.person_id and p.active
     where o.bulletin_id = $1 order by p.id`,
    [id],
  );
  return rows;
}

/** How much somebody has not read, and not confirmed though it is asked. */
export async function bulletinCounts(
  db: Queryable,
  personId: string,
): Promise<{ readonly unread: number; readonly toConfirm: number }> {
  const { rows } = await db.query<{ unread: number; toConfirm: number }>({
    name: 'bulletin-counts',
    text: `select count(*) filter (where o.read_at is null)::int as unread,
        count(*) filter (where b.confirm_by is not null and o.confirmed_at is null)::int as "toConfirm"
      from bulletin_reader o join bulletin b on b.id = o.bulletin_id
      where o.person_id = $1 and b.withdrawn_at is null`,
    values: [personId],
  });
  return rows[0] ?? { unread: 0, toConfirm: 0 };
}
