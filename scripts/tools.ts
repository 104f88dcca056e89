import { readEnvironment } from '../config/env.ts';
import { thisMachine } from '../stack/binary.ts';
import { ensureTemporalCli } from '../stack/temporal-cli.ts';
import { ensureTestServer } from '../stack/test-server.ts';
import { say, step } from './progress.ts';

/** The two programs that the tests need and npm does not bring; made once, kept in the user's cache. */
export async function ensureTools(): Promise<void> {
  const machine = thisMachine(readEnvironment(), process.cwd());
  await step('Temporal CLI', () => ensureTemporalCli(machine, say));
  await step('Temporal 测试服务器 · Temporal test server', () => ensureTestServer(machine, say));
}
