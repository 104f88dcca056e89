import { hostname } from 'node:os';
import type { Pool } from '../db/pool.ts';
import { beat, endBeat, type Beat } from '../db/queries/heartbeats.ts';
import type { Health } from './health-file.ts';

const EVERY_MS = 10_000;

/** Signs of life in the database, where operators see them from anywhere. */
export interface Heartbeat {
  /** Ends it in order: the row goes with the process. */
  stop(): Promise<void>;
}

/**
 * Writes a sign of life every ten seconds, one short statement each. While PostgreSQL is away nothing is written, which
 * is what operators must see.
 */
export function startHeartbeat(
  pool: Pool,
  { part, version }: Pick<Beat, 'version'> & { readonly part: 'worker' | 'relay' },
  health: () => Health,
): Heartbeat {
  const place = `${hostname()}:${String(process.pid)}`;
  const write = async (): Promise<void> => {
    const { state, detail = '' } = health();
    await beat(pool, { part, place, state, detail, version }).catch(() => undefined);
  };
  void write();
  const timer = setInterval(() => void write(), EVERY_MS).unref();
  return {
    async stop() {
      clearInterval(timer);
      await endBeat(pool, { part, place }).catch(() => undefined);
    },
  };
}
