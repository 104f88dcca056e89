import type { Instant } from '../calendar/plain-date.ts';

/** Ways out of the product. */
export const CHANNELS = ['mail', 'wecom', 'dingtalk', 'feishu', 'webhook'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** Group robots: what is told to a whole division at once. */
export const ROBOTS = ['wecom', 'dingtalk', 'feishu'] as const satisfies readonly ChannelName[];

/** What has become of a delivery: `failed` was refused for good, `givenUp` was tried to the end. */
export const DELIVERY_STATES = ['queued', 'sent', 'failed', 'givenUp', 'suppressed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

const MINUTE = 60;
const HOUR = 3600;
/** Seconds before the second, third … attempt; the first of them is short, since most trouble is. */
const WAITS: Readonly<Record<'mail' | 'other', readonly number[]>> = {
  // A greylisting server lets the second attempt in after minutes; two days is what mail servers wait.
  mail: [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR],
  // As Standard Webhooks proposes.
  other: [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
};
/** Up to a fifth more, the same for the same delivery, so that what failed together does not come back together. */
const SPREAD = 0.2;

/** When something that has been tried `attempts` times is tried again; undefined where it is given up. */
export function nextAttempt(
  channel: ChannelName,
  { id, attempts, now }: { readonly id: string; readonly attempts: number; readonly now: Instant },
): Instant | undefined {
  const wait = WAITS[channel === 'mail' ? 'mail' : 'other'][attempts - 1];
  if (wait === undefined) return undefined;
  const seconds = wait * (1 + SPREAD * fraction(id));
  return new Date(Date.parse(now) + Math.round(seconds * 1000)).toISOString() as Instant;
}

/** A number from 0 to 1 that an id always gives. */
function fraction(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 1000;
  return sum / 1000;
}
