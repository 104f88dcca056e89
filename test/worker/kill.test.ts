import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { createPool, type Pool } from '../../db/pool.ts';
import { createProcessStore } from '../../db/process-store.ts';
import type { ProcessStore } from '../../db/process-store-types.ts';
import { waitingActs } from '../../db/queries/outbox.ts';
import { seedOrganisation } from '../../db/seed.ts';
import { verifyRecord } from '../../db/verify.ts';
import { asInstant, type Instant } from '../../domain/calendar/plain-date.ts';
import { DomainError } from '../../domain/domain-error.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { details, instanceWorkflowId } from '../../workflows/contract.ts';
import { morning } from '../support/budget-item-play.ts';
import { grant, organisation, subjectOf } from '../support/organisation.ts';
import { makePerson } from '../support/people.ts';
import { itemInput } from '../support/store.ts';
import { Installation, PARTS, type Part } from './support/installation.ts';

const REGION = '431021';
const UNIT = '431021-agriculture-1';
const ITEMS = 12;
const UNDER_LOAD_MS = 40_000;
/** All items' targets are due at this instant; it comes while the parts are being killed. */
const DUE = asInstant('2024-10-31T16:00:00.000Z');
/** The wake-ups spread over a few seconds only, or the test would wait for five minutes. */
const policy = { ...defaultPolicy, id: 'quick', wakeWindowSeconds: 8 };
const officer = makePerson('financeOfficer', { regionId: REGION });

let installation: Installation;
let pool: Pool;
let store: ProcessStore;
let originMs: number;
let items: readonly string[];

const now = (): Instant => asInstant(new Date(Date.now() + originMs).toISOString());

beforeAll(async () => {
  originMs = Date.parse(DUE) - 35_000 - Date.now();
  installation = await Installation.start(originMs);
  pool = createPool(installation.databaseUrl, { max: 8 });
  store = createProcessStore({ pool, processes: PROCESSES, hash: 'sha256' });
  const { organisation: people } = organisation({
    leader: [grant('unitLeader', REGION, { unitId: UNIT })],
    officer: [grant('financeOfficer', REGION)],
  });
  await seedOrganisation(pool, people);
  await pool.query('insert into policy_version (ref, body) values ($1, $2)', ['quick@1', JSON.stringify(policy)]);
  items = await openItems();
}, 120_000);
afterAll(async () => {
  await pool.end();
  await installation.stop();
}, 60_000);

async function openItems(): Promise<readonly string[]> {
  const requests = Array.from({ length: ITEMS }, () => ({
    process: 'budgetItem',
    id: randomUUID(),
    input: itemInput({ subject: subjectOf(UNIT) }),
    policy: 'quick@1',
    actor: { kind: 'system', ruleId: 'season' } as const,
    now: morning('2024-09-02'),
  }));
  await store.openMany(requests);
  return requests.map(({ id }) => id);
}

/** A person who asks again with the same key until answered, whatever has died meanwhile. */
async function actUntilAnswered(): Promise<void> {
  const key = randomUUID();
  const instanceId = items[randomInt(items.length)] ?? '';
  const command = { kind: 'recordBudgetPassed', on: '2024-10-30' } as { kind: string };
  for (;;) {
    try {
      await store.act({ instanceId, command, actor: officer, now: now(), idempotencyKey: key });
      return;
    } catch (error) {
      if (error instanceof DomainError) throw error;
      await sleep(100);
    }
  }
}

async function people(until: number): Promise<number> {
  let answered = 0;
  const person = async (): Promise<void> => {
    while (Date.now() < until) {
      await actUntilAnswered();
      answered += 1;
      await sleep(randomInt(150, 350));
    }
  };
  await Promise.all([person(), person(), person(), person()]);
  return answered;
}

/** Every part at least once, in any order, then at random. */
async function killer(until: number): Promise<void> {
  const first = [...PARTS].sort(() => randomInt(3) - 1);
  for (let part: Part | undefined = first.shift(); Date.now() < until; part = first.shift()) {
    await installation.killAndRestart(part ?? PARTS[randomInt(PARTS.length)] ?? 'worker', randomInt(50, 800));
    await sleep(randomInt(1_000, 4_000));
  }
}

const CAUGHT_UP_WITHIN_MS = 60_000;

/** Once nothing waits to be told and every workflow knows what the store knows, with nothing left to carry out. */
async function allCaughtUp(): Promise<void> {
  const connection = await Connection.connect({ address: installation.temporalAddress });
  const client = new Client({ connection });
  const knows = async (id: string): Promise<boolean> => {
    const known = await client.workflow.getHandle(instanceWorkflowId('budgetItem', id)).query(details);
    const { rows } = await pool.query<{ version: number }>('select version from instance where id = $1', [id]);
    return known.version === rows[0]?.version && known.pendingEffects === 0 && !known.effectsLeft;
  };
  const isQuiet = async (): Promise<boolean> =>
    Date.parse(now()) > Date.parse(DUE) + 15_000 &&
    (await waitingActs(pool, 1)).length === 0 &&
    (await Promise.all(items.map(knows))).every(Boolean);
  const deadline = Date.now() + CAUGHT_UP_WITHIN_MS;
  while (!(await isQuiet().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`not caught up after ${installation.kills.join(', ')}\n${logs()}`);
    await sleep(500);
  }
  await connection.close();
}

function logs(): string {
  return (['relay', 'worker'] as const)
    .map((part) => readFileSync(join(installation.folder, 'logs', `${part}.log`), 'utf8').slice(-3_000))
    .join('\n----\n');
}

async function count(sql: string): Promise<readonly unknown[]> {
  return (await pool.query<Record<string, unknown>>(sql)).rows;
}

describe('design.md §2: kill -9 of anything at random, under load', () => {
  it('leaves every answered act and every moment in the record exactly once, and tells it once', async () => {
    const until = Date.now() + UNDER_LOAD_MS;
    const [answered] = await Promise.all([people(until), killer(until)]);
    await allCaughtUp();

    expect(new Set(installation.kills)).toEqual(new Set(PARTS));
    expect(answered).toBeGreaterThan(100);
    expect(await count(`select count(*)::int from record where body like '%"type":"budgetPassed"%'`)).toEqual([
      { count: answered },
    ]);
    const once = items.map((id) => ({ id, times: 1 })).sort((a, b) => (a.id < b.id ? -1 : 1));
    const times = (type: string): Promise<readonly unknown[]> =>
      count(`select instance_id as id, count(*)::int as times from record
        where body like '%"type":"${type}"%' and at = '${DUE}' group by 1 order by 1`);
    expect(await times('obligationOverdue')).toEqual(once);
    expect(await times('rungReached')).toEqual(once);
    // The first step of the ladder tells two people, each once in the inbox and by one mail.
    const told = [{ people: 2 * ITEMS }];
    expect(await count(`select count(*)::int as people from notice where topic = 'escalated'`)).toEqual(told);
    const mails = `from mail_log where status = 'recorded' and message_id`;
    expect(await count(`select count(*)::int as people ${mails} not like 'digest.%'`)).toEqual(told);
    // Begun after its hour, the round of today runs too: whoever is reminded has one digest of it.
    expect(await count(`select person_id ${mails} like 'digest.%' group by 1 having count(*) > 1`)).toEqual([]);
    const proof = await verifyRecord(pool, PROCESSES);
    expect(proof).toMatchObject({ matters: ITEMS, replayed: ITEMS, breaks: [] });
  }, 180_000);

  it('ends in order when asked to, with status 0', async () => {
    expect(await installation.stopPart('worker')).toEqual({ code: 0, signal: null });
    expect(await installation.stopPart('relay')).toEqual({ code: 0, signal: null });
  }, 60_000);
});
