import { z } from 'zod';

export const LiveSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Live' });

/** `degraded`: people can work, and what the clocks and messages owe is caught up later. */
export const ReadySchema = z
  .object({
    status: z.enum(['ok', 'degraded']),
    database: z.object({ status: z.literal('ok'), migrations: z.int() }),
    relay: z.object({
      status: z.enum(['ok', 'behind']),
      unsent: z.int(),
      /** Age of what has waited longest, seconds. */
      oldestSeconds: z.number(),
    }),
    incidents: z.int(),
  })
  .meta({ id: 'Ready' });
export type Ready = z.infer<typeof ReadySchema>;
