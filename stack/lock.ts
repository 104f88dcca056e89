import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive, until } from './running.ts';

/** Held from its taking until `release`, or until its process is gone. */
export interface Lock {
  release(): void;
}

/** Takes the lock, or says which living process holds it. */
export function tryLock(file: string): Lock | { readonly heldBy: number } {
  mkdirSync(dirname(file), { recursive: true });
  const holder = lockHolder(file);
  if (holder !== undefined) return { heldBy: holder };
  rmSync(file, { force: true });
  return linkOwn(file)
    ? {
        release: () => {
          rmSync(file, { force: true });
        },
      }
    : { heldBy: lockHolder(file) ?? 0 };
}

/** Runs the work alone: others who want the same lock wait for it, for as long as its holder lives. */
export async function withLock<T>(file: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const lock = await takeLock(file, patienceMs);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

async function takeLock(file: string, patienceMs: number): Promise<Lock> {
  const taken: Lock[] = [];
  const took = await until(() => {
    const answer = tryLock(file);
    return 'release' in answer && taken.push(answer) > 0;
  }, patienceMs);
  const [lock] = taken;
  if (took && lock) return lock;
  throw new Error(`Another process holds ${file}.`);
}

/** Written whole and then linked, so that nobody reads a lock without its holder in it. */
function linkOwn(file: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, identity(process.pid));
  try {
    linkSync(draft, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft);
  }
}

/** The living process that holds the lock, if one does. */
export function lockHolder(file: string): number | undefined {
  try {
    const written = readFileSync(file, 'utf8');
    const pid = Number(written.split(' ')[0]);
    return isAlive(pid) && identity(pid) === written ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A process id and the moment it began: numbers are used again, after a reboot at the latest. */
function identity(pid: number): string {
  return `${pid} ${startedAt(pid)}`;
}

function startedAt(pid: number): string {
  try {
    // The command's name, in parentheses, may contain spaces; the 20th field after it is the start.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
