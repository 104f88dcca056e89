import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AccountEventPageSchema } from '../../api/audit/audit.schemas.ts';
import { DelegationMadeSchema, DelegationsSchema, CandidatesSchema } from '../../api/people/delegations.schemas.ts';
import { PersonDetailSchema, StaffPageSchema, type PersonDetail } from '../../api/people/people.schemas.ts';
import { MeSchema } from '../../api/session/session.schemas.ts';
import { HistoryPageSchema } from '../../api/items/history.schemas.ts';
import { verifyAccountEvents } from '../../db/account-record.ts';
import { ok, type Client, type Reply } from './support/client.ts';
import { Loop, targetTable } from './support/loop.ts';
import { CITY, openOffice, PASSWORD, type Login, type Office } from './support/office.ts';

let office: Office;
let administrator: Client;
beforeAll(async () => {
  office = await openOffice();
  administrator = await office.as('administrator');
});
afterAll(() => office.close());
beforeEach(() => {
  office.on('2024-09-02');
});

const INITIAL = 'kua-yue-8-shan';
const NOTE = { note: '人事处通知' };

async function create(more: object = {}, by = administrator): Promise<Reply> {
  const login = `new.${randomUUID().slice(0, 8)}`;
  const grant = { role: 'unitClerk', regionId: CITY, unitId: 'unit-2' };
  const body = { login, name: '新来的', password: INITIAL, grant, ...more };
  return by.post('/people', body, { 'Idempotency-Key': randomUUID() });
}

async function created(more: object = {}): Promise<PersonDetail> {
  return ok(await create(more), PersonDetailSchema, 201);
}

async function person(id: string): Promise<PersonDetail> {
  return ok(await administrator.get(`/people/${id}`), PersonDetailSchema);
}

const codes = ({ body }: Reply): readonly (readonly [string, string])[] =>
  (body.errors ?? []).map(({ pointer, code }) => [pointer, code]);

describe('an account', () => {
  it('is made with a role, found by name, and lets nobody do anything before he has chosen his own password', async () => {
    const { id, login } = await created({ name: '郑新' });
    const found = ok(await administrator.get('/people?q=郑新'), StaffPageSchema);
    expect([found.total, found.rows.map((row) => row.id)]).toEqual([1, [id]]);
    const newcomer = await office.anonymous().signedIn(login, INITIAL);
    expect(ok(await newcomer.get('/session'), MeSchema).mustChangePassword).toBe(true);
    expect((await newcomer.get('/inbox')).body.code).toBe('passwordMustChange');
    const changed = await newcomer.put('/session/password', { current: INITIAL, next: 'wo-xuan-de-mima-9' });
    expect(changed.status).toBe(204);
    expect((await newcomer.get('/inbox')).status).toBe(200);
    expect((await person(id)).mustChangePassword).toBe(false);
  });

  it('is made once for one key, and a login is given once', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const grant = { role: 'unitClerk', regionId: CITY, unitId: 'unit-2' };
    const body = { login: 'once.only', name: '一次', password: INITIAL, grant };
    const [first, again] = [
      await administrator.post('/people', body, key),
      await administrator.post('/people', body, key),
    ];
    expect(ok(again, PersonDetailSchema, 201).id).toBe(ok(first, PersonDetailSchema, 201).id);
    expect(codes(await create({ login: 'once.only' }))).toEqual([['/login', 'loginTaken']]);
  });

  it('is refused with every fault of password, place and role at once', async () => {
    const reply = await create({
      login: 'fault.finder',
      password: 'fault.finder1',
      grant: {
        role: 'financeOfficer',
        regionId: CITY,
        unitId: 'unit-1',
        validFrom: '2024-10-02',
        validUntil: '2024-10-01',
      },
    });
    expect(codes(reply)).toEqual([
      ['/password', 'passwordIsLogin'],
      ['/grant/unitId', 'unitNotForRole'],
      ['/grant/validUntil', 'endsBeforeBegin'],
    ]);
    expect(codes(await create({ password: 'woaini1314520' }))).toEqual([['/password', 'passwordCommon']]);
    expect(codes(await create({ password: 'short' }))).toEqual([['/password', 'tooShort']]);
    const elsewhere = { role: 'unitClerk', regionId: CITY, unitId: 'unit-9' };
    expect(codes(await create({ grant: elsewhere }))).toEqual([['/grant/unitId', 'placeUnknown']]);
  });

  it('ends with its sessions at once when it is deactivated, and comes back with a reason', async () => {
    const { id, login } = await created();
    const somebody = await office.anonymous().signedIn(login, INITIAL);
    expect((await administrator.post(`/people/${id}/deactivate`, { on: '2024-09-01', ...NOTE })).status).toBe(204);
    expect((await somebody.get('/session')).status).toBe(401);
    expect((await office.anonymous().post('/session', { login, password: INITIAL })).body.code).toBe(
      'invalidCredentials',
    );
    expect(await person(id)).toMatchObject({ active: false, deactivatedOn: '2024-09-01' });
    expect((await administrator.post(`/people/${id}/reactivate`, NOTE)).status).toBe(204);
    expect((await office.anonymous().post('/session', { login, password: INITIAL })).status).toBe(201);
    const later = await administrator.post(`/people/${id}/deactivate`, { on: '2024-09-03', ...NOTE });
    expect(codes(later)).toEqual([['/on', 'deactivationInFuture']]);
  });

  it('is unlocked after too many wrong passwords, and a reset password ends every session', async () => {
    const { id, login } = await created();
    const guess = (password: string): Promise<Reply> => office.anonymous().post('/session', { login, password });
    for (let times = 0; times < 5; times += 1) await guess('wrong');
    expect((await guess(INITIAL)).body.code).toBe('loginLocked');
    expect((await person(id)).locked).toBe(true);
    expect((await administrator.post(`/people/${id}/unlock`, NOTE)).status).toBe(204);
    const before = await office.anonymous().signedIn(login, INITIAL);
    const reset = await administrator.post(`/people/${id}/password`, { password: 'chong-zhi-2024-x', ...NOTE });
    expect(reset.status).toBe(204);
    expect((await before.get('/session')).status).toBe(401);
    expect((await guess('chong-zhi-2024-x')).status).toBe(201);
  });
});

describe('grants', () => {
  it('are given from a day to a day and end with a last day; nothing is deleted', async () => {
    const { id, login } = await created();
    const grant = { role: 'unitLeader', regionId: CITY, unitId: 'unit-2', validUntil: '2024-12-31', ...NOTE };
    expect((await administrator.post(`/people/${id}/grants`, grant)).status).toBe(204);
    const { grants, together } = await person(id);
    expect(together.map(({ code }) => code)).toEqual(['draftsAndSigns']);
    const given = grants.find(({ role }) => role === 'unitLeader');
    const end = `/people/${id}/grants/${given?.id ?? ''}/end`;
    expect(codes(await administrator.post(end, { until: '2024-08-31', ...NOTE }))).toEqual([['/until', 'endInPast']]);
    expect((await administrator.post(end, { until: '2024-09-01', ...NOTE })).status).toBe(204);
    const after = (await person(id)).grants.find(({ role }) => role === 'unitLeader');
    expect(after).toMatchObject({ validUntil: '2024-09-01', current: false });
    expect((await administrator.get(`/people?q=${login}`)).status).toBe(200);
    const events = ok(
      await administrator.get(`/account-events?person=${id}&kind=grantGiven`),
      AccountEventPageSchema,
    ).rows;
    expect(events[0]?.afterText).toContain('地区 郴州市');
    await expect(office.pool.query('delete from person_grant')).rejects.toThrow(/permission denied/);
  });

  it('exclude each other where duties must be apart, and say why', async () => {
    const { id } = await created();
    const give = (grant: object): Promise<Reply> =>
      administrator.post(`/people/${id}/grants`, { regionId: CITY, ...NOTE, ...grant });
    for (const [role, code] of [
      ['financeOfficer', 'unitAndFinance'],
      ['auditor', 'auditorAlone'],
      ['administrator', 'administratorAlone'],
      ['expert', 'outsiderInside'],
    ] as const) {
      const reply = await give({ role });
      expect(codes(reply)).toEqual([['/role', code]]);
      expect(reply.body.errors?.[0]?.detail).toMatch(/[一-鿿]{6}/);
    }
    expect(codes(await give({ role: 'unitClerk', unitId: 'unit-2' }))).toEqual([['/role', 'grantHeld']]);
    // Apart in time they do not meet.
    expect((await give({ role: 'unitClerk', unitId: 'unit-1', validFrom: '2025-01-01' })).status).toBe(204);
  });

  it('reach no further than the administrator: a county’s cannot touch the city', async () => {
    const county = await created({
      grant: { role: 'administrator', regionId: '431021' },
      name: '县管理员',
    });
    const password = 'xian-guanli-2024';
    const own = await office.anonymous().signedIn(county.login, INITIAL);
    await own.put('/session/password', { current: INITIAL, next: password });
    const seen = ok(await own.get('/people?limit=200'), StaffPageSchema).rows;
    expect(seen.every(({ grants }) => grants.every(({ regionId }) => regionId === '431021'))).toBe(true);
    expect((await own.get(`/people/${office.ids.clerk}`)).status).toBe(404);
    expect((await own.post(`/people/${office.ids.clerk}/password`, { password: INITIAL, ...NOTE })).status).toBe(404);
    const raise = await create({ grant: { role: 'administrator', regionId: CITY } }, own);
    expect(codes(raise)).toEqual([['/grant/regionId', 'regionOutside']]);
    // Somebody who also holds something in the city is not the county's to take over.
    await administrator.post(`/people/${office.ids.countyDirector}/grants`, {
      role: 'supervisingLeader',
      regionId: CITY,
      ...NOTE,
    });
    const taken = await own.post(`/people/${office.ids.countyDirector}/password`, { password: INITIAL, ...NOTE });
    expect([taken.status, taken.body.code]).toEqual([403, 'administeredElsewhere']);
  });

  it('raise nobody by himself', async () => {
    const id = office.ids.administrator;
    for (const [path, body] of [
      [`/people/${id}/grants`, { role: 'financeDirector', regionId: CITY, ...NOTE }],
      [`/people/${id}/deactivate`, NOTE],
      [`/people/${id}/password`, { password: INITIAL, ...NOTE }],
    ] as const) {
      const reply = await administrator.post(path, body);
      expect([reply.status, reply.body.code]).toEqual([403, 'ownAccount']);
    }
    const director = await office.as('director');
    expect(
      (await director.post(`/people/${office.ids.director}/grants`, { role: 'administrator', regionId: CITY })).body
        .code,
    ).toBe('permissionMissing');
  });

  it('leave no region without an administrator', async () => {
    const second = await created({ grant: { role: 'administrator', regionId: CITY }, name: '第二位' });
    const own = await office.anonymous().signedIn(second.login, INITIAL);
    await own.put('/session/password', { current: INITIAL, next: 'di-er-wei-2024' });
    const first = ok(await own.get(`/people/${office.ids.administrator}`), PersonDetailSchema);
    expect(first.sole).toEqual([]);
    const [grant] = first.grants;
    // Both remove each other at the same moment: one of them stays.
    const answers = await Promise.all([
      own.post(`/people/${office.ids.administrator}/grants/${grant?.id ?? ''}/end`, { until: '2024-09-01', ...NOTE }),
      administrator.post(`/people/${second.id}/deactivate`, NOTE),
    ]);
    const outcomes = answers.map(({ status, body }) => (status === 204 ? 'done' : body.code));
    expect(outcomes.toSorted()).toEqual(expect.arrayContaining(['done']));
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    await office.pool.query(`update person_grant set valid_until = 'infinity' where id = $1`, [grant?.id]);
    administrator = await office.anonymous().signedIn('administrator', PASSWORD);
  });
});

const ABSENCE = { validFrom: '2024-09-02', validUntil: '2024-09-20', reason: '赴省参训' };

const LATER = { validFrom: '2024-11-01', validUntil: '2024-11-10' };

async function lend(from: Login, to: string, roles: readonly string[], more: object = {}): Promise<Reply> {
  return (await office.as(from)).post('/delegations', { delegateId: to, roles, ...ABSENCE, ...more });
}

describe('standing in (代理)', () => {
  it('lets a colleague act in one’s place, says so on the record, and ends by itself', async () => {
    const deputy = await created({ grant: { role: 'unitClerk', regionId: CITY, unitId: 'unit-1' }, name: '副手' });
    const own = await office.anonymous().signedIn(deputy.login, INITIAL);
    await own.put('/session/password', { current: INITIAL, next: 'fu-shou-mima-1' });
    const { id } = ok(await lend('leader', deputy.id, ['unitLeader']), DelegationMadeSchema, 201);
    const me = ok(await own.get('/session'), MeSchema);
    expect(me.grants).toContainEqual(
      expect.objectContaining({ role: 'unitLeader', delegation: expect.objectContaining({ id }) as object }),
    );
    const loop = await Loop.open(office);
    const versionId = await loop.freeze('clerk', 'targets', targetTable);
    expect((await own.act(loop.id, { kind: 'submitTargets', versionId })).status).toBe(200);
    const history = ok(await own.get(`/budget-items/${loop.id}/history`), HistoryPageSchema);
    const submitted = history.rows.find((row) => row.kind === 'event' && row.type === 'targetsSubmitted');
    expect(submitted).toMatchObject({ onBehalfOf: `某某（leader）（代理第 ${id} 号）` });
    office.on('2024-09-21');
    expect(ok(await own.get('/session'), MeSchema).grants.map(({ role }) => role)).toEqual(['unitClerk']);
  });

  it('never reaches over one’s own draft', async () => {
    ok(await lend('leader', office.ids.clerk, ['unitLeader']), DelegationMadeSchema, 201);
    const loop = await Loop.open(office);
    const versionId = await loop.freeze('clerk', 'targets', targetTable);
    expect((await loop.try('clerk', { kind: 'submitTargets', versionId })).body.code).toBe('ownDraft');
    const drafted = await loop.freeze('leader', 'targets', targetTable);
    expect((await loop.try('clerk', { kind: 'submitTargets', versionId: drafted })).body.code).toBe('ownDraft');
  });

  it('is taken back at once, and holds in the stages named only', async () => {
    const made = await lend('director', office.ids.performance, ['financeDirector'], { stages: ['followUp'] });
    const { id } = ok(made, DelegationMadeSchema, 201);
    const loop = await (await Loop.open(office)).submitted();
    const refuse = { kind: 'refuseTargets', reason: '不符', documentNumber: '郴财绩〔2024〕5号' };
    expect((await loop.try('performance', refuse)).body.code).toBe('notYours');
    office.on('2024-09-02');
    const director = await office.as('director');
    expect((await director.post(`/delegations/${id}/revoke`, NOTE)).status).toBe(204);
    const { rows } = ok(await director.get('/delegations'), DelegationsSchema);
    expect(rows[0]).toMatchObject({ id, state: 'revoked', stageNames: ['反馈与应用'] });
    const grants = ok(await (await office.as('performance')).get('/session'), MeSchema).grants;
    expect(grants.map(({ role }) => role)).toEqual(['performanceOfficer']);
  });

  it('is refused with every fault at once: to oneself, outside the unit, what one does not hold', async () => {
    expect(codes(await lend('leader', office.ids.leader, ['unitLeader']))).toEqual([
      ['/delegateId', 'delegationToOneself'],
    ]);
    expect(codes(await lend('leader', office.ids.otherClerk, ['unitLeader', 'unitClerk']))).toEqual([
      ['/delegateId', 'delegateOutsideUnit'],
      ['/roles/1', 'roleNotHeld'],
    ]);
    expect(codes(await lend('director', office.ids.auditor, ['financeDirector']))).toEqual([
      ['/roles/0', 'auditorAlone'],
    ]);
    const { id } = ok(await lend('leader', office.ids.clerk, ['unitLeader'], LATER), DelegationMadeSchema, 201);
    const again = await lend('leader', office.ids.clerk, ['unitLeader'], { ...LATER, validFrom: '2024-11-08' });
    expect(again.body.errors).toMatchObject([
      {
        pointer: '/delegateId',
        code: 'delegationTwice',
        detail: expect.stringContaining(`代理第 ${id} 号`) as unknown,
      },
    ]);
    await (await office.as('leader')).post(`/delegations/${id}/revoke`, NOTE);
    const past = { validFrom: '2024-08-30', validUntil: '2026-01-01' };
    expect(codes(await lend('leader', office.ids.clerk, ['unitLeader'], past))).toEqual([
      ['/validFrom', 'delegationInPast'],
      ['/validUntil', 'delegationTooLong'],
      // The leader lent it to him already for his absence.
      ['/delegateId', 'delegationTwice'],
    ]);
    const lent = await (
      await office.as('administrator')
    ).post('/delegations', {
      principalId: office.ids.administrator,
      delegateId: office.ids.director,
      roles: ['administrator'],
      ...ABSENCE,
    });
    expect(codes(lent)).toEqual([['/roles/0', 'roleNotLendable']]);
  });

  it('is arranged by the administrator for somebody in his regions, by nobody else for another', async () => {
    const body = {
      principalId: office.ids.otherLeader,
      delegateId: office.ids.otherClerk,
      roles: ['unitLeader'],
      ...ABSENCE,
    };
    expect(codes(await (await office.as('leader')).post('/delegations', body))).toEqual([
      ['/principalId', 'idUnknown'],
    ]);
    expect((await administrator.post('/delegations', body)).status).toBe(201);
    const asked = await administrator.get(`/delegations/candidates?person=${office.ids.leader}`);
    const { lendable, rows } = ok(asked, CandidatesSchema);
    expect(lendable.map(({ role }) => role)).toEqual(['unitLeader']);
    expect(rows.map(({ login }) => login)).toContain('clerk');
    expect(rows.map(({ login }) => login)).not.toContain('otherClerk');
  });
});

describe('every change is on record', () => {
  it('with who, whom, when, old and new, in a chain that shows what was touched', async () => {
    const { id } = await created({ name: '记录甲' });
    await administrator.put(`/people/${id}`, { name: '记录乙' });
    const auditor = await office.as('auditor');
    const { rows } = ok(await auditor.get(`/account-events?person=${id}`), AccountEventPageSchema);
    expect(rows.map(({ kind }) => kind)).toEqual(['accountRenamed', 'accountCreated']);
    expect(rows[0]).toMatchObject({
      before: { name: '记录甲' },
      after: { name: '记录乙' },
      byName: '某某（administrator）',
    });
    expect(await verifyAccountEvents(office.pool)).not.toHaveProperty('brokenAt');
    await expect(office.pool.query(`update account_event set body = ''`)).rejects.toThrow(/permission denied/);
  });

  it('is shown to nobody outside the region, and never names a password', async () => {
    const { rows } = ok(await (await office.as('auditor')).get('/account-events?limit=200'), AccountEventPageSchema);
    expect(JSON.stringify(rows)).not.toContain(INITIAL);
    expect((await (await office.as('clerk')).get('/account-events')).body.code).toBe('permissionMissing');
  });
});
