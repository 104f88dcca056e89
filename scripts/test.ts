import { runChecks, type Tally } from './checks.ts';
import { runJest } from './jest-run.ts';
import { say } from './progress.ts';
import { ensureTools } from './tools.ts';

/** `npm test`: the tools, the checks, every test; the last line counts them all, each check as one test. */
const tools = await countAsOne(ensureTools);
const checks = await runChecks();
const tests = await runJest(process.argv.slice(2));
const all = [tools, checks, tests];
const failed = sum(all.map((tally) => tally.failed));
process.stdout.write(`${sum(all.map((tally) => tally.passed))} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function countAsOne(work: () => Promise<void>): Promise<Tally> {
  try {
    await work();
    return { passed: 1, failed: 0 };
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
