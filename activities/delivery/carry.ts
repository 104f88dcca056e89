import type { Instant } from '../../domain/calendar/plain-date.ts';
import { nextAttempt, type ChannelName } from '../../domain/delivery/retry.ts';
import type { Pool } from '../../db/pool.ts';
import {
  claimDue,
  releaseDeliveries,
  settleDelivery,
  type DueDelivery,
  type Fate,
} from '../../db/queries/deliveries.ts';
import type { Channel, Outcome } from '../channels/channel.ts';
import { noteOutcome } from './consequences.ts';

/** A group of channels that wait for each other and for nobody else: a slow endpoint never holds up the mails. */
export interface Way {
  readonly name: 'mail' | 'endpoints';
  readonly channels: readonly ChannelName[];
  readonly send: Channel;
  /** Waits for a message's turn; bounded rate. Undefined sends as fast as it goes. */
  readonly pace?: (() => Promise<void>) | undefined;
  /** Whether this one must wait for its turn, and until when: a robot takes twenty messages a minute. */
  readonly holdUntil?: ((delivery: DueDelivery, now: Instant) => Instant | undefined) | undefined;
}

export interface CarryParts {
  readonly pool: Pool;
  readonly now: () => Instant;
  /** After each delivery: a sign of life. */
  readonly onProgress?: (() => void) | undefined;
  /** The process ends: what is under way is finished, nothing more is begun. */
  readonly stopped?: AbortSignal | undefined;
}

/** So many are under way at once, and so many are claimed: all of them are settled within the lease. */
const UNDER_WAY = 4;
const CLAIMED = 20;
const LEASE_MS = 5 * 60_000;
/** A server that does not answer is asked again after this; the others wait for its answer. */
const AWAY_PAUSE_MS = 20_000;

/**
 * Sends what is due on a way until nothing is due, or the way does not answer. What is claimed and sent is written down
 * one by one: killed in between, at most what was under way comes again, under the same id. Answers whether the way is
 * there.
 */
export async function carryDue(parts: CarryParts, way: Way): Promise<'quiet' | 'away'> {
  for (;;) {
    if (parts.stopped?.aborted === true) return 'quiet';
    const now = parts.now();
    const until = later(now, LEASE_MS);
    const due = await claimDue(parts.pool, { channels: way.channels, now, until, limit: CLAIMED });
    if (due.length === 0) return 'quiet';
    if ((await sendAll(parts, way, due)) === 'away') return 'away';
  }
}

async function sendAll(parts: CarryParts, way: Way, due: readonly DueDelivery[]): Promise<'sent' | 'away'> {
  const queue = [...due];
  const seen = { away: false };
  const lane = async (): Promise<void> => {
    while (!seen.away && queue.length > 0 && parts.stopped?.aborted !== true) {
      await way.pace?.();
      const delivery = queue.shift();
      if (!delivery) return;
      const outcome = await sendOne(parts, way, delivery);
      if (outcome?.kind === 'again' && outcome.away === true) seen.away = true;
    }
  };
  try {
    await Promise.all(Array.from({ length: UNDER_WAY }, lane));
  } finally {
    const ids = queue.map(({ id }) => id);
    await releaseDeliveries(parts.pool, ids, seen.away ? later(parts.now(), AWAY_PAUSE_MS) : parts.now());
  }
  return seen.away ? 'away' : 'sent';
}

async function sendOne(parts: CarryParts, way: Way, delivery: DueDelivery): Promise<Outcome | undefined> {
  const held = way.holdUntil?.(delivery, parts.now());
  if (held !== undefined) {
    await releaseDeliveries(parts.pool, [delivery.id], held);
    return undefined;
  }
  const outcome = await way.send(delivery);
  const now = parts.now();
  await settleDelivery(parts.pool, delivery.id, fateOf(delivery, outcome, now), now);
  await noteOutcome(parts.pool, delivery, outcome, now);
  parts.onProgress?.();
  return outcome;
}

/** What an outcome means for a delivery that has been tried so often. */
function fateOf({ id, channel, attempts }: DueDelivery, outcome: Outcome, now: Instant): Fate {
  const { code = null, response } = outcome;
  if (outcome.kind === 'accepted') return { state: 'sent', reason: null, code, response, nextAttemptAt: null };
  const { reason } = outcome;
  const again = outcome.kind === 'again' ? nextAttempt(channel, { id, attempts, now }) : undefined;
  if (again !== undefined) return { state: 'queued', reason, code, response, nextAttemptAt: again };
  const state = outcome.kind === 'refused' ? 'failed' : 'givenUp';
  return { state, reason, code, response, nextAttemptAt: null };
}

function later(now: Instant, ms: number): Instant {
  return new Date(Date.parse(now) + ms).toISOString() as Instant;
}
