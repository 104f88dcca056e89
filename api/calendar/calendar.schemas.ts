import { z } from 'zod';
import { YearArrangementSchema } from '../../domain/calendar/calendar-schema.ts';
import { ObligationKindSchema } from '../items/item.schemas.ts';

const dated = z.object({ date: z.string(), holiday: z.string(), name: z.string() });

export const AskCalendarSchema = z.strictObject({ year: z.coerce.number().int().min(2000).max(2200).optional() });
export type AskCalendar = z.infer<typeof AskCalendarSchema>;

/** One year of the calendar in force, and the versions that there have been. */
export const CalendarViewSchema = z
  .object({
    version: z.string(),
    arrangedYears: z.array(z.int()),
    year: z.object({
      year: z.int(),
      provisional: z.boolean(),
      source: z.string().nullable(),
      note: z.string().nullable(),
      restDays: z.array(dated),
      workDays: z.array(z.string()),
    }),
    versions: z.array(
      z.object({
        version: z.string(),
        note: z.string(),
        loadedBy: z.string(),
        loadedAt: z.string(),
        active: z.boolean(),
        carriedOutAt: z.string().nullable(),
        loadedByName: z.string().nullable(),
        mattersAll: z.int().nullable(),
        recomputed: z.int(),
        moved: z.int(),
      }),
    ),
  })
  .meta({ id: 'Calendar' });
export type CalendarView = z.infer<typeof CalendarViewSchema>;

/** A year's arrangement to be looked at; the preview of many matters comes page by page. */
export const PreviewCalendarSchema = z
  .strictObject({ arrangement: YearArrangementSchema, cursor: z.uuid().optional() })
  .meta({ id: 'PreviewCalendar' });
export type PreviewCalendar = z.infer<typeof PreviewCalendarSchema>;

export const MovedDueSchema = z
  .object({
    itemId: z.string(),
    title: z.string(),
    unitId: z.string(),
    unitName: z.string().nullable(),
    key: z.string(),
    kind: ObligationKindSchema,
    name: z.string(),
    from: z.string(),
    to: z.string(),
    provisional: z.boolean(),
    because: z.array(z.string()),
  })
  .meta({ id: 'MovedDue' });
export type MovedDue = z.infer<typeof MovedDueSchema>;

export const CalendarPreviewSchema = z
  .object({
    /** What `confirm` must name, so that nobody confirms what he has not seen. */
    replaces: z.string(),
    version: z.string(),
    looked: z.int(),
    earlier: z.int(),
    later: z.int(),
    /** Same date, no longer (or newly) provisional. */
    settled: z.int(),
    rows: z.array(MovedDueSchema),
    /** Matters with a running clock that the change can reach: the whole that `looked` adds up to. */
    mattersAll: z.int(),
    /** Who hears of a date that moves, with the morning's digest. */
    told: z.array(z.string()),
    next: z.string().nullable(),
  })
  .meta({ id: 'CalendarPreview' });
export type CalendarPreview = z.infer<typeof CalendarPreviewSchema>;

export const ConfirmCalendarSchema = z
  .strictObject({
    arrangement: YearArrangementSchema,
    replaces: z.string().min(1).max(200),
    note: z.string().trim().min(1).max(1000),
  })
  .meta({ id: 'ConfirmCalendar' });
export type ConfirmCalendar = z.infer<typeof ConfirmCalendarSchema>;

/** In force for every act from now on; running clocks follow durably, each with the reason on record. */
export const CalendarConfirmedSchema = z
  .object({ version: z.string(), state: z.literal('beingCarriedOut') })
  .meta({ id: 'CalendarConfirmed' });
export type CalendarConfirmed = z.infer<typeof CalendarConfirmedSchema>;
