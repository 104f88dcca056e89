import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MeSchema } from '../../api/session/session.schemas.ts';
import { ok } from './support/client.ts';
import { openOffice, PASSWORD, type Office } from './support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('local accounts (design.md §5)', () => {
  it('signs in with login and password and tells who one is', async () => {
    const clerk = await office.as('clerk');
    const me = ok(await clerk.get('/session'), MeSchema);
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
    expect(nobody.headers['content-type']).toMatch('application/problem+json');
  });

  it('sets a cookie that scripts cannot read', async () => {
    const response = await office.anonymous().post('/session', { login: 'auditor', password: PASSWORD });
    expect(String(response.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('asks for a session everywhere else', async () => {
    const response = await office.anonymous().get('/session', { 'Accept-Language': 'en' });
    expect(response.status).toBe(401);
    expect(response.body).toMatchObject({ code: 'unauthenticated', detail: 'Please sign in first.' });
  });
});
