import { z } from 'zod';

export const FeedTokenSchema = z.strictObject({ token: z.string().min(20).max(100) });
export type FeedToken = z.infer<typeof FeedTokenSchema>;

/** Whether the caller's calendar has an address, and since when. */
export const FeedStateSchema = z.object({ since: z.string().nullable() }).meta({ id: 'CalendarFeedState' });
export type FeedState = z.infer<typeof FeedStateSchema>;

/** The token of a new address: told once, kept nowhere. */
export const NewFeedSchema = z
  .object({ token: z.string(), path: z.string() })
  .meta({ id: 'NewCalendarFeed', example: { token: '…', path: '/api/v1/calendar.ics?token=…' } });
export type NewFeed = z.infer<typeof NewFeedSchema>;
