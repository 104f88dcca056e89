import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../config/env.ts';
import { thisMachine } from '../stack/binary.ts';
import { freePort } from '../stack/ports.ts';
import { ensurePostgresTools } from '../stack/postgres-tools.ts';
import { SEARCH_ATTRIBUTES } from '../stack/search-attributes.ts';
import { ensureTemporalCli } from '../stack/temporal-cli.ts';
import { ensureTemporalServer } from '../stack/temporal-server.ts';
import { startTemporal } from '../stack/temporal.ts';
import { LIFE_MORNING } from '../bench/lab/items.ts';
import { say } from './progress.ts';
import { Installation, type Options } from './topology/installation.ts';
import { proveReleases } from './topology/prove-releases.ts';
import { proveRestore } from './topology/prove-restore.ts';
import { proveRolling } from './topology/prove-rolling.ts';
import { startTemporalOnPostgres } from './topology/temporal-on-postgres.ts';

/**
 * `npm run topology`: what `docker-compose.yml` lays out, proven by processes where no Docker engine is at hand.
 * Temporal's own server on PostgreSQL, two APIs behind the real proxy with the real Caddyfile, two workers, a relay and its standby.
 * Every part is replaced under a constant load of acts; the leading relay is killed; a backup taken meanwhile is restored
 * on an empty machine; items move from one release of the workers to the next. Any failed or lost act, or a record that does not verify, ends it with status 1.
 * `--dev-server` takes Temporal's dev server where the real one cannot be built; `--releases` proves only the releases.
 */
const machine = thisMachine(readEnvironment(), process.cwd());
const clockOriginMs = Date.parse(LIFE_MORNING) - Date.now();
const folder = mkdtempSync(join(tmpdir(), 'bihuan-topology-'));
const devServer = process.argv.includes('--dev-server');
const startTemporalServer = await temporal();
const pgDump = await ensurePostgresTools(machine, say);

const prepared: Installation[] = [];

try {
  const holds = process.argv.includes('--releases')
    ? await releasesHold()
    : (await layoutHolds()) && (await releasesHold());
  say(holds ? '✔ 全部成立 · All of it holds' : '✘ 有不成立的 · Something does not hold');
  process.exitCode = holds ? 0 : 1;
} finally {
  for (const installation of prepared.reverse()) await installation.close();
  if (process.exitCode === 0) rmSync(folder, { recursive: true, force: true });
  else say(`日志 · Logs: ${folder}`);
}

async function layoutHolds(): Promise<boolean> {
  const [first, dataDir] = [await prepare('first'), join(folder, 'first')];
  mkdirSync(join(dataDir, 'files'), { recursive: true });
  writeFileSync(join(dataDir, 'files', 'evidence.txt'), '凭证（虚构）\n');
  await first.migrate();
  const rolling = await proveRolling(first, { pgDump, backupDir: join(folder, 'backups'), dataDir });
  await first.close();
  const second = await prepare('second');
  const restored = await proveRestore(second, { ...rolling, pgDump, dataDir: join(folder, 'second'), clockOriginMs });
  await second.close();
  return rolling.failed === 0 && rolling.lost === 0 && restored.holds;
}

/** The dev server's Temporal is older than the moving from release to release. */
async function releasesHold(): Promise<boolean> {
  if (devServer) return true;
  const third = await prepare('third');
  await third.migrate();
  return proveReleases(third);
}

async function prepare(name: string): Promise<Installation> {
  const installation = await Installation.prepare(optionsFor(name));
  prepared.push(installation);
  return installation;
}

function optionsFor(name: string): Options {
  const own = join(folder, name);
  return { folder: own, clockOriginMs, startTemporal: (postgres) => startTemporalServer(postgres.adminUrl, own) };
}

type StartTemporal = (adminUrl: string, own: string) => ReturnType<Options['startTemporal']>;

async function temporal(): Promise<StartTemporal> {
  if (!devServer) {
    const programs = await ensureTemporalServer(machine, say);
    return (adminUrl, own) => startTemporalOnPostgres(programs, adminUrl, own);
  }
  const executable = await ensureTemporalCli(machine, say);
  return async (_adminUrl, own) => {
    const where = { executable, dbFile: join(own, 'temporal.db'), port: await freePort(), namespace: 'default' };
    return startTemporal({ ...where, searchAttributes: SEARCH_ATTRIBUTES });
  };
}
