import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import {
  assertAttendance,
  assertClosing,
  assertEnrolment,
  assertLeaving,
  type CourseFacts,
} from '../../domain/training/courses.ts';
import type { Turnout } from '../../db/queries/course-calls.ts';
import type { CourseFileRow } from '../../db/queries/course-files.ts';
import type { CourseForOne } from '../../db/queries/courses.ts';
import type { CourseFileView, CourseView } from './training.schemas.ts';

/** A course with what its reader can do now; `keeps` are the regions whose courses he organises. */
export function courseView(
  course: CourseForOne,
  { files, turnouts }: { readonly files: readonly CourseFileRow[]; readonly turnouts: readonly Turnout[] },
  today: PlainDate,
  keeps: readonly string[],
): CourseView {
  const { roles, unitIds, below, meant, ...row } = course;
  const organises = keeps.includes(row.regionId);
  const turnout = turnouts.find(({ courseId }) => courseId === row.id);
  const may = (rule: (facts: CourseFacts, on: PlainDate) => void): boolean =>
    isAllowed(() => {
      rule(course, today);
    });
  return {
    ...row,
    files: files.filter(({ courseId }) => courseId === row.id).map(courseFileView),
    audience: { roles: [...roles], unitIds: [...unitIds], below },
    mayEnrol: (meant || row.called) && !row.enrolled && may(assertEnrolment),
    mayLeave: row.enrolled && may(assertLeaving),
    mayExcuse: row.called && !row.excused && may(assertLeaving),
    mayNote: organises && may(assertAttendance),
    organises,
    mayCancel: organises && !row.cancelled && !row.closed && today <= row.on,
    mayClose:
      turnout !== undefined &&
      may((facts, on) => {
        assertClosing(facts, turnout.notNoted, on);
      }),
    turnout: turnout ? turnoutView(turnout) : null,
  };
}

function turnoutView({ courseId: _course, ...counts }: Turnout): CourseView['turnout'] {
  return counts;
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
