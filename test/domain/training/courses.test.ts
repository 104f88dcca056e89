import { describe, expect, it } from '@jest/globals';
import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { DomainError } from '../../../domain/domain-error.ts';
import {
  assertAttendance,
  assertClosing,
  assertEnrolment,
  assertLeaving,
  remindedOn,
  type CourseFacts,
} from '../../../domain/training/courses.ts';

const COURSE: CourseFacts = {
  title: '绩效自评',
  on: asPlainDate('2026-12-08'),
  closesOn: asPlainDate('2026-12-04'),
  capacity: 2,
  taken: 1,
  cancelled: false,
  closed: false,
};

function refusal(rule: typeof assertEnrolment, day: string, more: Partial<CourseFacts> = {}): string | undefined {
  try {
    rule({ ...COURSE, ...more }, asPlainDate(day));
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('a course (S7)', () => {
  it('takes whoever enrols until the closing day’s end, while there are places', () => {
    expect(refusal(assertEnrolment, '2026-12-04')).toBeUndefined();
    expect(refusal(assertEnrolment, '2026-12-05')).toBe('enrolmentClosed');
    expect(refusal(assertEnrolment, '2026-12-01', { taken: 2 })).toBe('courseFull');
  });

  it('lets go whoever leaves before its day, and nobody on it', () => {
    expect(refusal(assertLeaving, '2026-12-07')).toBeUndefined();
    expect(refusal(assertLeaving, '2026-12-08')).toBe('courseBegun');
  });

  it('has attendance from its day on, and none before', () => {
    expect(refusal(assertAttendance, '2026-12-07')).toBe('courseNotBegun');
    expect(refusal(assertAttendance, '2026-12-08')).toBeUndefined();
    expect(refusal(assertAttendance, '2027-01-15')).toBeUndefined();
  });

  it('is closed once it was held and everybody is noted, and changes no more', () => {
    const closing =
      (notNoted: number): typeof assertEnrolment =>
      (course, today) => {
        assertClosing(course, notNoted, today);
      };
    expect(refusal(closing(0), '2026-12-07')).toBe('courseNotBegun');
    expect(refusal(closing(1), '2026-12-08')).toBe('attendanceOpen');
    expect(refusal(closing(0), '2026-12-08')).toBeUndefined();
    for (const rule of [closing(0), assertAttendance])
      expect(refusal(rule, '2026-12-09', { closed: true })).toBe('courseClosed');
  });

  it('is reminded of as the policy reminds, and the day before in any case, once', () => {
    const [early, eve] = [asPlainDate('2026-12-01'), asPlainDate('2026-12-07')];
    expect(remindedOn(COURSE.on, [early])).toEqual([early, eve]);
    expect(remindedOn(COURSE.on, [eve, early])).toEqual([early, eve]);
  });

  it('that was cancelled is over in every way', () => {
    for (const rule of [assertEnrolment, assertLeaving, assertAttendance])
      expect(refusal(rule, '2026-12-08', { cancelled: true, closesOn: asPlainDate('2026-12-08') })).toBe(
        'courseCancelled',
      );
  });
});
