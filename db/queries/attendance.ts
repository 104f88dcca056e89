import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';

interface Request {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** A line of a course's attendance sheet. */
export interface AttendanceRow {
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly enrolledAt: Instant;
  /** Null until the organiser has noted it. */
  readonly present: boolean | null;
  readonly hours: number;
  readonly notedBy: string | null;
}

/** Who is enrolled, by login, and who was there. */
export async function attendanceOf(db: Queryable, courseId: string, request: Request): Promise<Page<AttendanceRow>> {
  const size = pageSize(request.limit);
  const [after = ''] = decodeKey(request.cursor, 1) ?? [];
  const { rows } = await db.query<AttendanceRow>(
    `select e.person_id as "personId", p.login, p.name, u.name as "unitName", e.enrolled_at as "enrolledAt", e.present,
       e.hours, n.name as "notedBy"
     from course_enrolment e join person p on p.id = e.person_id left join unit u on u.id = e.unit_id
     left join person n on n.id = e.noted_by
     where e.course_id = $1 and e.left_at is null and p.login > $2 order by p.login limit $3`,
    [courseId, after, size + 1],
  );
  return pageOf(rows, size, ({ login }) => [login]);
}

/** What is noted of somebody's attendance. */
export interface Noted {
  readonly personId: string;
  readonly present: boolean;
  readonly hours: number;
}

/** Notes attendance of several at once; answers the names of those of them who are not enrolled. */
export async function noteAttendance(
  db: Queryable,
  courseId: string,
  noted: readonly Noted[],
  by: { readonly id: string; readonly now: Instant },
): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string }>(
    `with given as (
       select * from jsonb_to_recordset($2::jsonb) as g ("personId" uuid, present boolean, hours numeric)
     ), written as (
       update course_enrolment e set present = g.present, hours = g.hours, noted_by = $3, noted_at = $4
       from given g where e.course_id = $1 and e.person_id = g."personId" and e.left_at is null
       returning e.person_id
     )
     select coalesce(p.name, g."personId"::text) as name from given g left join person p on p.id = g."personId"
     where g."personId" not in (select person_id from written)`,
    [courseId, JSON.stringify(noted), by.id, by.now],
  );
  return rows.map(({ name }) => name);
}

/** Hours of training of a year, of a person or of a unit. */
export interface HoursRow {
  readonly id: string;
  readonly name: string;
  /** A person's unit, as he enrolled last; a unit's region. */
  readonly place: string | null;
  readonly courses: number;
  readonly people: number;
  readonly hours: number;
}

const ATTENDED = `
  from course_enrolment e join course c on c.id = e.course_id join person p on p.id = e.person_id
  left join unit u on u.id = e.unit_id left join region r on r.id = u.region_id
  where c.region_id = any ($1::text[]) and c.cancelled_at is null and e.present
    and c.on_date between make_date($2, 1, 1) and make_date($2, 12, 31)`;

const BY: Readonly<Record<'person' | 'unit', string>> = {
  person: `select p.id::text as id, p.name, max(u.name) as place, count(*)::int as courses, 1 as people,
    sum(e.hours)::numeric as hours ${ATTENDED} group by p.id`,
  unit: `select u.id, u.name, max(r.name) as place, count(distinct c.id)::int as courses,
    count(distinct p.id)::int as people, sum(e.hours)::numeric as hours ${ATTENDED} and u.id is not null group by u.id`,
};

/** Hours of a year by person or unit, most first, of the courses that these regions held. */
export async function hoursBy(
  db: Queryable,
  by: 'person' | 'unit',
  { regionIds, year, ...request }: Request & { readonly regionIds: readonly string[]; readonly year: number },
): Promise<Page<HoursRow>> {
  const size = pageSize(request.limit);
  const before = decodeKey(request.cursor, 2) ?? [1_000_000, ''];
  const { rows } = await db.query<HoursRow>({
    name: `training-hours-${by}`,
    text: `select * from (${BY[by]}) summed where hours < $3 or (hours = $3 and id > $4)
      order by hours desc, id limit $5`,
    values: [regionIds, year, ...before, size + 1],
  });
  return pageOf(rows, size, ({ hours, id }) => [hours, id]);
}

/** Hours that somebody has attended in a year. */
export async function hoursOf(db: Queryable, personId: string, year: number): Promise<number> {
  const { rows } = await db.query<{ hours: number }>(
    `select coalesce(sum(e.hours), 0)::numeric as hours from course_enrolment e join course c on c.id = e.course_id
     where e.person_id = $1 and e.present and c.cancelled_at is null
       and c.on_date between make_date($2, 1, 1) and make_date($2, 12, 31)`,
    [personId, year],
  );
  return rows[0]?.hours ?? 0;
}
