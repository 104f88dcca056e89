import { randomUUID } from 'node:crypto';
import type { ActRequest } from '../../db/process-store-types.ts';
import { addDays, asPlainDate } from '../../domain/calendar/plain-date.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import { allQualified, morning } from '../support/budget-item-play.ts';
import { people } from '../support/people.ts';
import { itemInput, openItem, openTestStore, saveTargets, type TestStore } from '../support/store.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
});
afterAll(async () => {
  await test.close();
});

const OCTOBER_15 = morning('2024-10-15');

/** An item whose targets lie with finance. */
async function submittedItem(): Promise<string> {
  const id = await openItem(test);
  await test.store.act(await submission(id));
  return id;
}

async function submission(instanceId: string, more: Partial<ActRequest> = {}): Promise<ActRequest> {
  const versionId = await saveTargets(test, instanceId);
  return {
    instanceId,
    command: { kind: 'submitTargets', versionId } as ActRequest['command'],
    actor: people.leader,
    now: OCTOBER_15,
    ...more,
  };
}

function qualification(instanceId: string, more: Partial<ActRequest> = {}): ActRequest {
  const command = { kind: 'qualifyTargets', criteria: allQualified, opinion: '' } as ActRequest['command'];
  return { instanceId, command, actor: people.officer, now: morning('2024-10-22'), ...more };
}

/** An act that may be done again and again, told apart by the day that it names. */
function passes(instanceId: string, day: number, more: Partial<ActRequest> = {}): ActRequest {
  const command = { kind: 'recordBudgetPassed', on: addDays(asPlainDate('2024-09-01'), day) } as ActRequest['command'];
  return { instanceId, command, actor: people.officer, now: OCTOBER_15, ...more };
}

async function count(table: string, instanceId: string): Promise<number> {
  const { rows } = await test.asOwner(`select count(*)::int as count from ${table} where instance_id = $1`, [
    instanceId,
  ]);
  return Number(rows[0]?.['count']);
}

describe('an act is one transaction (design.md §2)', () => {
  it('writes record, state, clocks, work, list row and outbox together', async () => {
    const id = await openItem(test);
    const answer = await test.store.act(await submission(id));

    expect(answer.phase).toMatchObject({ main: 'submitted' });
    expect(answer.events.map(({ event }) => event.type)).toEqual([
      'targetsSubmitted',
      'obligationSettled',
      'obligationStarted',
    ]);
    expect(answer.dues).toEqual([expect.objectContaining({ kind: 'reviewTargets', due: '2024-10-29' })]);
    const { rows } = await test.asOwner(
      `select i.version, i.phase, b.next_due::text, b.next_due_kind, t.audience, t.commands, o.state, x.version as told
       from instance i join budget_item b on b.instance_id = i.id join task t on t.instance_id = i.id
       join obligation o on o.instance_id = i.id and o.settled_on is null
       join outbox x on x.instance_id = i.id and x.after_version > 0 where i.id = $1 order by t.audience`,
      [id],
    );
    expect(rows[0]).toMatchObject({
      version: answer.version,
      phase: 'submitted',
      next_due: '2024-10-29',
      next_due_kind: 'reviewTargets',
      audience: 'financeOfficer:431000:agriculture',
      commands: ['returnTargets', 'qualifyTargets'],
      state: 'pending',
      told: answer.version,
    });
    expect(await count('record', id)).toBe(answer.version);
  });

  it('leaves nothing behind when the rules refuse it', async () => {
    const id = await openItem(test);
    const before = await count('record', id);
    await expect(test.store.act(qualification(id))).rejects.toMatchObject({ code: 'notNow' });
    expect(await count('record', id)).toBe(before);
    expect((await test.store.load(id))?.version).toBe(before);
  });

  it('leaves nothing behind when its last row cannot be written', async () => {
    const id = await openItem(test);
    const before = await test.store.load(id);
    await test.asOwner(`alter table outbox add constraint blocked check (instance_id <> '${id}') not valid`);
    await expect(test.store.act(passes(id, 1))).rejects.toThrow('blocked');
    await test.asOwner('alter table outbox drop constraint blocked');
    expect(await test.store.load(id)).toEqual(before);
    expect(await count('record', id)).toBe(before?.version);
  });

  it('answers notFound for a matter that does not exist', async () => {
    await expect(test.store.act(qualification(randomUUID()))).rejects.toMatchObject({ code: 'notFound' });
    await expect(test.store.act(qualification('no-uuid'))).rejects.toMatchObject({ code: 'notFound' });
    expect(await test.store.load(randomUUID())).toBeUndefined();
    await expect(test.store.since(randomUUID(), 0)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('takes no version of another matter', async () => {
    const [id, other] = [await openItem(test), await openItem(test)];
    const foreign = await saveTargets(test, other);
    const command = { kind: 'submitTargets', versionId: foreign } as ActRequest['command'];
    await expect(
      test.store.act({ instanceId: id, command, actor: people.leader, now: OCTOBER_15 }),
    ).rejects.toMatchObject({ code: 'documentMissing' });
  });
});

describe('a race is decided by the version in PostgreSQL', () => {
  it('decides the slower ones again on the new state, and loses none', async () => {
    const id = await openItem(test);
    const days = Array.from({ length: 24 }, (_, index) => index + 1);
    await Promise.all(days.map((day) => test.store.act(passes(id, day))));

    const { rows } = await test.asOwner('select seq, body from record where instance_id = $1 order by seq', [id]);
    const events = rows.map(({ body }) => (JSON.parse(String(body)) as { event: { type: string; on?: string } }).event);
    const passed = events.flatMap(({ type, on }) => (type === 'budgetPassed' ? [on] : []));
    expect(passed.toSorted()).toEqual(days.map((day) => addDays(asPlainDate('2024-09-01'), day)));
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
  });

  it('lets one of two qualify the same targets; the other hears that it is too late', async () => {
    const id = await submittedItem();
    const both = await Promise.allSettled([
      test.store.act(qualification(id)),
      test.store.act(qualification(id, { actor: people.performance })),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'notNow' } });
  });

  it('refuses an act on a version that is no longer the newest, and says which is', async () => {
    const id = await openItem(test);
    const { version } = await test.store.act(passes(id, 1));
    await expect(test.store.act(passes(id, 2, { expectedVersion: version - 1 }))).rejects.toMatchObject({
      code: 'staleVersion',
      details: { expected: version - 1, current: version },
    });
    await expect(test.store.act(passes(id, 2, { expectedVersion: version }))).resolves.toMatchObject({
      repeated: false,
    });
  });
});

describe('a key is answered once', () => {
  it('gives the first answer to the same request', async () => {
    const id = await openItem(test);
    const request = passes(id, 1, { idempotencyKey: randomUUID() });
    const first = await test.store.act(request);
    const again = await test.store.act({ ...request, now: morning('2024-10-16') });
    expect(again).toEqual({ ...first, repeated: true });
    expect((await test.store.load(id))?.version).toBe(first.version);
  });

  it('acts once when the same request comes many times at the same moment', async () => {
    const id = await openItem(test);
    const request = passes(id, 1, { idempotencyKey: randomUUID() });
    const answers = await Promise.all(Array.from({ length: 12 }, () => test.store.act(request)));
    expect(new Set(answers.map(({ version }) => version)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  it('refuses a key that belongs to another request', async () => {
    const id = await openItem(test);
    const idempotencyKey = randomUUID();
    await test.store.act(passes(id, 1, { idempotencyKey }));
    await expect(test.store.act(passes(id, 2, { idempotencyKey }))).rejects.toMatchObject({
      code: 'idempotencyKeyReused',
    });
  });

  it('keeps the keys of two people apart', async () => {
    const id = await openItem(test);
    const idempotencyKey = randomUUID();
    await test.store.act(passes(id, 1, { idempotencyKey }));
    const other = await test.store.act(passes(id, 1, { idempotencyKey, actor: people.performance }));
    expect(other.repeated).toBe(false);
  });

  it('opens a matter once for one key, and refuses its id to another', async () => {
    const request = {
      process: 'budgetItem',
      id: randomUUID(),
      input: itemInput(),
      actor: people.officer,
      now: morning('2024-09-02'),
      idempotencyKey: randomUUID(),
    };
    const first = await test.store.open(request);
    expect(await test.store.open(request)).toEqual({ ...first, repeated: true });
    await expect(test.store.open({ ...request, idempotencyKey: randomUUID() })).rejects.toMatchObject({
      code: 'instanceExists',
    });
  });
});

describe('a batch is approved together or not at all (G5)', () => {
  it('qualifies two hundred items in one transaction', async () => {
    const ids = Array.from({ length: 200 }, () => randomUUID());
    const actor = { kind: 'system', ruleId: 'season' } as const;
    await test.store.openMany(
      ids.map((id) => ({ process: 'budgetItem', id, input: itemInput(), actor, now: morning('2024-09-02') })),
    );
    await test.store.actMany(await Promise.all(ids.map((id) => submission(id))));
    const answers = await test.store.actMany(ids.map((id) => qualification(id)));
    expect(answers.map(({ instanceId }) => instanceId)).toEqual(ids);
    expect(answers.every(({ phase }) => phase['main'] === 'qualified')).toBe(true);
  });

  it('does none when one cannot be done, and tells all that cannot', async () => {
    const [good, drafting, alsoDrafting] = [await submittedItem(), await openItem(test), await openItem(test)];
    const batch = [good, drafting, alsoDrafting].map((id) => qualification(id));
    await expect(test.store.actMany(batch)).rejects.toMatchObject({
      code: 'batchRefused',
      details: { count: 2, asked: 3 },
      faults: [
        { path: '/1', code: 'notNow', params: { instanceId: drafting } },
        { path: '/2', code: 'notNow', params: { instanceId: alsoDrafting } },
      ],
    });
    expect((await test.store.load(good))?.state.position['main']).toBe('submitted');
  });

  it('decides several acts on one item one after the other', async () => {
    const id = await openItem(test);
    const answers = await test.store.actMany([await submission(id), qualification(id)]);
    expect(answers.map(({ phase }) => phase['main'])).toEqual(['submitted', 'qualified']);
    expect((await test.store.load(id))?.version).toBe(answers[1]?.version);
  });

  it('does not stand in its own way when two batches meet in opposite order', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => openItem(test)));
    const there = ids.map((id) => passes(id, 1));
    const back = ids.toReversed().map((id) => passes(id, 2));
    await Promise.all([there, back, there, back].map((batch) => test.store.actMany(batch)));
    const versions = await Promise.all(ids.map(async (id) => (await test.store.load(id))?.version));
    expect(new Set(versions).size).toBe(1);
  });
});

describe('the clock', () => {
  it('records every moment that has passed, each at its own time, and asks for the escalations', async () => {
    const id = await openItem(test);
    const told = await test.store.reach(id, morning('2024-11-20'), 0);
    const { rows } = await test.asOwner(
      `select at, recorded_at, body from record where instance_id = $1 order by seq`,
      [id],
    );
    const events = rows.map(({ at, body }) => ({
      at: (at as Date).toISOString(),
      type: (JSON.parse(String(body)) as { event: { type: string } }).event.type,
    }));
    expect(events.slice(-4)).toEqual([
      { at: '2024-10-31T16:00:00.000Z', type: 'obligationOverdue' },
      { at: '2024-10-31T16:00:00.000Z', type: 'rungReached' },
      { at: '2024-11-06T16:00:00.000Z', type: 'rungReached' },
      { at: '2024-11-13T16:00:00.000Z', type: 'rungReached' },
    ]);
    expect(told.effects.filter(({ effect }) => effect.kind === 'notice' && effect.topic === 'escalated')).toHaveLength(
      3,
    );
    expect(told.nextMoment).not.toBeNull();
    expect(told).toMatchObject({ instanceId: id, process: 'budgetItem', phase: 'drafting', regionId: '431000' });
  });

  it('records nothing twice when it is asked again, and answers the same', async () => {
    const id = await openItem(test);
    const first = await test.store.reach(id, morning('2024-11-20'), 0);
    expect(await test.store.reach(id, morning('2024-11-20'), 0)).toEqual(first);
    expect(await test.store.since(id, 0)).toEqual(first);
  });

  it('answers only what the shell does not know yet', async () => {
    const id = await openItem(test);
    const opened = await test.store.since(id, 0);
    const told = await test.store.reach(id, morning('2024-11-04'), opened.version);
    expect(told.effects.map(({ seq }) => seq).every((seq) => seq > opened.version)).toBe(true);
    expect(await test.store.since(id, opened.version)).toEqual(told);
    expect(told.wakeOffsetSeconds).toBe(opened.wakeOffsetSeconds);
  });

  it('loses nothing overdue when a person is faster than the clock', async () => {
    const id = await openItem(test);
    const answer = await test.store.act(await submission(id, { now: morning('2024-11-04') }));
    expect(answer.events.map(({ event }) => event.type)).toEqual(
      expect.arrayContaining(['obligationOverdue', 'rungReached', 'targetsSubmitted']),
    );
    const { rows } = await test.asOwner(
      `select state, outcome, late_working_days, highest_rung, overdue_since is not null as was_overdue
       from obligation where instance_id = $1 and key = 'submitTargets'`,
      [id],
    );
    expect(rows[0]).toEqual({
      state: 'settled',
      outcome: 'late',
      late_working_days: 2,
      highest_rung: 1,
      was_overdue: true,
    });
  });
});

describe('a state read from the store', () => {
  it('is the state that the acts made', async () => {
    const id = await submittedItem();
    const state = (await test.store.load(id))?.state as BudgetItemState;
    expect(state).toMatchObject({ ...itemInput(), targets: { submissions: 1, submittedOn: '2024-10-15' } });
  });
});
