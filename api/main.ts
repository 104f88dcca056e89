import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig, type Config } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { createPool, type Pool } from '../db/pool.ts';
import { createProcessStore } from '../db/process-store.ts';
import type { ProcessStore, StoreClock } from '../db/process-store-types.ts';
import { asInstant } from '../domain/calendar/plain-date.ts';
import { PROCESSES } from '../domain/processes/index.ts';
import { createLocalStore } from '../files/local-store.ts';
import type { PdfPool } from '../files/paper/pdf-pool.ts';
import { createS3Store } from '../files/s3-store.ts';
import { traceActs, traceStore } from '../telemetry/act-traces.ts';
import { openTracing } from '../telemetry/tracing.ts';
import { meterActs } from '../telemetry/act-metrics.ts';
import { meterHttp, type HttpMeter } from '../telemetry/http-metrics.ts';
import { serveMetrics, type MetricsServer } from '../telemetry/metrics-server.ts';
import { meterPool } from '../telemetry/pool-metrics.ts';
import { createRegistry } from '../telemetry/registry.ts';
import { createApp } from './create-app.ts';
import { PDFS, type Files } from './deps.ts';
import { createLogger } from './http/logging.ts';

/** Real time plus the origin: zero in production, the lived year in the demo. */
function clockOf({ clockOriginMs }: Config): StoreClock {
  return { now: () => asInstant(new Date(Date.now() + clockOriginMs).toISOString()) };
}

/** The bucket where one is named, else the folder; what still has to be checked waits in the folder either way. */
function filesOf({ files: { folder, limit, s3, fonts } }: Config): Files {
  return { fonts, store: s3 ? createS3Store(s3) : createLocalStore(folder), incoming: join(folder, 'incoming'), limit };
}

/** The API as a process: listens until it is told to end, finishes what it has begun, and lets go of the database. */
async function main(): Promise<void> {
  const config = loadConfig();
  const tracing = await openTracing(config.tracing, {
    part: 'api',
    version: config.version,
    warn: (reason) => {
      logger.warn({ reason }, 'traces are not taken');
    },
  });
  const logger = createLogger(config.logLevel, tracing);
  const pool = createPool(config.database.url, { max: config.database.poolSize });
  const trace = tracing && traceStore(tracing);
  const plain = createProcessStore({ pool, processes: PROCESSES, hash: config.hashAlgorithm, trace });
  const traced = tracing ? traceActs(plain, tracing) : plain;
  const { store, meter, measured } = await measure(config, pool, traced);
  const files = filesOf(config);
  const deps = { config, pool, store, clock: clockOf(config), files, logger, hash: config.hashAlgorithm };
  const ending = new AbortController();
  const app = await createApp({ ...deps, ending: ending.signal, ...(meter && { meter }), ...(tracing && { tracing }) });
  const end = once(async (reason: string) => {
    logger.info({ reason }, 'ending');
    ending.abort();
    await sleep(config.drainMs);
    await app.close();
    await measured?.close();
    await tracing?.close();
    await pool.end();
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
  // Started by `npm start`: without its parent nobody would end it.
  process.on('disconnect', () => void end('parent gone'));
  process.channel?.unref();
  const { host, port } = config.http;
  await app.listen(port, host);
  logger.info({ host, port }, 'listening');
  // The first PDF of the day is not the one that waits for code to be read: a thread does that now, beside the answers.
  app.get<PdfPool>(PDFS).warm();
}

interface Measured {
  readonly store: ProcessStore;
  readonly meter?: HttpMeter;
  readonly measured?: MetricsServer;
}

/** Acts, requests and connections, where Prometheus reads; elsewhere nothing is measured and nothing is paid for it. */
async function measure({ metrics, version }: Config, pool: Pool, store: ProcessStore): Promise<Measured> {
  if (!metrics) return { store };
  const registry = createRegistry('api', version);
  meterPool(pool, registry);
  const [meter, measured] = [meterHttp(registry), await serveMetrics(registry, metrics)];
  return { store: meterActs(store, registry), meter, measured };
}

/** Told twice to end, it ends once. */
function once(work: (reason: string) => Promise<void>): (reason: string) => Promise<void> {
  let ending: Promise<void> | undefined;
  return (reason) => (ending ??= work(reason));
}

try {
  await main();
} catch (error) {
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `${String(error)}\n`);
  process.exit(1);
}
