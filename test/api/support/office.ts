import type { NestExpressApplication } from '@nestjs/platform-express';
import { hash } from '@node-rs/argon2';
import { randomUUID } from 'node:crypto';
import { pino, type Logger } from 'pino';
import request from 'supertest';
import { createApp } from '../../../api/create-app.ts';
import { DEFAULT_IDENTITY, type IdentityConfig } from '../../../config/identity.ts';
import type { Files, RateLimits } from '../../../api/deps.ts';
import { createPool, type Pool } from '../../../db/pool.ts';
import { createProcessStore } from '../../../db/process-store.ts';
import { asInstant, type Instant } from '../../../domain/calendar/plain-date.ts';
import type { Grant } from '../../../domain/process/actor.ts';
import { PROCESSES } from '../../../domain/processes/index.ts';
import { traceActs, traceStore } from '../../../telemetry/act-traces.ts';
import type { Tracing } from '../../../telemetry/tracing.ts';
import { testFiles } from '../../support/files.ts';
import { openTestDatabase } from '../../support/postgres.ts';
import { ownerQuery, type TestStore } from '../../support/store.ts';
import { Client } from './client.ts';
import { Contract } from './contract.ts';
import { layWire, type Wire } from './wire.ts';

export const CITY = '431000';
const COUNTY = '431021';
export const PASSWORD = 'Bihuan-test-2026';

/** Who works here: login → what he holds. */
export const STAFF = {
  clerk: { role: 'unitClerk', regionId: CITY, unitId: 'unit-1' },
  leader: { role: 'unitLeader', regionId: CITY, unitId: 'unit-1' },
  otherClerk: { role: 'unitClerk', regionId: CITY, unitId: 'unit-2' },
  otherLeader: { role: 'unitLeader', regionId: CITY, unitId: 'unit-2' },
  officer: { role: 'financeOfficer', regionId: CITY, divisionId: 'agriculture' },
  otherOfficer: { role: 'financeOfficer', regionId: CITY, divisionId: 'social' },
  performance: { role: 'performanceOfficer', regionId: CITY },
  director: { role: 'financeDirector', regionId: CITY },
  supervisor: { role: 'supervisingLeader', regionId: CITY },
  auditor: { role: 'auditor', regionId: CITY },
  administrator: { role: 'administrator', regionId: CITY },
  countyDirector: { role: 'financeDirector', regionId: COUNTY },
  countyClerk: { role: 'unitClerk', regionId: COUNTY, unitId: 'unit-9' },
  expert: { role: 'expert', regionId: CITY },
  expertTwo: { role: 'expert', regionId: CITY },
  expertThree: { role: 'expert', regionId: CITY },
  agent: { role: 'agencyEvaluator', regionId: CITY },
} as const satisfies Record<string, Grant>;
export type Login = keyof typeof STAFF;

/** The API on a database of its own, with a clock moved by hand and people in every role. */
export interface Office {
  readonly app: NestExpressApplication;
  /** Of the database, past the wire. */
  readonly url: string;
  readonly pool: Pool;
  /** Where handed-in files lie. */
  readonly files: Files;
  readonly contract: Contract;
  /** What lies between the API and its PostgreSQL. */
  readonly wire: Wire;
  readonly ids: Readonly<Record<Login, string>>;
  /** As the database's owner, whom no privilege holds back. */
  asOwner: TestStore['asOwner'];
  /** Moves the product's clock to ten in the morning of a day. */
  on(date: string): Office;
  at(instant: string): void;
  anonymous(): Client;
  as(login: Login): Promise<Client>;
  close(): Promise<void>;
}

export async function openOffice(
  more: {
    readonly limits?: Partial<RateLimits>;
    readonly identity?: Partial<IdentityConfig>;
    readonly start?: string;
    readonly fileLimit?: number;
    /** Whether endpoints may lie in the internal network. */
    readonly allowPrivate?: boolean;
    readonly tracing?: Tracing;
    readonly logger?: Logger;
  } = {},
): Promise<Office> {
  const database = await openTestDatabase();
  const wire = await layWire(database.url);
  const pool = createPool(wire.url, { max: 6 });
  const ids = await staffed(pool);
  let now = asInstant(`${more.start ?? '2024-09-02'}T02:00:00.000Z`);
  const clock = { now: (): Instant => now };
  const files = testFiles(more.fileLimit === undefined ? {} : { limit: more.fileLimit });
  const trace = more.tracing && traceStore(more.tracing);
  const plain = createProcessStore({ pool, processes: PROCESSES, hash: 'sha256', trace });
  const app = await createApp({
    config: {
      http: {
        host: '127.0.0.1',
        port: 0,
        sessionSecret: 'a secret of the tests, long enough for anybody',
        requestsPerMinute: 1_000_000,
        signInsPerMinute: 1_000_000,
        machineRequestsPerMinute: 1_000_000,
        ...more.limits,
      },
      identity: { ...DEFAULT_IDENTITY, ...more.identity },
      delivery: { allowPrivate: more.allowPrivate ?? false },
    },
    pool,
    store: more.tracing ? traceActs(plain, more.tracing) : plain,
    ...(more.tracing && { tracing: more.tracing }),
    clock,
    files,
    logger: more.logger ?? pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
  });
  const server = app.getHttpServer();
  const contract = Contract.of(app);
  const signedIn = new Map<Login, Promise<Client>>();
  const office: Office = {
    app,
    files,
    url: database.url,
    pool,
    ids,
    asOwner: (sql, values = []) => ownerQuery(database.url, sql, values),
    on: (date) => {
      now = asInstant(`${date}T02:00:00.000Z`);
      return office;
    },
    at: (instant) => {
      now = asInstant(instant);
    },
    contract,
    wire,
    anonymous: () => new Client(request.agent(server), contract),
    as: (login) => {
      const known = signedIn.get(login) ?? new Client(request.agent(server), contract).signedIn(login, PASSWORD);
      signedIn.set(login, known);
      return known;
    },
    close: async () => {
      await app.close();
      await pool.end();
      await database.close();
      await wire.cut();
    },
  };
  return office;
}

async function staffed(pool: Pool): Promise<Record<Login, string>> {
  await pool.query(`
    insert into region (id, parent_id, name, path) values
      ('43', null, '湖南省', '{43}'), ('431000', '43', '郴州市', '{43,431000}'), ('431021', '431000', '桂阳县', '{43,431000,431021}');
    insert into division (id, region_id, name) values ('agriculture', '431000', '农业科'), ('social', '431000', '社保科');
    insert into unit (id, region_id, name, code, division_id, fictitious) values
      ('unit-1', '431000', '市农业农村局（虚构）', '301', 'agriculture', true),
      ('unit-2', '431000', '市民政局（虚构）', '302', 'social', true),
      ('unit-9', '431021', '桂阳县水利局（虚构）', '309', null, true);`);
  const passwordHash = await hash(PASSWORD);
  const entries = Object.entries<Grant>(STAFF).map(([login, grant]) => ({ id: randomUUID(), login, grant: grant }));
  await pool.query(
    `insert into person (id, login, name, password_hash) select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])`,
    [
      entries.map(({ id }) => id),
      entries.map(({ login }) => login),
      entries.map(({ login }) => `某某（${login}）`),
      entries.map(() => passwordHash),
    ],
  );
  await pool.query(
    `insert into person_grant (person_id, role, region_id, unit_id, division_id)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    [
      entries.map(({ id }) => id),
      entries.map(({ grant }) => grant.role),
      entries.map(({ grant }) => grant.regionId),
      entries.map(({ grant }) => grant.unitId ?? null),
      entries.map(({ grant }) => grant.divisionId ?? null),
    ],
  );
  return Object.fromEntries(entries.map(({ id, login }) => [login, id])) as Record<Login, string>;
}
