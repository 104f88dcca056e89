import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readLocalStack } from '../../config/local-stack.ts';
import { freePort, isFree } from '../../stack/ports.ts';
import { until } from '../../stack/running.ts';

const WHOLE_START_MS = 120_000;

let dataDir = '';
const starts: ChildProcess[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'bihuan-start-'));
});
afterEach(async () => {
  await Promise.all(starts.splice(0).map(stop));
  rmSync(dataDir, { recursive: true });
}, WHOLE_START_MS);

/** `npm start` as a person runs it; what it says is kept. */
function npmStart(port: number): { readonly child: ChildProcess; readonly said: () => string } {
  const where = { PORT: String(port), DATA_DIR: dataDir, DEMO_DATA: 'core' };
  const env = { ...process.env, ...where, NODE_ENV: 'development', NODE_OPTIONS: '' };
  const child = spawn('npm', ['start'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  starts.push(child);
  const words: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  return { child, said: () => words.join('') };
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/health/ready`).catch(() => undefined);
  return answer?.ok ?? false;
}

async function query(sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: readLocalStack(dataDir).databaseUrl ?? '' });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('npm start brings up everything, and Ctrl-C stops it all cleanly', () => {
  it(
    'says where everything is, keeps the data, and survives a kill -9 of itself',
    async () => {
      const port = await freePort();
      const killed = npmStart(port);
      expect(await until(() => killed.said().includes(`http://127.0.0.1:${port}/api/v1`), WHOLE_START_MS / 2)).toBe(
        true,
      );
      expect(await isReady(port)).toBe(true);
      await query('create table kept (id int); insert into kept values (1)');
      killed.child.kill('SIGKILL');

      const again = npmStart(port);
      expect(await until(() => again.said().includes('Ctrl-C stops'), WHOLE_START_MS / 2)).toBe(true);
      expect(await query('select id from kept')).toEqual([{ id: 1 }]);
      const { temporalAddress = '' } = readLocalStack(dataDir);

      expect(await stop(again.child)).toBe(0);
      const temporalPort = Number(temporalAddress.split(':')[1]);
      expect([await isFree(port), await isFree(temporalPort)]).toEqual([true, true]);
      expect(readLocalStack(dataDir)).toEqual({});
    },
    WHOLE_START_MS,
  );

  it(
    'says which port is taken and what to do, and starts nothing',
    async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const { child, said } = npmStart(port);
      const [code] = (await once(child, 'exit')) as [number | null];
      server.close();
      expect(code).toBe(1);
      expect(said()).toContain(`PORT=${port + 1} npm start`);
      expect(said()).not.toContain('PostgreSQL');
    },
    WHOLE_START_MS,
  );
});
