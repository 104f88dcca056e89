import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../db/migrate.ts';
import { createPool } from '../../db/pool.ts';
import { verifyRecord, type Proof } from '../../db/verify.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { BackupError, DATABASE_DUMP, FILES_ARCHIVE, provenManifest } from './backup-folder.ts';
import { proveFiles, type FilesProof } from './prove-files.ts';
import { connectionOf, runQuietly } from './run-quietly.ts';

export interface RestorePlan {
  /** The backup. */
  readonly folder: string;
  /** An empty database. */
  readonly databaseUrl: string;
  /** Where attached files go; undefined where only the database is to be tried. */
  readonly filesDir: string | undefined;
  /** Beside it lies `pg_restore`. */
  readonly pgDump: string;
}

/** The record's proof, and that of the attached files where they were brought back. */
export interface RestoreProof extends Proof {
  readonly files: FilesProof | undefined;
}

/** Whether everything that was brought back is what it was. */
export function holds({ breaks, files }: RestoreProof): boolean {
  return breaks.length === 0 && (files === undefined || files.missing.length + files.changed.length === 0);
}

/**
 * Brings a backup back into an empty database and an empty folder, up to this release's schema, and proves the record
 * and every attached file there. Nothing that is there already is written over.
 *
 * @throws {BackupError} when the backup is not whole, or the place is not empty
 */
export async function restoreBackup(plan: RestorePlan): Promise<RestoreProof> {
  const { folder, databaseUrl, filesDir, pgDump } = plan;
  const { parts } = await provenManifest(folder);
  await prepare(databaseUrl);
  const pgRestore = join(dirname(pgDump), 'pg_restore');
  const whole = ['--exit-on-error', '--single-transaction', '--no-owner'];
  const connection = connectionOf(databaseUrl);
  const into = `--dbname=${connection['PGDATABASE'] ?? ''}`;
  const program = pgDump.includes('/') ? pgRestore : 'pg_restore';
  await runQuietly(program, [...whole, into, join(folder, DATABASE_DUMP)], connection);
  if (filesDir !== undefined && parts.some(({ name }) => name === FILES_ARCHIVE)) await restoreFiles(folder, filesDir);
  await migrate(databaseUrl);
  return prove(databaseUrl, filesDir);
}

/** The application's role belongs to the server, not to a database: a dump names it but does not make it. */
async function prepare(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`select from pg_tables where schemaname = 'public' limit 1`);
    if (rows.length > 0) throw new BackupError('目标数据库不是空的 · the database to restore into is not empty');
    await client.query(`do $$ begin create role bihuan_app nologin; exception when duplicate_object then null; end $$`);
    await client.query(
      `do $$ begin if not (select rolsuper from pg_roles where rolname = current_user) then
         execute format('grant bihuan_app to %I', current_user); end if; end $$`,
    );
  } finally {
    await client.end();
  }
}

async function restoreFiles(folder: string, filesDir: string): Promise<void> {
  if (existsSync(filesDir) && readdirSync(filesDir).length > 0)
    throw new BackupError(`${filesDir} 不是空的 · is not empty`);
  mkdirSync(filesDir, { recursive: true });
  await runQuietly('tar', ['-xf', join(folder, FILES_ARCHIVE), '-C', filesDir]);
}

async function prove(databaseUrl: string, filesDir: string | undefined): Promise<RestoreProof> {
  const pool = createPool(databaseUrl, { max: 1 });
  try {
    const proof = await verifyRecord(pool, PROCESSES);
    return { ...proof, files: filesDir === undefined ? undefined : await proveFiles(pool, filesDir) };
  } finally {
    await pool.end();
  }
}
