import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Environment } from '../config/env.ts';
import type { Variables } from '../config/variables.ts';
import { thisMachine, type Say } from '../stack/binary.ts';
import { assertPortFree, freePort, isFree, portHolder, portOr } from '../stack/ports.ts';
import { startPostgres } from '../stack/postgres.ts';
import { launch, until } from '../stack/running.ts';
import { SEARCH_ATTRIBUTES } from '../stack/search-attributes.ts';
import type { Service } from '../stack/supervisor.ts';
import { ensureTemporalCli } from '../stack/temporal-cli.ts';
import { endLeftoverTemporal, startTemporal } from '../stack/temporal.ts';

/** A service and what the others need to know to use it. */
export interface Part<Facts> {
  readonly service: Service;
  readonly facts: () => Facts;
}

/** The embedded PostgreSQL, always on the port it first got, so that those who use it find it again after a restart. */
export async function postgresPart(dataDir: string, say: Say): Promise<Part<{ readonly databaseUrl: string }>> {
  const folder = join(dataDir, 'postgres');
  const port = await freePort();
  let databaseUrl = '';
  let logFile = join(folder, 'postgres.log');
  return {
    facts: () => ({ databaseUrl }),
    service: {
      name: 'PostgreSQL',
      // Elsewhere when PostgreSQL's own user cannot enter the project.
      get logFile() {
        return logFile;
      },
      start: async () => {
        const server = await startPostgres({ folder, port, say });
        ({ url: databaseUrl, logFile } = server);
        return server.running;
      },
    },
  };
}

export interface TemporalFacts {
  readonly temporalAddress: string;
  readonly temporalUi: string;
}

const TEMPORAL_PORT = 7233;
const TEMPORAL_UI_PORT = 8233;

/** The Temporal dev server, on its usual ports where they are free. */
export async function temporalPart(
  variables: Variables,
  environment: Environment,
  say: Say,
): Promise<Part<TemporalFacts>> {
  const executable = await ensureTemporalCli(thisMachine(environment, process.cwd()), say);
  const dbFile = resolve(variables.DATA_DIR, 'temporal.db');
  await endLeftoverTemporal(dbFile);
  const [port, uiPort] = [await portOr(TEMPORAL_PORT), await portOr(TEMPORAL_UI_PORT)];
  const namespace = variables.TEMPORAL_NAMESPACE;
  return {
    facts: () => ({ temporalAddress: `127.0.0.1:${port}`, temporalUi: `http://127.0.0.1:${uiPort}` }),
    service: {
      name: 'Temporal',
      logFile: `${dbFile}.log`,
      start: async () => {
        const options = { executable, dbFile, port, uiPort, namespace, searchAttributes: SEARCH_ATTRIBUTES };
        return (await startTemporal(options)).running;
      },
    },
  };
}

const STOP_WITHIN_MS = 15_000;

/** One of our own processes: a TypeScript file that notices when its parent is gone. */
export function nodePart(name: string, file: string, dataDir: string, env: Environment): Service {
  const logFile = freshLog(dataDir, name);
  const args = ['--import', '@swc-node/register/esm-register', '--import', './stack/child-guard.mjs', file];
  const options = { stopSignal: 'SIGTERM', graceMs: STOP_WITHIN_MS, channel: true } as const;
  return { name, logFile, start: () => launch({ command: process.execPath, args, logFile, env, ...options }) };
}

/** Every start writes its own log; the one before is kept beside it. */
function freshLog(dataDir: string, name: string): string {
  const folder = resolve(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  const logFile = join(folder, `${name}.log`);
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  return logFile;
}

const ORPHAN_GONE_WITHIN_MS = 12_000;

/**
 * Makes sure that the API can listen. An API whose parent was killed is on its way out: it is given the time.
 *
 * @throws {StackError} `portTaken`
 */
export async function assertApiPortFree({ PORT, HOST }: Variables): Promise<void> {
  const orphan = portHolder(PORT)?.includes('api/main.ts') ?? false;
  if (orphan) await until(() => isFree(PORT, HOST), ORPHAN_GONE_WITHIN_MS);
  await assertPortFree(PORT, HOST, 'API', `PORT=${PORT + 1} npm start`);
}
