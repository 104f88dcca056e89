import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { inTransaction, type Pool, type Queryable } from '../pool.ts';

/** A file of a course's material. `size` in bytes. */
export interface CourseFileRow {
  readonly id: string;
  readonly courseId: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly sha256: string;
  readonly uploadedByName: string;
  readonly uploadedAt: Instant;
}

type NewFile = Pick<CourseFileRow, 'courseId' | 'name' | 'size' | 'mediaType' | 'sha256'> & {
  readonly uploadedBy: string;
  readonly now: Instant;
};

/** More is a library, not the material of one course. */
const MOST_FILES = 50;

const FILES = `
  select f.id, f.course_id as "courseId", f.name, f.size, f.media_type as "mediaType", f.sha256,
    p.name as "uploadedByName", f.uploaded_at as "uploadedAt"
  from course_file f join person p on p.id = f.uploaded_by where f.removed_at is null`;

/** The files of these courses, the first first. */
export async function filesOfCourses(db: Queryable, courseIds: readonly string[]): Promise<readonly CourseFileRow[]> {
  const { rows } = await db.query<CourseFileRow>({
    name: 'course-files',
    text: `${FILES} and f.course_id = any ($1::uuid[]) order by f.course_id, f.uploaded_at, f.id`,
    values: [courseIds],
  });
  return rows;
}

/**
 * Adds a file to a course; the same file under the same name is there already.
 *
 * @throws {DomainError} `tooManyAttachments`
 */
export async function addCourseFile(pool: Pool, file: NewFile): Promise<CourseFileRow> {
  const { courseId, name, size, mediaType, sha256, uploadedBy, now } = file;
  return inTransaction(pool, async (db) => {
    await db.query('select from course where id = $1 for update', [courseId]);
    const before = await filesOfCourses(db, [courseId]);
    const same = before.find((one) => one.name === name && one.sha256 === sha256);
    if (same) return same;
    if (before.length >= MOST_FILES) throw new DomainError('tooManyAttachments', { max: MOST_FILES });
    const id = randomUUID();
    await db.query(
      `insert into course_file (id, course_id, name, size, media_type, sha256, uploaded_by, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, courseId, name, size, mediaType, sha256, uploadedBy, now],
    );
    const added = (await filesOfCourses(db, [courseId])).find((one) => one.id === id);
    if (!added) throw new Error('A file was added without being there.');
    return added;
  });
}

/** Takes a file off a course; false where it is not there any more. */
export async function removeCourseFile(db: Queryable, courseId: string, id: string, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    'update course_file set removed_at = $3 where course_id = $1 and id = $2 and removed_at is null',
    [courseId, id, now],
  );
  return rowCount === 1;
}
