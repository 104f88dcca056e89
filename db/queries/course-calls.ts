import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { CallState } from '../../domain/training/courses.ts';
import type { Queryable } from '../pool.ts';
import { decodeKey, pageOf, pageSize, type Page } from './page.ts';
import { placeSql, type Addressee } from './people.ts';

/** Calls these people to a course. */
export async function callToCourse(
  db: Queryable,
  { id, people, now }: { readonly id: string; readonly people: readonly string[]; readonly now: Instant },
): Promise<void> {
  await db.query(
    `insert into course_call (course_id, person_id, called_at) select $1, unnest($2::uuid[]), $3::timestamptz
     on conflict do nothing`,
    [id, people, now],
  );
}

/** Notes why somebody who was called does not come. */
export async function excuseFrom(
  db: Queryable,
  { id, personId, note, now }: { readonly id: string; personId: string; note: string; now: Instant },
): Promise<void> {
  await db.query('update course_call set excused_at = $4, excuse = $3 where course_id = $1 and person_id = $2', [
    id,
    personId,
    note,
    now,
  ]);
}

/** Somebody who was called to a course. */
export interface CalledRow {
  readonly personId: string;
  readonly login: string;
  readonly name: string;
  readonly place: string | null;
  readonly state: CallState;
  readonly excuse: string;
}

const STATE = `case when e.present then 'present' when not e.present then 'absent' when e.person_id is not null then 'enrolled'
  when k.excused_at is not null then 'excused' else 'silent' end`;
const CALLED = `course_call k left join course_enrolment e on e.course_id = k.course_id and e.person_id = k.person_id
  and e.left_at is null`;

/** Who was called to a course, by login; only those who stand so to it, where that is asked. */
export async function calledTo(
  db: Queryable,
  id: string,
  request: {
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
    readonly state?: CallState | undefined;
  },
): Promise<Page<CalledRow>> {
  const size = pageSize(request.limit);
  const [after = ''] = decodeKey(request.cursor, 1) ?? [];
  const { rows } = await db.query<CalledRow>(
    `select k.person_id as "personId", p.login, p.name, ${STATE} as state, k.excuse,
       ${placeSql('p')} as place
     from ${CALLED} join person p on p.id = k.person_id
     where k.course_id = $1 and p.login > $2 and ($4::text is null or ${STATE} = $4)
     order by p.login limit $3`,
    [id, after, size + 1, request.state ?? null],
  );
  return pageOf(rows, size, ({ login }) => [login]);
}

/** How a course was answered and attended, by people. */
export interface Turnout {
  readonly courseId: string;
  readonly called: number;
  readonly excused: number;
  /** Called, and neither enrolled nor excused. */
  readonly silent: number;
  readonly present: number;
  readonly absent: number;
  /** Enrolled, and not noted yet. */
  readonly notNoted: number;
}

/** The turnout of each of these courses. */
export async function turnoutOf(db: Queryable, courseIds: readonly string[]): Promise<readonly Turnout[]> {
  const { rows } = await db.query<Turnout>({
    name: 'course-turnout',
    text: `
      select c.id as "courseId", calls.*, places.*
      from unnest($1::uuid[]) as c (id)
      cross join lateral (
        select count(*)::int as called, count(*) filter (where ${STATE} = 'excused')::int as excused,
          count(*) filter (where ${STATE} = 'silent')::int as silent
        from ${CALLED} where k.course_id = c.id
      ) calls
      cross join lateral (
        select count(*) filter (where present)::int as present, count(*) filter (where not present)::int as absent,
          count(*) filter (where present is null)::int as "notNoted"
        from course_enrolment where course_id = c.id and left_at is null
      ) places`,
    values: [courseIds],
  });
  return rows;
}

/** Everybody who was called or is enrolled: whom the course concerns. */
export async function concernedBy(db: Queryable, courseId: string): Promise<readonly Addressee[]> {
  const { rows } = await db.query<Addressee>(
    `select p.id, p.name, p.locale from person p
     where p.active and p.id in (
       select person_id from course_enrolment where course_id = $1 and left_at is null
       union select person_id from course_call where course_id = $1 and excused_at is null
     ) order by p.id`,
    [courseId],
  );
  return rows;
}
