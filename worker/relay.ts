import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config/config.ts';
import { NO_METER, type RelayMeter } from '../telemetry/relay-metrics.ts';
import type { Health } from './health-file.ts';
import type { Logger } from './log.ts';
import { isStart, parcels, type Outbox, type Parcel } from './outbox.ts';
import type { Send } from './sender.ts';
import { TokenBucket } from './token-bucket.ts';

export interface RelayParts {
  readonly outbox: Outbox;
  readonly send: Send;
  /** Starts what else was asked for by a row in the database. */
  readonly startUpkeep: () => Promise<void>;
  readonly rates: Config['relay'];
  readonly log: Logger;
  readonly report: (health: Health) => void;
  /** Counts what is told, where somebody measures. */
  readonly meter?: RelayMeter;
  /** The product's time, for how long an act has waited. */
  readonly nowMs?: () => number;
}

/** Temporal answers in some ten milliseconds: this many under way keep the rate without a crowd. */
const UNDER_WAY = 16;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Carries the outbox to the workflows: at a bounded rate, oldest first, each entry struck off only after Temporal has
 * answered. A crash in between sends it again, and the shell ignores what it knows.
 */
export async function relay(parts: RelayParts, stopped: AbortSignal): Promise<void> {
  // Each of those under way may wait for its turn at once.
  setMaxListeners(2 * UNDER_WAY, stopped);
  const pace = createPace(parts.rates, stopped);
  for (let failures = 0; !stopped.aborted;) {
    const round = await carry(parts, pace, stopped);
    if (round === 'quiet') await startUpkeep(parts);
    failures = round === 'away' ? failures + 1 : 0;
    parts.report(round === 'away' ? { state: 'waiting', detail: 'Temporal' } : { state: 'ready' });
    const pause =
      failures === 0 ? parts.rates.pollMs : Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
    if (round !== 'more') await sleep(pause, undefined, { signal: stopped }).catch(() => undefined);
  }
}

async function startUpkeep({ startUpkeep, log }: RelayParts): Promise<void> {
  await startUpkeep().catch((error: unknown) => {
    log.warn({ reason: String(error) }, 'upkeep was not started');
  });
}

/** `more`: a full batch, so look again at once. `away`: nobody took anything. */
type Round = 'quiet' | 'more' | 'away';

async function carry(parts: RelayParts, pace: Pace, stopped: AbortSignal): Promise<Round> {
  const { outbox, send, rates, log, meter = NO_METER } = parts;
  const entries = await outbox.waiting(rates.batchSize);
  if (entries.length === 0) return 'quiet';
  const queue = [...parcels(entries)];
  const sent: Parcel[] = [];
  const failed: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let parcel = queue.shift(); parcel && !stopped.aborted; parcel = queue.shift()) {
      try {
        await pace(parcel);
        await send(parcel);
        sent.push(parcel);
        meter.sent(kindOf(parcel), waited(parcel, parts));
      } catch (error) {
        failed.push(error);
        meter.failed(kindOf(parcel));
        // One matter's trouble is its own; when nobody gets through, the rest of the batch waits too.
        if (sent.length === 0) queue.splice(0);
      }
    }
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, lane));
  if (sent.length > 0) await outbox.markSent(sent.flatMap((parcel) => parcel.entries.map(({ id }) => id)));
  if (failed.length > 0 && !stopped.aborted)
    log.warn({ failed: failed.length, sent: sent.length, reason: String(failed[0]) }, 'not told yet');
  if (sent.length === 0 && failed.length > 0) return 'away';
  return entries.length === rates.batchSize && failed.length === 0 ? 'more' : 'quiet';
}

function kindOf(parcel: Parcel): 'start' | 'signal' {
  return isStart(parcel) ? 'start' : 'signal';
}

/** Seconds since each of its acts. */
function waited({ entries }: Parcel, { nowMs = Date.now }: RelayParts): readonly number[] {
  return entries.map(({ createdAt }) => Math.max(0, nowMs() - Date.parse(createdAt)) / 1000);
}

type Pace = (parcel: Parcel) => Promise<void>;

/** Starts are slower than signals: each owes a first workflow task, and a season opens thousands at once. */
function createPace({ signalsPerSecond, startsPerSecond }: Config['relay'], stopped: AbortSignal): Pace {
  const signals = new TokenBucket(signalsPerSecond);
  const starts = new TokenBucket(startsPerSecond);
  return async (parcel) => {
    if (isStart(parcel)) await starts.pass(stopped);
    await signals.pass(stopped);
  };
}
