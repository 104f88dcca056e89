import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '../config/config.ts';
import { readEnvironment } from '../config/env.ts';
import { thisMachine } from '../stack/binary.ts';
import { ensurePostgresTools } from '../stack/postgres-tools.ts';
import { makeBackup, type BackupPlan } from './backups/make-backup.ts';
import { say } from './progress.ts';

/**
 * `npm run backup`: one backup now, status 0 when it is whole. With `--daily`, one every day at the hour that is set,
 * until somebody ends it; one that fails is said, noted for operators, and tried again after a quarter of an hour.
 */
const config = loadConfig();
const plan: BackupPlan = {
  databaseUrl: config.database.url,
  // A bucket is backed up where it lies; the folder then holds only what is still being checked.
  filesDir: config.files.s3 ? undefined : config.files.folder,
  backupDir: config.backup.dir,
  keepDays: config.backup.keepDays,
  pgDump: await ensurePostgresTools(thisMachine(readEnvironment(), process.cwd()), say),
  version: config.version,
};

const AGAIN_AFTER_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;

if (process.argv.includes('--daily')) await daily();
else await once();

async function once(): Promise<void> {
  const { name, bytes } = await makeBackup(plan);
  say(`✔ 备份 · Backup: ${join(plan.backupDir, name)} (${(bytes / 1024 / 1024).toFixed(1)} MiB)`);
}

async function daily(): Promise<never> {
  for (;;) {
    const pause = await once().then(
      () => untilNext(new Date()),
      (error: unknown) => {
        say(`✘ 备份失败 · The backup failed: ${String(error)}`);
        return AGAIN_AFTER_MS;
      },
    );
    await sleep(pause);
  }
}

/** Milliseconds until the hour comes again in China, where nobody works at it. */
function untilNext(now: Date): number {
  const hourInChina = (now.getTime() + 8 * HOUR_MS) % (24 * HOUR_MS);
  const left = config.backup.hour * HOUR_MS - hourInChina;
  return left > 0 ? left : left + 24 * HOUR_MS;
}
