import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { commandLine } from './running.ts';
import { StackError } from './stack-error.ts';

/** A port nobody listens on, on loopback. */
export function freePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1');
}

/** The wished port if it is free, otherwise any free one. */
export async function portOr(wished: number, host = '127.0.0.1'): Promise<number> {
  return (await isFree(wished, host)) ? wished : freePort();
}

export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  try {
    await listenOnce(port, host);
    return true;
  } catch {
    return false;
  }
}

/** @throws {StackError} `portTaken`, saying by which process where the system tells, and what to do */
export async function assertPortFree(port: number, host: string, purpose: string, remedy: string): Promise<void> {
  if (await isFree(port, host)) return;
  const holder = portHolder(port);
  throw new StackError('portTaken', { port, purpose, remedy, holder: holder === undefined ? '' : ` (${holder})` });
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
  });
}

/** "PID COMMAND" of the process that listens on the port; undefined where the system does not tell. */
export function portHolder(port: number): string | undefined {
  try {
    const inode = listeningInode(port);
    const pid = inode === undefined ? undefined : holderOf(`socket:[${inode}]`);
    return pid === undefined ? undefined : `${pid} ${commandLine(pid).slice(0, 80)}`;
  } catch {
    return undefined;
  }
}

const LISTEN_STATE = '0A';

function listeningInode(port: number): string | undefined {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const fields = rows.map((row) => row.trim().split(/\s+/));
  return fields.find((row) => row[1]?.endsWith(wanted) && row[3] === LISTEN_STATE)?.[9];
}

function holderOf(socket: string): number | undefined {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).find((pid) => openFiles(pid).includes(socket));
}

function openFiles(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => linkTarget(`/proc/${pid}/fd/${fd}`));
  } catch {
    return [];
  }
}

function linkTarget(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}
