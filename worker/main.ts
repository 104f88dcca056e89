import { loadConfig } from '../config/config.ts';
import { useUtc } from '../config/env.ts';
import { createPool, type Pool } from '../db/pool.ts';
import { createProcessStore } from '../db/process-store.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import { PROCESSES } from '../domain/processes/index.ts';
import { meterActs } from '../telemetry/act-metrics.ts';
import { serveMetrics, type MetricsServer } from '../telemetry/metrics-server.ts';
import { meterPool } from '../telemetry/pool-metrics.ts';
import { createRegistry } from '../telemetry/registry.ts';
import { createActivities, ensureAllSchedules } from './activities.ts';
import { createClock } from './clock.ts';
import { whileDelivering } from './delivery-loop.ts';
import { openHealthFile } from './health-file.ts';
import { startHeartbeat } from './heartbeat.ts';
import { untilAskedToEnd } from './lifetime.ts';
import { createLog, installRuntime } from './log.ts';
import { sdkMetrics } from './measure.ts';
import { ensureSearchAttributes } from './search-attributes.ts';
import { connectWhenUp, lazyClient, whenUp } from './temporal-connection.ts';
import { runWorkers } from './worker-host.ts';
import { workflowSource } from './workflow-source.ts';

useUtc();
const config = loadConfig();
const log = createLog('worker', config);
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
  const heartbeat = startHeartbeat(pool, { part: 'worker', version: config.version }, () => health.read());
  health.set({ state: 'waiting', detail: 'Temporal' });
  const connection = await connectWhenUp(temporal, log, stopped);
  const client = lazyClient(temporal);
  const { store, measured } = await measure(pool, createProcessStore({ pool, processes: PROCESSES, hash }));
  const mail = config.delivery.smtp !== undefined;
  const parts = { pool, store, processes: PROCESSES, client, clockOriginMs, hash, mail };
  try {
    await whenUp(() => ensureSearchAttributes(client.connection, temporal.namespace), 'Temporal', log, stopped);
    await whenUp(() => ensureAllSchedules(parts), 'PostgreSQL or Temporal', log, stopped);
    const activities = createActivities(parts);
    const host = {
      connection,
      namespace: temporal.namespace,
      source,
      activities,
      limits: config.worker,
      buildId: config.worker.buildId,
    };
    const { delivery, http } = config;
    const deliveries = { pool, clock: createClock(clockOriginMs), delivery, secret: http.sessionSecret, log };
    await whileDelivering(deliveries, stopped, () =>
      runWorkers(host, stopped, () => {
        health.set({ state: 'ready' });
        log.info({ temporal: temporal.address }, 'the worker is ready');
      }),
    );
  } finally {
    await client.connection.close();
    await connection.close();
    await heartbeat.stop();
    await measured?.close();
    await pool.end();
  }
}

interface Measured {
  readonly store: ProcessStore;
  readonly measured?: MetricsServer;
}

/** Acts, connections and what the SDK counts, where Prometheus reads. */
async function measure(pool: Pool, store: ProcessStore): Promise<Measured> {
  if (!config.metrics || !sdk) return { store };
  const registry = createRegistry('worker', config.version);
  meterPool(pool, registry);
  return { store: meterActs(store, registry), measured: await serveMetrics(registry, config.metrics, sdk.read) };
}
