import { spawnSync } from 'node:child_process';
import { ensureBinary, type Machine, type Maker, type Say, type Wanted } from './binary.ts';
import { runTool } from './run-tool.ts';
import { sdkDownload } from './sdk-download.ts';

/** Newer tags have a replace directive, which `go install` refuses, or need a newer Go. */
const VERSION = '1.5.1';
const MODULE = `github.com/temporalio/cli/cmd/temporal@v${VERSION}`;

const goInstall: Maker = {
  name: `go install ${MODULE}`,
  make: async (folder, say) => {
    if (spawnSync('go', ['version']).status !== 0) throw new Error('Go is not installed');
    say('首次编译 Temporal，约 2–3 分钟，只此一次 · compiling Temporal once, 2–3 minutes');
    const busy = '仍在编译 Temporal · still compiling Temporal';
    await runTool({ command: 'env', args: [`GOBIN=${folder}`, 'go', 'install', MODULE], busy }, say);
  },
};

/** Temporal's command line, which carries the dev server and its web page. */
const TEMPORAL_CLI: Wanted = {
  name: 'Temporal CLI',
  variable: 'TEMPORAL_CLI',
  onPath: 'temporal',
  folder: `temporal-cli-${VERSION}`,
  file: 'temporal',
  makers: [sdkDownload('cli', 'temporal'), goInstall],
  remedy: `安装 Go 1.25 以上后重试 · install Go 1.25 or newer and start again; 安装 Temporal CLI 到 PATH 或设 TEMPORAL_CLI=路径 · install the Temporal CLI on PATH or set TEMPORAL_CLI=path; 设 TEMPORAL_ADDRESS 用现成的服务 · set TEMPORAL_ADDRESS to use a running server`,
};

/** @throws {StackError} `binaryUnusable`, `binaryMissing` */
export function ensureTemporalCli(machine: Machine, say: Say): Promise<string> {
  return ensureBinary(TEMPORAL_CLI, machine, say);
}
