import type { Instant, PlainDate } from '../domain/calendar/plain-date.ts';

const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000;

export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

/** The product's now: Temporal's clock, moved by the origin. `Date.now()` is replay-safe inside a workflow. */
export function productNow(clockOriginMs: number): Instant {
  return instantOf(Date.now() + clockOriginMs);
}

/** A moment as people in Chenzhou read it; China has one zone and no summer time. */
export function hourInChina(at: Instant | null): string {
  if (at === null) return '—';
  return `${new Date(Date.parse(at) + CHINA_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ')}（北京时间）`;
}

/** The civil date in China at an instant. */
export function dateInChina(at: Instant): PlainDate {
  return new Date(Date.parse(at) + CHINA_OFFSET_MS).toISOString().slice(0, 10) as PlainDate;
}
