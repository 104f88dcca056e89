import { Histogram, type Registry } from 'prom-client';
import { DomainError } from '../domain/domain-error.ts';
import type { ActAnswer, ProcessStore } from '../db/process-store-types.ts';

/** `repeated`: the first answer to the same key, given again; `refused` by a rule; `failed` by a fault of ours or the database. */
type Outcome = 'done' | 'repeated' | 'refused' | 'failed';

/** An act takes milliseconds; what takes seconds has waited for a lock or a connection. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

/**
 * The same store, with every act counted and timed. Kinds are those of the commands' schemas: a closed set, so that
 * the number of series is bounded.
 */
export function meterActs(store: ProcessStore, registry: Registry): ProcessStore {
  const timed = createTimer(registry);
  const done = (): Outcome => 'done';
  return {
    ...store,
    open: (request) => timed('open', () => store.open(request), outcomeOf),
    openMany: (requests) => timed('openMany', () => store.openMany(requests), done),
    act: (request) => timed(request.command.kind, () => store.act(request), outcomeOf),
    actMany: (requests) => timed('batch', () => store.actMany(requests), done),
    reach: (instanceId, now, since) => timed('momentReached', () => store.reach(instanceId, now, since), done),
  };
}

type Timer = <T>(kind: string, work: () => Promise<T>, outcomeOf: (answer: T) => Outcome) => Promise<T>;

function createTimer(registry: Registry): Timer {
  const histogram = new Histogram({
    name: 'bihuan_act_duration_seconds',
    help: '办理一步所用时间（秒），按种类与结果 · Seconds an act took, by kind and outcome',
    labelNames: ['kind', 'outcome'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return async (kind, work, outcomeOf) => {
    const began = performance.now();
    const note = (outcome: Outcome): void => {
      histogram.observe({ kind, outcome }, (performance.now() - began) / 1000);
    };
    try {
      const answer = await work();
      note(outcomeOf(answer));
      return answer;
    } catch (error) {
      note(error instanceof DomainError ? 'refused' : 'failed');
      throw error;
    }
  };
}

function outcomeOf({ repeated }: ActAnswer): Outcome {
  return repeated ? 'repeated' : 'done';
}
