import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { readVariables } from '../config/config.ts';
import { readEnvironment } from '../config/env.ts';
import { createActivities, type ActivityParts } from '../worker/activities.ts';
import type { Logger } from '../worker/log.ts';
import { runWorkers } from '../worker/worker-host.ts';
import { workflowSource } from '../worker/workflow-source.ts';

/** The demo's few workflows all stay in memory. */
const LIMITS = { cachedWorkflows: 100, concurrentWorkflowTasks: 20, concurrentActivities: 10 } as const;

/** Starts the product's workers with the product's workflows and waits until they poll; `stop` drains them. */
export async function startWorker(
  parts: ActivityParts,
  env: TestWorkflowEnvironment,
  log: Logger,
): Promise<{ readonly stop: () => Promise<void> }> {
  const { DATA_DIR } = readVariables(readEnvironment());
  const source = await workflowSource({ environment: 'development', dataDir: DATA_DIR });
  const host = { connection: env.nativeConnection, namespace: 'default', source, limits: LIMITS, log };
  const ending = new AbortController();
  const running: Promise<void>[] = [];
  await new Promise<void>((ready, fail) => {
    const run = runWorkers({ ...host, activities: createActivities(parts) }, ending.signal, ready);
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
