import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { pino, type Logger } from 'pino';
import { readEnvironment } from '../config/env.ts';
import { migrate } from '../db/migrate.ts';
import { createPool, type Pool } from '../db/pool.ts';
import { createProcessStore } from '../db/process-store.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import { seedOrganisation } from '../db/seed.ts';
import { asInstant, type Instant } from '../domain/calendar/plain-date.ts';
import { PROCESSES } from '../domain/processes/index.ts';
import { thisMachine } from '../stack/binary.ts';
import { startPostgres } from '../stack/postgres.ts';
import { ensureTestServer } from '../stack/test-server.ts';
import { createOutbox } from '../worker/outbox.ts';
import { logTemporal } from '../worker/log.ts';
import { relay } from '../worker/relay.ts';
import { ensureSearchAttributes } from '../worker/search-attributes.ts';
import { createSender } from '../worker/sender.ts';
import { organisation } from './cast.ts';
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
  /** Lets time skip to an instant; everything that falls due on the way happens on the way. */
  readonly skipTo: (at: Instant) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Unhurried in production; here nobody else wants the two cores. */
const RELAY_RATES = { pollMs: 5, signalsPerSecond: 2_000, startsPerSecond: 500, batchSize: 500 } as const;

/** Undone in the opposite order, whatever fails on the way. */
class Undoing {
  private readonly undo: (() => Promise<unknown>)[] = [];

  later(work: () => Promise<unknown>): void {
    this.undo.push(work);
  }

  async now(): Promise<void> {
    const failures: unknown[] = [];
    for (const work of this.undo.splice(0).reverse()) {
      await work().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'The demo did not end cleanly.');
  }
}

/** Starts everything with its clock at `startsAt`, and stops what was started where a part fails. */
export async function startServers(startsAt: Instant, say: Say): Promise<Servers> {
  const log = pino({ level: 'warn', base: { part: 'demo' } }, pino.destination(2));
  logTemporal(log);
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

async function bringUp(startsAt: Instant, log: Logger, undoing: Undoing, say: Say): Promise<Servers> {
  const [pool, env] = await Promise.all([openDatabase(undoing, say), openTemporal(undoing, say)]);
  const store = createProcessStore({ pool, processes: PROCESSES, hash: 'sha256' });
  const clockOriginMs = Date.parse(startsAt) - (await env.currentTimeMs());
  const client = new Client({ connection: env.connection });
  const servers = { pool, store, client, startsAt, clockOriginMs };
  const now = async (): Promise<Instant> =>
    asInstant(new Date((await env.currentTimeMs()) + clockOriginMs).toISOString());
  startRelay(servers, log, undoing);
  const worker = await startWorker({ ...servers, processes: PROCESSES, hash: 'sha256' }, env, log);
  undoing.later(worker.stop);
  return {
    ...servers,
    now,
    skipTo: async (at) => {
      const ms = Date.parse(at) - Date.parse(await now());
      if (ms > 0) await env.sleep(ms);
    },
    close: () => undoing.now(),
  };
}

/** A cluster of its own in a folder that is thrown away: the demo never touches an installation's data. */
async function openDatabase(undoing: Undoing, say: Say): Promise<Pool> {
  const folder = await mkdtemp(join(tmpdir(), 'bihuan-demo-'));
  undoing.later(() => rm(folder, { recursive: true, force: true }));
  const server = await startPostgres({ folder, durable: false, say });
  undoing.later(() => server.running.stop());
  await migrate(server.url);
  const pool = createPool(server.url);
  undoing.later(() => pool.end());
  await seedOrganisation(pool, organisation());
  return pool;
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
