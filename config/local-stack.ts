import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Where the parts started by `npm start` listen, so that a command in another shell finds the running installation. */
const LocalStack = z
  .object({ databaseUrl: z.string(), temporalAddress: z.string(), temporalUi: z.string() })
  .partial()
  .readonly();
export type LocalStack = z.infer<typeof LocalStack>;

/** What the last `npm start` wrote down; empty when there was none. */
export function readLocalStack(dataDir: string): LocalStack {
  try {
    return LocalStack.parse(JSON.parse(readFileSync(stackFile(dataDir), 'utf8')));
  } catch {
    return {};
  }
}

/** Written beside and renamed: a reader never meets half a file. Holds a password, so only its owner reads it. */
export function writeLocalStack(dataDir: string, stack: LocalStack): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${stackFile(dataDir)}.new`;
  writeFileSync(draft, JSON.stringify(stack, undefined, 2), { mode: 0o600 });
  renameSync(draft, stackFile(dataDir));
}

function stackFile(dataDir: string): string {
  return join(dataDir, 'stack.json');
}

/** Nothing runs any more. */
export function clearLocalStack(dataDir: string): void {
  rmSync(stackFile(dataDir), { force: true });
}
