import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import { AUDIENCE_ROLES, type Audience } from '../../domain/training/audience.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import type { Addressee } from './people.ts';

/** A notice of a performance office (S7). */
export interface Bulletin {
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly title: string;
  readonly body: string;
  readonly audience: Audience;
  readonly confirmBy: PlainDate | null;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly withdrawNote: string;
}

/** A notice as somebody was told of it. */
export interface OwnBulletin extends Bulletin {
  readonly readAt: Instant | null;
  readonly confirmedAt: Instant | null;
}

/** A notice as its bureau looks at it: how many it was for, and how many have read and confirmed it. */
export interface PublishedBulletin extends Bulletin {
  readonly people: number;
  readonly read: number;
  readonly confirmed: number;
}

interface Request {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const BULLETIN = `b.id, b.region_id as "regionId", r.name as "regionName", b.title, b.body, b.audience,
  b.confirm_by as "confirmBy", p.name as "publishedBy", b.published_at as "publishedAt",
  b.withdrawn_at as "withdrawnAt", b.withdraw_note as "withdrawNote"`;
const FROM = 'bulletin b join region r on r.id = b.region_id join person p on p.id = b.published_by';
const LAST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/**
 * Everybody whom an audience means on a day: the parameters are the region, its roles, its units (all where there are
 * none), whether regions below are meant, and the day.
 */
const MEANT = `
  select distinct p.id, p.name, p.locale
  from person_grant g join person p on p.id = g.person_id and p.active join region r on r.id = g.region_id
  where (g.region_id = $1 or ($4 and r.path && array[$1]))
    and g.role = any ($2::text[])
    and (cardinality($3::text[]) = 0 or g.unit_id = any ($3::text[]))
    and $5::date between g.valid_from and g.valid_until
  order by p.id`;

/** Everybody whom an audience of a region means on a day. */
export async function peopleMeant(
  db: Queryable,
  regionId: string,
  { roles, unitIds, below }: Audience,
  on: PlainDate,
): Promise<readonly Addressee[]> {
  const { rows } = await db.query<Addressee>({
    name: 'people-meant',
    text: MEANT,
    values: [regionId, roles.length === 0 ? AUDIENCE_ROLES : roles, unitIds, below, on],
  });
  return rows;
}

/** A notice as it is published. */
export interface NewBulletin {
  readonly id: string;
  readonly regionId: string;
  readonly title: string;
  readonly body: string;
  readonly audience: Audience;
  readonly confirmBy: PlainDate | null;
  readonly reminderOn: readonly PlainDate[];
  readonly publishedBy: string;
  readonly publishedAt: Instant;
}

/** Publishes a notice to these people; false where it was published before, by the same id. */
export async function insertBulletin(db: Queryable, one: NewBulletin, people: readonly string[]): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into bulletin (id, region_id, title, body, audience, confirm_by, reminder_on, published_by, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
    [
      one.id,
      one.regionId,
      one.title,
      one.body,
      JSON.stringify(one.audience),
      one.confirmBy,
      one.reminderOn,
      one.publishedBy,
      one.publishedAt,
    ],
  );
  if (rowCount !== 1) return false;
  await db.query(
    'insert into bulletin_reader (bulletin_id, person_id, told_at) select $1, unnest($2::uuid[]), $3::timestamptz',
    [one.id, people, one.publishedAt],
  );
  return true;
}

export async function bulletinById(db: Queryable, id: string): Promise<Bulletin | undefined> {
  const { rows } = await db.query<Bulletin>(`select ${BULLETIN} from ${FROM} where b.id = $1`, [id]);
  return rows[0];
}

/** What somebody was told, newest first. */
export async function bulletinsFor(
  db: Queryable,
  personId: string,
  { cursor, limit, unreadOnly }: Request & { readonly unreadOnly: boolean },
): Promise<Page<OwnBulletin>> {
  const size = pageSize(limit);
  const before = decodeKey(cursor, 2) ?? LAST;
  const { rows } = await db.query<OwnBulletin & { toldAt: Instant }>({
    name: 'bulletins-for',
    text: `select ${BULLETIN}, o.told_at as "toldAt", o.read_at as "readAt", o.confirmed_at as "confirmedAt"
      from bulletin_reader o join ${FROM.replace('bulletin b', 'bulletin b on b.id = o.bulletin_id')}
      where o.person_id = $1 and (o.told_at, o.bulletin_id) < ($2::timestamptz, $3::uuid)
        and (not $5 or (o.read_at is null and b.withdrawn_at is null))
      order by o.told_at desc, o.bulletin_id desc limit $4`,
    values: [personId, ...before, size + 1, unreadOnly],
  });
  const page = pageOf(rows, size, ({ toldAt, id }) => [toldAt, id]);
  return { ...page, rows: page.rows.map(({ toldAt: _told, ...row }) => row) };
}

/** What these bureaus have published, newest first, with how far it was read. */
export async function bulletinsOf(
  db: Queryable,
  regionIds: readonly string[],
  { cursor, limit }: Request,
): Promise<Page<PublishedBulletin>> {
  const size = pageSize(limit);
  const before = decodeKey(cursor, 2) ?? LAST;
  const { rows } = await db.query<PublishedBulletin>({
    name: 'bulletins-of',
    text: `select ${BULLETIN}, counted.people, counted.read, counted.confirmed
      from ${FROM} cross join lateral (
        select count(*)::int as people, count(o.read_at)::int as read, count(o.confirmed_at)::int as confirmed
        from bulletin_reader o where o.bulletin_id = b.id
      ) counted
      where b.region_id = any ($1::text[]) and (b.published_at, b.id) < ($2::timestamptz, $3::uuid)
      order by b.published_at desc, b.id desc limit $4`,
    values: [regionIds, ...before, size + 1],
  });
  return pageOf(rows, size, ({ publishedAt, id }) => [publishedAt, id]);
}

/** Withdraws a notice; false where it was withdrawn before. */
export async function withdrawBulletin(
  db: Queryable,
  {
    id,
    personId,
    note,
    now,
  }: { readonly id: string; readonly personId: string; readonly note: string; readonly now: Instant },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update bulletin set withdrawn_by = $2, withdrawn_at = $3, withdraw_note = $4
     where id = $1 and withdrawn_at is null`,
    [id, personId, now, note],
  );
  return rowCount === 1;
}
