import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

export const DATABASE_DUMP = 'database.dump';
export const FILES_ARCHIVE = 'files.tar';
const MANIFEST = 'manifest.json';

const Manifest = z.object({
  /** Release that made it. */
  version: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  parts: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** A backup is not what it says it is. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** Names of backups sort by time: 2026-11-26T03-00-00Z. */
export function backupName(now: Date): string {
  return `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}

const NAME = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\dZ)$/;

/** Whole backups of a folder, oldest first; what was cut short has another name. */
export function backupsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
}

/** Kept however old they are: when backups have failed for weeks, the last good ones must not go. */
const KEPT_ALWAYS = 3;

/** Which of these may go: older than so many days, and not among the newest three. */
export function expired(names: readonly string[], now: Date, keepDays: number): readonly string[] {
  const oldest = now.getTime() - keepDays * 86_400_000;
  return names
    .toSorted()
    .slice(0, -KEPT_ALWAYS)
    .filter((name) => timeOf(name) < oldest);
}

function timeOf(name: string): number {
  return Date.parse(name.replace(NAME, '$1:$2:$3'));
}

/** Says what lies in the folder, so that a restore can tell whether all of it is there and unchanged. */
export async function writeManifest(folder: string, about: Omit<Manifest, 'parts'>): Promise<Manifest> {
  const names = readdirSync(folder).sort();
  const parts = [];
  for (const name of names) parts.push(await describe(folder, name));
  const manifest = { ...about, parts };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}

/** @throws {BackupError} naming the part that is missing or differs */
export async function provenManifest(folder: string): Promise<Manifest> {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')));
  for (const part of manifest.parts) {
    const found = await describe(folder, part.name).catch(() => undefined);
    if (found?.sha256 === part.sha256) continue;
    throw new BackupError(`${folder}: ${part.name} 缺失或已改变 · is missing or has changed`);
  }
  return manifest;
}

async function describe(folder: string, name: string): Promise<Manifest['parts'][number]> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(folder, name)), hash);
  return { name, bytes: statSync(join(folder, name)).size, sha256: hash.digest('hex') };
}
