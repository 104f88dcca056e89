import type { Instant } from '../domain/calendar/plain-date.ts';
import type { StoreClock } from '../db/process-store-types.ts';

/** Real time, moved by the demo's origin; zero in production. */
export function createClock(clockOriginMs: number): StoreClock {
  return { now: () => new Date(Date.now() + clockOriginMs).toISOString() as Instant };
}
