import { z } from 'zod';
import { InstantSchema, PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { HOLIDAY_KEYS } from '../../../domain/calendar/holidays.ts';

const CalendarVersion = z.object({
  version: z.string(),
  note: z.string(),
  loadedByName: z.string().nullable(),
  loadedAt: InstantSchema,
  active: z.boolean(),
  carriedOutAt: InstantSchema.nullable(),
  mattersAll: z.int().nullable(),
  recomputed: z.int(),
  moved: z.int(),
});
export type CalendarVersion = z.infer<typeof CalendarVersion>;

/** One year as it is in force, and every version there has been. */
export const CalendarAdminAnswer = z.object({
  version: z.string(),
  arrangedYears: z.array(z.int()),
  year: z.object({
    year: z.int(),
    provisional: z.boolean(),
    source: z.string().nullable(),
    note: z.string().nullable(),
    restDays: z.array(z.object({ date: PlainDateSchema, holiday: z.enum(HOLIDAY_KEYS) })),
    workDays: z.array(PlainDateSchema),
  }),
  versions: z.array(CalendarVersion),
});
export type CalendarAdmin = z.infer<typeof CalendarAdminAnswer>;

const MovedDue = z.object({
  itemId: z.string(),
  title: z.string(),
  unitName: z.string().nullable(),
  key: z.string(),
  name: z.string(),
  from: PlainDateSchema,
  to: PlainDateSchema,
  provisional: z.boolean(),
  because: z.array(z.string()),
});
export type MovedDue = z.infer<typeof MovedDue>;

export const CalendarPreviewAnswer = z.object({
  replaces: z.string(),
  version: z.string(),
  looked: z.int(),
  earlier: z.int(),
  later: z.int(),
  settled: z.int(),
  rows: z.array(MovedDue),
  mattersAll: z.int(),
  told: z.array(z.string()),
  next: z.string().nullable(),
});
export type CalendarPreview = z.infer<typeof CalendarPreviewAnswer>;

export const CalendarConfirmedAnswer = z.object({ version: z.string() });
