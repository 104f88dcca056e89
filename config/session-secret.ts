import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret of a local installation: made once, kept in the data folder, so that a restart signs nobody out. */
export function localSessionSecret(dataDir: string): string {
  return readSecret(dataDir) ?? createSecret(dataDir);
}

function readSecret(dataDir: string): string | undefined {
  try {
    return readFileSync(secretFile(dataDir), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Written whole and then linked: of two processes starting together, one wins and both read the winner's. */
function createSecret(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${secretFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(draft, secretFile(dataDir));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(secretFile(dataDir), 'utf8').trim();
}

function secretFile(dataDir: string): string {
  return join(dataDir, 'session-secret');
}
