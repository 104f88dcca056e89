import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createPool, type Pool } from '../../db/pool.ts';
import { createProcessStore } from '../../db/process-store.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { freePort } from '../../stack/ports.ts';
import { launch, until, type Running } from '../../stack/running.ts';
import { morning } from '../support/budget-item-play.ts';
import { collected, openCollector, type Collector } from '../support/collector.ts';
import { itemInput } from '../support/store.ts';
import { Installation } from '../worker/support/installation.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const ACT = '00f067aa0ba902b7';
const STARTED_WITHIN_MS = 60_000;

let collector: Collector;
let installation: Installation;
let api: Running;
let address: string;
let pool: Pool;

beforeAll(async () => {
  collector = await openCollector();
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint };
  installation = await Installation.start(Date.parse(morning('2024-09-02')) - Date.now(), env);
  pool = createPool(installation.databaseUrl, { max: 2 });
  const port = await freePort();
  address = `http://127.0.0.1:${String(port)}/api/v1`;
  api = await launch({
    command: process.execPath,
    args: ['--import', '@swc-node/register/esm-register', 'api/main.ts'],
    logFile: join(installation.folder, 'logs', 'api.log'),
    env: { ...installation.environment, PORT: String(port) },
    stopSignal: 'SIGTERM',
    graceMs: 15_000,
    channel: true,
  });
  await until(async () => (await answer('/health/live'))?.ok === true, STARTED_WITHIN_MS);
}, 180_000);
afterAll(async () => {
  await api.stop();
  await pool.end();
  await installation.stop();
  await collector.close();
}, 60_000);

async function answer(path: string): Promise<Response | undefined> {
  return fetch(`${address}${path}`).catch(() => undefined);
}

describe('API, relay and worker as processes that are told of a collector', () => {
  it('each hand over what they did, and go on from one another', async () => {
    await answer('/session');
    const trace = { step: <T>(_name: string, work: () => Promise<T>) => work(), note: () => undefined };
    const carrier = (): string => `00-${TRACE}-${ACT}-01`;
    const store = createProcessStore({ pool, processes: PROCESSES, hash: 'sha256', trace: { ...trace, carrier } });
    const actor = { kind: 'system', ruleId: 'season' } as const;
    const opening = { process: 'budgetItem', id: randomUUID(), input: itemInput(), actor, now: morning('2024-09-02') };
    await store.open(opening);
    const wanted = ['GET /api/v1/session', 'tell budgetItem', 'follow budgetItem'];
    const spans = await collected(collector, (all) => wanted.every((name) => all.some((span) => span.name === name)));
    const told = spans.find(({ name }) => name === 'tell budgetItem');
    const followed = spans.find(({ name }) => name === 'follow budgetItem');
    expect(told).toMatchObject({ service: 'bihuan-relay', traceId: TRACE, parentSpanId: ACT });
    expect(followed).toMatchObject({ service: 'bihuan-worker', traceId: TRACE, parentSpanId: told?.spanId });
    expect(spans.filter(({ service }) => service === 'bihuan-api').map(({ name }) => name)).toEqual([
      'GET /api/v1/session',
    ]);
  }, 60_000);
});
