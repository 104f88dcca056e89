import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { assertAttendance, assertEnrolment, assertLeaving, type CourseFacts } from '../../domain/training/courses.ts';
import type { CourseFileRow } from '../../db/queries/course-files.ts';
import type { CourseForOne } from '../../db/queries/courses.ts';
import type { CourseFileView, CourseView } from './training.schemas.ts';

/** A course with what its reader can do now; `keeps` are the regions whose courses he organises. */
export function courseView(
  course: CourseForOne,
  files: readonly CourseFileRow[],
  today: PlainDate,
  keeps: readonly string[],
): CourseView {
  const { roles, unitIds, below, meant, ...row } = course;
  const organises = keeps.includes(row.regionId);
  const may = (rule: (facts: CourseFacts, on: PlainDate) => void): boolean =>
    isAllowed(() => {
      rule(course, today);
    });
  return {
    ...row,
    files: files.filter(({ courseId }) => courseId === row.id).map(courseFileView),
    audience: { roles: [...roles], unitIds: [...unitIds], below },
    mayEnrol: meant && !row.enrolled && may(assertEnrolment),
    mayLeave: row.enrolled && may(assertLeaving),
    mayNote: organises && may(assertAttendance),
    organises,
    mayCancel: organises && !row.cancelled && today <= row.on,
  };
}

export function courseFileView({ courseId: _course, ...file }: CourseFileRow): CourseFileView {
  return file;
}

/** The rule itself says whether it would refuse. */
function isAllowed(rule: () => void): boolean {
  try {
    rule();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
