import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { noteBackup } from '../../db/queries/backups.ts';
import { backupName, backupsIn, DATABASE_DUMP, expired, FILES_ARCHIVE, writeManifest } from './backup-folder.ts';
import { connectionOf, runQuietly } from './run-quietly.ts';

export interface BackupPlan {
  readonly databaseUrl: string;
  /** Attached files; immutable, so that they are taken after the database that names them. Undefined where they lie elsewhere. */
  readonly filesDir: string | undefined;
  readonly backupDir: string;
  readonly keepDays: number;
  readonly pgDump: string;
  readonly version: string;
}

/**
 * One backup: the database as it stood at one moment, then the files it names, then what both are. Temporal's databases
 * are not in it: the record is ours, and after a restore the comparison starts every workflow again from it. Answers the
 * name; what failed is noted for operators and leaves nothing behind.
 */
export async function makeBackup(plan: BackupPlan): Promise<{ readonly name: string; readonly bytes: number }> {
  const startedAt = new Date();
  const name = backupName(startedAt);
  const draft = join(plan.backupDir, `${name}.new`);
  try {
    mkdirSync(draft, { recursive: true });
    const bytes = await fill(draft, plan, startedAt);
    renameSync(draft, join(plan.backupDir, name));
    expired(backupsIn(plan.backupDir), startedAt, plan.keepDays).forEach((old) => {
      rmSync(join(plan.backupDir, old), { recursive: true });
    });
    await note(plan, { name, startedAt, ok: true, bytes, detail: '' });
    return { name, bytes };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    await note(plan, { name, startedAt, ok: false, bytes: 0, detail: String(error).slice(0, 500) }).catch(
      () => undefined,
    );
    throw error;
  }
}

async function fill(draft: string, plan: BackupPlan, startedAt: Date): Promise<number> {
  const { databaseUrl, filesDir, pgDump, version } = plan;
  const dump = ['--format=custom', '--no-owner', `--file=${join(draft, DATABASE_DUMP)}`];
  // Who is signed in and which process lives are matters of this machine.
  const transient = ['http_session', 'heartbeat', 'live_change'].map((table) => `--exclude-table-data=${table}`);
  await runQuietly(pgDump, [...dump, ...transient], connectionOf(databaseUrl));
  if (filesDir !== undefined && existsSync(filesDir)) {
    // What is still being checked is nobody's file yet, and may be gone the next moment.
    const left = ['--exclude=./incoming', '--exclude=*.new'];
    await runQuietly('tar', ['-cf', join(draft, FILES_ARCHIVE), ...left, '-C', filesDir, '.']);
  }
  const about = { version, startedAt: startedAt.toISOString(), finishedAt: new Date().toISOString() };
  const { parts } = await writeManifest(draft, about);
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

interface Outcome {
  readonly name: string;
  readonly startedAt: Date;
  readonly ok: boolean;
  readonly bytes: number;
  readonly detail: string;
}

async function note({ databaseUrl }: BackupPlan, { startedAt, ...outcome }: Outcome): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const times = { startedAt: asInstant(startedAt.toISOString()), finishedAt: asInstant(new Date().toISOString()) };
    await noteBackup(client, { kind: 'backup', ...outcome, ...times });
  } finally {
    await client.end();
  }
}
