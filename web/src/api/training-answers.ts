import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { CALL_STATES } from '../../../domain/training/courses.ts';

const page = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), next: z.string().nullable() });

export const SummaryAnswer = z.object({ unread: z.int(), toConfirm: z.int(), hours: z.number(), year: z.int() });

const bulletin = {
  id: z.string(),
  regionName: z.string(),
  title: z.string(),
  body: z.string(),
  confirmBy: PlainDateSchema.nullable(),
  publishedBy: z.string(),
  publishedAt: InstantSchema,
  withdrawnAt: InstantSchema.nullable(),
  withdrawNote: z.string(),
};

const Own = z.object({ ...bulletin, readAt: InstantSchema.nullable(), confirmedAt: InstantSchema.nullable() });
export type OwnBulletin = z.infer<typeof Own>;
export const OwnBulletinsAnswer = page(Own);

const Published = z.object({ ...bulletin, people: z.int(), read: z.int(), confirmed: z.int() });
export type PublishedBulletin = z.infer<typeof Published>;
export const PublishedBulletinsAnswer = page(Published);

export const ReadersAnswer = page(
  z.object({
    personId: z.string(),
    name: z.string(),
    login: z.string(),
    place: z.string().nullable(),
    readAt: InstantSchema.nullable(),
    confirmedAt: InstantSchema.nullable(),
  }),
);

const Course = z.object({
  id: z.string(),
  regionName: z.string(),
  title: z.string(),
  about: z.string(),
  materials: z.string(),
  files: z.array(z.object({ id: z.string(), name: z.string(), size: z.int() })),
  on: PlainDateSchema,
  startsAt: z.string(),
  hours: z.number(),
  place: z.string(),
  link: z.string(),
  capacity: z.int(),
  taken: z.int(),
  closesOn: PlainDateSchema,
  publishedBy: z.string(),
  cancelled: z.boolean(),
  cancelNote: z.string(),
  closed: z.boolean(),
  closingNote: z.string(),
  called: z.boolean(),
  excused: z.boolean(),
  enrolled: z.boolean(),
  present: z.boolean().nullable(),
  mayEnrol: z.boolean(),
  mayLeave: z.boolean(),
  mayExcuse: z.boolean(),
  mayNote: z.boolean(),
  mayCancel: z.boolean(),
  mayClose: z.boolean(),
  organises: z.boolean(),
  turnout: z
    .object({
      called: z.int(),
      excused: z.int(),
      silent: z.int(),
      present: z.int(),
      absent: z.int(),
      notNoted: z.int(),
    })
    .nullable(),
});
export type Course = z.infer<typeof Course>;
export const CoursesAnswer = page(Course);

export const CalledAnswer = page(
  z.object({
    personId: z.string(),
    name: z.string(),
    place: z.string().nullable(),
    state: z.enum(CALL_STATES),
    excuse: z.string(),
  }),
);

const Line = z.object({
  personId: z.string(),
  name: z.string(),
  unitName: z.string().nullable(),
  enrolledAt: InstantSchema,
  present: z.boolean().nullable(),
  hours: z.number(),
});
export type AttendanceLine = z.infer<typeof Line>;
export const AttendanceAnswer = page(Line);

export const HoursAnswer = page(
  z.object({
    id: z.string(),
    name: z.string(),
    place: z.string().nullable(),
    courses: z.int(),
    people: z.int(),
    hours: z.number(),
  }),
);
