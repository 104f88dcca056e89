import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Worker, type WorkflowBundle } from '@temporalio/worker';
import type { Instant } from '../../../domain/calendar/plain-date.ts';
import { ensureSearchAttributes } from '../../../worker/search-attributes.ts';
import {
  details,
  instanceWorkflowId,
  newShell,
  recorded,
  TASK_QUEUES,
  type RecordedAfter,
  type ShellDetails,
} from '../../../workflows/contract.ts';
import { isIdle } from '../../support/idle.ts';
import { openTimeSkipping } from '../../support/temporal.ts';
import { ErrandWorld } from './errand-store.ts';

export function at(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

function bundleErrand(): Promise<WorkflowBundle> {
  const workflowsPath = fileURLToPath(new URL('./errand.workflow.ts', import.meta.url));
  return bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
}

/** Workers for errands on a server that skips time, and what a test does with them. */
export class Lab {
  /** Shared by the tests of a file, since matters of an earlier one may still run; each has errands of its own. */
  readonly world = new ErrandWorld();
  private originMs = 0;

  private workers: readonly Worker[] = [];
  private running: Promise<unknown> = Promise.resolve();

  private constructor(readonly env: TestWorkflowEnvironment) {}

  static async open(): Promise<Lab> {
    const [env, workflowBundle] = await Promise.all([openTimeSkipping(), bundleErrand()]);
    await ensureSearchAttributes(env.connection, 'default');
    const connection = env.nativeConnection;
    const lab = new Lab(env);
    const lifecycle = await Worker.create({
      connection,
      taskQueue: TASK_QUEUES.lifecycle,
      workflowBundle,
      activities: lab.world.store,
      enableNonLocalActivities: false,
      maxCachedWorkflows: 4,
    });
    const notices = await Worker.create({
      connection,
      taskQueue: TASK_QUEUES.notices,
      activities: lab.world.notices,
    });
    const upkeep = await Worker.create({ connection, taskQueue: TASK_QUEUES.upkeep, activities: lab.world.upkeep });
    lab.workers = [lifecycle, notices, upkeep];
    lab.running = Promise.all(lab.workers.map((worker) => worker.run()));
    return lab;
  }

  async close(): Promise<void> {
    this.workers.forEach((worker) => {
      worker.shutdown();
    });
    await this.running;
    await this.env.teardown();
  }

  /** A new test, whose clock starts here, in a world that works. */
  async begin(startsAt: string): Promise<void> {
    this.world.beforeDelivery = () => undefined;
    this.originMs = Date.parse(startsAt) - (await this.env.currentTimeMs());
  }

  async now(): Promise<Instant> {
    return at((await this.env.currentTimeMs()) + this.originMs);
  }

  /** Lets the product's clock come to `until`, with everything that happens on the way. */
  async comeTo(until: string): Promise<void> {
    await this.env.sleep(Date.parse(until) - Date.parse(await this.now()));
  }

  async tell(instanceId: string, acts: readonly RecordedAfter[], wakeOffsetSeconds = 0) {
    return this.env.client.workflow.signalWithStart('errand', {
      workflowId: instanceWorkflowId('errand', instanceId),
      taskQueue: TASK_QUEUES.lifecycle,
      args: [newShell({ instanceId, regionId: '431000', clockOriginMs: this.originMs, wakeOffsetSeconds })],
      signal: recorded,
      signalArgs: [acts],
      workflowTaskTimeout: '3 seconds',
    });
  }

  handle(instanceId: string) {
    return this.env.client.workflow.getHandle(instanceWorkflowId('errand', instanceId));
  }

  /** Once the workflow knows this version and nothing waits to be carried out. */
  async caughtUp(instanceId: string, version: number): Promise<ShellDetails> {
    for (let tries = 0; tries < 200; tries += 1) {
      const handle = this.handle(instanceId);
      const known = (await isIdle(handle)) ? await handle.query(details) : undefined;
      if (known && known.version >= version && known.pendingEffects === 0 && !known.effectsLeft) return known;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${instanceId} did not catch up with version ${version}`);
  }
}
