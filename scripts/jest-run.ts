import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Tally } from './checks.ts';
import { say } from './progress.ts';

const JestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  numRuntimeErrorTestSuites: z.int(),
});
type JestReport = z.infer<typeof JestReport>;

/** Runs Jest on everything, or on what the arguments name, and counts. */
export async function runJest(args: readonly string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-jest-'));
  const report = join(folder, 'report.json');
  try {
    const child = spawn(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--no-warnings',
        'node_modules/jest/bin/jest.js',
        '--json',
        `--outputFile=${report}`,
        ...args,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const [code] = (await once(child, 'close')) as [number | null];
    return tallyOf(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A skipped test and a file that could not even be loaded count as failed; so does Jest itself when it crashed,
 * found no tests, or ended badly although every test passed.
 */
export function tallyOf(report: JestReport | undefined, exitCode: number | null): Tally {
  if (!report) return { passed: 0, failed: 1 };
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + skipped;
  const unexplained = failed === 0 && (exitCode !== 0 || report.numPassedTests === 0);
  return { passed: report.numPassedTests, failed: unexplained ? 1 : failed };
}

function readReport(file: string): JestReport | undefined {
  try {
    return JestReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    say(`Jest 没有留下结果 · Jest left no result: ${String(error)}`);
    return undefined;
  }
}
