import { markActsSent, becomeRelay, outboxBacklog, waitingActs } from '../../db/queries/outbox.ts';
import { inTransaction } from '../../db/pool.ts';
import {
  closeIncident,
  mattersToReconcile,
  missedMoments,
  openIncident,
  openIncidents,
  prune,
  stuckActs,
} from '../../db/queries/reconcile.ts';
import { mattersWithOpenClocks, openDuesOn } from '../../db/queries/obligations.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { morning } from '../support/budget-item-play.ts';
import { people } from '../support/people.ts';
import { openItem, openTestStore, type TestStore } from '../support/store.ts';

let test: TestStore;
beforeEach(async () => {
  test = await openTestStore();
});
afterEach(async () => {
  await test.close();
});

describe('the outbox', () => {
  it('tells each act once it is committed, in the order of the record, with what follows which version', async () => {
    const id = await openItem(test);
    const command = { kind: 'recordBudgetPassed', on: '2024-10-31' } as { kind: string };
    await test.store.act({ instanceId: id, command, actor: people.officer, now: morning('2024-11-01') });
    const acts = (await waitingActs(test.pool, 10)).map(({ instanceId, act }) => [instanceId, act.after, act.version]);
    expect(acts).toEqual([
      [id, 0, 2],
      [id, 2, 5],
    ]);
    const { effects, ...told } = await test.store.since(id, 2);
    expect((await waitingActs(test.pool, 10))[1]?.act.effects).toEqual(effects);
    expect(effects).toHaveLength(1);
    expect(told.version).toBe(5);
  });

  it('does not tell a workflow what its own clock has recorded: that was the answer to its question', async () => {
    const id = await openItem(test);
    await test.store.reach(id, morning('2024-11-01'), 0);
    expect((await waitingActs(test.pool, 10)).map(({ act }) => act.version)).toEqual([2]);
  });

  it('strikes off what has been told and keeps the rest', async () => {
    await openItem(test);
    await openItem(test);
    const [first, second] = await waitingActs(test.pool, 10);
    await markActsSent(test.pool, [first?.id ?? ''], morning('2024-09-03'));
    expect((await waitingActs(test.pool, 10)).map(({ id }) => id)).toEqual([second?.id]);
    expect(await outboxBacklog(test.pool)).toEqual({ waiting: 1, oldest: morning('2024-09-02') });
  });

  it('has one relay at a time', async () => {
    await inTransaction(test.pool, async (one) => {
      expect(await becomeRelay(one)).toBe(true);
      await inTransaction(test.pool, async (other) => {
        expect(await becomeRelay(other)).toBe(false);
      });
    });
  });
});

describe('the nightly reconciliation', () => {
  it('finds moments that have passed without being recorded, after their grace', async () => {
    const id = await openItem(test);
    const at = (now: string, graceSeconds: number): ReturnType<typeof missedMoments> =>
      missedMoments(test.pool, { now: morning(now), graceSeconds, limit: 10 });
    expect(await at('2024-10-31', 600)).toEqual([]);
    expect((await at('2024-11-01', 600)).map((missed) => missed.id)).toEqual([id]);
    expect(await at('2024-11-01', 86_400)).toEqual([]);
    await test.store.reach(id, morning('2024-11-01'), 0);
    expect(await at('2024-11-01', 600)).toEqual([]);
  });

  it('walks every matter once and compares it with its record', async () => {
    const ids = (await Promise.all(Array.from({ length: 5 }, () => openItem(test)))).toSorted();
    await test.asOwner('update instance set version = version + 1 where id = $1', [ids[2]]);
    const walked: string[] = [];
    for (let after: string | null = null; ; after = walked.at(-1) ?? null) {
      const page = await mattersToReconcile(test.pool, {
        after,
        now: morning('2024-10-01'),
        graceSeconds: 600,
        limit: 2,
      });
      walked.push(...page.map(({ id }) => id));
      for (const { id, agrees, momentMissed } of page) {
        expect({ agrees, momentMissed }).toEqual({ agrees: id !== ids[2], momentMissed: false });
      }
      if (page.length < 2) break;
    }
    expect(walked).toEqual(ids);
  });

  it('finds acts that the relay has left lying', async () => {
    const id = await openItem(test);
    const stuck = (now: string): ReturnType<typeof stuckActs> =>
      stuckActs(test.pool, { now: morning(now), graceSeconds: 3600, limit: 10 });
    expect(await stuck('2024-09-02')).toEqual([]);
    expect(await stuck('2024-09-03')).toMatchObject([{ instanceId: id, version: 2 }]);
  });

  it('opens one incident for what it finds night after night, and another when it comes back', async () => {
    const incident = { kind: 'momentMissed', instanceId: 'x', detail: '一', now: morning('2024-11-01') };
    await openIncident(test.pool, incident);
    await openIncident(test.pool, { ...incident, now: morning('2024-11-02') });
    expect(await openIncidents(test.pool, 10)).toMatchObject([
      { kind: 'momentMissed', openedAt: morning('2024-11-01') },
    ]);
    await closeIncident(test.pool, incident);
    expect(await openIncidents(test.pool, 10)).toEqual([]);
    await openIncident(test.pool, { ...incident, now: morning('2024-11-03') });
    expect(await openIncidents(test.pool, 10)).toMatchObject([{ openedAt: morning('2024-11-03') }]);
  });

  it('removes old answers and acts told long ago, and nothing of the record', async () => {
    const id = await openItem(test);
    const [waiting] = await waitingActs(test.pool, 10);
    await markActsSent(test.pool, [waiting?.id ?? ''], morning('2024-09-03'));
    await openItem(test);
    await prune(test.pool, morning('2024-10-01'));
    const { rows } = await test.asOwner(
      'select (select count(*)::int from outbox) as outbox, (select count(*)::int from record where instance_id = $1) as record',
      [id],
    );
    expect(rows[0]).toEqual({ outbox: 1, record: 2 });
  });
});

describe('a change of the calendar', () => {
  it('is previewed on every matter with a running clock that ends on the day or later', async () => {
    const ids = (await Promise.all([openItem(test), openItem(test), openItem(test)])).toSorted();
    const page = (after: string | null, dueFrom: string): ReturnType<typeof mattersWithOpenClocks> =>
      mattersWithOpenClocks(test.pool, { after, dueFrom: asPlainDate(dueFrom), limit: 2 });
    const first = await page(null, '2024-10-31');
    const second = await page(first.at(-1)?.id ?? null, '2024-10-31');
    expect([...first, ...second].map(({ id }) => id)).toEqual(ids);
    expect(first[0]?.book.open[0]?.due).toBe('2024-10-31');
    expect(await page(null, '2024-11-01')).toEqual([]);
    expect(await openDuesOn(test.pool, [asPlainDate('2024-10-31'), asPlainDate('2024-11-01')])).toEqual([
      { due: '2024-10-31', kind: 'submitTargets', count: 3 },
    ]);
  });
});
