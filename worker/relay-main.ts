import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../config/config.ts';
import { useUtc } from '../config/env.ts';
import { createPool, type Queryable } from '../db/pool.ts';
import { openTracing } from '../telemetry/tracing.ts';
import { createClock } from './clock.ts';
import { openHealthFile, type Health } from './health-file.ts';
import { whileLeading } from './leadership.ts';
import { startHeartbeat } from './heartbeat.ts';
import { untilAskedToEnd } from './lifetime.ts';
import { createLog } from './log.ts';
import { measureRelay } from './measure-relay.ts';
import { createOperationsStarter } from './operations-starter.ts';
import { createOutbox } from './outbox.ts';
import { relay } from './relay.ts';
import { createSender } from './sender.ts';
import { lazyClient } from './temporal-connection.ts';
import { traceSend } from './traces.ts';
import { createUpkeepStarter } from './upkeep-starter.ts';

useUtc();
const config = loadConfig();
const { version } = config;
const warn = (reason: string): void => {
  log.warn({ reason }, 'traces are not taken');
};
const tracing = await openTracing(config.tracing, { part: 'relay', version, warn });
const log = createLog('relay', config, tracing);
const stopped = untilAskedToEnd(log);
const client = lazyClient(config.temporal);
const clock = createClock(config.clockOriginMs);
const plainSend = createSender(client, config.clockOriginMs);
const send = tracing ? traceSend(plainSend, tracing) : plainSend;
// One connection leads; the others give signs of life, and are there while a broken one is being replaced.
const pool = createPool(config.database.url, { max: 3 });
using health = openHealthFile(config.dataDir, 'relay');
const heartbeat = startHeartbeat(pool, { part: 'relay', version }, () => health.read());

const { meter, measured } = await measureRelay({ config, pool, client, clock });

const ended = (): boolean => stopped.aborted;
const PAUSE_MS = 1_000;
const report = (state: Health): void => {
  health.set(state);
};
const standBy = (): void => {
  meter.leads(false);
  report({ state: 'standby' });
};
const lead = (db: Queryable, lost: AbortSignal): Promise<void> => {
  meter.leads(true);
  const upkeep = createUpkeepStarter(db, client, config.clockOriginMs);
  const operations = createOperationsStarter({ db, client, clock, clockOriginMs: config.clockOriginMs });
  return relay(
    {
      outbox: createOutbox(db, clock),
      startUpkeep: async () => {
        await operations();
        await upkeep();
      },
      send,
      rates: config.relay,
      log,
      report,
      meter,
      nowMs: () => Date.parse(clock.now()),
    },
    lost,
  );
};

log.info({ temporal: config.temporal.address }, 'the relay starts');
while (!ended()) {
  try {
    await whileLeading(pool, stopped, standBy, lead);
  } catch (error) {
    if (ended()) break;
    log.warn({ reason: String(error), retryInMs: PAUSE_MS }, 'PostgreSQL is not there');
    meter.leads(false);
    health.set({ state: 'waiting', detail: 'PostgreSQL' });
    await sleep(PAUSE_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
}
await heartbeat.stop();
await measured?.close();
await tracing?.close();
await pool.end();
await client.connection.close();
log.info('the relay has ended');
