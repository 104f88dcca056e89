import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBinary, type Machine, type Maker, type Say, type Wanted } from './binary.ts';
import { runTool } from './run-tool.ts';
import { sdkDownload } from './sdk-download.ts';

const VERSION = '1.32.0';
const FILE = 'temporal-test-server';

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>bihuan</groupId>
  <artifactId>temporal-test-server-launcher</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${VERSION}</version>
    </dependency>
    <dependency><!-- its logger would otherwise complain on every start -->
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
`;

/** The SDK starts one executable file; this one starts Java beside it, quick to come up rather than quick in the long run. */
const LAUNCHER = `#!/bin/sh
here=$(dirname "$0")
exec "\${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$here/lib/*" io.temporal.testserver.TestServer "$@"
`;

const fromMaven: Maker = {
  name: `Maven io.temporal:temporal-test-server:${VERSION}`,
  make: async (folder, say) => {
    if (spawnSync('java', ['-version']).status !== 0) throw new Error('Java is not installed');
    if (spawnSync('mvn', ['-v']).status !== 0) throw new Error('Maven is not installed');
    writeFileSync(join(folder, 'pom.xml'), POM);
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(folder, 'lib')}`];
    const busy = '仍在下载测试服务器 · still downloading the test server';
    await runTool({ command: 'mvn', args: ['-q', '-B', ...goal], cwd: folder, busy }, say);
    writeFileSync(join(folder, FILE), LAUNCHER);
    chmodSync(join(folder, FILE), 0o755);
  },
};

/** Temporal's test server, which skips the time nobody works in: a year runs in seconds. */
const TEST_SERVER: Wanted = {
  name: 'Temporal test server',
  variable: 'TEMPORAL_TEST_SERVER',
  folder: `temporal-test-server-${VERSION}`,
  file: FILE,
  makers: [sdkDownload('test-server', FILE), fromMaven],
  remedy:
    '安装 Java 11 以上与 Maven 后重试 · install Java 11 or newer and Maven and start again; 或设 TEMPORAL_TEST_SERVER=路径 · or set TEMPORAL_TEST_SERVER=path',
};

/** @throws {StackError} `binaryUnusable`, `binaryMissing` */
export function ensureTestServer(machine: Machine, say: Say): Promise<string> {
  return ensureBinary(TEST_SERVER, machine, say);
}
