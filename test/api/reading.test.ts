import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailPageSchema } from '../../api/administration/administration.schemas.ts';
import { StuckPageSchema } from '../../api/operations/operations.schemas.ts';
import { StaffPageSchema } from '../../api/people/people.schemas.ts';
import { ComputedDeadlinesSchema } from '../../api/deadlines/deadlines.schemas.ts';
import { HistoryPageSchema } from '../../api/items/history.schemas.ts';
import { DigestPageSchema, InboxSchema } from '../../api/inbox/inbox.schemas.ts';
import {
  LifecycleViewSchema,
  PolicyViewSchema,
  RegionsSchema,
  UnitsSchema,
} from '../../api/reference/reference.schemas.ts';
import { TableChecksSchema } from '../../api/checks/checks.schemas.ts';
import { deliverNotices } from '../../db/queries/notices.ts';
import { runMorningRound } from '../../db/queries/morning-round.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { ok } from './support/client.ts';
import { Loop, oneNeedsWork, targetTable } from './support/loop.ts';
import { CITY, openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const MORNING = asInstant('2024-10-24T00:00:00.000Z');

describe('the inbox: who may do what now', () => {
  it('holds work for the clerk as a draft and for the leader as an act, and counts it by light', async () => {
    const loop = await Loop.open(office);
    const clerk = ok(await (await office.as('clerk')).get('/inbox'), InboxSchema);
    const leader = ok(await (await office.as('leader')).get('/inbox'), InboxSchema);
    const of = ({ rows }: typeof clerk) => rows.find((row) => row.itemId === loop.id);
    expect(of(clerk)).toMatchObject({ work: 'draft', commands: [{ name: '起草绩效目标表' }], due: '2024-10-31' });
    expect(of(leader)).toMatchObject({ work: 'act', commands: [{ name: '报送绩效目标' }], light: 'green' });
    expect(leader.counts.green).toBeGreaterThan(0);
    expect(ok(await (await office.as('otherLeader')).get('/inbox'), InboxSchema).rows).toEqual([]);
  });

  it('remembers what one has done and what one has started', async () => {
    const loop = await Loop.open(office);
    await loop.act('officer', { kind: 'recordBudgetPassed', on: '2024-09-01' });
    const done = ok(await (await office.as('officer')).get('/inbox?view=done'), InboxSchema);
    expect(done.rows).toContainEqual(expect.objectContaining({ itemId: loop.id, commandName: '登记人大批准预算' }));
    const started = ok(await (await office.as('performance')).get('/inbox?view=started'), InboxSchema);
    expect(started.rows).toContainEqual(expect.objectContaining({ itemId: loop.id, commandName: '立项' }));
  });

  it('tells notices in sentences, and marks only one’s own as read', async () => {
    const loop = await Loop.open(office);
    const effect = {
      kind: 'notice',
      urgency: 'now',
      roles: ['unitLeader'],
      topic: 'itemSuspended',
      params: { item: '马铃薯', code: 'M-1' },
    } as const;
    const effects = [{ id: `${loop.id}:9:0`, seq: 9, effect }];
    await deliverNotices(office.pool, { instanceId: loop.id, effects, now: MORNING });
    const leader = await office.as('leader');
    const before = ok(await leader.get('/inbox?view=notices'), InboxSchema);
    const [notice] = before.rows;
    expect(notice).toMatchObject({ sentence: '“马铃薯”（M-1）暂缓执行。', readAt: null });
    if (notice?.view !== 'notices') throw new Error('no notice came');
    expect((await (await office.as('clerk')).post(`/notices/${notice.id}/read`)).status).toBe(204);
    expect(ok(await leader.get('/inbox'), InboxSchema).counts.unread).toBe(before.counts.unread);
    expect((await leader.post(`/notices/${notice.id}/read`)).status).toBe(204);
    expect(ok(await leader.get('/inbox'), InboxSchema).counts.unread).toBe(before.counts.unread - 1);
    const mails = ok(await (await office.as('administrator')).get('/mail-log'), MailPageSchema);
    expect(mails.rows).toContainEqual(
      expect.objectContaining({ to: '某某（leader）', address: null, status: 'queued' }),
    );
  });

  it('shows the digest of the morning round, and its reminder in the item’s history', async () => {
    const loop = await Loop.open(office);
    await runMorningRound(office.pool, { regionId: CITY, on: asPlainDate('2024-10-24'), now: MORNING });
    const { rows } = ok(await (await office.as('leader')).get('/digests'), DigestPageSchema);
    expect(rows[0]?.lines).toContainEqual(expect.objectContaining({ itemId: loop.id, kind: 'reminder' }));
    const history = await (await office.as('leader')).get(`/budget-items/${loop.id}/history`);
    expect(history.text).toMatch(/"kind":"reminder".*"daysBefore":7/);
  });
});

describe('one kind of event of the history', () => {
  it('is one call, page by page, without reminders; an unknown kind is a fault', async () => {
    const loop = await (await Loop.open(office)).submitted();
    const returns = [];
    for (const [day, text] of [
      ['2024-10-16', '第一次'],
      ['2024-10-18', '第二次'],
    ] as const) {
      const remark = { path: '/indicators/0/name', text };
      const command = { kind: 'returnTargets', criteria: oneNeedsWork, opinion: text, annotations: [remark] };
      returns.unshift(text);
      await loop.on(day).act('officer', command);
      const versionId = await loop.freeze('clerk', 'targets', { ...targetTable, annualTarget: text });
      await loop.act('leader', { kind: 'resubmitTargets', versionId });
    }
    const leader = await office.as('leader');
    const path = `/budget-items/${loop.id}/history?type=targetsReturned&limit=1`;
    const last = ok(await leader.get(path), HistoryPageSchema);
    const first = ok(await leader.get(`${path}&cursor=${String(last.next)}`), HistoryPageSchema);
    const events = [...last.rows, ...first.rows].flatMap((row) => (row.kind === 'event' ? [row.event] : []));
    expect(events).toMatchObject(
      returns.map((text) => ({ opinion: text, annotations: [{ path: '/indicators/0/name', text }] })),
    );
    expect(first.next).toBeNull();
    const unknown = await leader.get(`/budget-items/${loop.id}/history?type=somethingElse`);
    expect([unknown.status, unknown.body.errors?.[0]?.pointer]).toEqual([422, '/type']);
  });
});

describe('what pages look things up in', () => {
  it('computes due dates with their arithmetic in words', async () => {
    const rows = [{ from: '2025-08-01', period: { unit: 'month', count: 2 } }];
    const reply = await (await office.as('clerk')).post('/deadlines/compute', { rows });
    const [first] = ok(reply, ComputedDeadlinesSchema).rows;
    expect(first).toMatchObject({ due: '2025-10-09', provisional: false });
    expect(first?.because).toContain('对应日 2025年10月1日（第202条）');
  });

  it('gives policy and lifecycle with every name in the language asked for', async () => {
    const clerk = await office.as('clerk');
    const english = { 'Accept-Language': 'en' };
    expect(ok(await clerk.get('/policy'), PolicyViewSchema)).toMatchObject({ ref: 'chenzhou-2014-5@1' });
    const { rows, tracks } = ok(await clerk.get('/lifecycle', english), LifecycleViewSchema);
    expect(rows).toContainEqual(expect.objectContaining({ command: 'verifyProblem', name: 'close out', clause: 'R2' }));
    expect(tracks.map(({ name }) => name)).toContain('feedback and rectification');
  });

  it('shows regions and units within scope only (P2)', async () => {
    const of = async (login: 'director' | 'countyDirector' | 'clerk') => {
      const client = await office.as(login);
      return {
        regions: ok(await client.get('/regions'), RegionsSchema).rows.map(({ id }) => id),
        units: ok(await client.get('/units'), UnitsSchema).rows.map(({ id }) => id),
      };
    };
    expect(await of('director')).toEqual({ regions: ['431000', '431021'], units: ['unit-1', 'unit-2', 'unit-9'] });
    expect(await of('countyDirector')).toEqual({ regions: ['431021'], units: ['unit-9'] });
    expect(await of('clerk')).toEqual({ regions: ['431000'], units: ['unit-1'] });
  });

  it('shows people and incidents to the administrator only', async () => {
    const administrator = await office.as('administrator');
    const { rows } = ok(await administrator.get('/people?limit=200'), StaffPageSchema);
    expect(rows.map(({ login }) => login)).toContain('countyDirector');
    expect(ok(await administrator.get('/operations/stuck'), StuckPageSchema)).toEqual({ rows: [], next: null });
    expect((await (await office.as('director')).get('/people')).body.code).toBe('permissionMissing');
  });

  it('checks a published table as it is', async () => {
    const indicators = [
      { l1: '产出指标', l2: '数量指标', l3: '发放', target: '≥425', actual: '≥425', weight: 10, score: 12 },
    ];
    const reply = await (await office.as('performance')).post('/table-checks', { cases: [{ id: 'X', indicators }, 7] });
    const [first, second] = ok(reply, TableChecksSchema).rows;
    expect(first?.findings.map(({ path }) => path)).toContain('/indicators/0/score');
    expect(second?.findings).toMatchObject([{ code: 'notACase' }]);
  });
});

describe('drafts and versions', () => {
  it('keeps one draft of a unit, and gives both texts to whoever was slower', async () => {
    const loop = await Loop.open(office);
    const path = `/budget-items/${loop.id}/drafts/targets`;
    const [clerk, leader] = [await office.as('clerk'), await office.as('leader')];
    expect((await clerk.put(path, { body: { annualTarget: '一' }, revision: 0 })).body['revision']).toBe(1);
    const slower = await leader.put(path, { body: { annualTarget: '二' }, revision: 0 });
    expect([slower.status, slower.body.code]).toEqual([409, 'draftChanged']);
    expect(slower.body).toMatchObject({
      current: { body: { annualTarget: '一' }, revision: 1 },
      yours: { body: { annualTarget: '二' }, revision: 0 },
    });
    const early = await clerk.post(`/budget-items/${loop.id}/versions`, { kind: 'targets', fromDraft: true });
    expect(early.body.errors?.map(({ pointer }) => pointer)).toEqual(['/body/templateId', '/body/indicators']);
  });

  it('lets finance draft feedback and a unit its targets, never the other way round', async () => {
    const loop = await Loop.open(office);
    const draft = { body: {}, revision: 0 };
    const finance = await (await office.as('officer')).put(`/budget-items/${loop.id}/drafts/targets`, draft);
    const unit = await (await office.as('clerk')).put(`/budget-items/${loop.id}/drafts/feedback`, draft);
    expect([finance.status, unit.status]).toEqual([403, 403]);
    expect(unit.body.detail).toBe(
      '您不能办“起草评价结果反馈”；可办的是：财政业务科、财政绩效科（本地区、本单位范围内）。',
    );
  });

  it('reads a version only through its own item', async () => {
    const [one, other] = [await Loop.open(office), await Loop.open(office)];
    const id = await one.freeze('clerk', 'monitoring', {
      executedFen: 1,
      expectedFen: 1,
      indicators: [],
    });
    const clerk = await office.as('clerk');
    expect((await clerk.get(`/budget-items/${one.id}/versions/${id}`)).status).toBe(200);
    expect((await clerk.get(`/budget-items/${other.id}/versions/${id}`)).status).toBe(404);
    expect((await clerk.get(`/budget-items/${one.id}/versions/${randomUUID()}`)).status).toBe(404);
  });
});
