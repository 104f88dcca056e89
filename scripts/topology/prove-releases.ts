import { Client, Connection } from '@temporalio/client';
import { createPool, type Pool } from '../../db/pool.ts';
import { createProcessStore } from '../../db/process-store.ts';
import type { ProcessStore } from '../../db/process-store-types.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { LIFE_MORNING, makeItems, openItems, type BenchItem } from '../../bench/lab/items.ts';
import { makeOrganisation, writeOrganisation, type Member, type Organisation } from '../../bench/lab/organisation.ts';
import { until } from '../../stack/running.ts';
import { makeCurrent, releases, wakeOlder } from '../../worker/releases.ts';
import { details, instanceWorkflowId } from '../../workflows/contract.ts';
import { say } from '../progress.ts';
import type { Installation } from './installation.ts';

const OLDER = 20;
const NEWER = 10;
/** Acted on after the second release: they continue as new on it. */
const MOVED = 8;
const PER_SECOND = 20;
const WITHIN_MS = 180_000;
const COMMAND = { kind: 'recordBudgetPassed', on: '2025-01-17' } as { readonly kind: string };

interface World {
  readonly installation: Installation;
  readonly client: Client;
  readonly pool: Pool;
  readonly store: ProcessStore;
  readonly organisation: Organisation;
  readonly officer: Member;
}

/**
 * Two releases on Temporal's own server: items begun on the first stay there while they sleep and new ones begin on the
 * second; acted on, or woken, they continue as new on the second; the first is drained, its workers end, and all are followed.
 */
export async function proveReleases(installation: Installation): Promise<boolean> {
  const pool = createPool(installation.databaseUrl, { max: 2 });
  const connection = await Connection.connect({ address: installation.temporalAddress });
  try {
    const organisation = makeOrganisation({ regions: 1, unitsPerRegion: 4, officersPerDivision: 1 });
    await writeOrganisation(pool, organisation);
    const officer = organisation.people.find(
      ({ login }) => login === `officer.${organisation.units[0]?.divisionId ?? ''}.0`,
    );
    if (!officer) throw new Error('There is no officer.');
    const store = createProcessStore({ pool, processes: PROCESSES, hash: 'sha256' });
    const world = { installation, client: new Client({ connection }), pool, store, organisation, officer };
    return await play(world);
  } finally {
    await connection.close();
    await pool.end();
  }
}

async function play(world: World): Promise<boolean> {
  const { installation, client } = world;
  await installation.start('worker-1', { WORKER_BUILD_ID: 'v1' });
  await installation.start('relay-1');
  const older = await open(world, OLDER, 0);
  await reaches(world, { v1: OLDER, v2: 0 }, '第一版上的事项 · items begun on v1');
  await installation.start('worker-2', { WORKER_BUILD_ID: 'v2' });
  await until(
    () =>
      makeCurrent(client, 'v2').then(
        () => true,
        () => false,
      ),
    WITHIN_MS,
  );
  const newer = await open(world, NEWER, OLDER);
  await reaches(world, { v1: OLDER, v2: NEWER }, '第二版发布后，沉睡的不动 · v2 is current, what sleeps stays on v1');
  await actOnEach(world, older.slice(0, MOVED));
  await reaches(world, { v1: OLDER - MOVED, v2: NEWER + MOVED }, '办过的随即移到第二版 · those acted on have moved');
  const began = performance.now();
  const woken = await wakeOlder(client, { perSecond: PER_SECOND, stopped: new AbortController().signal });
  await reaches(world, { v1: 0, v2: OLDER + NEWER }, `唤醒后 · ${String(woken)} woken, ${seconds(began)} s later`);
  const drained = await until(async () => (await stateOf(client, 'v1')) === 'drained', WITHIN_MS);
  say(`${drained ? '✔' : '✘'} v1 ${drained ? '已排空 · drained' : '未排空 · not drained'}, ${seconds(began)} s`);
  const { code } = await installation.stop('worker-1');
  await actOnEach(world, [...older, ...newer]);
  say(`✔ v1 的进程已停（${String(code)}），${String(OLDER + NEWER)} 件在 v2 上跟上 · v1 stopped, all followed on v2`);
  return drained;
}

async function open({ store, organisation }: World, count: number, from: number): Promise<readonly BenchItem[]> {
  const units = organisation.units.slice(0, 1);
  const items = makeItems({ ...organisation, units }, from + count).slice(from);
  await openItems(store, items);
  return items;
}

/** One act on each, and until each workflow knows of it. */
async function actOnEach({ store, client, officer }: World, items: readonly BenchItem[]): Promise<void> {
  for (const { id } of items) await store.act({ instanceId: id, command: COMMAND, actor: officer, now: LIFE_MORNING });
  for (const { id } of items) {
    const { version } = (await store.load(id)) ?? {};
    const knows = async (): Promise<boolean> => {
      const known = await client.workflow.getHandle(instanceWorkflowId('budgetItem', id)).query(details);
      return known.version === version;
    };
    if (!(await until(() => knows().catch(() => false), WITHIN_MS))) throw new Error(`${id} is not followed.`);
  }
}

async function reaches({ client }: World, wanted: Readonly<Record<string, number>>, words: string): Promise<void> {
  const counts = async (): Promise<readonly number[]> =>
    Promise.all(Object.keys(wanted).map((buildId) => countOn(client, buildId)));
  let seen: readonly number[] = [];
  const expected = Object.values(wanted);
  const ok = await until(async () => {
    seen = await counts();
    return seen.every((count, at) => count === expected[at]);
  }, WITHIN_MS);
  const found = Object.keys(wanted).map((buildId, at) => `${buildId} ${String(seen[at])}`);
  say(`${ok ? '✔' : '✘'} ${words}: ${found.join(', ')}`);
  if (!ok) throw new Error(`expected ${JSON.stringify(wanted)}`);
}

async function countOn(client: Client, buildId: string): Promise<number> {
  const on = `TemporalWorkerDeploymentVersion = 'bihuan:${buildId}'`;
  return (await client.workflow.count(`WorkflowType = 'budgetItem' and ExecutionStatus = 'Running' and ${on}`)).count;
}

async function stateOf(client: Client, buildId: string): Promise<string | undefined> {
  return (await releases(client)).find((release) => release.buildId === buildId)?.state;
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
