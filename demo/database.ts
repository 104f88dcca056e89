import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { migrate } from '../db/migrate.ts';
import { createPool, type Pool } from '../db/pool.ts';
import { seedOrganisation } from '../db/seed.ts';
import { lockHolder, tryLock } from '../stack/lock.ts';
import { createDatabase, dropDatabase, withDatabase } from '../stack/postgres-database.ts';
import { startPostgres } from '../stack/postgres.ts';
import { until } from '../stack/running.ts';
import { organisation } from './cast.ts';
import type { Undoing } from './undoing.ts';

const PATIENCE_MS = 5 * 60_000;

/**
 * A database that is thrown away, on a server of the demo's own: no installation's data is touched. The server's folder
 * is always the same, so that one left behind by a killed demo is found and ended by the next.
 */
export async function openDatabase(dataDir: string, undoing: Undoing, say: (line: string) => void): Promise<Pool> {
  await takeTurn(join(dataDir, 'demo.lock'), undoing, say);
  const server = await startPostgres({ folder: join(dataDir, 'demo-postgres'), durable: false, say });
  undoing.later(() => server.running.stop());
  const name = `demo_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server.adminUrl, name);
  undoing.later(() => dropDatabase(server.adminUrl, name));
  const url = withDatabase(server.url, name);
  await migrate(url);
  const pool = createPool(url);
  undoing.later(() => pool.end());
  await seedOrganisation(pool, organisation());
  return pool;
}

/** Two demos on one server would stop it under each other. */
async function takeTurn(file: string, undoing: Undoing, say: (line: string) => void): Promise<void> {
  const holder = lockHolder(file);
  if (holder !== undefined) say(`另一个演示正在运行（${String(holder)}），等它结束 · waiting for another demo to end`);
  await until(() => lockHolder(file) === undefined, PATIENCE_MS);
  const lock = tryLock(file);
  if ('heldBy' in lock) throw new Error(`另一个演示一直在运行 · another demo keeps running (${String(lock.heldBy)})`);
  undoing.later(async () => {
    lock.release();
  });
}
