import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Registry } from 'prom-client';
import type { ActAnswer, ActRequest, ProcessStore } from '../../db/process-store-types.ts';
import { createPool, type Pool } from '../../db/pool.ts';
import { noteBackup } from '../../db/queries/backups.ts';
import { beat } from '../../db/queries/heartbeats.ts';
import { openIncident } from '../../db/queries/reconcile.ts';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { meterActs } from '../../telemetry/act-metrics.ts';
import { meterHttp } from '../../telemetry/http-metrics.ts';
import { meterInstallation } from '../../telemetry/installation-metrics.ts';
import { readInstallation } from '../../telemetry/installation.ts';
import { serveMetrics } from '../../telemetry/metrics-server.ts';
import { createRegistry } from '../../telemetry/registry.ts';
import { meterRelay } from '../../telemetry/relay-metrics.ts';
import { openTestDatabase, type TestDatabase } from '../support/postgres.ts';

const NOW = asInstant('2026-11-26T09:30:00.000Z');

/** The samples of one metric, as `labels value`. */
async function samples(registry: Registry, name: string): Promise<readonly string[]> {
  const text = await registry.getSingleMetricAsString(name);
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('acts are counted and timed by kind and outcome', () => {
  const answer = { repeated: false } as ActAnswer;
  const request = (kind: string) => ({ command: { kind } }) as ActRequest;

  it('tells what was done, repeated, refused by a rule, and failed by our own fault', async () => {
    const registry = new Registry();
    const answers: Readonly<Record<string, () => Promise<ActAnswer>>> = {
      submitTargets: () => Promise.resolve(answer),
      giveFeedback: () => Promise.resolve({ ...answer, repeated: true }),
      closeItem: () => Promise.reject(new DomainError('notFound')),
      signReceipt: () => Promise.reject(new Error('connection lost')),
    };
    const plain = { act: ({ command }: ActRequest) => answers[command.kind]?.() } as unknown as ProcessStore;
    const store = meterActs(plain, registry);
    for (const kind of Object.keys(answers)) await store.act(request(kind)).catch(() => undefined);
    const counts = (await samples(registry, 'bihuan_act_duration_seconds')).filter((line) => line.includes('_count{'));
    expect(counts.sort()).toEqual([
      'bihuan_act_duration_seconds_count{kind="closeItem",outcome="refused"} 1',
      'bihuan_act_duration_seconds_count{kind="giveFeedback",outcome="repeated"} 1',
      'bihuan_act_duration_seconds_count{kind="signReceipt",outcome="failed"} 1',
      'bihuan_act_duration_seconds_count{kind="submitTargets",outcome="done"} 1',
    ]);
    await expect(store.act(request('closeItem'))).rejects.toThrow(DomainError);
  });
});

describe('requests are counted by the pattern of their route, never by their path', () => {
  const registry = new Registry();
  let server: Server;
  let url = '';

  beforeAll(async () => {
    const app = express();
    app.use(meterHttp(registry));
    app.get('/api/v1/items/:id', (_request, response) => response.json({}));
    app.get('/api/v1/refused', (_request, response) => {
      Object.assign(response.locals, { refusal: 'staleVersion' });
      response.status(409).end();
    });
    app.get('/api/v1/events', (request, response) => {
      response.type('text/event-stream').write('retry: 1\n\n');
      request.on('close', () => response.end());
    });
    server = createServer((request, response) => void app(request, response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('keeps the number of series bounded whatever is asked for', async () => {
    for (let no = 0; no < 30; no += 1) await fetch(`${url}/api/v1/items/${String(no)}`);
    await fetch(`${url}/api/v1/no-such-${String(Math.random())}`);
    await fetch(`${url}/wp-admin/${String(Math.random())}`);
    await fetch(`${url}/api/v1/refused`);
    const counts = (await samples(registry, 'bihuan_http_request_duration_seconds')).filter((line) =>
      line.includes('_count{'),
    );
    expect(counts.sort()).toEqual([
      'bihuan_http_request_duration_seconds_count{method="GET",route="/api/v1/items/:id",status="2xx"} 30',
      'bihuan_http_request_duration_seconds_count{method="GET",route="/api/v1/refused",status="4xx"} 1',
      'bihuan_http_request_duration_seconds_count{method="GET",route="page",status="4xx"} 1',
      'bihuan_http_request_duration_seconds_count{method="GET",route="unmatched",status="4xx"} 1',
    ]);
    expect(await samples(registry, 'bihuan_refusals_total')).toEqual(['bihuan_refusals_total{code="staleVersion"} 1']);
  });

  it('counts a stream of events while it lasts and does not time it', async () => {
    const hangUp = new AbortController();
    await fetch(`${url}/api/v1/events`, { signal: hangUp.signal });
    expect(await samples(registry, 'bihuan_http_requests_open')).toEqual(['bihuan_http_requests_open 1']);
    hangUp.abort();
    while ((await samples(registry, 'bihuan_http_requests_open'))[0] !== 'bihuan_http_requests_open 0')
      await new Promise(setImmediate);
    expect((await samples(registry, 'bihuan_http_request_duration_seconds')).join()).not.toContain('events');
  });
});

describe('what the database knows of the installation', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await openTestDatabase();
    pool = createPool(database.url, { max: 2 });
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  it('is told at every scrape: incidents by kind, parts that live, missed mornings, the last backup that went well', async () => {
    await pool.query(`insert into region (id, parent_id, name, path) values ('43', null, '省', '{43}')`);
    await openIncident(pool, { kind: 'momentMissed', instanceId: 'a', detail: '', now: NOW });
    await openIncident(pool, { kind: 'momentMissed', instanceId: 'b', detail: '', now: NOW });
    await beat(pool, { part: 'worker', place: 'a:1', state: 'ready', detail: '', version: '1' });
    const run = { name: 'x', startedAt: NOW, bytes: 1, detail: '' };
    await noteBackup(pool, { ...run, kind: 'backup', ok: true, finishedAt: NOW });
    await noteBackup(pool, { ...run, kind: 'backup', ok: false, finishedAt: asInstant('2026-11-27T00:00:00.000Z') });
    const registry = new Registry();
    meterInstallation(() => readInstallation(pool, { now: () => NOW }), registry);
    const text = await registry.metrics();
    expect(text).toContain('bihuan_incidents_open{kind="momentMissed"} 2');
    expect(text).toContain('bihuan_parts_alive{part="worker"} 1');
    expect(text).toContain('bihuan_parts_alive{part="relay"} 0');
    expect(text).toContain('bihuan_morning_rounds_missing 1');
    expect(text).toContain(`bihuan_backup_last_success_timestamp_seconds ${String(Date.parse(NOW) / 1000)}`);
    expect(text).not.toMatch(/^bihuan_restore_test_last_success_timestamp_seconds /m);
    expect(text).toContain('bihuan_database_up 1');
  });

  it('is missing, not zero, while the database is away', async () => {
    const registry = new Registry();
    meterInstallation(() => Promise.reject(new Error('away')), registry);
    const text = await registry.metrics();
    expect(text).toContain('bihuan_database_up 0');
    expect(text).not.toMatch(/^bihuan_outbox_waiting_acts/m);
  });
});

describe('where Prometheus reads', () => {
  it('is an address of its own that answers nothing but /metrics', async () => {
    const registry = createRegistry('relay', '1.2.3');
    const meter = meterRelay(registry);
    meter.leads(true);
    meter.sent('start', [0.2, 7]);
    const server = await serveMetrics(registry, { host: '127.0.0.1', port: 0 }, () =>
      Promise.resolve('temporal_x 1\n'),
    );
    const url = `http://127.0.0.1:${String(server.port)}`;
    const answer = await fetch(`${url}/metrics`);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(text).toContain('bihuan_build_info{version="1.2.3",part="relay"} 1');
    expect(text).toContain('bihuan_relay_leads{part="relay"} 1');
    expect(text).toContain('bihuan_workflow_lag_seconds_count{part="relay"} 2');
    expect(text).toContain('temporal_x 1');
    expect((await fetch(`${url}/`)).status).toBe(404);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(404);
    await server.close();
  });
});
