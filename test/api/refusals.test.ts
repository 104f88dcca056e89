import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ActAnswerSchema } from '../../api/commands/act.schemas.ts';
import { ok } from './support/client.ts';
import { allQualified, Loop, oneNeedsWork, reachedEvaluation, RECTIFIED, targetTable } from './support/loop.ts';
import { openOffice, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  office.on('2024-09-02');
});

describe('a refused act says who may do it and when', () => {
  it('refuses a wrong role and names those who may', async () => {
    const loop = await (await Loop.open(office)).submitted();
    const { status, body } = await loop.try('leader', { kind: 'qualifyTargets', criteria: allQualified });
    expect(status).toBe(403);
    expect(body).toMatchObject({
      code: 'notYours',
      detail: '您不能办“审核合格”；可办的是：财政业务科、财政绩效科（本地区、本单位范围内）。',
    });
  });

  it('hides the item from another unit altogether', async () => {
    const loop = await Loop.open(office);
    const other = await office.as('otherLeader');
    const acted = await loop.try('otherLeader', { kind: 'submitTargets', versionId: randomUUID() });
    const read = await other.get(`/budget-items/${loop.id}`);
    const drafted = await other.put(`/budget-items/${loop.id}/drafts/targets`, { body: {}, revision: 0 });
    const unknown = await other.get(`/budget-items/${randomUUID()}`);
    expect([acted, read, drafted, unknown].map(({ status, body }) => [status, body.code])).toEqual(
      Array(4).fill([404, 'notFound']),
    );
    expect(read.body.detail).toBe(unknown.body.detail);
  });

  it('hides the item from another business division and from a county, and shows it to the city above', async () => {
    const loop = await Loop.open(office);
    const county = await Loop.open(office, {}).catch(() => undefined);
    expect(county).toBeDefined();
    expect((await loop.try('otherOfficer', { kind: 'orderSubmission', reason: '未报' })).status).toBe(404);
    expect((await (await office.as('countyDirector')).get(`/budget-items/${loop.id}`)).status).toBe(404);
    expect((await (await office.as('director')).get(`/budget-items/${loop.id}`)).status).toBe(200);
  });

  it('lets the city read its county, and act there never (P2)', async () => {
    const reply = await (
      await office.as('countyDirector')
    ).post(
      '/budget-items',
      { unitId: 'unit-9', code: 'C-1', name: '县级项目', itemKind: 'project', fiscalYear: 2025, requestedFen: 1 },
      { 'Idempotency-Key': randomUUID() },
    );
    const { id } = ok(reply, ActAnswerSchema, 201);
    const city = await office.as('director');
    expect((await city.get(`/budget-items/${id}`)).status).toBe(200);
    const { status, body } = await city.act(id, {
      kind: 'approveBudget',
      documentNumber: '郴财预〔2025〕6号',
      amountFen: 1,
    });
    expect([status, body.code]).toEqual([409, 'notNow']);
    const urged = await (await office.as('performance')).act(id, { kind: 'recordBudgetPassed', on: '2024-09-01' });
    expect([urged.status, urged.body.code]).toEqual([403, 'notYours']);
  });

  it('refuses in the wrong state, saying where the item stands and when it is possible', async () => {
    const loop = await Loop.open(office);
    const { status, body } = await loop.try('officer', { kind: 'qualifyTargets', criteria: allQualified });
    expect([status, body.code]).toEqual([409, 'notNow']);
    expect(body.detail).toBe('现在不能办“审核合格”：事项处于 待报目标；须在 待审核 时由 财政业务科、财政绩效科 办理。');
    const english = await loop.try('officer', { kind: 'qualifyTargets', criteria: allQualified });
    expect(english.headers['content-type']).toMatch('application/problem+json');
  });

  it('tells somebody who looked at an old version what changed meanwhile, by whom', async () => {
    const loop = await Loop.open(office);
    const { version } = await loop.item();
    await loop.act('officer', { kind: 'recordBudgetPassed', on: '2024-09-01' });
    const versionId = await loop.freeze('clerk', 'targets', targetTable);
    const { status, body } = await loop.try(
      'leader',
      { kind: 'submitTargets', versionId },
      { expectedVersion: version },
    );
    expect([status, body.code, body['currentVersion']]).toEqual([409, 'staleVersion', version + 1]);
    expect(body['changes']).toMatchObject([
      { seq: version + 1, by: '某某（officer）（财政业务科）', commandName: '登记人大批准预算' },
    ]);
  });

  it('answers a repeated key as the first time, and refuses it with another body', async () => {
    const loop = await Loop.open(office);
    const officer = await office.as('officer');
    const key = { 'Idempotency-Key': randomUUID() };
    const act = (on: string) =>
      officer.post(`/budget-items/${loop.id}/commands`, { command: { kind: 'recordBudgetPassed', on } }, key);
    const first = ok(await act('2024-08-30'), ActAnswerSchema);
    const second = ok(await act('2024-08-30'), ActAnswerSchema);
    expect(second).toEqual({ ...first, repeated: true });
    const other = await act('2024-08-29');
    expect([other.status, other.body.code]).toEqual([422, 'idempotencyKeyReused']);
    const without = await officer.post(`/budget-items/${loop.id}/commands`, { command: { kind: 'closeItem' } });
    expect([without.status, without.body.code]).toEqual([400, 'idempotencyKeyMissing']);
  });

  it('opens an item once, however often it is sent', async () => {
    const body = {
      unitId: 'unit-1',
      code: 'R-1',
      name: '重发',
      itemKind: 'project',
      fiscalYear: 2025,
      requestedFen: 1,
    };
    const performance = await office.as('performance');
    const key = { 'Idempotency-Key': randomUUID() };
    const first = ok(await performance.post('/budget-items', body, key), ActAnswerSchema, 201);
    const second = ok(await performance.post('/budget-items', body, key), ActAnswerSchema, 201);
    expect([second.id, second.repeated]).toEqual([first.id, true]);
  });

  it('refuses a leader who signs what he drafted himself', async () => {
    const loop = await Loop.open(office);
    const versionId = await loop.freeze('leader', 'targets', targetTable);
    const { status, body } = await loop.try('leader', { kind: 'submitTargets', versionId });
    expect([status, body.code]).toEqual([403, 'ownDraft']);
  });

  it('refuses to turn targets down before they were ever returned (G3)', async () => {
    const loop = await (await Loop.open(office)).submitted();
    const refusal = { kind: 'refuseTargets', reason: '不可行', documentNumber: '郴财绩〔2024〕1号' };
    const { status, body } = await loop.try('director', refusal);
    expect([status, body.code]).toEqual([409, 'refusalBeforeReturn']);
  });

  it('refuses a whole batch of approvals when one item has no qualified targets (G5)', async () => {
    const unqualified = await Loop.open(office);
    const ready = await (await (await Loop.open(office)).submitted()).qualified();
    await ready.act('officer', { kind: 'recordBudgetPassed', on: '2024-10-20' });
    const { status, body } = await (
      await office.as('director')
    ).post(
      '/budget-items/commands/batch',
      {
        command: { kind: 'approveBudget', documentNumber: '郴财预〔2025〕6号' },
        items: [ready, unqualified].map(({ id }) => ({ id, with: { amountFen: 30_000_000 } })),
      },
      { 'Idempotency-Key': randomUUID() },
    );
    expect([status, body.code]).toEqual([409, 'batchRefused']);
    expect(body.errors).toMatchObject([{ pointer: '/items/1', code: 'notNow' }]);
    expect((await ready.item()).position[0]).toMatchObject({ phase: 'qualified' });
  });

  it('says nothing about items of a batch that are out of scope', async () => {
    const loop = await Loop.open(office);
    const { body } = await (
      await office.as('countyDirector')
    ).post(
      '/budget-items/commands/batch',
      {
        command: { kind: 'approveBudget', documentNumber: '郴财预〔2025〕6号' },
        items: [{ id: loop.id, with: { amountFen: 1 } }],
      },
      { 'Idempotency-Key': randomUUID() },
    );
    expect(body.errors).toMatchObject([{ pointer: '/items/0', code: 'notFound' }]);
  });

  it('refuses a self-evaluation with an unexplained miss, with its place and a sentence (E2)', async () => {
    const loop = await (await (await (await Loop.open(office)).submitted()).qualified()).approved();
    const missed = {
      ...reachedEvaluation,
      actuals: [{ key: 'a', actual: '200万粒' }, ...reachedEvaluation.actuals.slice(1)],
    };
    const versionId = await loop.on('2026-02-27').freeze('clerk', 'selfEvaluation', missed);
    const { status, body } = await loop.try('leader', { kind: 'submitSelfEvaluation', versionId });
    expect([status, body.code]).toEqual([422, 'invalidInput']);
    expect(body.errors).toEqual([
      {
        pointer: '/actuals/0/reason',
        code: 'reasonMissing',
        detail: '“发放原原种”未达到目标（200万粒），须说明原因。',
      },
    ]);
  });

  it('never lets the one who reported a correction verify it', async () => {
    // One person may be the unit's clerk and finance's officer at once; he still may not verify his own report.
    await office.pool.query(
      `insert into person_grant (person_id, role, region_id, unit_id) values ($1, 'unitClerk', '431000', 'unit-1')`,
      [office.ids.performance],
    );
    const loop = await (await (await (await Loop.open(office)).submitted()).qualified()).approved();
    await loop.on('2025-04-10').act('officer', { kind: 'orderCorrection', findings: '滞后' });
    await loop.act('performance', { kind: 'reportCorrection', report: '已补' });
    const { status, body } = await loop.try('performance', { kind: 'verifyCorrection', opinion: '属实' });
    expect([status, body.code]).toEqual([403, 'ownReport']);
  });

  it('never lets the one who reported a rectification close its problems out (销号)', async () => {
    await office.pool.query(
      `insert into person_grant (person_id, role, region_id, unit_id) values ($1, 'unitLeader', '431000', 'unit-1')`,
      [office.ids.officer],
    );
    const loop = await (await (await (await Loop.open(office)).submitted()).qualified()).approved();
    await (await (await (await loop.selfEvaluated()).concluded()).received()).answered();
    const versionId = await loop.on('2026-05-20').freeze('clerk', 'rectification', RECTIFIED);
    await loop.act('officer', { kind: 'reportRectification', versionId });
    const { status, body } = await loop.try('officer', { kind: 'verifyProblem', problemNo: 1, opinion: '已核' });
    expect([status, body.code]).toEqual([403, 'ownReport']);
    await office.pool.query(
      `update person_grant set valid_until = '2000-01-01' where person_id = $1 and role = 'unitLeader'`,
      [office.ids.officer],
    );
  });

  it('lets an auditor read and do nothing', async () => {
    const loop = await Loop.open(office);
    expect((await (await office.as('auditor')).get(`/budget-items/${loop.id}`)).status).toBe(200);
    const { status, body } = await loop.try('auditor', { kind: 'recordBudgetPassed', on: '2024-09-01' });
    expect([status, body.code]).toEqual([403, 'permissionMissing']);
  });

  it('shows an expert nothing here', async () => {
    const expert = await office.as('expert');
    expect((await expert.get('/budget-items')).body.code).toBe('permissionMissing');
    expect((await expert.get('/session')).status).toBe(200);
  });
});

describe('every fault of a request at once, with its place and a sentence', () => {
  it('tells all faults of command and content together', async () => {
    const loop = await Loop.open(office);
    const { status, body } = await loop.try(
      'clerk',
      { kind: 'reportMonitoring', period: '', on: '2025-02-30', extra: 1 },
      { content: { executedFen: -1, expectedFen: 1.5, indicators: [{ key: 'a' }] }, expectedVersion: -1 },
    );
    expect(status).toBe(422);
    expect(body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/expectedVersion', 'tooSmall'],
      ['/command/period', 'tooShort'],
      ['/command/on', 'notADate'],
      ['/command/extra', 'unknownMember'],
      ['/content/executedFen', 'tooSmall'],
      ['/content/expectedFen', 'wrongType'],
      ['/content/indicators/0/actual', 'required'],
      ['/content/indicators/0/likelihood', 'wrongChoice'],
    ]);
  });

  it('says them in the language asked for', async () => {
    const loop = await Loop.open(office);
    const clerk = await office.as('clerk');
    const path = `/budget-items/${loop.id}/commands`;
    const headers = { 'Idempotency-Key': randomUUID(), 'Accept-Language': 'en-GB,en;q=0.9' };
    const { body } = await clerk.post(path, { command: { kind: 'signReceipt', on: 'tomorrow', paper: 'no' } }, headers);
    expect(body.detail).toBe('The request has 2 faults.');
    expect(body.errors?.map(({ detail }) => detail)).toEqual([
      'It is not a valid date (YYYY-MM-DD).',
      'It must be true or false.',
    ]);
    const unknown = await clerk.post(path, { command: { kind: 'dance' } }, { 'Idempotency-Key': randomUUID() });
    expect(unknown.body.errors?.[0]).toMatchObject({ pointer: '/command/kind', code: 'wrongChoice' });
  });

  it('tells every problem of a frozen target table', async () => {
    const loop = await Loop.open(office);
    const { indicators } = targetTable;
    const broken = { ...targetTable, annualTarget: '', indicators: [{ ...indicators[0], weight: '200', level1: 'x' }] };
    const { body } = await (
      await office.as('clerk')
    ).post(`/budget-items/${loop.id}/versions`, {
      kind: 'targets',
      body: broken,
    });
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/body/annualTarget',
      '/body/indicators/0/level1',
      '/body/indicators/0/weight',
    ]);
  });

  it('refuses a return without an opinion on what needs work', async () => {
    const loop = await (await Loop.open(office)).submitted();
    const criteria = { ...oneNeedsWork, appropriateness: { result: 'needsWork', opinion: '' } };
    const { body } = await loop.try('officer', { kind: 'returnTargets', criteria, opinion: '请改' });
    expect(body.errors).toEqual([
      {
        pointer: '/criteria/appropriateness/opinion',
        code: 'opinionRequired',
        detail: '不是“合格”的一项须写审核意见。',
      },
    ]);
  });
});
