import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres, type Postgres } from '../../stack/postgres.ts';
import { isAlive } from '../../stack/running.ts';

let folder = '';
const servers: Postgres[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bihuan-postgres-'));
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ running }) => running.stop()));
  rmSync(folder, { recursive: true });
});

async function start(): Promise<Postgres> {
  const server = await startPostgres({ folder });
  servers.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('kill -9 of any part and a new start lose nothing', () => {
  it('keeps what was committed when the server is killed', async () => {
    const killed = await start();
    await query(killed.url, 'create table act (id int); insert into act select generate_series(1, 1000)');
    process.kill(killed.running.pid, 'SIGKILL');
    await killed.running.exited;
    const { url } = await start();
    expect(await query(url, 'select count(*)::int as acts from act')).toEqual([{ acts: 1000 }]);
  });

  it('replaces a server that outlived a killed parent, without losing what it had committed', async () => {
    const left = await start();
    await query(left.url, 'create table act (id int); insert into act values (1)');
    const { url } = await start();
    expect(isAlive(left.running.pid)).toBe(false);
    expect(await query(url, 'select id from act')).toEqual([{ id: 1 }]);
  });

  it('starts although the old server’s number belongs to another process by now', async () => {
    const { running } = await start();
    process.kill(running.pid, 'SIGKILL');
    await running.exited;
    writeFileSync(join(folder, 'data', 'postmaster.pid'), `${process.pid}\n${join(folder, 'data')}\n`);
    const { url } = await start();
    expect(await query(url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  });

  it('does a half-finished initdb again', async () => {
    const draft = join(folder, 'data.new');
    mkdirSync(join(draft, 'base'), { recursive: true });
    writeFileSync(join(draft, 'PG_VERSION'), '18\n');
    const { url } = await start();
    expect(await query(url, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    expect(existsSync(draft)).toBe(false);
  });
});

describe('the embedded PostgreSQL is fit for the record', () => {
  it('flushes to the disk, counts in UTC and knows Chinese letters', async () => {
    const { url } = await start();
    const [settings] = await query(
      url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('TimeZone') as zone, current_setting('server_encoding') as encoding,
              '闭环' ~ '^[[:alpha:]]+$' as letters`,
    );
    expect(settings).toEqual({ fsync: 'on', commit: 'on', zone: 'UTC', encoding: 'UTF8', letters: true });
  });

  it('lets nobody in without the password', async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('says what its log says when it cannot start', async () => {
    const { running } = await start();
    await running.stop();
    rmSync(join(folder, 'data', 'global', 'pg_control'));
    await expect(start()).rejects.toThrow(/PostgreSQL did not start[\s\S]*pg_control/);
  });
});
