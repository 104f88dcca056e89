import { join } from 'node:path';
import { loadConfig } from '../config/config.ts';
import { readEnvironment } from '../config/env.ts';
import { breakSentence, proofSentence } from '../db/verify-text.ts';
import { thisMachine } from '../stack/binary.ts';
import { ensurePostgresTools } from '../stack/postgres-tools.ts';
import { backupsIn } from './backups/backup-folder.ts';
import { filesSentence } from './backups/prove-files.ts';
import { holds, restoreBackup } from './backups/restore-backup.ts';
import { say } from './progress.ts';

/**
 * `npm run restore -- [NAME]`: brings the named backup, or the newest, into the empty database and files folder that the
 * environment names, and proves the record. Status 0 when all of it holds.
 */
const config = loadConfig();
const name = process.argv[2] ?? backupsIn(config.backup.dir).at(-1) ?? '';
const folder = join(config.backup.dir, name);
const pgDump = await ensurePostgresTools(thisMachine(readEnvironment(), process.cwd()), say);
const filesDir = config.files.s3 ? undefined : config.files.folder;
const proof = await restoreBackup({ folder, databaseUrl: config.database.url, filesDir, pgDump });
say(`✔ 已恢复 · Restored: ${folder}`);
say(proofSentence(proof, 'zh-CN'));
say(proofSentence(proof, 'en'));
proof.breaks.forEach((each) => {
  say(breakSentence(each, 'zh-CN'));
});
if (proof.files) say(filesSentence(proof.files));
process.exitCode = holds(proof) ? 0 : 1;
