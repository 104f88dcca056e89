import { DomainError } from '../domain/domain-error.ts';
import type { SystemActor } from '../domain/process/actor.ts';
import { inTransaction, type Pool, type Queryable } from './pool.ts';
import type {
  ActAnswer,
  ActRequest,
  FollowUp,
  HashName,
  Processes,
  ProcessStore,
  StoreTrace,
} from './process-store-types.ts';
import { createRuleBook, type RuleBook } from './rules.ts';
import { commitActs } from './store/commit.ts';
import { isConflict } from './store/conflict.ts';
import { decideActs, decideOpens, type Decided } from './store/decide-acts.ts';
import { followUp } from './store/follow-up.ts';
import { numberRefusal } from './store/number-refusal.ts';
import { lockInstances } from './store/load-acts.ts';
import { prepareActs, prepareOpens } from './store/prepare.ts';
import { readInstance, readSince } from './store/read-record.ts';
import { processNamed } from './store/working.ts';

export interface ProcessStoreParts {
  readonly pool: Pool;
  readonly processes: Processes;
  readonly hash: HashName;
  /** Left out where nobody traces. */
  readonly trace?: StoreTrace | undefined;
}

/** Who reaches moments: the clock acts in nobody's name. */
const CLOCK: SystemActor = { kind: 'system', ruleId: 'clock' };
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Decided again on the newest state so often without locks; then others wait. */
const FREE_TRIES = 4;
const LOCKED_TRIES = 3;

/** The one module through which matters change (design.md §2); used by the API and by the activities. */
export function createProcessStore(parts: ProcessStoreParts): ProcessStore {
  const store = { ...parts, book: createRuleBook(parts.pool) };
  return {
    open: async (request) => only(await openMany(store, [request])),
    openMany: (requests) => openMany(store, requests),
    act: async (request) => only((await actMany(store, [request])).answers),
    actMany: async (requests) => (await actMany(store, requests)).answers,
    reach: (instanceId, now, since) => reach(store, { instanceId, now, since }),
    since: (instanceId, version) => since(store, instanceId, version),
    load: async (instanceId) => (isUuid(instanceId) ? readInstance(store.pool, instanceId) : undefined),
  };
}

interface Store extends ProcessStoreParts {
  readonly book: RuleBook;
}

async function openMany(
  store: Store,
  requests: Parameters<ProcessStore['openMany']>[0],
): Promise<readonly ActAnswer[]> {
  const decided = await settled(store, [], async (db) => {
    const prepared = await traced(store, 'load', () => prepareOpens(db, requests, store.book));
    return decideOpens(prepared, store.processes);
  });
  return decided.answers;
}

async function actMany(store: Store, requests: readonly ActRequest[]): Promise<Decided> {
  const ids = requests.map(({ instanceId }) => instanceId);
  if (!ids.every(isUuid)) throw new DomainError('notFound');
  return settled(store, ids, async (db) => {
    const prepared = await traced(store, 'load', () => prepareActs(db, requests, store.book, store.processes));
    return decideActs(prepared, store.processes);
  });
}

/**
 * Decides and commits; when somebody was faster, decides again on the new state. After some tries the matters are
 * locked first, so that nobody starves.
 */
async function settled(
  store: Store,
  ids: readonly string[],
  decide: (db: Queryable) => Promise<Decided>,
): Promise<Decided> {
  const { pool } = store;
  const once = async (db: Queryable): Promise<Decided> => {
    const decided = await decide(db);
    await write(store, db, decided.acts.filter(writesSomething));
    return decided;
  };
  for (let tries = 1; ; tries += 1) {
    try {
      if (tries <= FREE_TRIES) return await once(pool);
      return await inTransaction(pool, async (client) => {
        await lockInstances(client, ids);
        return once(client);
      });
    } catch (error) {
      if (!isConflict(error) || tries >= FREE_TRIES + LOCKED_TRIES) throw numberRefusal(error);
    }
  }
}

/** What the relay continues later is the act itself, not the round trip that wrote it. */
async function write(store: Store, db: Queryable, acts: Decided['acts']): Promise<void> {
  const [first] = acts;
  if (!first) return;
  const { hash, trace } = store;
  trace?.note({ process: first.instance.process, region: first.instance.state.subject.regionId, matters: acts.length });
  const carrier = trace?.carrier();
  await traced(store, 'write', () => commitActs(db, acts, hash, carrier));
}

function traced<T>({ trace }: Store, step: 'load' | 'write', work: () => Promise<T>): Promise<T> {
  return trace ? trace.step(step, work) : work();
}

function writesSomething({ events, answers }: Decided['acts'][number]): boolean {
  return events.length > 0 || answers.length > 0;
}

async function reach(
  store: Store,
  { instanceId, now, since: version }: { instanceId: string; now: ActRequest['now']; since: number },
): Promise<FollowUp> {
  const decided = await actMany(store, [{ instanceId, now, actor: CLOCK, command: { kind: 'momentReached' } }]);
  const [matter] = decided.acts;
  // The shell knows everything before this act: what it asks for is at hand.
  if (matter?.before?.version === version) {
    return followUp(matter.process, matter.instance, matter.events, matter.rules.policy);
  }
  return since(store, instanceId, version);
}

async function since(store: Store, instanceId: string, version: number): Promise<FollowUp> {
  const stretch = isUuid(instanceId) ? await readSince(store.pool, instanceId, version) : undefined;
  if (!stretch) throw new DomainError('notFound');
  const { instance, events } = stretch;
  const policy = await store.book.policy(instance.state.policy);
  return followUp(processNamed(store.processes, instance.process), instance, events, policy);
}

function only(answers: readonly ActAnswer[]): ActAnswer {
  const [answer] = answers;
  if (!answer) throw new Error('An act was decided without an answer.');
  return answer;
}

function isUuid(id: string): boolean {
  return UUID.test(id);
}
