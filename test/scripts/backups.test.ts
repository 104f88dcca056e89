import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readEnvironment } from '../../config/env.ts';
import { lastBackups } from '../../db/queries/backups.ts';
import { backupName, backupsIn, expired } from '../../scripts/backups/backup-folder.ts';
import { makeBackup, type BackupPlan } from '../../scripts/backups/make-backup.ts';
import { restoreBackup } from '../../scripts/backups/restore-backup.ts';
import { connectionOf } from '../../scripts/backups/run-quietly.ts';
import { thisMachine } from '../../stack/binary.ts';
import { ensurePostgresTools } from '../../stack/postgres-tools.ts';
import { openEmptyDatabase } from '../support/postgres.ts';
import { openItem, openTestStore, type TestStore } from '../support/store.ts';

const DAY_MS = 86_400_000;

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
    await openItem(test);
    folder = mkdtempSync(join(tmpdir(), 'bihuan-backup-'));
    mkdirSync(join(folder, 'files'));
    writeFileSync(join(folder, 'files', 'evidence.txt'), '凭证');
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
      expect(readFileSync(join(filesDir, 'evidence.txt'), 'utf8')).toBe('凭证');
      // Now neither is empty any more: nothing is ever written over.
      await expect(restoreBackup(into)).rejects.toThrow('is not empty');
    } finally {
      await empty.close();
    }
  }, 120_000);

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
