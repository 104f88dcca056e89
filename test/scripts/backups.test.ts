import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readEnvironment } from '../../config/env.ts';
import { lastBackups } from '../../db/queries/backups.ts';
import { addAttachment } from '../../db/queries/attachments.ts';
import { createLocalStore } from '../../files/local-store.ts';
import { backupName, backupsIn, expired } from '../../scripts/backups/backup-folder.ts';
import { makeBackup, type BackupPlan } from '../../scripts/backups/make-backup.ts';
import { filesSentence, proveFiles } from '../../scripts/backups/prove-files.ts';
import { holds, restoreBackup, type RestoreProof } from '../../scripts/backups/restore-backup.ts';
import { connectionOf } from '../../scripts/backups/run-quietly.ts';
import { thisMachine } from '../../stack/binary.ts';
import { ensurePostgresTools } from '../../stack/postgres-tools.ts';
import { morning } from '../support/budget-item-play.ts';
import { people } from '../support/people.ts';
import { openEmptyDatabase } from '../support/postgres.ts';
import { openItem, openTestStore, type TestStore } from '../support/store.ts';

const DAY_MS = 86_400_000;
const EVIDENCE = createHash('sha256').update('凭证').digest('hex');

function placeIn(filesDir: string): string {
  return join(filesDir, EVIDENCE.slice(0, 2), EVIDENCE.slice(2, 4), EVIDENCE);
}

describe('which backups go', () => {
  const now = new Date('2026-11-26T02:00:00.000Z');
  const ages = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 40 });

  it('are those older than the days kept, and never the newest three', () => {
    fc.assert(
      fc.property(ages, fc.integer({ min: 1, max: 60 }), (days, keepDays) => {
        const named = days.map((age) => ({ age, name: backupName(new Date(now.getTime() - age * DAY_MS)) }));
        const gone = new Set(
          expired(
            named.map(({ name }) => name),
            now,
            keepDays,
          ),
        );
        const left = named.filter(({ name }) => !gone.has(name));
        expect(left.length).toBeGreaterThanOrEqual(Math.min(3, named.length));
        expect(named.filter(({ name }) => gone.has(name)).every(({ age }) => age > keepDays)).toBe(true);
        const newestLeft = left.toSorted((a, b) => a.age - b.age).slice(3);
        expect(newestLeft.every(({ age }) => age <= keepDays)).toBe(true);
      }),
    );
  });
});

describe('PostgreSQL’s programs are told where the database is', () => {
  it('by their environment, so that no password stands in a list of processes', () => {
    expect(connectionOf('postgresql://me:p%40ss@db.example:6432/bihuan?sslmode=require')).toEqual({
      PGHOST: 'db.example',
      PGPORT: '6432',
      PGUSER: 'me',
      PGPASSWORD: 'p@ss',
      PGDATABASE: 'bihuan',
      PGSSLMODE: 'require',
    });
  });
});

describe('a backup', () => {
  let test: TestStore;
  let folder = '';
  let plan: BackupPlan;
  beforeAll(async () => {
    test = await openTestStore();
    const instanceId = await openItem(test);
    folder = mkdtempSync(join(tmpdir(), 'bihuan-backup-'));
    await addAttachment(test.pool, {
      instanceId,
      kind: 'rectification',
      place: '1',
      name: '凭证.pdf',
      size: 6,
      mediaType: 'application/pdf',
      sha256: EVIDENCE,
      uploadedBy: people.clerk.id,
      now: morning('2026-04-01'),
    });
    mkdirSync(join(folder, 'files'));
    const store = createLocalStore(join(folder, 'files'));
    writeFileSync(join(folder, 'evidence.txt'), '凭证');
    await store.keep(EVIDENCE, { path: join(folder, 'evidence.txt'), size: 6 });
    mkdirSync(join(folder, 'files', 'incoming'));
    writeFileSync(join(folder, 'files', 'incoming', 'half'), 'still being checked');
    const pgDump = await ensurePostgresTools(thisMachine(readEnvironment(), process.cwd()), () => undefined);
    const backupDir = join(folder, 'backups');
    plan = { databaseUrl: test.url, filesDir: join(folder, 'files'), backupDir, keepDays: 30, pgDump, version: '1' };
  }, 300_000);
  afterAll(async () => {
    await test.close();
    rmSync(folder, { recursive: true });
  });

  it('is restored into an empty database and an empty folder, and the record holds there', async () => {
    const { name } = await makeBackup(plan);
    const [last] = await lastBackups(test.pool);
    expect(last).toMatchObject({ kind: 'backup', name, ok: true });
    const empty = await openEmptyDatabase();
    const filesDir = join(folder, 'restored');
    try {
      const into = { folder: join(plan.backupDir, name), databaseUrl: empty.url, filesDir, pgDump: plan.pgDump };
      const proof = await restoreBackup(into);
      expect(proof).toMatchObject({ matters: 1, replayed: 1, breaks: [] });
      expect(proof.files).toEqual({ whole: 1, missing: [], changed: [] });
      expect(readFileSync(placeIn(filesDir), 'utf8')).toBe('凭证');
      expect(readdirSync(filesDir)).not.toContain('incoming');
      // Now neither is empty any more: nothing is ever written over.
      await expect(restoreBackup(into)).rejects.toThrow('is not empty');
    } finally {
      await empty.close();
    }
  }, 120_000);

  it('in which an attached file is lost or changed is told apart from a whole one, by the hash on record', async () => {
    const { filesDir } = plan;
    if (filesDir === undefined) throw new Error('no files');
    expect(await proveFiles(test.pool, filesDir)).toEqual({ whole: 1, missing: [], changed: [] });
    appendFileSync(placeIn(filesDir), '又一页');
    expect(await proveFiles(test.pool, filesDir)).toEqual({ whole: 0, missing: [], changed: [EVIDENCE] });
    rmSync(placeIn(filesDir));
    const lost = await proveFiles(test.pool, filesDir);
    expect(lost).toEqual({ whole: 0, missing: [EVIDENCE], changed: [] });
    expect(filesSentence(lost)).toContain(EVIDENCE);
    const proof = { matters: 1, replayed: 1, breaks: [] } as unknown as RestoreProof;
    expect([holds({ ...proof, files: lost }), holds({ ...proof, files: undefined })]).toEqual([false, true]);
  });

  it('that was changed or cut short is refused before anything is touched', async () => {
    const name = backupsIn(plan.backupDir).at(-1) ?? '';
    appendFileSync(join(plan.backupDir, name, 'database.dump'), 'x');
    const empty = await openEmptyDatabase();
    try {
      const into = { folder: join(plan.backupDir, name), databaseUrl: empty.url, filesDir: undefined };
      await expect(restoreBackup({ ...into, pgDump: plan.pgDump })).rejects.toThrow('database.dump 缺失或已改变');
    } finally {
      await empty.close();
    }
  });

  it('that fails leaves nothing behind, and operators see why', async () => {
    const before = readdirSync(plan.backupDir);
    const broken = { ...plan, pgDump: join(folder, 'no-such-program') };
    await expect(makeBackup(broken)).rejects.toThrow('no-such-program');
    expect(readdirSync(plan.backupDir)).toEqual(before);
    const [last] = await lastBackups(test.pool);
    expect(last).toMatchObject({ kind: 'backup', ok: false });
    expect(last?.detail).toContain('no-such-program');
  });
});
