import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../stack/ports.ts';
import { openTestDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
const dataDir = mkdtempSync(join(tmpdir(), 'bihuan-api-'));
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(dataDir, { recursive: true });
});

const READY_WITHIN_MS = 60_000;

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly log: () => string;
}

async function start(more: Readonly<Record<string, string>> = {}): Promise<Running> {
  const port = await freePort();
  const args = ['--import', '@swc-node/register/esm-register', 'api/main.ts'];
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    PORT: String(port),
    ...more,
  };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return { child, url: `http://127.0.0.1:${String(port)}/api/v1`, log: () => log };
}

async function untilReady({ url, log }: Running): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const status = await fetch(`${url}/health/ready`).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(log());
}

function exit(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

describe('the API as a process', () => {
  it(
    'gets ready, logs each request with its id and without secrets, and ends in order on SIGTERM',
    async () => {
      const running = await start();
      await untilReady(running);
      const body = JSON.stringify({ login: 'somebody', password: 'do not tell' });
      const headers = { 'content-type': 'application/json', 'x-request-id': 'request-of-the-test' };
      expect((await fetch(`${running.url}/session`, { method: 'POST', headers, body })).status).toBe(401);
      running.child.kill('SIGTERM');
      expect(await exit(running.child)).toBe(0);
      expect(running.log()).toMatch(/"id":"request-of-the-test","method":"POST","path":"\/api\/v1\/session"/);
      expect(running.log()).not.toMatch(/do not tell/);
    },
    READY_WITHIN_MS + 20_000,
  );

  it(
    'ends when its parent goes away',
    async () => {
      const running = await start();
      await untilReady(running);
      running.child.disconnect();
      expect(await exit(running.child)).toBe(0);
    },
    READY_WITHIN_MS + 20_000,
  );

  it(
    'tells Prometheus what it does, on an address of its own, where it is asked to',
    async () => {
      const metricsPort = await freePort();
      const running = await start({ METRICS_PORT: String(metricsPort), BIHUAN_VERSION: '1.2.3' });
      await untilReady(running);
      expect((await fetch(`${running.url}/budget-items`)).status).toBe(401);
      // Where people are, it is at most an address of the page.
      const elsewhere = await fetch(running.url.replace('/api/v1', '/metrics'));
      expect(await elsewhere.text()).not.toContain('bihuan_');
      const figures = await (await fetch(`http://127.0.0.1:${String(metricsPort)}/metrics`)).text();
      expect(figures).toContain('bihuan_build_info{version="1.2.3",part="api"} 1');
      expect(figures).toMatch(
        /bihuan_http_request_duration_seconds_count\{.*route="\/api\/v1\/budget-items",status="4xx".*\} 1/,
      );
      expect(figures).toContain('bihuan_refusals_total{code="unauthenticated",part="api"} 1');
      running.child.kill('SIGTERM');
      expect(await exit(running.child)).toBe(0);
    },
    READY_WITHIN_MS + 20_000,
  );

  it(
    'told to end, says that it is no longer ready, goes on answering for a while, and finishes what it has begun',
    async () => {
      const metricsPort = await freePort();
      const running = await start({ METRICS_PORT: String(metricsPort), API_DRAIN_SECONDS: '2' });
      await untilReady(running);
      const headers = { 'content-type': 'application/json' };
      const signIn = (no: number): Promise<number> => {
        const body = JSON.stringify({ login: `nobody-${String(no)}`, password: 'x' });
        return fetch(`${running.url}/session`, { method: 'POST', headers, body }).then(({ status }) => status);
      };
      // A password takes its time: they are under way when the process is told to end.
      const begun = Array.from({ length: 12 }, (_, no) => signIn(no));
      const open = async (): Promise<number> => {
        const figures = await (await fetch(`http://127.0.0.1:${String(metricsPort)}/metrics`)).text();
        return Number(/bihuan_http_requests_open\{.*\} (\d+)/.exec(figures)?.[1]);
      };
      while ((await open()) === 0) await new Promise(setImmediate);
      running.child.kill('SIGTERM');
      const ready = async (): Promise<Response> => fetch(`${running.url}/health/ready`);
      while ((await ready()).status === 200) await new Promise(setImmediate);
      const late = await fetch(`${running.url}/health/live`);
      expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
      expect(await Promise.all(begun)).toEqual(begun.map(() => 401));
      expect(await exit(running.child)).toBe(0);
    },
    READY_WITHIN_MS + 20_000,
  );

  it('says what is wrong with its configuration and does not start', async () => {
    const running = await start({ PORT: 'http' });
    expect(await exit(running.child)).toBe(1);
    expect(running.log()).toMatch(/PORT \(http\)/);
  });
});
