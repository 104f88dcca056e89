import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { say, seconds } from './progress.ts';

interface Check {
  readonly title: string;
  readonly command: readonly [string, ...string[]];
}

const ROOMS =
  'domain workflows activities db api files worker cli config telemetry stack web/src scripts demo test bench'.split(
    ' ',
  );
const WALLS = [
  'depcruise',
  '--config',
  '.dependency-cruiser.cjs',
  ...ROOMS.filter((room) => existsSync(room)),
] as const;

/** Rules that look at types hold every type they have seen: one run over everything outgrows a process's memory. */
const LINTED_ALONE = ['test', 'web'].filter((room) => existsSync(room));

/** The slow ones first, so that two cores end together. */
const CHECKS: readonly Check[] = [
  {
    title: '代码规则 · lint',
    command: ['eslint', '.', ...LINTED_ALONE.flatMap((room) => ['--ignore-pattern', `${room}/**`])],
  },
  ...LINTED_ALONE.map((room): Check => ({ title: `代码规则 · lint ${room}`, command: ['eslint', room] })),
  { title: '类型 · types', command: ['tsc', '-p', 'tsconfig.json'] },
  { title: '排版 · format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { title: '纯代码的类型 · types of pure code', command: ['tsc', '-p', 'tsconfig.pure.json'] },
  ...(existsSync('web') ? [{ title: '网页的类型 · types of the page', command: ['tsc', '-p', 'web'] } as const] : []),
  { title: '房间的墙 · walls between rooms', command: WALLS },
  {
    title: '工作流沙箱的大小 · what the workflow sandbox carries',
    command: ['depcruise', '--config', '.dependency-cruiser-bundle.cjs', 'workflows'],
  },
  { title: '没有无用的代码 · no unused code', command: ['knip'] },
];

const AT_ONCE = 2;

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Runs every check, two at a time, says how each went, and shows the words of those that failed. */
export async function runChecks(): Promise<Tally> {
  const waiting = [...CHECKS];
  const lane = async (): Promise<readonly boolean[]> => {
    const check = waiting.shift();
    return check ? [await passes(check), ...(await lane())] : [];
  };
  const results = (await Promise.all(Array.from({ length: AT_ONCE }, lane))).flat();
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

async function passes({ title, command: [tool, ...args] }: Check): Promise<boolean> {
  const began = performance.now();
  const child = spawn(`node_modules/.bin/${tool}`, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [[code], out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  say(`${code === 0 ? '✔' : '✘'} ${title} (${seconds(began)} s)`);
  if (code !== 0) say(`${out}${err}`.trimEnd());
  return code === 0;
}
