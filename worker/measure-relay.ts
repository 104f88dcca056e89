import type { Client } from '@temporalio/client';
import type { Config } from '../config/config.ts';
import type { Pool } from '../db/pool.ts';
import type { StoreClock } from '../db/process-store-types.ts';
import { meterInstallation } from '../telemetry/installation-metrics.ts';
import { readInstallation } from '../telemetry/installation.ts';
import { serveMetrics, type MetricsServer } from '../telemetry/metrics-server.ts';
import { meterPool } from '../telemetry/pool-metrics.ts';
import { createRegistry } from '../telemetry/registry.ts';
import { meterRelay, NO_METER, type RelayMeter } from '../telemetry/relay-metrics.ts';
import { meterTaskQueues } from './measure.ts';

interface Parts {
  readonly config: Pick<Config, 'metrics' | 'version'>;
  readonly pool: Pool;
  readonly client: Client;
  readonly clock: StoreClock;
}

/**
 * The relay's own figures, and those of the installation as a whole: it is the one part of which there is always one
 * or more, and it speaks to the database and to Temporal anyway.
 */
export async function measureRelay({
  config: { metrics, version },
  pool,
  client,
  clock,
}: Parts): Promise<{ readonly meter: RelayMeter; readonly measured?: MetricsServer }> {
  if (!metrics) return { meter: NO_METER };
  const registry = createRegistry('relay', version);
  meterPool(pool, registry);
  meterTaskQueues(client, registry);
  meterInstallation(() => readInstallation(pool, clock), registry);
  const meter = meterRelay(registry);
  meter.leads(false);
  return { meter, measured: await serveMetrics(registry, metrics) };
}
