import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '../../../stack/running.ts';

const BUILT_WITHIN_MS = 120_000;

/** The page as it is today, built once for all tests of the run that ask. */
export async function builtPage(): Promise<string> {
  const run = process.env['BIHUAN_TEST_RUN'];
  if (run === undefined) throw new Error('Tests of the page run under Jest with test/support/global-setup.js.');
  const folder = join(run, 'page');
  if (isFirst(run)) await build(folder);
  if (!(await until(() => existsSync(folder), BUILT_WITHIN_MS))) throw new Error('The page was not built.');
  return folder;
}

/** Making a folder succeeds for exactly one of the workers that try. */
function isFirst(run: string): boolean {
  try {
    mkdirSync(join(run, 'page-building'));
    return true;
  } catch {
    return false;
  }
}

async function build(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  const vite = ['node_modules/vite/bin/vite.js', 'build', 'web', '--outDir', draft, '--logLevel', 'error'];
  // Jest's own NODE_ENV would build the page for development.
  await promisify(execFile)(process.execPath, vite, { env: { ...process.env, NODE_ENV: 'production' } });
  renameSync(draft, folder);
}
