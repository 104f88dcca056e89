import { Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker';
import type {
  AskedActivities,
  CalendarChangeActivities,
  ErrandActivities,
  IncidentActivities,
  MorningRoundActivities,
  NoticeActivities,
  PolicyChangeActivities,
  ReconciliationActivities,
  SeasonActivities,
  StoreActivities,
} from '../activities/contract.ts';
import type { Config } from '../config/config.ts';
import type { Tracing } from '../telemetry/tracing.ts';
import { TASK_QUEUES } from '../workflows/contract.ts';
import { DEPLOYMENT } from './releases.ts';
import { traceActivities, traceSinks } from './traces.ts';
import type { WorkflowSource } from './workflow-source.ts';

/** What each queue's worker can do for the workflows. */
export interface Activities {
  readonly lifecycle: StoreActivities;
  readonly notices: NoticeActivities & ErrandActivities & SeasonActivities & MorningRoundActivities & AskedActivities;
  readonly upkeep: ReconciliationActivities & IncidentActivities & CalendarChangeActivities & PolicyChangeActivities;
}

export interface HostParts {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly source: WorkflowSource;
  readonly activities: Activities;
  readonly limits: Omit<Config['worker'], 'buildId'>;
  /** The release, where items stay with the one they were started on. */
  readonly buildId?: string | undefined;
  /** Left out where nobody traces. */
  readonly tracing?: Tracing | undefined;
}

/** Upkeep is never in a hurry: it must not take the processor from a person. */
const UPKEEP_AT_ONCE = 2;
const DRAIN = { shutdownGraceTime: '5 seconds', shutdownForceTime: '10 seconds' } as const;

/**
 * Runs a worker per queue until `stopped`, then drains them. Rejects when one of them fails: a process with a dead
 * worker in it would look alive and do nothing.
 */
export async function runWorkers(parts: HostParts, stopped: AbortSignal, ready: () => void): Promise<void> {
  const workers = await createWorkers(parts);
  const running = workers.map((worker) => worker.run());
  // Kept at once: a rejection while the others still drain must not go unhandled.
  const ended = Promise.allSettled(running);
  const drain = (): void => {
    workers
      .filter((worker) => worker.getState() === 'RUNNING')
      .forEach((worker) => {
        worker.shutdown();
      });
  };
  stopped.addEventListener('abort', drain, { once: true });
  if (stopped.aborted) drain();
  else ready();
  try {
    await Promise.all(running);
  } finally {
    drain();
    await ended;
    stopped.removeEventListener('abort', drain);
  }
}

/** Only the lifecycle's worker carries the bundle. Its activities are local ones: nothing else is asked of that queue. */
async function createWorkers({ activities, limits, source, ...parts }: HostParts): Promise<readonly Worker[]> {
  const { connection, namespace, buildId, tracing } = parts;
  const common = { connection, namespace, ...DRAIN, ...release(buildId), ...traced(tracing) };
  const lifecycle: WorkerOptions = {
    ...common,
    taskQueue: TASK_QUEUES.lifecycle,
    workflowBundle: source,
    activities: activities.lifecycle,
    sinks: traceSinks(tracing),
    enableNonLocalActivities: false,
    maxCachedWorkflows: limits.cachedWorkflows,
    maxConcurrentWorkflowTaskExecutions: limits.concurrentWorkflowTasks,
    maxConcurrentLocalActivityExecutions: limits.concurrentActivities,
  };
  const others = [
    { taskQueue: TASK_QUEUES.notices, activities: activities.notices, atOnce: limits.concurrentActivities },
    { taskQueue: TASK_QUEUES.upkeep, activities: activities.upkeep, atOnce: UPKEEP_AT_ONCE },
  ].map(({ atOnce, ...one }): WorkerOptions => ({ ...common, ...one, maxConcurrentActivityTaskExecutions: atOnce }));
  return Promise.all([lifecycle, ...others].map((options) => Worker.create(options)));
}

function traced(tracing: Tracing | undefined): Pick<WorkerOptions, 'interceptors'> {
  return tracing ? { interceptors: { activity: [traceActivities(tracing)] } } : {};
}

/**
 * Matters are pinned to the release they run on, and move to the current one when they continue as new (see the shell);
 * what they ask for is carried out by the same release. Without a build id there is one version.
 */
function release(buildId: string | undefined): Pick<WorkerOptions, 'workerDeploymentOptions'> {
  if (buildId === undefined) return {};
  const version = { deploymentName: DEPLOYMENT, buildId };
  return { workerDeploymentOptions: { version, useWorkerVersioning: true, defaultVersioningBehavior: 'PINNED' } };
}
