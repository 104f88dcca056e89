import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { AudienceSchema } from '../../domain/training/audience.ts';
import { isAnObject } from '../http/is-an-object.ts';
import { PagingSchema, pageSchema } from '../http/paging.ts';
import { TurnoutSchema } from './turnout.schemas.ts';

const note = z.string().trim().min(1).max(500);
const regionId = z.string().min(1).max(20);
const MOST_HOURS = 200;
/** 学时, by halves. */
const hours = z.number().min(0).max(MOST_HOURS).multipleOf(0.5);

export const TrainingNoteSchema = z.strictObject({ note }).meta({ id: 'TrainingNote' });
export type TrainingNote = z.infer<typeof TrainingNoteSchema>;

const bulletin = {
  id: z.string(),
  regionId: z.string(),
  regionName: z.string(),
  title: z.string(),
  body: z.string(),
  confirmBy: z.string().nullable(),
  publishedBy: z.string(),
  publishedAt: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawNote: z.string(),
};

/** A notice that the caller was told of, and whether he has read and confirmed it. */
export const OwnBulletinsSchema = pageSchema(
  z
    .object({ ...bulletin, readAt: z.string().nullable(), confirmedAt: z.string().nullable() })
    .meta({ id: 'OwnBulletin' }),
  'OwnBulletins',
);
export type OwnBulletins = z.infer<typeof OwnBulletinsSchema>;

/** A notice of the caller's bureau, whom it is for and how far it was read. */
export const PublishedBulletinsSchema = pageSchema(
  z
    .object({ ...bulletin, audience: AudienceSchema, people: z.int(), read: z.int(), confirmed: z.int() })
    .meta({ id: 'PublishedBulletin' }),
  'PublishedBulletins',
);
export type PublishedBulletins = z.infer<typeof PublishedBulletinsSchema>;

export const AskOwnBulletinsSchema = PagingSchema.extend({ unread: z.enum(['true']).optional() });
export type AskOwnBulletins = z.infer<typeof AskOwnBulletinsSchema>;

/** The id is the asker's own, so that asked again after a lost answer it is one notice. */
export const PublishBulletinSchema = z
  .strictObject({
    id: z.uuid(),
    regionId,
    title: z.string().trim().min(1).max(120),
    body: z.string().trim().min(1).max(10_000),
    audience: AudienceSchema,
    confirmBy: PlainDateSchema.optional(),
  })
  .meta({ id: 'PublishBulletin' });
export type PublishBulletin = z.infer<typeof PublishBulletinSchema>;

export const ReadBulletinSchema = z.strictObject({ confirm: z.boolean() }).meta({ id: 'ReadBulletin' });
export type ReadBulletin = z.infer<typeof ReadBulletinSchema>;

export const AskReadersSchema = PagingSchema.extend({ state: z.enum(['unread', 'unconfirmed']).optional() });
export type AskReaders = z.infer<typeof AskReadersSchema>;

/** Whom a notice was for (已阅 / 未阅). */
export const ReadersSchema = pageSchema(
  z
    .object({
      personId: z.string(),
      name: z.string(),
      login: z.string(),
      place: z.string().nullable(),
      readAt: z.string().nullable(),
      confirmedAt: z.string().nullable(),
    })
    .meta({ id: 'BulletinReader' }),
  'BulletinReaders',
);
export type Readers = z.infer<typeof ReadersSchema>;

export const AskCoursesSchema = PagingSchema.extend({ when: z.enum(['coming', 'past']).default('coming') });
export type AskCourses = z.infer<typeof AskCoursesSchema>;

/** A file of a course's material; `size` in bytes. */
export const CourseFileSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    size: z.int(),
    mediaType: z.string(),
    sha256: z.string(),
    uploadedByName: z.string(),
    uploadedAt: z.string(),
  })
  .meta({ id: 'CourseFile' });
export type CourseFileView = z.infer<typeof CourseFileSchema>;

/** What the file is called; the file itself is the request's body. */
export const CourseFileNameSchema = z.strictObject({ name: z.string().min(1).max(500) });
export type CourseFileName = z.infer<typeof CourseFileNameSchema>;

const CourseSchema = z
  .object({
    id: z.string(),
    regionId: z.string(),
    regionName: z.string(),
    title: z.string(),
    about: z.string(),
    materials: z.string(),
    files: z.array(CourseFileSchema),
    on: z.string(),
    startsAt: z.string(),
    hours: z.number(),
    place: z.string(),
    link: z.string(),
    capacity: z.int(),
    taken: z.int(),
    audience: AudienceSchema,
    closesOn: z.string(),
    publishedBy: z.string(),
    cancelled: z.boolean(),
    cancelNote: z.string(),
    /** Closed by its organiser, with what he sums up. */
    closed: z.boolean(),
    closingNote: z.string(),
    /** Whether the caller was called to it, and has excused himself. */
    called: z.boolean(),
    excused: z.boolean(),
    enrolled: z.boolean(),
    present: z.boolean().nullable(),
    /** What the caller can do now. */
    mayEnrol: z.boolean(),
    mayLeave: z.boolean(),
    mayExcuse: z.boolean(),
    mayNote: z.boolean(),
    mayCancel: z.boolean(),
    mayClose: z.boolean(),
    /** Whether it is the caller's bureau's. */
    organises: z.boolean(),
    /** How it was answered and attended, for its organiser. */
    turnout: TurnoutSchema.nullable(),
  })
  .meta({ id: 'Course' });
export type CourseView = z.infer<typeof CourseSchema>;
export const CoursesSchema = pageSchema(CourseSchema, 'Courses');
export type Courses = z.infer<typeof CoursesSchema>;

export const PublishCourseSchema = z
  .strictObject({
    id: z.uuid(),
    regionId,
    title: z.string().trim().min(1).max(120),
    about: z.string().trim().min(1).max(4000),
    materials: z.string().trim().max(10_000).default(''),
    on: PlainDateSchema,
    startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    hours,
    place: z.string().trim().max(200).default(''),
    link: z.union([z.url({ protocol: /^https?$/ }).max(500), z.literal('')]).default(''),
    capacity: z.int().min(1).max(10_000),
    audience: AudienceSchema,
    closesOn: PlainDateSchema,
  })
  .refine(({ closesOn, on }) => closesOn <= on, {
    path: ['closesOn'],
    params: { code: 'closesAfterCourse' },
  })
  .refine(({ place, link }) => place !== '' || link !== '', {
    path: ['place'],
    params: { code: 'placeOrLink' },
    when: isAnObject,
  })
  .meta({ id: 'PublishCourse' });
export type PublishCourse = z.infer<typeof PublishCourseSchema>;

const MOST_NOTED = 200;
/** Who was there; `hours` where they are not the whole course's. */
export const NoteAttendanceSchema = z
  .strictObject({
    rows: z
      .array(z.strictObject({ personId: z.uuid(), present: z.boolean(), hours: hours.optional() }))
      .min(1)
      .max(MOST_NOTED),
  })
  .meta({ id: 'NoteAttendance' });
export type NoteAttendance = z.infer<typeof NoteAttendanceSchema>;

const year = z.coerce.number().int().min(2000).max(2200);
export const AskHoursSchema = PagingSchema.extend({
  region: z.string().max(20).optional(),
  year,
  by: z.enum(['person', 'unit']).default('unit'),
});
export type AskHours = z.infer<typeof AskHoursSchema>;

export const HoursPageSchema = pageSchema(
  z
    .object({
      id: z.string(),
      name: z.string(),
      place: z.string().nullable(),
      courses: z.int(),
      people: z.int(),
      hours: z.number(),
    })
    .meta({ id: 'TrainingHours' }),
  'TrainingHoursPage',
);
export type HoursPage = z.infer<typeof HoursPageSchema>;

/** What waits for the caller, and his hours of this year. */
export const TrainingSummarySchema = z
  .object({ unread: z.int(), toConfirm: z.int(), hours: z.number(), year: z.int() })
  .meta({ id: 'TrainingSummary' });
export type TrainingSummary = z.infer<typeof TrainingSummarySchema>;
