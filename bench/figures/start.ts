import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../../config/env.ts';
import { freePort } from '../../stack/ports.ts';
import { tail, until } from '../../stack/running.ts';
import type { Figure } from '../figure.ts';

const READY_WITHIN_MS = 180_000;

/** From the command to an API that is ready, with nothing to install any more. */
export const start: Figure = {
  name: 'start',
  title: { 'zh-CN': '整个产品启动至就绪', en: 'Start of the whole product to ready' },
  async measure({ folder }) {
    const [dataDir, port] = [join(folder, 'start'), await freePort()];
    const first = await oneStart(dataDir, port, folder);
    const again = await oneStart(dataDir, port, folder);
    return {
      how: {
        'zh-CN': '首次：空的数据目录，含建库、迁移、演示数据；再次：数据在，工作流包已成',
        en: 'first: an empty data folder, with database, migrations and demo data; again: all of it is there',
      },
      readings: [
        { of: { 'zh-CN': '再次启动', en: 'again' }, value: again, unit: 's', aim: { atMost: 15 } },
        { of: { 'zh-CN': '首次启动', en: 'first' }, value: first, unit: 's' },
      ],
    };
  },
};

/** Seconds until ready; then it is ended as by Ctrl-C. */
async function oneStart(dataDir: string, port: number, folder: string): Promise<number> {
  const log = join(folder, 'start.log');
  const began = performance.now();
  const child = launch(dataDir, port, log);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const ready = await until(() => child.exitCode !== null || isReady(port), READY_WITHIN_MS);
  const seconds = (performance.now() - began) / 1000;
  const works = ready && child.exitCode === null;
  child.kill('SIGINT');
  await ended;
  if (!works) throw new Error(`The product did not become ready: ${tail(log)}`);
  return seconds;
}

function launch(dataDir: string, port: number, logFile: string): ChildProcess {
  const log = openSync(logFile, 'a');
  try {
    const env = { ...readEnvironment(), DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: '', TEMPORAL_ADDRESS: '' };
    // Without npm's name for what it runs, the start does not take us for npm.
    return spawn(process.execPath, ['scripts/run.mjs', 'scripts/start.ts'], {
      stdio: ['ignore', log, log],
      env: { ...env, npm_lifecycle_event: undefined },
    });
  } finally {
    closeSync(log);
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${String(port)}/api/v1/health/ready`)).ok;
  } catch {
    return false;
  }
}
