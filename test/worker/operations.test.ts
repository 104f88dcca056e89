import { randomUUID } from 'node:crypto';
import { createClock } from '../../worker/clock.ts';
import { startHeartbeat } from '../../worker/heartbeat.ts';
import { createOperationsStarter } from '../../worker/operations-starter.ts';
import { heartbeats } from '../../db/queries/heartbeats.ts';
import { queueMails } from '../../db/queries/mail.ts';
import { askOperation, operations, untoldOperations, type NewOperation } from '../../db/queries/operations.ts';
import { openIncident, openIncidents } from '../../db/queries/reconcile.ts';
import { seedOrganisation } from '../../db/seed.ts';
import { askedWorkflowId } from '../../workflows/contract.ts';
import { keepHistory } from '../replay/support/keep-history.ts';
import { morning } from '../support/budget-item-play.ts';
import { grant, organisation, subjectOf } from '../support/organisation.ts';
import { openItem } from '../support/store.ts';
import { openRealTemporal } from '../support/temporal.ts';
import { DurableStack } from './support/stack.ts';

const UNIT = '431021-agriculture-1';
const NOW = morning('2024-10-17');

let stack: DurableStack;
let clerk: string;
beforeAll(async () => {
  stack = await DurableStack.open(await openRealTemporal(), Date.parse(NOW) - Date.now());
  const made = organisation({ clerk: [grant('unitClerk', '431021', { unitId: UNIT })] });
  clerk = made.ids['clerk'] ?? '';
  await seedOrganisation(stack.test.pool, made.organisation);
  await stack.startWorkers();
  stack.startRelay();
}, 180_000);
afterAll(() => stack.close());

/** Asks as an operator does, and lets the relay tell it. */
async function ask(more: Pick<NewOperation, 'kind' | 'payload'> & Partial<NewOperation>): Promise<string> {
  const id = randomUUID();
  const operation = { id, instanceId: null, regionId: null, note: '值班', by: clerk, now: NOW, ...more };
  expect(await askOperation(stack.test.pool, operation)).toBe(true);
  expect(await askOperation(stack.test.pool, operation)).toBe(false);
  await tellAll();
  return id;
}

function tellAll(client = stack.env.client): Promise<void> {
  const { pool } = stack.test;
  const clock = createClock(stack.clockOriginMs);
  return createOperationsStarter({ db: pool, client, clock, clockOriginMs: stack.clockOriginMs })();
}

async function item(unitId = UNIT): Promise<string> {
  const id = await openItem(stack.test, { subject: subjectOf(unitId) });
  await stack.caughtUp(id);
  return id;
}

async function finished(workflow: string, id: string): Promise<void> {
  const handle = stack.env.client.workflow.getHandle(askedWorkflowId(workflow, id));
  await handle.result();
  await keepHistory(`asked-${workflow.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, handle);
}

describe('what operators ask for goes to Temporal by the relay, never by the API', () => {
  it('rebuilds the workflow of an item from its record', async () => {
    const id = await item();
    await stack.handle(id).terminate('lost');
    const { process, regionId, wakeOffsetSeconds } = await stack.test.store.since(id, 0);
    await ask({ kind: 'rebuild', payload: { process, instanceId: id, regionId, wakeOffsetSeconds }, instanceId: id });
    expect((await stack.caughtUp(id)).version).toBe((await stack.test.store.load(id))?.version);
    expect(await untoldOperations(stack.test.pool)).toEqual([]);
  }, 60_000);

  it('compares one region and says how far it came', async () => {
    await item();
    await item('431022-agriculture-1');
    const id = await ask({ kind: 'reconcile', payload: { regionId: '431022' }, regionId: '431022' });
    await finished('reconciliation', id);
    const { rows } = await operations(stack.test.pool, ['431022'], {});
    expect(rows.find((row) => row.id === id)).toMatchObject({ checked: 1, finishedAt: expect.any(String) as string });
  }, 60_000);

  it('carries out again what was given up, once, and strikes it off the list', async () => {
    const id = await item();
    const effect = {
      kind: 'notice',
      urgency: 'digest',
      roles: ['unitClerk'],
      topic: 'submissionOrdered',
      params: { item: '项目', code: 'A-1' },
    } as const;
    const planned = [{ id: `${id}:2:0`, seq: 2, effect }];
    await openIncident(stack.test.pool, { kind: 'effectFailed', instanceId: id, detail: `${id}:2:0: x`, now: NOW });
    for (const times of [1, 2]) {
      const asked = await ask({ kind: 'retryEffects', payload: { instanceId: id, effects: planned }, instanceId: id });
      await finished('retryEffects', asked);
      const told = await stack.test.pool.query('select person_id from notice where effect_id = $1', [`${id}:2:0`]);
      expect([times, told.rows]).toEqual([times, [{ person_id: clerk }]]);
    }
    expect((await openIncidents(stack.test.pool, 10)).filter(({ instanceId }) => instanceId === id)).toEqual([]);
  }, 60_000);

  it('decides where what is queued goes; without a mail server it stays in the log', async () => {
    const mail = { messageId: `again.${randomUUID()}@bihuan`, personId: clerk, subject: 's', body: 'b', at: NOW };
    await queueMails(stack.test.pool, [mail]);
    await finished('carryMails', await ask({ kind: 'carryMails', payload: {} }));
    const { rows } = await stack.test.pool.query('select status from mail_log where message_id = $1', [mail.messageId]);
    expect(rows).toEqual([{ status: 'recorded' }]);
  }, 60_000);

  it('keeps what could not be told, says why, and tells it when Temporal is back', async () => {
    const id = randomUUID();
    const { pool } = stack.test;
    const away = { workflow: { start: () => Promise.reject(new Error('14 UNAVAILABLE')) } };
    await askOperation(pool, {
      id,
      kind: 'carryMails',
      payload: {},
      instanceId: null,
      regionId: null,
      note: '值班',
      by: clerk,
      now: NOW,
    });
    await tellAll(away as unknown as typeof stack.env.client);
    const row = async () => (await operations(pool, [], {})).rows.find((one) => one.id === id);
    expect(await row()).toMatchObject({ toldAt: null, trouble: 'Error: 14 UNAVAILABLE' });
    await tellAll();
    expect(await row()).toMatchObject({ trouble: null, toldAt: expect.any(String) as string });
  }, 60_000);
});

describe('signs of life', () => {
  it('stand in the database while a part runs, with what it waits for, and go with it', async () => {
    const { pool } = stack.test;
    const beating = startHeartbeat(pool, { part: 'worker', version: '1.0.0' }, () => ({
      state: 'waiting',
      detail: 'Temporal',
    }));
    const written = async () =>
      (await heartbeats(pool)).filter(({ place }) => place.endsWith(`:${String(process.pid)}`));
    while ((await written()).length === 0) await pool.query('select pg_sleep(0.01)');
    expect(await written()).toMatchObject([{ part: 'worker', state: 'waiting', detail: 'Temporal', ageSeconds: 0 }]);
    await beating.stop();
    expect(await written()).toEqual([]);
  });
});
