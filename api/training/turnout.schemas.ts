import { z } from 'zod';
import { CALL_STATES } from '../../domain/training/courses.ts';
import { PagingSchema, pageSchema } from '../http/paging.ts';

/** People: called; of them excused, and neither enrolled nor excused; of who is enrolled, there, absent, not noted. */
export const TurnoutSchema = z
  .object({
    called: z.int(),
    excused: z.int(),
    silent: z.int(),
    present: z.int(),
    absent: z.int(),
    notNoted: z.int(),
  })
  .meta({ id: 'CourseTurnout' });

export const AskCalledSchema = PagingSchema.extend({ state: z.enum(CALL_STATES).optional() });
export type AskCalled = z.infer<typeof AskCalledSchema>;

/** Who was called to a course, and how he stands to it. */
export const CalledSchema = pageSchema(
  z
    .object({
      personId: z.string(),
      login: z.string(),
      name: z.string(),
      place: z.string().nullable(),
      state: z.enum(CALL_STATES),
      excuse: z.string(),
    })
    .meta({ id: 'CalledToCourse' }),
  'CalledToCoursePage',
);
export type Called = z.infer<typeof CalledSchema>;

/** A course's attendance sheet (签到表). */
export const AttendanceSchema = pageSchema(
  z
    .object({
      personId: z.string(),
      login: z.string(),
      name: z.string(),
      unitName: z.string().nullable(),
      enrolledAt: z.string(),
      present: z.boolean().nullable(),
      hours: z.number(),
      notedBy: z.string().nullable(),
    })
    .meta({ id: 'AttendanceLine' }),
  'Attendance',
);
export type Attendance = z.infer<typeof AttendanceSchema>;
