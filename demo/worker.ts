import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Logger } from 'pino';
import { createIncidentActivities } from '../activities/incident.activities.ts';
import { createStoreActivities } from '../activities/store.activities.ts';
import { readVariables } from '../config/config.ts';
import { readEnvironment } from '../config/env.ts';
import type { Pool } from '../db/pool.ts';
import type { ProcessStore } from '../db/process-store-types.ts';
import { deliverNotices } from '../db/queries/notices.ts';
import { runMorningRound } from '../db/queries/morning-round.ts';
import { runWorkers, type Activities } from '../worker/worker-host.ts';
import { workflowSource } from '../worker/workflow-source.ts';

const LIMITS = { cachedWorkflows: 100, concurrentWorkflowTasks: 20, concurrentActivities: 10 } as const;

function activities(pool: Pool, store: ProcessStore): Activities {
  return {
    lifecycle: createStoreActivities(store),
    notices: {
      deliverNotices: async (r) => {
        await deliverNotices(pool, r);
      },
      runRound: (r) => runMorningRound(pool, r),
      carryMails: async () => undefined,
    },
    upkeep: { ...createIncidentActivities(pool) } as unknown as Activities['upkeep'],
  };
}

/** Starts the real workers and waits until they poll; `stop` drains them. */
export async function startWorker(
  { pool, store, env }: { readonly pool: Pool; readonly store: ProcessStore; readonly env: TestWorkflowEnvironment },
  log: Logger,
): Promise<{ readonly stop: () => Promise<void> }> {
  const { DATA_DIR } = readVariables(readEnvironment());
  const source = await workflowSource({ environment: 'development', dataDir: DATA_DIR });
  const ending = new AbortController();
  const parts = {
    connection: env.nativeConnection,
    namespace: 'default',
    source,
    activities: activities(pool, store),
    limits: LIMITS,
    log,
  };
  const running: Promise<void>[] = [];
  await new Promise<void>((ready, fail) => {
    const run = runWorkers(parts, ending.signal, ready);
    running.push(run);
    run.catch(fail);
  });
  return {
    stop: async () => {
      ending.abort();
      await Promise.all(running);
    },
  };
}
