import { z } from 'zod';
import { PlainDateSchema } from '../../../domain/calendar/plain-date-schema.ts';

/** How much ends on each day. */
export const DueDaysAnswer = z.object({
  rows: z.array(
    z.object({
      day: PlainDateSchema,
      red: z.int(),
      yellow: z.int(),
      green: z.int(),
      paused: z.int(),
      rolled: z.int(),
      provisional: z.int(),
    }),
  ),
});
export type DueDay = z.infer<typeof DueDaysAnswer>['rows'][number];
