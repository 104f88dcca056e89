import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../db/migrate.ts';
import { createPool, type Pool } from '../../db/pool.ts';
import { createDatabase, withDatabase } from '../../stack/postgres-database.ts';
import { startPostgres, type Postgres } from '../../stack/postgres.ts';
import type { Scale } from '../scale.ts';

export type Say = (line: string) => void;

/** Where everything is measured: a PostgreSQL that flushes to the disk as in production, in a folder thrown away afterwards. */
export interface Lab {
  readonly folder: string;
  readonly scale: Scale;
  readonly say: Say;
  readonly postgres: Postgres;
  /** A fresh database with every migration applied. */
  database(): Promise<Database>;
  close(): Promise<void>;
}

export interface Database {
  readonly url: string;
  readonly name: string;
  readonly pool: Pool;
}

const TEMPLATE = 'bench_template';
const OWN_CONNECTIONS = 4;

export async function openLab(scale: Scale, say: Say): Promise<Lab> {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-bench-'));
  // PostgreSQL may run as a user of its own, who must be able to enter.
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), say });
  await createDatabase(postgres.adminUrl, TEMPLATE);
  await migrate(withDatabase(postgres.adminUrl, TEMPLATE));
  const pools: Pool[] = [];
  return {
    folder,
    scale,
    say,
    postgres,
    async database() {
      const name = `bench_${String(pools.length)}`;
      await createDatabase(postgres.adminUrl, name, TEMPLATE);
      const url = withDatabase(postgres.adminUrl, name);
      // As the owner: what a measurement prepares is not what the application may do.
      const pool = createPool(url, { max: OWN_CONNECTIONS, role: 'bihuan' });
      pools.push(pool);
      return { url, name, pool };
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.end()));
      await postgres.running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
