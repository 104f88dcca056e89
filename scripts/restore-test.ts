import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { loadConfig } from '../config/config.ts';
import { readEnvironment } from '../config/env.ts';
import { noteBackup } from '../db/queries/backups.ts';
import { proofSentence } from '../db/verify-text.ts';
import { asInstant } from '../domain/calendar/plain-date.ts';
import { thisMachine } from '../stack/binary.ts';
import { createDatabase, dropDatabase, withDatabase } from '../stack/postgres-database.ts';
import { ensurePostgresTools } from '../stack/postgres-tools.ts';
import { backupsIn } from './backups/backup-folder.ts';
import { filesSentence } from './backups/prove-files.ts';
import { holds, restoreBackup } from './backups/restore-backup.ts';
import { say } from './progress.ts';

/**
 * `npm run restore-test`: restores the newest backup into an empty database beside the real one, proves the record
 * and every attached file there, drops both, and notes the outcome for operators. A backup that nobody has restored is a hope.
 */
const SCRATCH = 'bihuan_restore_test';
const config = loadConfig();
const { url } = config.database;
/** Beside the backups: there is room for as much again. */
const files = join(config.backup.dir, SCRATCH);
const startedAt = asInstant(new Date().toISOString());
const name = backupsIn(config.backup.dir).at(-1) ?? '';
const outcome = await tryRestore();
await note();
say(`${outcome.ok ? '✔' : '✘'} 试恢复 · Restore test of ${name}: ${outcome.detail}`);
process.exitCode = outcome.ok ? 0 : 1;

async function tryRestore(): Promise<{ readonly ok: boolean; readonly detail: string }> {
  try {
    const pgDump = await ensurePostgresTools(thisMachine(readEnvironment(), process.cwd()), say);
    rmSync(files, { recursive: true, force: true });
    await dropDatabase(url, SCRATCH);
    await createDatabase(url, SCRATCH);
    const plan = { folder: join(config.backup.dir, name), databaseUrl: withDatabase(url, SCRATCH), pgDump };
    const proof = await restoreBackup({ ...plan, filesDir: config.files.s3 ? undefined : files });
    const said = [proofSentence(proof, 'zh-CN'), ...(proof.files ? [filesSentence(proof.files)] : [])].join('\n');
    return { ok: holds(proof), detail: said.slice(0, 500) };
  } catch (error) {
    return { ok: false, detail: String(error).slice(0, 500) };
  } finally {
    rmSync(files, { recursive: true, force: true });
    await dropDatabase(url, SCRATCH);
  }
}

async function note(): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const finishedAt = asInstant(new Date().toISOString());
  await noteBackup(client, { kind: 'restoreTest', name, startedAt, finishedAt, bytes: 0, ...outcome });
  await client.end();
}
