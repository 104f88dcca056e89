import type { PlainDate } from '../calendar/plain-date.ts';
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
 * Whether attendance may be noted: nobody has attended what has not begun.
 *
 * @throws {DomainError} `courseCancelled`, `courseNotBegun`
 */
export function assertAttendance({ title, on, cancelled }: CourseFacts, today: PlainDate): void {
  if (cancelled) throw new DomainError('courseCancelled', { title });
  if (today < on) throw new DomainError('courseNotBegun', { title, on });
}
