import { z } from 'zod';
import { PlainDateSchema } from '../../domain/calendar/plain-date-schema.ts';
import { PERIOD_UNITS } from '../../domain/calendar/period.ts';

const PeriodSchema = z.strictObject({ unit: z.enum(PERIOD_UNITS), count: z.int().min(1).max(10_000) });

/** A question to the calendar: the last day of a period that a fact starts, or, backwards, the last day before one. */
export const ComputeDeadlinesSchema = z
  .strictObject({
    rows: z
      .array(z.strictObject({ from: PlainDateSchema, period: PeriodSchema, backwards: z.boolean().default(false) }))
      .min(1)
      .max(500),
  })
  .meta({
    id: 'ComputeDeadlines',
    example: { rows: [{ from: '2026-07-31', period: { unit: 'month', count: 2 } }] },
  });
export type ComputeDeadlines = z.infer<typeof ComputeDeadlinesSchema>;

/** A due date with its arithmetic in words, one sentence a step. */
const ComputedDeadlineSchema = z
  .object({ due: z.string(), dueInWords: z.string(), provisional: z.boolean(), because: z.array(z.string()) })
  .meta({ id: 'ComputedDeadline' });

export const ComputedDeadlinesSchema = z
  .object({ calendar: z.string(), rows: z.array(ComputedDeadlineSchema) })
  .meta({ id: 'ComputedDeadlines' });
export type ComputedDeadlines = z.infer<typeof ComputedDeadlinesSchema>;
