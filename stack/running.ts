import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How a process ended: its status, or the signal that ended it. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of the stack that is up. `exited` settles once it is gone, however that came about. */
export interface Running {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** Asks it to end and waits; after its grace period it is killed. */
  stop(): Promise<Exit>;
  /** Ends it at once. */
  kill(): void;
  /** Lets the parent end without waiting for it. */
  unref(): void;
}

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Runs as this user; only root may ask for it. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  readonly stopSignal: NodeJS.Signals;
  readonly graceMs: number;
  /** Opens a channel through which the child notices its parent's death. */
  readonly channel?: boolean;
}

/**
 * Starts a process in a group of its own, so that Ctrl-C in the terminal reaches only the parent,
 * which then ends its children in order.
 */
export async function launch(request: Launch): Promise<Running> {
  const child = spawnLogged(request);
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });
  await spawned(child);
  return {
    pid: child.pid ?? 0,
    exited,
    stop: () => stopChild(child, exited, request),
    kill: () => {
      child.kill('SIGKILL');
    },
    unref: () => {
      child.unref();
    },
  };
}

function spawnLogged(request: Launch): ChildProcess {
  const log = openSync(request.logFile, 'a');
  try {
    return spawn(request.command, [...request.args], {
      stdio: request.channel ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
      detached: true,
      ...(request.env && { env: { ...request.env } }),
      ...(request.cwd !== undefined && { cwd: request.cwd }),
      ...request.user,
    });
  } finally {
    closeSync(log);
  }
}

function spawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
}

async function stopChild(child: ChildProcess, exited: Promise<Exit>, { stopSignal, graceMs }: Launch): Promise<Exit> {
  child.kill(stopSignal);
  const grace = new AbortController();
  const killer = sleep(graceMs, undefined, { signal: grace.signal }).then(
    () => child.kill('SIGKILL'),
    () => false,
  );
  const exit = await exited;
  grace.abort();
  await killer;
  return exit;
}

/** Whether a process with this id exists, be it ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ends a process that is not our child (left by a killed parent): asks, waits, kills. */
export async function endStranger(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  process.kill(pid, signal);
  const gone = await until(() => !isAlive(pid), graceMs);
  if (gone) return;
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid), 5_000);
}

/** Asks again every 50 ms until the answer is yes or the time is over; returns the last answer. */
export async function until(probe: () => boolean | Promise<boolean>, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    if (await probe()) return true;
    if (performance.now() >= deadline) return false;
    await sleep(50);
  }
}

/** Waits until the process answers; false when it ended first or the time is over. */
export async function becomesReady(
  running: Running,
  probe: () => Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> {
  let gone = false;
  void running.exited.then(() => {
    gone = true;
  });
  const settled = await until(async () => gone || (await probe()), timeoutMs);
  return settled && !gone;
}

/** The command line of a process, or '' where it is gone or the system does not tell. */
export function commandLine(pid: number): string {
  if (!existsSync('/proc/self/cmdline')) {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** The last lines of a log, for a message a person can act on. */
export function tail(file: string, lines = 8): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '—';
  }
}
