import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, resolve } from 'node:path';
import { becomesReady, commandLine, endStranger, isAlive, launch, tail, type Running } from './running.ts';
import { StackError } from './stack-error.ts';

export type SearchAttributeType = 'Keyword' | 'Datetime' | 'Int' | 'Bool' | 'Text' | 'Double' | 'KeywordList';

export interface TemporalOptions {
  /** The Temporal CLI, from `ensureTemporalCli`. */
  readonly executable: string;
  /** Histories are kept here between starts. */
  readonly dbFile: string;
  readonly port: number;
  /** Of the web page; none when left out. */
  readonly uiPort?: number;
  readonly namespace: string;
  readonly searchAttributes: Readonly<Record<string, SearchAttributeType>>;
}

export interface Temporal {
  readonly address: string;
  readonly uiUrl: string | undefined;
  readonly logFile: string;
  readonly running: Running;
}

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

/**
 * Starts the Temporal dev server on loopback with its file database and returns once it takes connections.
 * One left by a killed parent is stopped first: two would write the same file.
 *
 * @throws {StackError} `temporalFailed`
 */
export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const dbFile = resolve(options.dbFile);
  mkdirSync(dirname(dbFile), { recursive: true });
  await endLeftoverTemporal(dbFile);
  const logFile = `${dbFile}.log`;
  const running = await launch({
    command: options.executable,
    args: serverArguments({ ...options, dbFile }),
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: STOP_WITHIN_MS,
  });
  writeFileSync(pidFile(dbFile), String(running.pid));
  await assertListens(options.port, running, logFile);
  const uiUrl = options.uiPort === undefined ? undefined : `http://127.0.0.1:${options.uiPort}`;
  return { address: `127.0.0.1:${options.port}`, uiUrl, logFile, running };
}

function serverArguments(options: TemporalOptions): readonly string[] {
  const attributes = Object.entries(options.searchAttributes).map(([name, type]) => `${name}=${type}`);
  return [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(options.port),
    '--db-filename',
    options.dbFile,
    '--namespace',
    options.namespace,
    '--log-level',
    'warn',
    ...(options.uiPort === undefined ? ['--headless'] : ['--ui-port', String(options.uiPort)]),
    ...attributes.flatMap((attribute) => ['--search-attribute', attribute]),
  ];
}

async function assertListens(port: number, running: Running, logFile: string): Promise<void> {
  if (await becomesReady(running, () => listens(port), READY_WITHIN_MS)) return;
  await running.stop();
  throw new StackError('temporalFailed', { log: logFile, tail: tail(logFile) });
}

/** The dev server opens its port when namespaces and search attributes are there. */
function listens(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      answer(true);
    });
    socket.once('error', () => {
      answer(false);
    });
  });
}

/** Stops the server that a killed parent left on this file, so that its ports are free again. */
export async function endLeftoverTemporal(dbFile: string): Promise<void> {
  const pid = readPid(pidFile(dbFile));
  if (pid !== undefined && isAlive(pid) && commandLine(pid).includes(dbFile)) {
    await endStranger(pid, 'SIGTERM', STOP_WITHIN_MS);
  }
  rmSync(pidFile(dbFile), { force: true });
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function pidFile(dbFile: string): string {
  return `${dbFile}.pid`;
}
