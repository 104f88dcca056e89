import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MeSchema, SignedOutSchema } from '../../api/session/session.schemas.ts';
import { ok } from './support/client.ts';
import { openOffice, PASSWORD, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('local accounts (design.md §5)', () => {
  it('signs in with login and password and tells who one is', async () => {
    const me = ok(await (await office.as('clerk')).get('/session'), MeSchema);
    expect(me).toMatchObject({
      person: { login: 'clerk', locale: 'zh-CN' },
      grants: [{ role: 'unitClerk', roleName: '单位经办', unitId: 'unit-1' }],
      today: '2024-09-02',
    });
    expect(me.permissions).toContain('item.act');
  });

  it('answers an unknown login and a wrong password alike', async () => {
    const nobody = await office.anonymous().post('/session', { login: 'nobody', password: 'x' });
    const wrong = await office.anonymous().post('/session', { login: 'expert', password: 'x' });
    expect([nobody.status, wrong.status]).toEqual([401, 401]);
    expect(nobody.body.detail).toBe(wrong.body.detail);
  });

  it('sets a cookie that scripts cannot read, under a new id at every sign-in', async () => {
    const sign = () => office.anonymous().post('/session', { login: 'auditor', password: PASSWORD });
    const [first, second] = [await sign(), await sign()].map(({ headers }) => String(headers['set-cookie']));
    expect(first).toMatch(/HttpOnly; SameSite=Lax/);
    expect(second).not.toBe(first);
  });

  it('asks for a session everywhere else', async () => {
    const reply = await office.anonymous().get('/session', { 'Accept-Language': 'en' });
    expect(reply.status).toBe(401);
    expect(reply.body).toMatchObject({ code: 'unauthenticated', detail: 'Please sign in first.' });
  });

  it('locks an account after five wrong passwords, even for the right one, and an unknown login alike', async () => {
    for (const login of ['supervisor', 'nobody-at-all']) {
      const attempt = (password: string) => office.anonymous().post('/session', { login, password });
      for (let times = 0; times < 5; times += 1) expect((await attempt('wrong')).body.code).toBe('invalidCredentials');
      const locked = await attempt(PASSWORD);
      expect([locked.status, locked.body.code]).toEqual([429, 'loginLocked']);
      expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800);
    }
  });

  it('lets a locked account in again when its time is over', async () => {
    await office.pool.query(`update person set locked_until = now() - interval '1 second' where login = 'supervisor'`);
    expect((await office.anonymous().post('/session', { login: 'supervisor', password: PASSWORD })).status).toBe(201);
  });

  it('ends a session when one signs out', async () => {
    const somebody = await office.anonymous().signedIn('auditor', PASSWORD);
    expect(ok(await somebody.delete('/session'), SignedOutSchema)).toEqual({ leaveAt: null });
    expect((await somebody.get('/session')).status).toBe(401);
  });

  it('forgets a right at once when its grant ends', async () => {
    const somebody = await office.anonymous().signedIn('countyClerk', PASSWORD);
    expect((await somebody.get('/budget-items')).status).toBe(200);
    await office.pool.query('update person_grant set valid_until = $2 where person_id = $1', [
      office.ids.countyClerk,
      '2024-09-01',
    ]);
    expect((await somebody.get('/budget-items')).body.code).toBe('permissionMissing');
  });

  it('changes the password, ends every other session of the person, and keeps this one', async () => {
    const here = await office.anonymous().signedIn('expert', PASSWORD);
    const there = await office.anonymous().signedIn('expert', PASSWORD);
    const wrong = await here.put('/session/password', { current: 'guess', next: 'a new password' });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/current', code: 'passwordWrong' }]);
    const same = await here.put('/session/password', { current: PASSWORD, next: PASSWORD });
    expect(same.body.errors).toMatchObject([{ pointer: '/next', code: 'passwordUnchanged' }]);
    const changed = await here.put('/session/password', { current: PASSWORD, next: 'a new password' });
    expect(changed.status).toBe(204);
    expect([(await here.get('/session')).status, (await there.get('/session')).status]).toEqual([200, 401]);
    expect((await office.anonymous().post('/session', { login: 'expert', password: PASSWORD })).status).toBe(401);
  });
});

describe('CSRF protection of everything that changes something', () => {
  it('refuses a change without the token, or with a wrong one, saying where to get it', async () => {
    const clerk = await office.as('clerk');
    const body = { from: '2026-07-31', period: { unit: 'month', count: 2 } };
    const missing = await clerk.post('/deadlines/compute', { rows: [body] }, { 'X-CSRF-Token': '' });
    const wrong = await clerk.post('/deadlines/compute', { rows: [body] }, { 'X-CSRF-Token': 'x'.repeat(43) });
    expect([missing, wrong].map(({ status, body: { code } }) => [status, code])).toEqual(
      Array(2).fill([403, 'csrfTokenInvalid']),
    );
    expect((await clerk.post('/deadlines/compute', { rows: [body] })).status).toBe(200);
  });

  it('reads without it', async () => {
    expect((await (await office.as('clerk')).get('/lifecycle', { 'X-CSRF-Token': '' })).status).toBe(200);
  });
});

describe('rate limits', () => {
  it('stops a caller with 429 and Retry-After, and nobody else', async () => {
    const busy = await openOffice({ limits: { requestsPerMinute: 3 } });
    try {
      const clerk = await busy.as('clerk');
      for (let times = 0; times < 3; times += 1) expect((await clerk.get('/session')).status).toBe(200);
      const stopped = await clerk.get('/session');
      expect([stopped.status, stopped.body.code]).toEqual([429, 'tooManyRequests']);
      expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
      expect((await (await busy.as('leader')).get('/session')).status).toBe(200);
    } finally {
      await busy.close();
    }
  });

  it('stops guessing from one address', async () => {
    const busy = await openOffice({ limits: { signInsPerMinute: 2 } });
    try {
      const attempts = ['a', 'b', 'c'].map((login) => busy.anonymous().post('/session', { login, password: 'x' }));
      expect((await Promise.all(attempts)).map(({ status }) => status).toSorted()).toEqual([401, 401, 429]);
    } finally {
      await busy.close();
    }
  });
});
