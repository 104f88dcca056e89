import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { readEnvironment, type Environment } from '../../config/env.ts';

/** The address of a database as PostgreSQL's own programs take it: a password belongs in no list of processes. */
export function connectionOf(databaseUrl: string): Environment {
  const { hostname, port, username, password, pathname, searchParams } = new URL(databaseUrl);
  const ssl = searchParams.get('sslmode');
  return {
    PGHOST: hostname,
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(ssl !== null && { PGSSLMODE: ssl }),
  };
}

/** Runs a program to its end; rejects with its last words. */
export async function runQuietly(program: string, args: readonly string[], more: Environment = {}): Promise<void> {
  const env = { ...readEnvironment(), ...more };
  const child = spawn(program, [...args], { stdio: ['ignore', 'ignore', 'pipe'], env });
  const [[code], words] = await Promise.all([once(child, 'close') as Promise<[number | null]>, text(child.stderr)]);
  if (code !== 0) throw new Error(`${program} → ${String(code)}: ${words.trim().slice(-500)}`);
}
