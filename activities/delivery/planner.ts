import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Pool } from '../../db/pool.ts';
import { planMails } from '../../db/queries/deliveries.ts';
import { planWebhooks } from '../../db/queries/webhook-feed.ts';

/** Decides what goes where; sending is the loop's, so that no workflow ever waits for somebody's mail server. */
export type Plan = (now: Instant) => Promise<void>;

/** Whether there is a mail server is the worker's to know. Planned twice it is planned once. */
export function createPlan(pool: Pool, { mail }: { readonly mail: boolean }): Plan {
  return async (now) => {
    while ((await planMails(pool, { configured: mail, now })) > 0);
    await planWebhooks(pool, now);
  };
}
