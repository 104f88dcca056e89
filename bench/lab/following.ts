import { setTimeout as sleep } from 'node:timers/promises';
import { outboxBacklog } from '../../db/queries/outbox.ts';
import { until } from '../../stack/running.ts';
import { meter, sumMs } from '../cpu-meter.ts';
import type { Database } from './lab.ts';
import type { Product } from './product.ts';

const DRAINED_WITHIN_MS = 300_000;
/** A worker that has used less than this in a quarter of a second has nothing left to do. */
const QUIET = { everyMs: 250, cpuMs: 20, times: 3 } as const;

/** Waits until the relay has told everything and the worker has come to rest. */
export async function caughtUp({ pool }: Database, { pids }: Product): Promise<void> {
  const drained = await until(async () => (await outboxBacklog(pool)).waiting === 0, DRAINED_WITHIN_MS);
  if (!drained) throw new Error('The relay did not catch up.');
  for (let quiet = 0; quiet < QUIET.times;) {
    const used = meter({ worker: pids['worker'] ?? 0 });
    await sleep(QUIET.everyMs);
    quiet = sumMs(used()) <= QUIET.cpuMs ? quiet + 1 : 0;
  }
}

/** The processes that stand behind Temporal's side of an act. */
export const FOLLOWERS = ['temporal', 'worker', 'relay'] as const;
