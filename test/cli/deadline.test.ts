import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bihuan-deadline-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The real process, started as `npm run bihuan` starts it. */
async function deadline(args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'cli/main.ts', 'deadline', ...args], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  child.stdin.end(input);
  const ended = once(child, 'close') as Promise<[number]>;
  const [[status], out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { status, out, err };
}

function batchFile(content: string): string {
  const file = join(folder, `${randomUUID()}.json`);
  writeFileSync(file, content);
  return file;
}

describe('“deadline --batch FILE → JSON array of {due, provisional, because} (or {error} in an invalid row’s place)”', () => {
  it('answers each row in its place, in Chinese', async () => {
    const rows = [
      { from: '2026-07-31', months: 2 },
      { from: '2024-01-31', days: 15 },
      { from: '2026-01-30', workingDays: 20 },
      { from: '2026-12-05', months: 2 },
      { from: '2026-02-30', months: 2 },
      { from: '2026-06-30', months: 2 },
    ];
    const { status, out, err } = await deadline(['--batch', batchFile(JSON.stringify(rows))]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out)).toEqual([
      {
        due: '2026-09-30',
        provisional: false,
        because: [
          '起算 2026年7月31日，当日不计入（民法典第201条）',
          '2026年9月没有31日，以月末日 2026年9月30日 为最后一日（第202条）',
          '截止 2026年9月30日 24:00',
          `日历版本 ${defaultCalendar.version}`,
        ],
      },
      expect.objectContaining({ due: '2024-02-18', provisional: false }),
      expect.objectContaining({ due: '2026-03-05', provisional: false }),
      expect.objectContaining({ due: '2027-02-09', provisional: true }),
      { error: '“2026-02-30”不是有效的日期（应为 YYYY-MM-DD）。' },
      expect.objectContaining({ due: '2026-08-31', provisional: false }),
    ]);
  });

  it('answers standard input, in English, and an empty array with an empty array', async () => {
    const [english, empty] = await Promise.all([
      deadline(['--lang', 'en', '--batch', '-'], '\ufeff[{"from":"2025-08-01","months":2},7]'),
      deadline(['--batch', '-'], '[]'),
    ]);
    const [first, second] = JSON.parse(english.out) as [{ because: string[] }, { error: string }];
    expect(first.because[2]).toContain('Rest for National Day, Mid-Autumn Festival (1–8 October)');
    expect(second.error).toContain('Must be an object');
    expect([english.status, empty.status, empty.out.trim()]).toEqual([0, 0, '[]']);
  });

  it('says of every invalid row why, and computes none of them', async () => {
    const invalid = [
      'null',
      '[]',
      '"2026-01-05"',
      '{}',
      '{"months":1}',
      '{"from":20260105,"months":1}',
      '{"from":"2026-13-01","months":1}',
      '{"from":"2026-01-05T00:00:00Z","days":1}',
      '{"from":"2026-01-05"}',
      '{"from":"2026-01-05","months":1,"days":1}',
      '{"from":"2026-01-05","days":1,"workingDays":1}',
      '{"from":"2026-01-05","months":1.5}',
      '{"from":"2026-01-05","months":"2"}',
      '{"from":"2026-01-05","months":null}',
      '{"from":"2026-01-05","months":0}',
      '{"from":"2026-01-05","days":-3}',
      '{"from":"2026-01-05","workingDays":1e308}',
      '{"from":"2026-01-05","workingDays":30000}',
      '{"from":"2026-01-05","days":99999999}',
      '{"from":"2026-01-05","months":240}',
      '{"from":"1999-01-05","days":5}',
      '{"from":"2026-01-05","month":1}',
      '{"from":"2026-01-05","months":1,"note":"x"}',
      '{"from":"2026-01-05","months":1,"__proto__":{"days":2}}',
    ];
    const { status, out } = await deadline(['--batch', batchFile(`[${invalid.join(',')}]`)]);
    expect(status).toBe(0);
    const answers = JSON.parse(out) as readonly { error?: string }[];
    expect(answers.map(({ error, ...rest }) => [typeof error, rest])).toEqual(invalid.map(() => ['string', {}]));
    expect(answers.map(({ error }) => error)).toEqual(
      expect.arrayContaining([
        '须且只须写 months、days、workingDays 中的一个。',
        '期间须为 1 至 36525 之间的整数（月、日或工作日）。',
        '日历没有 2046 年的数据。',
        '不认识的字段：month（可用 from、months、days、workingDays）。',
      ]),
    );
  });

  it('answers thousands of rows whole, through a pipe', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ from: '2025-08-01', months: 1 + (index % 12) }));
    const { status, out } = await deadline(['--batch', '-'], JSON.stringify(rows));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toHaveLength(5000);
  });
});

describe('an input that cannot be used is refused with status 2 and nothing on standard output', () => {
  it.each([
    ['a missing file', (): string => join(folder, 'missing.json'), '读不了'],
    ['a folder', (): string => folder, '读不了'],
    ['what is not JSON', (): string => batchFile('[{"from":'), '不是 JSON'],
    ['an empty file', (): string => batchFile(''), '不是 JSON'],
    ['an object', (): string => batchFile('{"from":"2026-07-31","months":2}'), '应为 JSON 数组'],
  ])('%s', async (_, file, sentence) => {
    const { status, out, err } = await deadline(['--batch', file()]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(sentence);
  });

  it.each([
    [[]],
    [['--batch']],
    [['--nonsense']],
    [['--lang', 'fr', '--batch', '-']],
    [['--batch', '-', '--from', '2026-01-05']],
  ])('arguments %j', async (args) => {
    const { status, out, err } = await deadline(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).not.toBe('');
  });
});

describe('a single question', () => {
  it('is answered with its object', async () => {
    const { status, out } = await deadline(['--from', '2025-12-28', '--months', '2', '--lang', 'en']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ due: '2026-02-28', provisional: false });
  });

  it.each([
    [['--from', '2026-02-30', '--months', '2']],
    [['--from', '2026-02-03', '--months', 'two']],
    [['--from', '2026-02-03', '--months', '']],
    [['--from', '2026-02-03', '--months', '1', '--working-days', '1']],
    [['--months', '1']],
  ])('is refused where it is none: %j', async (args) => {
    const { status, out, err } = await deadline(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/。\n$/);
  });
});
