import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const BUILT = 'web/dist/index.html';
/** What the page is made of: its own sources, and the rules it shares with the server. */
const SOURCES = [
  'web/src',
  'web/public',
  'web/index.html',
  'web/vite.config.ts',
  'web/package.json',
  'domain',
] as const;

/** Builds the page where it is missing or older than what it is made of. */
export async function ensurePage(): Promise<void> {
  if (!isStale()) return;
  const vite = ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'error'];
  const child = spawn(process.execPath, vite, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [[code], out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`网页没有构建成功 · The page could not be built:\n${out}${err}`);
}

function isStale(): boolean {
  if (!existsSync(BUILT)) return true;
  const built = statSync(BUILT).mtimeMs;
  return SOURCES.some((source) => newest(source) > built);
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
