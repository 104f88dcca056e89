import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BoardPageSchema,
  BoardSummarySchema,
  DueDaysSchema,
  ObligationPageSchema,
  OutlookSchema,
  ToldSchema,
} from '../../api/oversight/oversight.schemas.ts';
import { InboxSummarySchema } from '../../api/inbox/inbox.schemas.ts';
import { deliverNotices } from '../../db/queries/notices.ts';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { ok } from './support/client.ts';
import { Loop } from './support/loop.ts';
import { openOffice, type Login, type Office } from './support/office.ts';

let office: Office;
let late: Loop;
beforeAll(async () => {
  office = await openOffice();
  // Targets are due on 31 October 2024; nobody submits them, and the system records each step at its own time.
  [late] = [await Loop.open(office), await Loop.open(office, { unitId: 'unit-2' })];
  office.on('2024-11-15');
  await reach();
});
afterAll(() => office.close());

async function reach(): Promise<void> {
  const { rows } = await office.pool.query<{ id: string }>('select id from instance');
  for (const { id } of rows)
    await (await office.as('performance')).act(id, { kind: 'urge', key: 'submitTargets', note: '请尽快报送' });
}

const get = async <T>(login: Login, path: string, schema: { parse: (value: unknown) => T }): Promise<T> =>
  ok(await (await office.as(login)).get(path), schema as never);

describe('the supervision board as a whole (page.md §4.12)', () => {
  it('counts matters, units and money once, and what rises within a week', async () => {
    const summary = await get('supervisor', '/board/summary', BoardSummarySchema);
    expect(summary).toEqual({
      supervised: 2,
      soon: 0,
      units: 2,
      amountFen: 60_000_000,
      last: 0,
      rising: 0,
      parts: { unit: 2, below: 0, finance: 0 },
      reaches: { bodyName: null, name: null, office: null, standing: 'noBody' },
    });
    expect((await get('countyDirector', '/board/summary', BoardSummarySchema)).supervised).toBe(0);
  });

  it('is what the leader’s inbox counts as escalated to him: the same of the same person', async () => {
    const { supervised, rising } = await get('supervisor', '/board/summary', BoardSummarySchema);
    const { standing } = await get('supervisor', '/inbox/summary', InboxSummarySchema);
    expect(standing).toMatchObject({ rung: 10, escalated: supervised, rising });
  });

  it('says on the line what was last done about it, and lists by whose duty it is', async () => {
    const { rows } = await get('supervisor', '/board?part=unit', BoardPageSchema);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      onBoard: true,
      highestRung: 10,
      amountFen: 30_000_000,
      nextRung: { workingDays: 30, on: '2024-12-12' },
      lastAnswer: { command: 'urge', by: expect.stringContaining('财政绩效科') },
    });
    expect((await get('supervisor', '/board?part=finance', BoardPageSchema)).rows).toEqual([]);
  });

  it('foresees every step within fifteen working days, and the end of a leader’s date', async () => {
    office.on('2024-11-22');
    await (
      await office.as('supervisor')
    ).act(late.id, {
      kind: 'setFinalDate',
      key: 'submitTargets',
      date: '2024-11-29',
      note: '月底前',
    });
    const { until, rows } = await get('supervisor', '/board/outlook', OutlookSchema);
    expect(until).toBe('2024-12-13');
    expect(rows.map(({ on, rung }) => [on, rung?.effect ?? 'final'])).toEqual([
      ['2024-11-29', 'final'],
      ['2024-12-12', 'criticismList'],
      ['2024-12-12', 'criticismList'],
    ]);
  });

  it('says who was told of a clock and whether he has read it, to whoever may see the board', async () => {
    const effect = {
      kind: 'notice',
      urgency: 'now',
      roles: ['supervisingLeader'],
      topic: 'escalated',
      params: { item: '马铃薯', code: 'M-1', key: 'submitTargets', due: '2024-10-31', workingDays: 10 },
    } as const;
    const now = asInstant('2024-11-14T16:00:00.000Z');
    await deliverNotices(office.pool, { instanceId: late.id, effects: [{ id: 'e:1', seq: 1, effect }], now });
    const { rows } = await get('director', `/budget-items/${late.id}/told?key=submitTargets`, ToldSchema);
    expect(rows).toContainEqual(
      expect.objectContaining({ topic: 'escalated', workingDays: 10, person: '某某（supervisor）', readAt: null }),
    );
    const foreign = await (await office.as('countyDirector')).get(`/budget-items/${late.id}/told?key=submitTargets`);
    expect(foreign.status).toBe(404);
    expect((await (await office.as('clerk')).get(`/budget-items/${late.id}/told?key=x`)).status).toBe(403);
  });
});

describe('what ends on which day (page.md §4.13)', () => {
  it('counts exactly what the list of that day holds, within scope only, and mine only where asked', async () => {
    const range = 'from=2024-10-01&to=2025-03-31';
    for (const [login, mine] of [
      ['performance', ''],
      ['otherClerk', ''],
      ['clerk', '&mine=true'],
      ['director', '&mine=true'],
    ] as const) {
      const { rows } = await get(login, `/obligations/days?${range}${mine}`, DueDaysSchema);
      const list = await get(login, `/obligations?${range}${mine}&limit=200`, ObligationPageSchema);
      const counted = rows.map(({ day, red, yellow, green, paused }) => [day, red + yellow + green + paused]);
      const days = [...new Set(list.rows.map(({ due }) => due))];
      expect(counted).toEqual(days.map((day) => [day, list.rows.filter(({ due }) => due === day).length]));
    }
    expect((await get('countyDirector', `/obligations/days?${range}`, DueDaysSchema)).rows).toEqual([]);
  });

  it('says how much ends on a day only because of days of rest', async () => {
    office.on('2024-09-02');
    const loop = await (await (await Loop.open(office)).submitted()).qualified();
    // Twenty days end on 30 January 2025, within the Spring Festival; the first working day is 5 February.
    await loop.on('2025-01-12').act('officer', { kind: 'recordBudgetPassed', on: '2025-01-10' });
    const { rows } = await get('officer', '/obligations/days?from=2025-01-25&to=2025-02-10', DueDaysSchema);
    expect(rows).toContainEqual(expect.objectContaining({ day: '2025-02-05', green: 1, rolled: 1 }));
  });

  it('refuses a range that ends before it begins, or of more than a year', async () => {
    const officer = await office.as('performance');
    for (const range of ['from=2024-10-02&to=2024-10-01', 'from=2024-01-01&to=2026-01-01']) {
      const reply = await officer.get(`/obligations/days?${range}`);
      expect([reply.status, reply.body.errors?.[0]?.code]).toEqual([422, 'rangeTooLong']);
    }
  });
});
