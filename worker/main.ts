import type { Client } from '@temporalio/client';
import { loadConfig } from '../config/config.ts';
import { useUtc } from '../config/env.ts';
import { createPool } from '../db/pool.ts';
import { createProcessStore } from '../db/process-store.ts';
import { PROCESSES } from '../domain/processes/index.ts';
import { traceActs, traceStore } from '../telemetry/act-traces.ts';
import { openTracing } from '../telemetry/tracing.ts';
import { createActivities, ensureAllSchedules } from './activities.ts';
import { createClock } from './clock.ts';
import { whileDelivering } from './delivery-loop.ts';
import { openHealthFile } from './health-file.ts';
import { startHeartbeat } from './heartbeat.ts';
import { untilAskedToEnd } from './lifetime.ts';
import { createLog, installRuntime } from './log.ts';
import { measureWorker } from './measure-worker.ts';
import { sdkMetrics } from './measure.ts';
import { ensureSomeCurrent } from './releases.ts';
import { ensureSearchAttributes } from './search-attributes.ts';
import { connectWhenUp, lazyClient, whenUp } from './temporal-connection.ts';
import { runWorkers } from './worker-host.ts';
import { workflowSource } from './workflow-source.ts';

useUtc();
const config = loadConfig();
const { version } = config;
const warn = (reason: string): void => {
  log.warn({ reason }, 'traces are not taken');
};
const tracing = await openTracing(config.tracing, { part: 'worker', version, warn });
const log = createLog('worker', config, tracing);
const sdk = config.metrics && (await sdkMetrics());
installRuntime(log, sdk?.telemetry);
const stopped = untilAskedToEnd(log);
using health = openHealthFile(config.dataDir, 'worker');

try {
  await main();
} catch (error) {
  if (!stopped.aborted) {
    log.fatal({ err: error }, 'the worker has failed');
    process.exitCode = 1;
  }
}
log.info('the worker has ended');

/** Everything that is needed, one after the other; then work until somebody ends it. */
async function main(): Promise<void> {
  const { temporal, clockOriginMs, hashAlgorithm: hash } = config;
  const source = await workflowSource(config);
  const pool = createPool(config.database.url, { max: config.database.poolSize });
  const heartbeat = startHeartbeat(pool, { part: 'worker', version }, () => health.read());
  health.set({ state: 'waiting', detail: 'Temporal' });
  const connection = await connectWhenUp(temporal, log, stopped);
  const client = lazyClient(temporal);
  const plain = createProcessStore({ pool, processes: PROCESSES, hash, trace: tracing && traceStore(tracing) });
  const traced = tracing ? traceActs(plain, tracing) : plain;
  const { store, measured } = await measureWorker({ config, pool, store: traced, sdk });
  const mail = config.delivery.smtp !== undefined;
  const parts = { pool, store, processes: PROCESSES, client, clockOriginMs, hash, mail, tracing };
  try {
    await whenUp(() => ensureSearchAttributes(client.connection, temporal.namespace), 'Temporal', log, stopped);
    await whenUp(() => ensureAllSchedules(parts), 'PostgreSQL or Temporal', log, stopped);
    const { namespace } = temporal;
    const { buildId } = config.worker;
    const activities = createActivities(parts);
    const host = { connection, namespace, source, activities, limits: config.worker, buildId, tracing };
    const { delivery, http } = config;
    const deliveries = { pool, clock: createClock(clockOriginMs), delivery, secret: http.sessionSecret, log };
    await whileDelivering(deliveries, stopped, () =>
      runWorkers(host, stopped, () => {
        health.set({ state: 'ready' });
        void firstIsCurrent(client);
        log.info({ temporal: temporal.address, buildId }, 'the worker is ready');
      }),
    );
  } finally {
    await client.connection.close();
    await connection.close();
    await heartbeat.stop();
    await measured?.close();
    await tracing?.close();
    await pool.end();
  }
}

/** Temporal hears of a release from its first poll. */
async function firstIsCurrent(client: Client): Promise<void> {
  const { buildId } = config.worker;
  if (buildId === undefined) return;
  const ask = (): Promise<void> => ensureSomeCurrent(client, buildId);
  await whenUp(ask, `release ${buildId}`, log, stopped).catch((error: unknown) => {
    if (!stopped.aborted) log.error({ err: error }, 'no release is current');
  });
}
