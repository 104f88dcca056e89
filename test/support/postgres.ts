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

/** A filling that costs seconds: done once, and every test that asks for it begins with a clone of its own. */
export interface Filling {
  readonly name: string;
  /** Folders of the repository whose change makes it another filling. */
  readonly from: readonly string[];
  readonly fill: (databaseUrl: string) => Promise<void>;
}

/** A fresh database with every migration applied, and with the filling: a clone of a template, so it costs milliseconds. */
export async function openTestDatabase(filling?: Filling): Promise<TestDatabase> {
  const adminUrl = await sharedServer();
  const migrated = await migratedTemplate(adminUrl);
  return openDatabase(adminUrl, filling ? await filledTemplate(adminUrl, migrated, filling) : migrated);
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

/** Another set of migrations is another template, on a server that outlives the run as well. */
function migratedTemplate(adminUrl: string): Promise<string> {
  return template(adminUrl, { name: 'template', from: ['db/migrations'], fill: migrate });
}

function filledTemplate(adminUrl: string, migrated: string, filling: Filling): Promise<string> {
  return template(adminUrl, { ...filling, from: ['db/migrations', ...filling.from] }, migrated);
}

/** Filled under a name of its own and renamed when whole: a template is never seen half made. */
async function template(adminUrl: string, { name, from, fill }: Filling, base?: string): Promise<string> {
  const whole = `${name}_${keyOf(from)}`;
  if (await databaseExists(adminUrl, whole)) return whole;
  const draft = `draft_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(adminUrl, draft, base);
  await fill(withDatabase(adminUrl, draft));
  await renameDatabase(adminUrl, draft, whole).catch(() => dropDatabase(adminUrl, draft));
  return whole;
}

function keyOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of folders.flatMap(filesIn)) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

function filesIn(folder: string): readonly string[] {
  const root = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
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
