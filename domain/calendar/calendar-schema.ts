import { z } from 'zod';
import { arrangementFaults, describeArrangementFault } from './arrangement-faults.ts';
import type { Calendar, RestDay, YearArrangement } from './calendar.ts';
import { HOLIDAY_KEYS } from './holidays.ts';
import { PlainDateSchema } from './plain-date-schema.ts';

const RestDaySchema: z.ZodType<RestDay> = z.strictObject({ date: PlainDateSchema, holiday: z.enum(HOLIDAY_KEYS) });

const ArrangementShape = z.strictObject({
  year: z.int().min(2000).max(2200),
  source: z.string().trim().min(1).max(200),
  note: z.string().max(2000).optional(),
  restDays: z.array(RestDaySchema).max(120),
  workDays: z.array(PlainDateSchema).max(60),
});

/** One year as the State Council arranged it. Every fault is told at once; `params.code` names the rule. */
export const YearArrangementSchema = ArrangementShape.superRefine((arrangement, refinement) => {
  for (const fault of arrangementFaults(arrangement)) {
    refinement.addIssue({
      code: 'custom',
      path: fault.path.split('/').slice(1),
      message: describeArrangementFault(fault, 'zh-CN'),
      params: { code: fault.code, ...fault.params },
    });
  }
}) satisfies z.ZodType<YearArrangement>;

const yearKey = z.string().regex(/^\d{4}$/);

/** A whole calendar, as stored and as sent to a page. */
export const CalendarSchema = z
  .strictObject({
    version: z.string().min(1).max(100),
    years: z.record(yearKey, YearArrangementSchema),
    statutory: z.record(yearKey, z.array(RestDaySchema)),
  })
  .refine(({ years }) => Object.entries(years).every(([key, { year }]) => key === String(year)), {
    error: 'an arrangement stands under another year',
    path: ['years'],
  }) satisfies z.ZodType<Calendar>;
