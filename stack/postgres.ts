import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, databaseUrl, isAnswering } from './postgres-database.ts';
import { postgresBinaries, reachableHome, type PostgresBinaries } from './postgres-home.ts';
import { freePort } from './ports.ts';
import { becomesReady, commandLine, endStranger, isAlive, launch, tail, type Running } from './running.ts';
import { StackError } from './stack-error.ts';
import { postgresUser, type SystemUser } from './system-user.ts';

export interface PostgresOptions {
  /** Where the cluster lives; made if missing, kept between starts. */
  readonly folder: string;
  /** Listens on loopback only; a free port when left out. */
  readonly port?: number;
  /** false only for tests that never pull the plug: nothing is flushed to the disk. */
  readonly durable?: boolean;
  /** Takes lines a person may want to see. */
  readonly say?: (line: string) => void;
}

export interface Postgres {
  /** Of the database `bihuan`. */
  readonly url: string;
  /** Of the database `postgres`, for making others. */
  readonly adminUrl: string;
  readonly port: number;
  readonly logFile: string;
  readonly running: Running;
}

const OWNER = 'bihuan';
/** Recovery after a crash replays at most a checkpoint's worth of log; this is far beyond that on a slow disk. */
const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 30_000;
const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts the embedded PostgreSQL and returns once it answers.
 *
 * Survives its own death at any moment: an initdb cut short is done again, a server left by a killed
 * parent is stopped first, a stale pid file is removed, and PostgreSQL recovers what was committed.
 *
 * @throws {StackError} `postgresPlatform`, `postgresUser`, `postgresUnreachable`, `postgresFailed`
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const say = options.say ?? (() => undefined);
  const user = postgresUser();
  const home = reachableHome(options.folder, user, say);
  const binaries = await postgresBinaries(user);
  const durable = options.durable ?? true;
  if (!existsSync(join(home, 'data'))) initialise(home, binaries, user, durable);
  await endLeftover(join(home, 'data'));
  const port = options.port ?? (await freePort());
  const server = await launchPatiently({ home, binaries, user, durable, port });
  await createDatabase(server.adminUrl, OWNER);
  return server;
}

interface Cluster {
  readonly home: string;
  readonly binaries: PostgresBinaries;
  readonly user: SystemUser | undefined;
  readonly durable: boolean;
  readonly port: number;
}

/** After a kill -9 the old server's children take a moment to notice; until then PostgreSQL refuses to start beside them. */
const CHILDREN_GONE_WITHIN_MS = 10_000;

async function launchPatiently(cluster: Cluster): Promise<Postgres> {
  const deadline = performance.now() + CHILDREN_GONE_WITHIN_MS;
  for (;;) {
    try {
      return await launchServer(cluster);
    } catch (error) {
      const childrenRemain = error instanceof StackError && error.message.includes('still in use');
      if (!childrenRemain || performance.now() > deadline) throw error;
      await sleep(200);
    }
  }
}

async function launchServer({ home, binaries, user, durable, port }: Cluster): Promise<Postgres> {
  const data = join(home, 'data');
  const logFile = join(home, 'postgres.log');
  const running = await launch({
    command: binaries.postgres,
    args: ['-D', data, '-p', String(port), ...settings(durable)],
    logFile,
    cwd: '/',
    user,
    stopSignal: 'SIGINT',
    graceMs: STOP_WITHIN_MS,
  });
  const password = readFileSync(passwordFile(data), 'utf8').trim();
  const adminUrl = databaseUrl({ user: OWNER, password, port, database: 'postgres' });
  await assertAnswers(adminUrl, running, logFile);
  return { url: databaseUrl({ user: OWNER, password, port, database: OWNER }), adminUrl, port, logFile, running };
}

function settings(durable: boolean): readonly string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    // Nobody connects by socket, and a deep folder would exceed the length a socket's path may have.
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : NOT_DURABLE),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function assertAnswers(adminUrl: string, running: Running, logFile: string): Promise<void> {
  if (await becomesReady(running, () => isAnswering(adminUrl), READY_WITHIN_MS)) return;
  await running.stop();
  throw new StackError('postgresFailed', { log: logFile, tail: tail(logFile) });
}

/**
 * Makes the cluster under another name and renames it when it is whole: `data` exists only finished,
 * and what an interrupted start left is thrown away.
 */
function initialise(home: string, binaries: PostgresBinaries, user: SystemUser | undefined, durable: boolean): void {
  const draft = join(home, 'data.new');
  const secret = join(home, 'password.new');
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (user) chownSync(secret, user.uid, user.gid);
  const made = spawnSync(binaries.initdb, [...initArguments(draft, secret), ...(durable ? [] : ['--no-sync'])], {
    cwd: '/',
    encoding: 'utf8',
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  if (made.status !== 0) {
    throw new StackError('postgresFailed', { log: '—', tail: made.error?.message ?? `${made.stdout}${made.stderr}` });
  }
  renameSync(secret, passwordFile(draft));
  renameSync(draft, join(home, 'data'));
}

function initArguments(data: string, passwordIn: string): readonly string[] {
  const locale = ['--locale=C.UTF-8', '--encoding=UTF8'];
  return ['-D', data, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${passwordIn}`, ...locale];
}

/** Kept inside the cluster, so that one cannot be lost without the other. */
function passwordFile(data: string): string {
  return join(data, 'bihuan-password');
}

/**
 * Stops a server that outlived a killed parent, and removes a pid file whose number now belongs to somebody else.
 * The file of a dead server stays: by it PostgreSQL sees whether that server's children still hold its memory.
 */
async function endLeftover(data: string): Promise<void> {
  const pid = postmaster(join(data, 'postmaster.pid'));
  if (pid === undefined || !isAlive(pid)) return;
  if (commandLine(pid).includes(data)) await endStranger(pid, 'SIGINT', STOP_WITHIN_MS);
  else rmSync(join(data, 'postmaster.pid'), { force: true });
}

function postmaster(pidFile: string): number | undefined {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}
