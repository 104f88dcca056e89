import { mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearRun, isAlive } from './test-run.js';

/**
 * Reserves a folder for what the tests of this run share. Nothing is started here: the first test that needs
 * PostgreSQL starts it (`test/support/postgres.ts`), and the teardown stops it.
 */
export default async function setUp() {
  await Promise.all(leftovers().map(clearRun));
  const run = join(tmpdir(), `bihuan-test-${process.pid}`);
  mkdirSync(run, { recursive: true, mode: 0o711 });
  process.env.BIHUAN_TEST_RUN = run;
}

/** Folders of runs that were killed before their teardown. */
function leftovers() {
  return readdirSync(tmpdir())
    .filter((name) => /^bihuan-test-\d+$/.test(name) && !isAlive(Number(name.split('-')[2])))
    .map((name) => join(tmpdir(), name));
}
