import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '../../db/migrate.ts';
import {
  createDatabase,
  databaseExists,
  dropDatabase,
  renameDatabase,
  withDatabase,
} from '../../stack/postgres-database.ts';
import { startPostgres } from '../../stack/postgres.ts';
import { until } from '../../stack/running.ts';

/** A database of one test's own, on the PostgreSQL that all tests of the run share. */
export interface TestDatabase {
  readonly url: string;
  /** Removes it, with everybody still connected. */
  close(): Promise<void>;
}

/** A fresh database with every migration applied: a clone of a template, so it costs milliseconds. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const adminUrl = await sharedServer();
  return openDatabase(adminUrl, await migratedTemplate(adminUrl));
}

/** A fresh database with nothing in it: for the tests of the migrations themselves. */
export async function openEmptyDatabase(): Promise<TestDatabase> {
  return openDatabase(await sharedServer());
}

async function openDatabase(adminUrl: string, template?: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(adminUrl, name, template);
  return { url: withDatabase(adminUrl, name), close: () => dropDatabase(adminUrl, name) };
}

/** Migrated under a name of its own and renamed when whole: a template is never seen half made. */
async function migratedTemplate(adminUrl: string): Promise<string> {
  const template = `template_${migrationsKey()}`;
  if (await databaseExists(adminUrl, template)) return template;
  const draft = `draft_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(adminUrl, draft);
  await migrate(withDatabase(adminUrl, draft));
  await renameDatabase(adminUrl, draft, template).catch(() => dropDatabase(adminUrl, draft));
  return template;
}

/** Another set of migrations is another template, on a server that outlives the run as well. */
function migrationsKey(): string {
  const folder = fileURLToPath(new URL('../../db/migrations/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hash = createHash('sha256');
  files
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .forEach((file) => hash.update(file).update(readFileSync(file)));
  return hash.digest('hex').slice(0, 12);
}

const START_WITHIN_MS = 90_000;

/** Given by TEST_DATABASE_URL, or started by the first test that asks; the run's teardown stops it. */
async function sharedServer(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return given;
  const run = process.env['BIHUAN_TEST_RUN'];
  if (run === undefined) throw new Error('Tests with a database run under Jest with test/support/global-setup.js.');
  const written = join(run, 'postgres-url');
  if (isFirst(run)) await startShared(run, written);
  if (!(await until(() => existsSync(written), START_WITHIN_MS)))
    throw new Error('The PostgreSQL of the tests did not start.');
  return readFileSync(written, 'utf8');
}

/** Making a folder succeeds for exactly one of the workers that try. */
function isFirst(run: string): boolean {
  try {
    mkdirSync(join(run, 'starting'));
    return true;
  } catch {
    return false;
  }
}

async function startShared(run: string, written: string): Promise<void> {
  const server = await startPostgres({ folder: join(run, 'postgres'), durable: false });
  server.running.unref();
  writeFileSync(`${written}.new`, server.adminUrl);
  renameSync(`${written}.new`, written);
}
