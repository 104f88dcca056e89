import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import { DomainError } from '../domain-error.ts';

/** What enrolment in a course is decided on. */
export interface CourseFacts {
  readonly title: string;
  /** The day on which it is held. */
  readonly on: PlainDate;
  /** The last day of enrolment. */
  readonly closesOn: PlainDate;
  readonly capacity: number;
  readonly taken: number;
  readonly cancelled: boolean;
  /** Its organiser has closed it: nothing of it changes any more. */
  readonly closed: boolean;
}

/** How somebody who was called stands to a course. */
export const CALL_STATES = ['silent', 'excused', 'enrolled', 'present', 'absent'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** Mornings on which a course to come is reminded of: as the policy reminds, and the day before in any case. */
export function remindedOn(on: PlainDate, laid: readonly PlainDate[]): readonly PlainDate[] {
  return [...new Set([...laid, addDays(on, -1)])].toSorted();
}

/**
 * Whether somebody may still enrol.
 *
 * @throws {DomainError} `courseCancelled`, `enrolmentClosed`, `courseFull`
 */
export function assertEnrolment({ title, closesOn, capacity, taken, cancelled }: CourseFacts, today: PlainDate): void {
  if (cancelled) throw new DomainError('courseCancelled', { title });
  if (today > closesOn) throw new DomainError('enrolmentClosed', { title, on: closesOn });
  if (taken >= capacity) throw new DomainError('courseFull', { title, capacity });
}

/**
 * Whether somebody may leave again: a place that is given back the day before can still be used.
 *
 * @throws {DomainError} `courseCancelled`, `courseBegun`
 */
export function assertLeaving({ title, on, cancelled }: CourseFacts, today: PlainDate): void {
  if (cancelled) throw new DomainError('courseCancelled', { title });
  if (today >= on) throw new DomainError('courseBegun', { title, on });
}

/**
 * Whether attendance may be noted: nobody has attended what has not begun, and what is closed stays as it is.
 *
 * @throws {DomainError} `courseCancelled`, `courseNotBegun`, `courseClosed`
 */
export function assertAttendance({ title, on, cancelled, closed }: CourseFacts, today: PlainDate): void {
  if (cancelled) throw new DomainError('courseCancelled', { title });
  if (today < on) throw new DomainError('courseNotBegun', { title, on });
  if (closed) throw new DomainError('courseClosed', { title });
}

/**
 * Whether a course may be closed: once it was held and everybody who was enrolled is noted as present or absent.
 *
 * @throws {DomainError} as `assertAttendance`, and `attendanceOpen`
 */
export function assertClosing(course: CourseFacts, notNoted: number, today: PlainDate): void {
  assertAttendance(course, today);
  if (notNoted > 0) throw new DomainError('attendanceOpen', { title: course.title, count: notNoted });
}
