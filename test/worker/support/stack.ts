import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { pino } from 'pino';
import { createProcessStore } from '../../../db/process-store.ts';
import { traceActs, traceStore } from '../../../telemetry/act-traces.ts';
import type { Tracing } from '../../../telemetry/tracing.ts';
import { PROCESSES } from '../../../domain/processes/index.ts';
import type { Instant } from '../../../domain/calendar/plain-date.ts';
import { createActivities } from '../../../worker/activities.ts';
import { createClock } from '../../../worker/clock.ts';
import type { Health } from '../../../worker/health-file.ts';
import { createOutbox, type Outbox } from '../../../worker/outbox.ts';
import { relay, type RelayParts } from '../../../worker/relay.ts';
import { ensureSearchAttributes } from '../../../worker/search-attributes.ts';
import { createSender } from '../../../worker/sender.ts';
import { runWorkers } from '../../../worker/worker-host.ts';
import { workflowSource } from '../../../worker/workflow-source.ts';
import { details, instanceWorkflowId, type ShellDetails } from '../../../workflows/contract.ts';
import { isIdle } from '../../support/idle.ts';
import { openTestStore, type TestStore } from '../../support/store.ts';

interface Traced {
  readonly clockOriginMs: number;
  readonly tracing: Tracing;
}

/** The product's durable side in this process: a store of its own, workers, and a relay, on a server of the test's choice. */
export class DurableStack {
  readonly log = pino({ level: 'silent' });
  readonly health: Health[] = [];
  private readonly ending = new AbortController();
  private readonly parts: Promise<unknown>[] = [];

  private constructor(
    readonly env: TestWorkflowEnvironment,
    readonly test: TestStore,
    readonly clockOriginMs: number,
    private readonly tracing?: Tracing,
  ) {}

  static async open(env: TestWorkflowEnvironment, clockOriginMs = 0): Promise<DurableStack> {
    await ensureSearchAttributes(env.connection, 'default');
    return new DurableStack(env, await openTestStore(), clockOriginMs);
  }

  /** Over a database that somebody else has opened, and closes. */
  static async over(
    env: TestWorkflowEnvironment,
    { clockOriginMs, tracing, ...database }: Pick<TestStore, 'url' | 'pool' | 'asOwner'> & Traced,
  ): Promise<DurableStack> {
    await ensureSearchAttributes(env.connection, 'default');
    const plain = createProcessStore({
      pool: database.pool,
      processes: PROCESSES,
      hash: 'sha256',
      trace: traceStore(tracing),
    });
    const test = { ...database, store: traceActs(plain, tracing), close: () => Promise.resolve() };
    return new DurableStack(env, test, clockOriginMs, tracing);
  }

  get activityParts() {
    const { pool, store } = this.test;
    return {
      pool,
      store,
      processes: PROCESSES,
      client: this.env.client,
      clockOriginMs: this.clockOriginMs,
      hash: 'sha256',
      tracing: this.tracing,
    } as const;
  }

  /** Of one release, where it is named; ends with the stack, or when the answer is called. */
  async startWorkers(buildId?: string): Promise<() => Promise<void>> {
    const ending = new AbortController();
    const stopped = AbortSignal.any([this.ending.signal, ending.signal]);
    const source = await workflowSource({
      environment: 'test',
      dataDir: process.env['BIHUAN_TEST_RUN'] ?? mkdtempSync(join(tmpdir(), 'bihuan-')),
    });
    let running: Promise<void> = Promise.resolve();
    await new Promise<void>((ready, failed) => {
      running = runWorkers(
        {
          connection: this.env.nativeConnection,
          namespace: 'default',
          source,
          activities: createActivities(this.activityParts),
          limits: { cachedWorkflows: 20, concurrentWorkflowTasks: 10, concurrentActivities: 10 },
          buildId,
          tracing: this.tracing,
        },
        stopped,
        ready,
      );
      running.catch(failed);
      this.parts.push(running);
    });
    return () => {
      ending.abort();
      return running;
    };
  }

  startRelay(more: Partial<RelayParts> = {}): void {
    this.parts.push(relay({ ...this.relayParts(), ...more }, this.ending.signal));
  }

  relayParts(): RelayParts {
    return {
      outbox: this.outbox,
      send: createSender(this.env.client, this.clockOriginMs),
      startUpkeep: () => Promise.resolve(),
      rates: { pollMs: 20, signalsPerSecond: 1000, startsPerSecond: 1000, batchSize: 100 },
      log: this.log,
      report: (health) => {
        this.health.push(health);
      },
    };
  }

  /** Runs a relay until the outbox is empty. */
  async relayAll(more: Partial<RelayParts> = {}): Promise<void> {
    const ending = new AbortController();
    const running = relay({ ...this.relayParts(), ...more }, ending.signal);
    while ((await this.outbox.waiting(1)).length > 0) await sleep(20);
    ending.abort();
    await running;
  }

  get outbox(): Outbox {
    return createOutbox(this.test.pool, createClock(this.clockOriginMs));
  }

  async now(): Promise<Instant> {
    return new Date((await this.env.currentTimeMs()) + this.clockOriginMs).toISOString() as Instant;
  }

  handle(instanceId: string, process = 'budgetItem') {
    return this.env.client.workflow.getHandle(instanceWorkflowId(process, instanceId));
  }

  /** Once the outbox is empty and the workflow knows what the store knows, with nothing left to carry out. */
  async caughtUp(instanceId: string): Promise<ShellDetails> {
    for (let tries = 0; tries < 300; tries += 1) {
      const { version = 0, process } = (await this.test.store.load(instanceId)) ?? {};
      const waits = await this.outbox.waiting(1);
      const known = waits.length === 0 ? await this.ask(instanceId, process) : undefined;
      if (known?.version === version && known.pendingEffects === 0 && !known.effectsLeft) return known;
      await sleep(50);
    }
    throw new Error(`${instanceId} was not caught up with`);
  }

  private async ask(instanceId: string, process?: string): Promise<ShellDetails | undefined> {
    const handle = this.handle(instanceId, process);
    try {
      return (await isIdle(handle)) ? await handle.query(details) : undefined;
    } catch {
      // Not started yet, or between two runs.
      return undefined;
    }
  }

  async close(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.parts);
    await this.test.close();
    await this.env.teardown();
  }
}
