import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Client } from '@temporalio/client';
import type { RuntimeOptions } from '@temporalio/worker';
import { Gauge, type Registry } from 'prom-client';
import { TASK_QUEUES } from '../workflows/contract.ts';

/** `temporal.api.enums.v1.TaskQueueType`. */
const QUEUE_TYPES = { workflow: 1, activity: 2 } as const;
const ANSWER_WITHIN_MS = 2_000;

/** How long the oldest task of each queue has waited for a worker: the first sign of too few of them, or of none. */
export function meterTaskQueues(
  { connection, options }: Pick<Client, 'connection' | 'options'>,
  registry: Registry,
): void {
  const ask = async (name: string, type: keyof typeof QUEUE_TYPES): Promise<number | undefined> => {
    const { namespace } = options;
    const asked: object = { namespace, taskQueue: { name }, taskQueueType: QUEUE_TYPES[type], reportStats: true };
    const { stats } = await connection.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      connection.workflowService.describeTaskQueue(asked),
    );
    return Number(stats?.approximateBacklogAge?.seconds ?? 0);
  };
  const asked = Object.values(TASK_QUEUES).flatMap((queue) =>
    (['workflow', 'activity'] as const).map((type) => ({ queue, type })),
  );
  new Gauge({
    name: 'bihuan_task_queue_oldest_seconds',
    help: '任务队列中最早一件已等了多少秒 · Seconds that the oldest task of a queue has waited for a worker',
    labelNames: ['queue', 'type'],
    registers: [registry],
    async collect() {
      this.reset();
      await Promise.all(
        asked.map(async ({ queue, type }) => {
          // While Temporal is away there is no figure; `up` and the relay's own say why.
          const seconds = await ask(queue, type).catch(() => undefined);
          if (seconds !== undefined) this.set({ queue, type }, seconds);
        }),
      );
    },
  });
}

/** The SDK's own figures (slots, latencies, failures), on an address that only this process reads. */
export interface SdkMetrics {
  readonly telemetry: NonNullable<RuntimeOptions['telemetryOptions']>;
  readonly read: () => Promise<string>;
}

export async function sdkMetrics(): Promise<SdkMetrics> {
  const address = `127.0.0.1:${String(await freePort())}`;
  return {
    telemetry: {
      metrics: {
        prometheus: { bindAddress: address, useSecondsForDurations: true, unitSuffix: true, countersTotalSuffix: true },
      },
    },
    read: async () => {
      const answer = await fetch(`http://${address}/metrics`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
      return answer.text();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
