import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../../../api/create-app.ts';
import { hashPassword } from '../../../api/session/passwords.ts';
import type { IdentityConfig } from '../../../config/identity.ts';
import { createPool, type Pool } from '../../../db/pool.ts';
import type { ProcessStore } from '../../../db/process-store-types.ts';
import { createProcessStore } from '../../../db/process-store.ts';
import { seedOrganisation } from '../../../db/seed.ts';
import { DEMO_PASSWORD, organisation } from '../../../demo/cast.ts';
import { loadYear } from '../../../demo/load-year.ts';
import { asInstant, type Instant } from '../../../domain/calendar/plain-date.ts';
import { PROCESSES } from '../../../domain/processes/index.ts';
import { testFiles } from '../../support/files.ts';
import { openTestDatabase, type Filling } from '../../support/postgres.ts';
import { SLOWER } from './browser.ts';
import { builtPage } from './built-page.ts';

/** The demo year behind the real API, with a clock moved by hand: what the page is tried on. */
export interface Playground {
  readonly address: string;
  readonly pool: Pool;
  /** Where its database is, for what a test has to be as the owner for. */
  readonly databaseUrl: string;
  /** Moves the product's clock. */
  at(instant: string): void;
  close(): Promise<void>;
}

/** A Monday on which much is due (the day of page.md's pictures). */
const START = '2026-11-23T02:00:00.000Z';

/** Where it is reached, for a provider that has to know it before; and how people prove there who they are. */
interface Reached {
  readonly port?: number;
  readonly identity?: IdentityConfig;
}

/** On a database of one test's own. */
export async function openPlayground(start: string = START, more: Reached = {}): Promise<Playground> {
  const [database, page] = [await openTestDatabase(yearOn(start)), await builtPage()];
  const play = await startPlayground({ databaseUrl: database.url, page, start, filled: 'already', ...more });
  return {
    ...play,
    close: async () => {
      await play.close();
      await database.close();
    },
  };
}

/** Fills a migrated database with the demo year, or with its people alone, and serves it. */
export async function startPlayground({
  databaseUrl,
  page,
  start = START,
  runs = false,
  filled = 'year',
  port: asked = 0,
  identity,
}: Reached & {
  readonly databaseUrl: string;
  readonly page: string;
  readonly start?: string;
  /** The clock goes on by itself, as it does beside a real worker. */
  readonly runs?: boolean;
  /** With people alone everybody is there, and nothing has been done yet. */
  readonly filled?: 'year' | 'people' | 'already';
}): Promise<Playground> {
  let now = asInstant(start);
  if (filled === 'year') await fillYear(databaseUrl, now);
  if (filled === 'people') await seedPeople(databaseUrl);
  const pool = createPool(databaseUrl, { max: 6 });
  const store = storeOn(pool);
  const app = await createApp({
    config: { http: HTTP, ...(identity && { identity }) },
    pool,
    store,
    clock: { now: (): Instant => (runs ? asInstant(new Date().toISOString()) : now) },
    files: testFiles(),
    logger: pino({ level: 'silent' }),
    page,
  });
  if (SLOWER > 1) answerLate(app.getHttpServer());
  await app.listen(asked, HTTP.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    address: `http://${HTTP.host}:${String(port)}`,
    pool,
    databaseUrl,
    at: (instant) => {
      now = asInstant(instant);
    },
    close: async () => {
      await app.close();
      await pool.end();
    },
  };
}

/** Beside a page that is slowed (`SLOW_PAGE`), its server answers as one at the other end of a province does. */
function answerLate(server: Server): void {
  const [answer] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (...asked) => {
    setTimeout(() => {
      answer?.(...asked);
    }, LATE_BY_MS);
  });
}

const LATE_BY_MS = 150;

export const HTTP = {
  host: '127.0.0.1',
  port: 0,
  sessionSecret: 'a secret of the tests, long enough for anybody',
  requestsPerMinute: 1_000_000,
  signInsPerMinute: 1_000_000,
  machineRequestsPerMinute: 1_000_000,
};

/** Loading the year takes seconds, and thirty files of tests begin with it. */
function yearOn(start: string): Filling {
  return {
    name: `year_${start.replaceAll(/\D/g, '')}`,
    from: ['db', 'demo', 'domain'],
    fill: (databaseUrl) => fillYear(databaseUrl, asInstant(start)),
  };
}

async function fillYear(databaseUrl: string, now: Instant): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await loadYear({ databaseUrl, hash: 'sha256', now, passwordHash, say: () => undefined });
  const pool = createPool(databaseUrl, { max: 1 });
  try {
    await catchUp(pool, storeOn(pool), now);
  } finally {
    await pool.end();
  }
}

async function seedPeople(databaseUrl: string): Promise<void> {
  const owner = createPool(databaseUrl, { max: 1, role: 'none' });
  try {
    await seedOrganisation(owner, organisation(await hashPassword(DEMO_PASSWORD)));
  } finally {
    await owner.end();
  }
}

function storeOn(pool: Pool): ProcessStore {
  return createProcessStore({ pool, processes: PROCESSES, hash: 'sha256' });
}

/** Nobody's worker runs here: what the clock would have recorded by now is recorded at once. */
async function catchUp(pool: Pool, store: ProcessStore, now: Instant): Promise<void> {
  const { rows } = await pool.query<{ id: string; version: number }>('select id, version from instance');
  for (const { id, version } of rows) await store.reach(id, now, version);
}
