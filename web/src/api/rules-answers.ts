import { z } from 'zod';
import type { YearArrangement } from '../../../domain/calendar/calendar.ts';
import { HOLIDAY_KEYS } from '../../../domain/calendar/holidays.ts';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { LadderStepSchema } from '../../../domain/policy/policy.ts';

const Year = z
  .object({
    year: z.int(),
    provisional: z.boolean(),
    source: z.string().nullable(),
    restDays: z.array(z.object({ date: PlainDateSchema, holiday: z.enum(HOLIDAY_KEYS) })),
    workDays: z.array(PlainDateSchema),
  })
  .transform(({ provisional, source, ...year }): YearArrangement | undefined =>
    provisional ? undefined : { ...year, source: source ?? '' },
  );

/** One year of the calendar in force; undefined while the State Council has not arranged it. */
export const CalendarYearAnswer = z.object({ version: z.string(), year: Year });

/** The policy in force, by whose numbers lights and ladders are said. */
export const PolicyAnswer = z
  .object({
    policy: z.looseObject({
      nearWorkingDays: z.int(),
      cutoff: z.enum(['endOfDay', 'closeOfBusiness']),
      ladder: z.array(LadderStepSchema),
    }),
  })
  .transform(({ policy }) => policy);
