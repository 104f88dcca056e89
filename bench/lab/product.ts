import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../config/env.ts';
import { nodePart } from '../../scripts/start-parts.ts';
import { thisMachine } from '../../stack/binary.ts';
import { freePort } from '../../stack/ports.ts';
import { until, type Running } from '../../stack/running.ts';
import { SEARCH_ATTRIBUTES } from '../../stack/search-attributes.ts';
import { ensureTemporalCli } from '../../stack/temporal-cli.ts';
import { startTemporal } from '../../stack/temporal.ts';
import type { Pids } from '../cpu-meter.ts';
import { LIFE_MORNING } from './items.ts';
import type { Database, Lab } from './lab.ts';

/** The product's processes on one database. */
export interface Product {
  readonly port: number;
  readonly temporalAddress: string;
  /** Temporal's own database. */
  readonly temporalFile: string;
  readonly clockOriginMs: number;
  /** Everything whose CPU counts, PostgreSQL included. */
  readonly pids: Pids;
  stop(): Promise<void>;
}

export interface ProductOptions {
  /** Without those who follow, acts are only written. */
  readonly following: boolean;
  /** Milliseconds by which the product's clock runs away from the real one. */
  readonly clockOriginMs?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** By which the morning of the lives is now. */
function lifeOrigin(): number {
  return Date.parse(LIFE_MORNING) - Date.now();
}

const READY_WITHIN_MS = 120_000;
let started = 0;

export async function startProduct(lab: Lab, database: Database, options: ProductOptions): Promise<Product> {
  started += 1;
  // One folder for all, so that the workflow bundle is made once; Temporal's file is everybody's own.
  const dataDir = join(lab.folder, 'product');
  mkdirSync(dataDir, { recursive: true });
  const [port, temporalPort, clockOriginMs] = [
    await freePort(),
    await freePort(),
    options.clockOriginMs ?? lifeOrigin(),
  ];
  const temporalFile = join(dataDir, `temporal-${String(started)}.db`);
  const temporalAddress = `127.0.0.1:${String(temporalPort)}`;
  const environment = {
    ...readEnvironment(),
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: temporalAddress,
    DATA_DIR: dataDir,
    PORT: String(port),
    CLOCK_ORIGIN_MS: String(clockOriginMs),
    SESSION_SECRET: randomBytes(32).toString('hex'),
    ...options.environment,
  };
  const temporal = options.following
    ? [['temporal', await temporalServer(temporalFile, temporalPort, lab)] as const]
    : [];
  const followers = options.following
    ? ([
        ['relay', 'worker/relay-main.ts'],
        ['worker', 'worker/main.ts'],
      ] as const)
    : [];
  const parts = await Promise.all([
    start('api', 'api/main.ts', dataDir, { ...environment, NODE_ENV: 'production' }),
    ...followers.map(([name, file]) => start(name, file, dataDir, environment)),
  ]);
  const running = [...temporal, ...parts];
  await answers(`http://127.0.0.1:${String(port)}/api/v1/health/${options.following ? 'ready' : 'live'}`);
  return {
    port,
    temporalAddress,
    temporalFile,
    clockOriginMs,
    pids: { postgres: lab.postgres.running.pid, ...Object.fromEntries(running.map(([name, { pid }]) => [name, pid])) },
    stop: async () => {
      for (const [, one] of running.toReversed()) await one.stop();
    },
  };
}

type Part = readonly [name: string, running: Running];

async function start(
  name: string,
  file: string,
  dataDir: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Part> {
  return [name, await nodePart(name, file, dataDir, environment).start()];
}

async function temporalServer(dbFile: string, port: number, { say }: Lab): Promise<Running> {
  const executable = await ensureTemporalCli(thisMachine(readEnvironment(), process.cwd()), say);
  const options = { executable, dbFile, port, namespace: 'default', searchAttributes: SEARCH_ATTRIBUTES };
  return (await startTemporal(options)).running;
}

async function answers(url: string): Promise<void> {
  const isReady = async (): Promise<boolean> => {
    try {
      return (await fetch(url, { signal: AbortSignal.timeout(3_000) })).ok;
    } catch {
      return false;
    }
  };
  if (!(await until(isReady, READY_WITHIN_MS))) throw new Error(`${url} did not become ready.`);
}
