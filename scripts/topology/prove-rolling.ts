import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPool, type Pool } from '../../db/pool.ts';
import { createProcessStore } from '../../db/process-store.ts';
import { outboxBacklog } from '../../db/queries/outbox.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { makeItems, openItems } from '../../bench/lab/items.ts';
import { makeOrganisation, PASSWORD, writeOrganisation } from '../../bench/lab/organisation.ts';
import { until } from '../../stack/running.ts';
import { makeBackup } from '../backups/make-backup.ts';
import { say } from '../progress.ts';
import { PARTS, type Installation } from './installation.ts';
import { People } from './people.ts';

const ITEMS = 40;
const ACTS_PER_SECOND = 10;
const QUIET_SECONDS = 5;
const CAUGHT_UP_WITHIN_MS = 180_000;
/** Passed before the day on which the acts are done. */
const COMMAND = { kind: 'recordBudgetPassed', on: '2025-01-17' } as const;

export interface Rolling {
  readonly failed: number;
  /** Answered and not on record, or on record twice. */
  readonly lost: number;
  readonly items: number;
  /** The backup that was made while people acted. */
  readonly backup: string;
}

export interface RollingPlan {
  readonly pgDump: string;
  readonly backupDir: string;
  readonly dataDir: string;
}

/** Replaces every part under load, kills the relay that leads, and makes a backup meanwhile. */
export async function proveRolling(installation: Installation, plan: RollingPlan): Promise<Rolling> {
  const pool = createPool(installation.databaseUrl, { max: 2 });
  try {
    const people = await openOffice(installation, pool);
    const stopped = new AbortController();
    const load = people.act(ACTS_PER_SECOND, stopped.signal);
    await sleep(QUIET_SECONDS * 1000);
    await replaceEach(installation);
    await killLeader(installation);
    const backup = await backUp(installation, plan);
    await sleep(QUIET_SECONDS * 1000);
    stopped.abort();
    await load;
    people.close();
    return { ...(await reckon(pool, people)), items: ITEMS, backup };
  } finally {
    await pool.end();
  }
}

async function openOffice(installation: Installation, pool: Pool): Promise<People> {
  const organisation = makeOrganisation({ regions: 1, unitsPerRegion: 4, officersPerDivision: 1 });
  await writeOrganisation(pool, organisation);
  const store = createProcessStore({ pool, processes: PROCESSES, hash: 'sha256' });
  const units = organisation.units.slice(0, 1);
  const items = makeItems({ ...organisation, units }, ITEMS);
  await openItems(store, items);
  for (const part of PARTS) say(`✔ ${part} (${(await installation.start(part)).toFixed(1)} s)`);
  await installation.startProxy();
  const login = `officer.${units[0]?.divisionId ?? ''}.0`;
  const itemIds = items.map(({ id }) => id);
  const people = new People({ port: installation.proxyPort, login, password: PASSWORD, itemIds, command: COMMAND });
  await people.signIn();
  return people;
}

async function replaceEach(installation: Installation): Promise<void> {
  for (const part of PARTS) {
    const began = performance.now();
    const { code, signal } = await installation.stop(part);
    const ended = (performance.now() - began) / 1000;
    const started = await installation.start(part);
    const how = code === 0 ? '' : `, ended with ${String(code ?? signal)}`;
    say(`✔ ${part} 已替换 · replaced: ended in ${ended.toFixed(1)} s, ready after ${started.toFixed(1)} s${how}`);
  }
}

async function killLeader(installation: Installation): Promise<void> {
  const leader = await installation.leader();
  if (!leader) throw new Error('No relay leads.');
  const began = performance.now();
  await installation.kill(leader);
  let next: string | undefined;
  await until(async () => (next = await installation.leader()) !== undefined, CAUGHT_UP_WITHIN_MS);
  const took = ((performance.now() - began) / 1000).toFixed(1);
  say(`✔ kill -9 ${leader}: ${next ?? '—'} 接替 · took over after ${took} s`);
  await installation.start(leader);
}

async function backUp({ databaseUrl }: Installation, { pgDump, backupDir, dataDir }: RollingPlan): Promise<string> {
  const began = performance.now();
  const more = { keepDays: 30, pgDump, version: 'topology' };
  const { name, bytes } = await makeBackup({ databaseUrl, filesDir: join(dataDir, 'files'), backupDir, ...more });
  const took = ((performance.now() - began) / 1000).toFixed(1);
  say(`✔ 备份 · backup while people act: ${(bytes / 1024).toFixed(0)} KiB in ${took} s`);
  return join(backupDir, name);
}

async function reckon(pool: Pool, { acts }: People): Promise<Pick<Rolling, 'failed' | 'lost'>> {
  const isQuiet = async (): Promise<boolean> => (await outboxBacklog(pool)).waiting === 0;
  const caughtUp = await until(isQuiet, CAUGHT_UP_WITHIN_MS);
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from record where body like '%"type":"budgetPassed"%'`,
  );
  const recorded = rows[0]?.count ?? 0;
  const sorted = acts.tookMs.toSorted((a, b) => a - b);
  const percentile = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  say(
    `办理 · acts: ${String(sorted.length)} answered, ${String(acts.failures.length)} failed, ${String(recorded)} on record; ` +
      `p50 ${percentile(0.5)} ms, p95 ${percentile(0.95)} ms, longest ${percentile(0.9999)} ms; outbox ${caughtUp ? 'empty' : 'not empty'}`,
  );
  acts.failures.slice(0, 5).forEach((failure) => {
    say(`  ✘ ${failure}`);
  });
  return { failed: acts.failures.length, lost: Math.abs(recorded - sorted.length) };
}
