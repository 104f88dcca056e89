import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { pino } from 'pino';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { readVariables } from '../config/config.ts';
import { readEnvironment } from '../config/env.ts';
import type { Pool } from '../db/pool.ts';
import { createProcessStore } from '../db/process-store.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import { asInstant, type Instant } from '../domain/calendar/plain-date.ts';
import { PROCESSES } from '../domain/processes/index.ts';
import { thisMachine } from '../stack/binary.ts';
import { ensureTestServer } from '../stack/test-server.ts';
import { createOutbox } from '../worker/outbox.ts';
import type { Logger } from '../worker/log.ts';
import { relay } from '../worker/relay.ts';
import { ensureSearchAttributes } from '../worker/search-attributes.ts';
import { createSender } from '../worker/sender.ts';
import { openDatabase } from './database.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';
import { Undoing } from './undoing.ts';
import { startWorker } from './worker.ts';

export type Say = (line: string) => void;

/** PostgreSQL, Temporal with a clock that skips, the relay and the worker: the product, on a day of its own. */
export interface Servers {
  readonly pool: Pool;
  readonly store: ProcessStore;
  /** Asks without letting time skip. */
  readonly client: Client;
  readonly startsAt: Instant;
  readonly clockOriginMs: number;
  /** The product's clock: the server's time moved by the origin. */
  readonly now: () => Promise<Instant>;
  /** The product's clock as it was last looked at. */
  readonly seen: () => Instant;
  /** Lets time skip to an instant; everything that falls due on the way happens on the way. */
  readonly skipTo: (at: Instant) => Promise<void>;
  /** Waits until every mail that may go has gone, and counts what left and what arrived. */
  readonly posted: PostOffice['counted'];
  readonly close: () => Promise<void>;
}

/** Unhurried in production; here nobody else wants the two cores. */
const RELAY_RATES = { pollMs: 5, signalsPerSecond: 2_000, startsPerSecond: 500, batchSize: 500 } as const;

/** Starts everything with its clock at `startsAt`, and stops what was started where a part fails. */
export async function startServers(startsAt: Instant, say: Say): Promise<Servers> {
  const log = pino({ level: 'warn', base: { part: 'demo' } }, pino.destination(2));
  quietTemporal();
  const undoing = new Undoing();
  try {
    return await bringUp(startsAt, log, undoing, say);
  } catch (error) {
    await undoing.now().catch((other: unknown) => {
      log.warn({ reason: String(other) }, 'not everything could be stopped');
    });
    throw error;
  }
}

/** The native side writes to standard output unless told otherwise, and there belongs only the demo's own. */
function quietTemporal(): void {
  const logging = { forward: {}, filter: { core: 'ERROR', other: 'ERROR' } } as const;
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging }, shutdownSignals: [] });
}

async function bringUp(startsAt: Instant, log: Logger, undoing: Undoing, say: Say): Promise<Servers> {
  const dataDir = readVariables(readEnvironment()).DATA_DIR;
  const [pool, env] = await bothOrNone(openDatabase(dataDir, undoing, say), openTemporal(undoing, say));
  const store = createProcessStore({ pool, processes: PROCESSES, hash: 'sha256' });
  const clockOriginMs = Date.parse(startsAt) - (await env.currentTimeMs());
  const client = new Client({ connection: env.connection });
  const servers = { pool, store, client, startsAt, clockOriginMs };
  let seen = startsAt;
  const now = async (): Promise<Instant> => {
    seen = asInstant(new Date((await env.currentTimeMs()) + clockOriginMs).toISOString());
    return seen;
  };
  startRelay(servers, log, undoing);
  const worker = await startWorker({ ...servers, processes: PROCESSES, hash: 'sha256', mail: true }, env, log);
  undoing.later(worker.stop);
  const post = await openPostOffice({ pool, now: () => seen, log }, undoing);
  return {
    ...servers,
    now,
    seen: () => seen,
    posted: post.counted,
    skipTo: async (at) => {
      const ms = Date.parse(at) - Date.parse(await now());
      if (ms > 0) await env.sleep(ms);
    },
    close: () => undoing.now(),
  };
}

/** Where one cannot be opened, the other is still waited for: only what has been opened can be closed. */
async function bothOrNone<A, B>(one: Promise<A>, other: Promise<B>): Promise<readonly [A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

async function openTemporal(undoing: Undoing, say: Say): Promise<TestWorkflowEnvironment> {
  const path = await ensureTestServer(thisMachine(readEnvironment(), process.cwd()), say);
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  undoing.later(() => env.teardown());
  await ensureSearchAttributes(env.connection, 'default');
  return env;
}

type Parts = Pick<Servers, 'pool' | 'store' | 'client' | 'clockOriginMs'>;

function startRelay({ pool, client, clockOriginMs }: Parts, log: Logger, undoing: Undoing): void {
  const ending = new AbortController();
  const clock = { now: (): Instant => asInstant(new Date().toISOString()) };
  const parts = {
    outbox: createOutbox(pool, clock),
    send: createSender(client, clockOriginMs),
    // Nobody loads a calendar in the demo.
    startUpkeep: () => Promise.resolve(),
    rates: RELAY_RATES,
    log,
    report: (): void => undefined,
  };
  const running = relay(parts, ending.signal);
  undoing.later(async () => {
    ending.abort();
    await running;
  });
}
