import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBinary, type Machine, type Maker, type Say, type Wanted } from './binary.ts';
import { runTool } from './run-tool.ts';

const VERSION = '1.32.1';
const MODULE = 'go.temporal.io/server';
const PROGRAMS = [
  { path: 'cmd/server', built: 'server', file: 'temporal-server' },
  { path: 'cmd/tools/sql', built: 'sql', file: 'temporal-sql-tool' },
] as const;

/** One package at a time, politely: people work on the machine meanwhile. */
const GENTLE = ['-n', '19', 'env', 'GOFLAGS=-p=1'] as const;

const goInstall: Maker = {
  name: `go install ${MODULE}@v${VERSION}`,
  make: async (folder, say) => {
    if (spawnSync('go', ['version']).status !== 0) throw new Error('Go is not installed');
    say('首次编译 Temporal 服务器，约 10 分钟，只此一次 · compiling the Temporal server once, some 10 minutes');
    const modules = PROGRAMS.map(({ path }) => `${MODULE}/${path}@v${VERSION}`);
    const busy = '仍在编译 Temporal 服务器 · still compiling the Temporal server';
    const args = [...GENTLE, `GOBIN=${folder}`, 'go', 'install', ...modules];
    await runTool({ command: 'nice', args, busy }, say);
    PROGRAMS.forEach(({ built, file }) => {
      renameSync(join(folder, built), join(folder, file));
    });
  },
};

/** Temporal as it runs in production, on PostgreSQL, with the tool that makes its schema. */
const TEMPORAL_SERVER: Wanted = {
  name: 'Temporal server',
  variable: 'TEMPORAL_SERVER',
  folder: `temporal-server-${VERSION}`,
  file: PROGRAMS[0].file,
  makers: [goInstall],
  remedy:
    '安装 Go 1.26 以上后重试 · install Go 1.26 or newer and try again; 或设 TEMPORAL_SERVER=路径（同一目录下还要有 temporal-sql-tool）· or set TEMPORAL_SERVER=path, with temporal-sql-tool beside it',
};

export interface TemporalServerPrograms {
  readonly server: string;
  readonly sqlTool: string;
}

/** @throws {StackError} `binaryUnusable`, `binaryMissing` */
export async function ensureTemporalServer(machine: Machine, say: Say): Promise<TemporalServerPrograms> {
  const server = await ensureBinary(TEMPORAL_SERVER, machine, say);
  return { server, sqlTool: join(dirname(server), PROGRAMS[1].file) };
}
