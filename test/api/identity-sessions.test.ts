import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deviceText } from '../../api/words/device-text.ts';
import { AccountEventPageSchema } from '../../api/audit/audit.schemas.ts';
import { EndedSchema, SecuritySchema, type Security } from '../../api/identity/identity.schemas.ts';
import { DEFAULT_IDENTITY } from '../../config/identity.ts';
import { ok, type Client } from './support/client.ts';
import { openOffice, PASSWORD, type Office } from './support/office.ts';

let office: Office;
let administrator: Client;
beforeAll(async () => {
  office = await openOffice();
  administrator = await office.as('administrator');
});
afterAll(() => office.close());

async function sessions(client: Client): Promise<Security['sessions']> {
  return ok(await client.get('/session/security'), SecuritySchema).sessions;
}

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36';

describe('sessions', () => {
  it('are listed with device, address and times, and never with what opens them', async () => {
    const here = office.anonymous();
    const signedIn = await here.post('/session', { login: 'clerk', password: PASSWORD }, { 'User-Agent': CHROME });
    const sid = /bihuan\.sid=s%3A([^.]+)/.exec(String(signedIn.headers['set-cookie']))?.[1] ?? '';
    expect(sid.length).toBeGreaterThan(20);
    const reply = await here.get('/session/security');
    const [own] = ok(reply, SecuritySchema).sessions;
    expect(own).toMatchObject({
      device: 'Windows 上的 Chrome',
      door: 'password',
      own: true,
      beganAt: '2024-09-02T02:00:00.000Z',
    });
    expect(own?.address).toMatch(/127\.0\.0\.1/);
    expect(reply.text).not.toContain(sid);
  });

  it('are ended one by one and all others at once, on the record', async () => {
    const [one, two, three] = [
      await office.anonymous().signedIn('officer', PASSWORD),
      await office.anonymous().signedIn('officer', PASSWORD),
      await office.anonymous().signedIn('officer', PASSWORD),
    ];
    const others = (await sessions(one)).filter(({ own }) => !own);
    expect(others).toHaveLength(2);
    expect((await one.delete(`/session/sessions/${others[0]?.id ?? ''}`)).status).toBe(204);
    const alive = [await two.get('/session'), await three.get('/session')].map(({ status }) => status);
    expect(alive.toSorted()).toEqual([200, 401]);
    expect(ok(await one.post('/session/sessions/end-others'), EndedSchema)).toEqual({ ended: 1 });
    expect((await sessions(one)).map(({ own }) => own)).toEqual([true]);
    expect(ok(await one.post('/session/sessions/end-others'), EndedSchema)).toEqual({ ended: 0 });
    const { rows } = ok(
      await administrator.get(`/account-events?person=${office.ids.officer}&kind=sessionsEnded`),
      AccountEventPageSchema,
    );
    expect(rows).toHaveLength(2);
  });

  it('of somebody else do not exist', async () => {
    const mine = await office.anonymous().signedIn('leader', PASSWORD);
    const his = await office.anonymous().signedIn('otherLeader', PASSWORD);
    const [session] = await sessions(his);
    expect((await mine.delete(`/session/sessions/${session?.id ?? ''}`)).status).toBe(404);
    expect((await his.get('/session')).status).toBe(200);
  });

  it('are ended by an administrator with a reason, within the regions he administers', async () => {
    const somebody = await office.anonymous().signedIn('performance', PASSWORD);
    const path = `/people/${office.ids.performance}/sessions/end`;
    expect((await (await office.as('auditor')).post(path, { note: 'x' })).status).toBe(403);
    expect((await administrator.post(path, {})).status).toBe(422);
    expect(ok(await administrator.post(path, { note: '电脑遗失' }), EndedSchema).ended).toBeGreaterThan(0);
    expect((await somebody.get('/session')).status).toBe(401);
    const { rows } = await office.pool.query('select subject from mail_log where person_id = $1', [
      office.ids.performance,
    ]);
    expect(rows).toEqual([{ subject: '系统管理员结束了您的登录' }]);
  });

  it('end after idleness and, whatever is done, after their lifetime', async () => {
    const MINUTE = 60_000;
    const short = await openOffice({ identity: { ...DEFAULT_IDENTITY, idleMs: 30 * MINUTE, lifetimeMs: 60 * MINUTE } });
    try {
      const client = short.anonymous();
      const reply = await client.post('/session', { login: 'clerk', password: PASSWORD });
      const expires = /Expires=([^;]+)/.exec(String(reply.headers['set-cookie']))?.[1] ?? '';
      expect(Math.round((Date.parse(expires) - Date.now()) / MINUTE)).toBe(30);
      const { rows } = await short.pool.query<{ minutes: number; lifetime: number }>(
        `select round(extract(epoch from expire - now()) / 60)::int as minutes,
           round(((sess ->> 'endsAt')::numeric / 1000 - extract(epoch from now())) / 60)::int as lifetime from http_session`,
      );
      expect(rows).toEqual([{ minutes: 30, lifetime: 60 }]);
      await short.pool.query(`update http_session set sess = jsonb_set(sess::jsonb, '{endsAt}', '1')::json`);
      expect((await client.get('/session')).status).toBe(401);
    } finally {
      await short.close();
    }
  });
});

describe('passwords', () => {
  it('do not come back: the last five are remembered, also over a reset', async () => {
    const client = await office.anonymous().signedIn('expert', PASSWORD);
    const names = ['yi', 'er', 'san', 'si', 'wu', 'liu'].map((name) => `mima-di-${name}-ge-2024`);
    let current = PASSWORD;
    for (const next of names.slice(0, 5)) {
      expect((await client.put('/session/password', { current, next })).status).toBe(204);
      current = next;
    }
    for (const used of [PASSWORD, names[0] ?? '', names[3] ?? '']) {
      const reply = await client.put('/session/password', { current, next: used });
      expect(reply.body.errors).toMatchObject([{ pointer: '/next', code: 'passwordUsedBefore' }]);
    }
    expect((await client.put('/session/password', { current, next: names[5] ?? '' })).status).toBe(204);
    // The first one is six back by now.
    expect((await client.put('/session/password', { current: names[5] ?? '', next: PASSWORD })).status).toBe(204);
  });
});

describe('a device in words', () => {
  it.each([
    [CHROME, 'Windows 上的 Chrome', 'Chrome on Windows'],
    [`${CHROME} Edg/126.0`, 'Windows 上的 Edge', 'Edge on Windows'],
    [
      'Mozilla/5.0 (Linux; Android 12; HarmonyOS) Chrome/99 HuaweiBrowser/14',
      '鸿蒙 上的 华为浏览器',
      'Huawei Browser on HarmonyOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Safari/604.1 MicroMessenger/8.0',
      'iPhone 上的 微信',
      'WeChat on iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; UOS) Firefox/115.0', '统信 上的 Firefox', 'Firefox on UOS'],
    ['curl/8.0', '其他程序', 'another program'],
    [null, '其他程序', 'another program'],
  ])('%s', (agent, zh, en) => {
    expect([deviceText(agent, 'zh-CN'), deviceText(agent, 'en')]).toEqual([zh, en]);
  });
});
