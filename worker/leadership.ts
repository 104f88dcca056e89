import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, Queryable } from '../db/pool.ts';
import { becomeRelay } from '../db/queries/outbox.ts';

const STANDBY_PAUSE_MS = 1_000;

/**
 * Runs `lead` on the one connection that holds the relay's lock. Of several relays one leads and the others stand by;
 * with the leader's connection its lock is gone, and so is its way to the outbox.
 */
export async function whileLeading(
  pool: Pool,
  stopped: AbortSignal,
  onStandby: () => void,
  lead: (db: Queryable, lost: AbortSignal) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  const losing = new AbortController();
  const lose = (): void => {
    losing.abort();
  };
  client.on('error', lose);
  try {
    while (!(await becomeRelay(client))) {
      onStandby();
      await sleep(STANDBY_PAUSE_MS, undefined, { signal: stopped });
    }
    await lead(client, AbortSignal.any([stopped, losing.signal]));
  } finally {
    client.off('error', lose);
    // Thrown away rather than given back: the lock goes with the connection, whatever state it is in.
    client.release(true);
  }
}
