import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Grant } from '../../domain/process/actor.ts';
import type { Audience } from '../../domain/training/audience.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

/** A course (S7). */
export interface CourseRow {
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly title: string;
  readonly about: string;
  readonly materials: string;
  readonly on: PlainDate;
  /** HH:MM. */
  readonly startsAt: string;
  readonly hours: number;
  readonly place: string;
  readonly link: string;
  readonly capacity: number;
  readonly taken: number;
  readonly roles: Readonly<Audience['roles']>;
  readonly unitIds: readonly string[];
  readonly below: boolean;
  readonly closesOn: PlainDate;
  readonly publishedBy: string;
  readonly cancelled: boolean;
  readonly cancelNote: string;
  readonly closed: boolean;
  readonly closingNote: string;
}

/** A course as somebody looks at it. */
export interface CourseForOne extends CourseRow {
  /** Whether he may enrol by what he holds. */
  readonly meant: boolean;
  /** Whether he was called to it when it was published, and has excused himself. */
  readonly called: boolean;
  readonly excused: boolean;
  readonly enrolled: boolean;
  readonly present: boolean | null;
}

const COURSE = `c.id, c.region_id as "regionId", r.name as "regionName", c.title, c.about, c.materials, c.on_date as "on",
  c.starts_at as "startsAt", c.hours, c.place, c.link, c.capacity, c.taken, c.roles, c.unit_ids as "unitIds", c.below,
  c.closes_on as "closesOn", p.name as "publishedBy", c.cancelled_at is not null as cancelled,
  c.cancel_note as "cancelNote", c.closed_at is not null as closed, c.closing_note as "closingNote"`;
const FROM = `course c join region r on r.id = c.region_id join person p on p.id = c.published_by
  left join course_enrolment e on e.course_id = c.id and e.person_id = $4 and e.left_at is null
  left join course_call k on k.course_id = c.id and k.person_id = $4`;
const OF_HIM = `e.person_id is not null as enrolled, e.present, k.person_id is not null as called,
  k.excused_at is not null as excused`;

/** Whether a course is for one of the grants in `$1` to `$3`: regions, roles and units of one person. */
const IS_MEANT = `exists (
  select from unnest($1::text[], $2::text[], $3::text[]) as held (region_id, role, unit_id)
  join region own on own.id = held.region_id
  where (held.region_id = c.region_id or (c.below and c.region_id = any (own.path)))
    and (c.roles = '{}' or held.role = any (c.roles)) and (c.unit_ids = '{}' or held.unit_id = any (c.unit_ids))
)`;

/** Of whom, by what, and from which day on or up to which. */
export interface CourseFilter {
  readonly personId: string;
  readonly grants: readonly Grant[];
  /** Regions whose courses he organises: he sees them whoever they are for. */
  readonly keeps: readonly string[];
  readonly today: PlainDate;
  readonly when: 'coming' | 'past';
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const NEAREST = ['-infinity', '00000000-0000-0000-0000-000000000000'] as const;
const LATEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** Courses that somebody may enrol in, is enrolled in or organises: those to come soonest first, those past latest first. */
export async function coursesFor(db: Queryable, filter: CourseFilter): Promise<Page<CourseForOne>> {
  const { personId, grants, keeps, today, when, cursor, limit } = filter;
  const size = pageSize(limit);
  const coming = when === 'coming';
  const from = decodeKey(cursor, 2) ?? (coming ? NEAREST : LATEST);
  const [beyond, order] = coming ? ['>', 'asc'] : ['<', 'desc'];
  const { rows } = await db.query<CourseForOne>({
    name: `courses-${when}`,
    text: `select * from (
        select ${COURSE}, ${IS_MEANT} as meant, ${OF_HIM}
        from ${FROM}
        where c.on_date ${coming ? '>=' : '<'} $6::date and (c.on_date, c.id) ${beyond} ($7::date, $8::uuid)
      ) shown
      where meant or enrolled or called or "regionId" = any ($5::text[])
      order by "on" ${order}, id ${order} limit $9`,
    values: [...grantArrays(grants), personId, keeps, today, ...from, size + 1],
  });
  return pageOf(rows, size, ({ on, id }) => [on, id]);
}

/** One course as somebody looks at it, locked until the transaction ends where places are taken or given back. */
export async function courseFor(
  db: Queryable,
  id: string,
  { personId, grants, lock = false }: Pick<CourseFilter, 'personId' | 'grants'> & { readonly lock?: boolean },
): Promise<CourseForOne | undefined> {
  if (lock) await db.query('select from course where id = $1 for update', [id]);
  const { rows } = await db.query<CourseForOne>(
    `select ${COURSE}, ${IS_MEANT} as meant, ${OF_HIM} from ${FROM} where c.id = $5`,
    [...grantArrays(grants), personId, id],
  );
  return rows[0];
}

function grantArrays(grants: readonly Grant[]): readonly (readonly (string | null)[])[] {
  return [
    grants.map(({ regionId }) => regionId),
    grants.map(({ role }) => role),
    grants.map(({ unitId }) => unitId ?? null),
  ];
}

/** A course as it is published. */
export type NewCourse = Omit<
  CourseRow,
  'regionName' | 'taken' | 'publishedBy' | 'cancelled' | 'cancelNote' | 'closed' | 'closingNote'
> & {
  readonly reminderOn: readonly PlainDate[];
  readonly publishedBy: string;
  readonly publishedAt: Instant;
};

/** Publishes a course; false where it was published before, by the same id. */
export async function insertCourse(db: Queryable, one: NewCourse): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into course (id, region_id, title, about, materials, on_date, starts_at, hours, place, link, capacity, roles,
       unit_ids, below, closes_on, reminder_on, published_by, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) on conflict (id) do nothing`,
    [
      one.id,
      one.regionId,
      one.title,
      one.about,
      one.materials,
      one.on,
      one.startsAt,
      one.hours,
      one.place,
      one.link,
      one.capacity,
      one.roles,
      one.unitIds,
      one.below,
      one.closesOn,
      one.reminderOn,
      one.publishedBy,
      one.publishedAt,
    ],
  );
  return rowCount === 1;
}

export async function cancelCourse(db: Queryable, id: string, note: string, now: Instant): Promise<void> {
  await db.query('update course set cancelled_at = $2, cancel_note = $3 where id = $1 and cancelled_at is null', [
    id,
    now,
    note,
  ]);
}

/** Closes a course; whoever closes it again changes nothing. */
export async function closeCourse(
  db: Queryable,
  { id, by, note, now }: { readonly id: string; readonly by: string; readonly note: string; readonly now: Instant },
): Promise<void> {
  await db.query(
    'update course set closed_at = $3, closed_by = $2, closing_note = $4 where id = $1 and closed_at is null',
    [id, by, now, note],
  );
}

/** Takes a place for somebody, again where he had given it back; the course's row is locked by the caller. */
export async function enrol(
  db: Queryable,
  {
    id,
    personId,
    unitId,
    now,
  }: { readonly id: string; readonly personId: string; readonly unitId: string | null; readonly now: Instant },
): Promise<void> {
  await db.query(
    `with taken as (
       insert into course_enrolment (course_id, person_id, unit_id, enrolled_at) values ($1, $2, $3, $4)
       on conflict (course_id, person_id) do update
         set unit_id = excluded.unit_id, enrolled_at = excluded.enrolled_at, left_at = null
         where course_enrolment.left_at is not null
       returning course_id
     ), answered as (
       update course_call set excused_at = null, excuse = '' where course_id = $1 and person_id = $2
     ) update course set taken = taken + 1 from taken t where course.id = t.course_id`,
    [id, personId, unitId, now],
  );
}

/** Gives a place back. */
export async function leaveCourse(db: Queryable, id: string, personId: string, now: Instant): Promise<void> {
  await db.query(
    `with freed as (
       update course_enrolment set left_at = $3 where course_id = $1 and person_id = $2 and left_at is null
       returning course_id
     ) update course set taken = taken - 1 from freed where course.id = freed.course_id`,
    [id, personId, now],
  );
}
