import type { Config } from '../config/config.ts';
import type { Pool } from '../db/pool.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import { meterActs } from '../telemetry/act-metrics.ts';
import { serveMetrics, type MetricsServer } from '../telemetry/metrics-server.ts';
import { meterPool } from '../telemetry/pool-metrics.ts';
import { createRegistry } from '../telemetry/registry.ts';
import type { SdkMetrics } from './measure.ts';

interface Parts {
  readonly config: Pick<Config, 'metrics' | 'version'>;
  readonly pool: Pool;
  readonly store: ProcessStore;
  readonly sdk: SdkMetrics | undefined;
}

/** Acts, connections and what the SDK counts, where Prometheus reads. */
export async function measureWorker({
  config: { metrics, version },
  pool,
  store,
  sdk,
}: Parts): Promise<{ readonly store: ProcessStore; readonly measured?: MetricsServer }> {
  if (!metrics || !sdk) return { store };
  const registry = createRegistry('worker', version);
  meterPool(pool, registry);
  return { store: meterActs(store, registry), measured: await serveMetrics(registry, metrics, sdk.read) };
}
