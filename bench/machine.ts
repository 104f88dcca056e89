import { arch, cpus, loadavg, totalmem, type } from 'node:os';
import type { Pool } from '../db/pool.ts';

/** Where the figures come from: without it they compare with nothing. */
export interface Machine {
  readonly system: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  readonly postgres: string;
  /** Of the last minute, before anything was measured: others may be at work. */
  readonly loadBefore: number;
}

const GIB = 2 ** 30;

export async function describeMachine(pool: Pool, loadBefore: number): Promise<Machine> {
  const { rows } = await pool.query<{ server_version: string }>('show server_version');
  const all = cpus();
  return {
    system: `${type()} ${arch()}`,
    cpu: all[0]?.model ?? '',
    cores: all.length,
    memoryGiB: Math.round(totalmem() / GIB),
    node: process.versions.node,
    postgres: rows[0]?.server_version ?? '',
    loadBefore,
  };
}

/** Load of the last minute. */
export function currentLoad(): number {
  return loadavg()[0] ?? 0;
}
