import { readdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Maker } from './binary.ts';
import { launch, tail, until, type Running } from './running.ts';

/** When nothing has arrived by then, nobody answers. */
const NOTHING_ARRIVES_MS = 5_000;
/** A download that has begun may take its time. */
const DOWNLOAD_WITHIN_MS = 10 * 60_000;

/** The Temporal SDK's own download of the dev server or the test server. */
export function sdkDownload(kind: 'cli' | 'test-server', file: string): Maker {
  return {
    name: `Temporal SDK 下载 · download by the Temporal SDK`,
    make: async (folder) => {
      const logFile = join(folder, 'download.log');
      const script = fileURLToPath(new URL('./sdk-download.mjs', import.meta.url));
      const running = await launch({
        command: process.execPath,
        args: [script, kind, folder],
        logFile,
        stopSignal: 'SIGKILL',
        graceMs: 1_000,
      });
      await downloaded(running, folder, logFile);
      renameSync(newestFile(folder), join(folder, file));
    },
  };
}

async function downloaded(running: Running, folder: string, logFile: string): Promise<void> {
  const ended = running.exited.then(({ code }) => {
    if (code !== 0) throw new Error(tail(logFile, 1).slice(0, 200));
    return true;
  });
  const arrives = until(() => files(folder).length > 0, NOTHING_ARRIVES_MS);
  if (!(await Promise.race([arrives, ended]))) {
    await Promise.allSettled([running.stop(), ended]);
    throw new Error(`nothing arrived within ${NOTHING_ARRIVES_MS / 1000} s`);
  }
  const patience = AbortSignal.timeout(DOWNLOAD_WITHIN_MS);
  patience.addEventListener('abort', () => void running.stop());
  await ended;
}

function files(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'download.log')
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).size > 0);
}

function newestFile(folder: string): string {
  const [newest] = [...files(folder)].sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest === undefined) throw new Error('the download left no file');
  return newest;
}
