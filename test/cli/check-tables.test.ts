import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { run } from '../../cli/check-tables.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const published = join(root, 'data/published-tables.json');

interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The command as a person calls it. */
function checkTables(args: readonly string[], input = ''): Promise<Answer> {
  return new Promise((resolve) => {
    const command = ['--import', '@swc-node/register/esm-register', 'cli/main.ts', 'check-tables', ...args];
    const child = execFile(process.execPath, command, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
    child.stdin?.end(input);
  });
}

/** The command in this process, for what it writes to standard error. */
async function refused(args: readonly string[]): Promise<Answer> {
  const [out, err] = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockReturnValue(true),
  );
  const status = await run(args);
  const texts = [out, err].map((spy) => spy?.mock.calls.map(([text]) => String(text)).join('') ?? '');
  jest.restoreAllMocks();
  return { status, out: texts[0] ?? '', err: texts[1] ?? '' };
}

interface Entry {
  readonly id: string | null;
  readonly executionRate: string | null;
  readonly executionScore: string | null;
  readonly total: string | null;
  readonly grade: string | null;
  readonly scores: readonly object[];
  readonly findings: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}
const entries = (out: string): readonly Entry[] => JSON.parse(out) as readonly Entry[];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('check-tables FILE', () => {
  it('answers one entry per published table, in the file’s order', async () => {
    const { status, out, err } = await checkTables([published]);
    const answers = entries(out);
    const { cases } = JSON.parse(readFileSync(published, 'utf8')) as { cases: readonly { id: string }[] };
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(answers.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
    expect(answers.find(({ id }) => id === 'C11')).toMatchObject({
      executionRate: '86.20%',
      executionScore: '8.62',
      total: '97.24',
      grade: 'excellent',
    });
    expect(answers.find(({ id }) => id === 'C11')?.findings).toContainEqual({
      code: 'executionScoreMismatch',
      path: '/execution_score',
      message: '执行率得分写 9，按 10 × 86.20% 应为 8.62。',
    });
  }, 60_000);

  it('takes a bare array from standard input, in English', async () => {
    const { status, out } = await checkTables(
      ['-', '--lang', 'en'],
      JSON.stringify([{ id: 'x', executed: 1, budget_adjusted: 0, indicators: [] }]),
    );
    expect(status).toBe(0);
    expect(entries(out)[0]?.findings).toContainEqual({
      code: 'budgetZero',
      path: '/budget_adjusted',
      message: 'The adjusted budget is 0: no execution rate can be computed.',
    });
  }, 60_000);

  it('checks the others when one case is broken', async () => {
    const file = written(
      'broken.json',
      JSON.stringify({ cases: [null, { id: 'a', indicators: 'none' }, { id: 'b', executed: 5, budget_adjusted: 10 }] }),
    );
    const { status, out } = await checkTables([file]);
    const answers = entries(out);
    expect(status).toBe(0);
    expect(answers.map(({ findings }) => findings[0]?.code)).toEqual(['notACase', 'badValue', 'noIndicators']);
    expect(answers[2]?.executionRate).toBe('50.00%');
  }, 60_000);

  it.each([
    ['no file', [], '用法'],
    ['two files', ['a', 'b'], '用法'],
    ['an unknown option', ['a', '--nonsense'], '用法'],
    ['an unknown language', ['a', '--lang', 'fr'], '用法'],
    ['a file that is not there', ['nowhere.json'], '读不了'],
  ])('refuses %s with a sentence and status 2', async (_what, args, sentence) => {
    const { status, out, err } = await refused(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(sentence);
  });

  it('ends with status 2 and English words on the command line too', async () => {
    const { status, out, err } = await checkTables(['nowhere.json', '--lang', 'en']);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Cannot read');
  }, 60_000);

  it.each([
    ['not JSON', '{', '不是 JSON'],
    ['an empty file', '', '不是 JSON'],
    ['a number', '5', 'cases 数组'],
    ['an object without cases', '{"tables":[]}', 'cases 数组'],
    ['cases that are no array', '{"cases":{}}', 'cases 数组'],
  ])('refuses %s with a sentence and status 2', async (_what, text, sentence) => {
    const { status, out, err } = await refused([written('bad.json', text)]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(sentence);
  });
});
