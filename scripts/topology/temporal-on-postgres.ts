import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { createDatabase, withDatabase } from '../../stack/postgres-database.ts';
import { isFree } from '../../stack/ports.ts';
import { launch, until, type Running } from '../../stack/running.ts';
import type { TemporalServerPrograms } from '../../stack/temporal-server.ts';
import { connectionOf, runQuietly } from '../backups/run-quietly.ts';

export interface TemporalOnPostgres {
  readonly address: string;
  readonly running: Running;
}

const SERVICES = ['frontend', 'matching', 'history', 'worker'] as const;
/** A drained release is seen within seconds instead of minutes; nothing else differs from production. */
const DYNAMIC = ['VisibilityGracePeriod', 'RefreshInterval']
  .map((name) => `matching.wv.VersionDrainageStatus${name}: [{ value: 5s }]\n`)
  .join('');

const READY_WITHIN_MS = 120_000;
const DAY_SECONDS = 86_400;

/** Temporal's own server with both its databases on PostgreSQL, as `docker-compose.yml` runs it. */
export async function startTemporalOnPostgres(
  programs: TemporalServerPrograms,
  adminUrl: string,
  folder: string,
): Promise<TemporalOnPostgres> {
  for (const { database, schema } of DATABASES) await makeSchema(programs.sqlTool, adminUrl, database, schema);
  const ports = await servicePorts();
  const config = join(folder, 'temporal');
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'dynamic.yaml'), DYNAMIC);
  writeFileSync(join(config, 'topology.yaml'), JSON.stringify(configuration(adminUrl, ports, config), undefined, 2));
  const running = await launch({
    command: programs.server,
    args: ['--root', folder, '--config', 'temporal', '--env', 'topology', 'start'],
    logFile: join(folder, 'temporal.log'),
    stopSignal: 'SIGTERM',
    graceMs: 15_000,
  });
  const address = `127.0.0.1:${String(ports.frontend.grpc)}`;
  if (!(await until(() => hasNamespace(address), READY_WITHIN_MS)))
    throw new Error(`Temporal did not start: ${folder}/temporal.log`);
  return { address, running };
}

const DATABASES = [
  { database: 'temporal', schema: 'postgresql/v12/temporal' },
  { database: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
] as const;

/** What compose's `temporal-schema` does once. */
async function makeSchema(sqlTool: string, adminUrl: string, database: string, schema: string): Promise<void> {
  await createDatabase(adminUrl, database);
  const { PGHOST = '', PGPORT = '', PGUSER = '', PGPASSWORD = '' } = connectionOf(adminUrl);
  const where = ['--plugin', 'postgres12', '--ep', PGHOST, '-p', PGPORT, '-u', PGUSER, '--pw', PGPASSWORD];
  const run = (...args: readonly string[]): Promise<void> => runQuietly(sqlTool, [...where, '--db', database, ...args]);
  await run('setup-schema', '-v', '0.0');
  await run('update-schema', '--schema-name', schema);
}

type Ports = Readonly<Record<(typeof SERVICES)[number], { readonly grpc: number; readonly membership: number }>>;

async function servicePorts(): Promise<Ports> {
  const pairs = [];
  for (const name of SERVICES) pairs.push([name, { grpc: await lowPort(), membership: await lowPort() }] as const);
  return Object.fromEntries(pairs) as Ports;
}

/** Temporal keeps its members' ports in a `smallint`: those the system hands out are beyond it. */
async function lowPort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function configuration(adminUrl: string, ports: Ports, folder: string): object {
  const frontend = `127.0.0.1:${String(ports.frontend.grpc)}`;
  return {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'default',
      visibilityStore: 'visibility',
      numHistoryShards: 4,
      datastores: { default: sqlStore(adminUrl, 'temporal'), visibility: sqlStore(adminUrl, 'temporal_visibility') },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(
      Object.entries(ports).map(([name, { grpc, membership }]) => [
        name,
        { rpc: { grpcPort: grpc, membershipPort: membership, bindOnIP: '127.0.0.1' } },
      ]),
    ),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: frontend },
      },
    },
    publicClient: { hostPort: frontend },
    dynamicConfigClient: { filepath: join(folder, 'dynamic.yaml'), pollInterval: '60s' },
  };
}

function sqlStore(adminUrl: string, databaseName: string): object {
  const { PGHOST, PGPORT, PGUSER: user, PGPASSWORD: password } = connectionOf(withDatabase(adminUrl, databaseName));
  return {
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr: `${PGHOST ?? ''}:${PGPORT ?? ''}`,
      connectProtocol: 'tcp',
      user,
      password,
      maxConns: 20,
      maxIdleConns: 20,
      maxConnLifetime: '1h',
    },
  };
}

/** Asks until the server answers, and makes the namespace as compose's `temporal-namespace` does. */
async function hasNamespace(address: string): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    const { namespaces } = await connection.workflowService.listNamespaces({});
    if (namespaces.some(({ namespaceInfo }) => namespaceInfo?.name === 'default')) return true;
    const retention = { seconds: DAY_SECONDS * 30 } as object;
    await connection.workflowService.registerNamespace({
      namespace: 'default',
      workflowExecutionRetentionPeriod: retention,
    });
    return false;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
