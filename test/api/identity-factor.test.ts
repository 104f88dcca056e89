import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AccountEventPageSchema, SignInPageSchema } from '../../api/audit/audit.schemas.ts';
import { stepOf } from '../../api/identity/factor-codes.ts';
import {
  FactorBegunSchema,
  FactorRulesSchema,
  RecoveryCodesSchema,
  SecuritySchema,
} from '../../api/identity/identity.schemas.ts';
import { SecretBox } from '../../api/session/secret-box.ts';
import { DoorsSchema } from '../../api/identity/identity.schemas.ts';
import { MeSchema } from '../../api/session/session.schemas.ts';
import { codeBefore, codeOf } from '../support/authenticator.ts';
import { letThrough, startIdentityProvider } from '../support/identity-provider.ts';
import { ok, type Client, type Reply } from './support/client.ts';
import { CITY, openOffice, PASSWORD, type Login, type Office } from './support/office.ts';

let office: Office;
let administrator: Client;
beforeAll(async () => {
  office = await openOffice();
  administrator = await office.as('administrator');
});
afterAll(() => office.close());

/** Nothing was tried yet, no code was taken, and no lock stands: each test begins alike. */
async function afresh(login: Login): Promise<void> {
  const id = [office.ids[login]];
  await office.pool.query('update person set failed_attempts = 0, locked_until = null where id = $1', id);
  await office.pool.query('delete from recovery_code where person_id = $1', id);
  await office.pool.query('delete from second_factor where person_id = $1', id);
}

interface Enrolled {
  readonly client: Client;
  readonly secret: string;
  readonly codes: readonly string[];
}

async function enrol(login: Login): Promise<Enrolled> {
  await afresh(login);
  const client = await office.anonymous().signedIn(login, PASSWORD);
  const { secret } = ok(await client.post('/session/factor'), FactorBegunSchema, 201);
  const reply = await client.post('/session/factor/confirm', { code: await codeBefore(secret) });
  return { client, secret, codes: ok(reply, RecoveryCodesSchema).codes };
}

/** The first step, which must be right and not enough. */
async function firstStep(login: Login): Promise<Client> {
  const browser = office.anonymous();
  const reply = await browser.post('/session', { login, password: PASSWORD });
  expect([reply.status, reply.body.code]).toEqual([401, 'secondFactorNeeded']);
  return browser;
}

const give = (browser: Client, code: string): Promise<Reply> => browser.post('/session/code', { code });

describe('an authenticator (TOTP, RFC 6238)', () => {
  it('shows the codes of the standard’s own table, one step early or late, and none twice', () => {
    // RFC 6238, appendix B: the secret "12345678901234567890", the last six of its eight digits.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    for (const [second, code] of [
      [2_000_000_000, '279037'],
      [1_111_111_109, '081804'],
      [1_234_567_890, '005924'],
    ] as const) {
      const step = Math.floor(second / 30);
      const at = (seconds: number, lastStep = 0) => stepOf(secret, code, { nowMs: seconds * 1000, lastStep });
      expect([at(second), at(second + 30), at(second - 30)]).toEqual([step, step, step]);
      expect([at(second + 90), at(second - 90), at(second, step)]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('has its secret encrypted for one person, under a key that the database does not hold', () => {
    const [box, other] = [new SecretBox('a'.repeat(32)), new SecretBox('b'.repeat(32))];
    const sealed = box.seal('GEZDGNBV', 'somebody');
    expect(sealed).not.toContain('GEZDGNBV');
    expect(box.seal('GEZDGNBV', 'somebody')).not.toBe(sealed);
    expect(box.open(sealed, 'somebody')).toBe('GEZDGNBV');
    expect(() => box.open(sealed, 'somebody else')).toThrow();
    expect(() => other.open(sealed, 'somebody')).toThrow();
    expect(() => box.open(`${sealed.slice(0, -2)}AA`, 'somebody')).toThrow();
    expect(box.hash('code', 'somebody')).not.toBe(other.hash('code', 'somebody'));
  });
});

describe('enrolment', () => {
  it('shows a picture and a text, asks for nothing before a code was right, then gives ten recovery codes', async () => {
    await afresh('leader');
    const client = await office.anonymous().signedIn('leader', PASSWORD);
    const begun = ok(await client.post('/session/factor'), FactorBegunSchema, 201);
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Bihuan.*secret=[A-Z2-7]{32}/);
    expect(begun.qr.path).toMatch(/^M0 0h1v1h-1z/);
    const early = await office.anonymous().post('/session', { login: 'leader', password: PASSWORD });
    expect(early.status).toBe(201);
    const wrong = await client.post('/session/factor/confirm', { code: '000000' });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/code', code: 'codeWrong' }]);
    // The sentence of this code, not that of a mail address's.
    expect(wrong.text).toMatch(/身份验证器|shown now/);
    const there = await office.anonymous().signedIn('leader', PASSWORD);
    const confirmed = await client.post('/session/factor/confirm', { code: await codeBefore(begun.secret) });
    expect(new Set(ok(confirmed, RecoveryCodesSchema).codes).size).toBe(10);
    // Sessions that began without it end; this one stays.
    expect([(await client.get('/session')).status, (await there.get('/session')).status]).toEqual([200, 401]);
    const { factor, events } = ok(await client.get('/session/security'), SecuritySchema);
    expect(factor).toMatchObject({ enrolledAt: expect.any(String), recoveryCodesLeft: 10 });
    expect(events[0]).toMatchObject({ kind: 'factorEnrolled' });
    expect((await client.post('/session/factor')).body.code).toBe('factorStands');
  });

  it('leaves nothing readable in the database', async () => {
    const { secret, codes } = await enrol('leader');
    const { rows } = await office.pool.query<{ text: string }>(
      `select f::text || (select string_agg(r::text, ' ') from recovery_code r) as text from second_factor f`,
    );
    for (const plain of [secret.replaceAll('-', ''), ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(rows.map(({ text }) => text).join()).not.toContain(plain);
  });
});

describe('signing in with a second factor', () => {
  let enrolled: Enrolled;
  beforeEach(async () => {
    enrolled = await enrol('director');
  });

  it('asks for the code after the password; nobody is signed in before', async () => {
    const browser = await firstStep('director');
    expect((await browser.get('/session')).status).toBe(401);
    expect(ok(await browser.get('/session/doors'), DoorsSchema).waiting).toBe(true);
    const me = ok(await give(browser, codeOf(enrolled.secret)), MeSchema, 201);
    expect(me.person.login).toBe('director');
    const attempts = ok(await administrator.get(`/sign-ins?person=${office.ids.director}`), SignInPageSchema).rows;
    expect(attempts.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['success', 'codeAsked']);
  });

  it('takes a clock that is one step late or early, and no code twice', async () => {
    const code = codeOf(enrolled.secret, 1);
    expect((await give(await firstStep('director'), code)).status).toBe(201);
    const again = await give(await firstStep('director'), code);
    expect([again.status, again.body.code]).toEqual([401, 'codeInvalid']);
    // Nor one of a step before it.
    expect((await give(await firstStep('director'), codeOf(enrolled.secret))).body.code).toBe('codeInvalid');
  });

  it('takes one of two requests with the same code', async () => {
    const [one, two] = [await firstStep('director'), await firstStep('director')];
    const code = codeOf(enrolled.secret);
    const statuses = (await Promise.all([give(one, code), give(two, code)])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 401]);
  });

  it('locks after five wrong codes like passwords, also when the right password is given in between', async () => {
    for (let times = 0; times < 5; times += 1) {
      const reply = await give(await firstStep('director'), '000000');
      expect(reply.body.code).toBe('codeInvalid');
    }
    const browser = office.anonymous();
    const locked = await browser.post('/session', { login: 'director', password: PASSWORD });
    expect([locked.status, locked.body.code]).toEqual([429, 'loginLocked']);
    await office.pool.query(`update person set locked_until = now() - interval '1 second' where login = 'director'`);
    expect((await give(await firstStep('director'), codeOf(enrolled.secret))).status).toBe(201);
  });

  it('lets no more than five guesses through, however many come at once', async () => {
    const browser = await firstStep('director');
    const guesses = Array.from({ length: 12 }, () => give(browser, '000000'));
    const found = (await Promise.all(guesses)).map(({ body }) => body.code);
    expect(found.filter((code) => code === 'codeInvalid')).toHaveLength(5);
    expect(found.filter((code) => code === 'loginLocked')).toHaveLength(7);
  });

  it('waits five minutes for the code, not longer', async () => {
    const browser = await firstStep('director');
    await office.pool.query(
      `update http_session set sess = jsonb_set(sess::jsonb, '{waiting,since}', '0')::json where sess -> 'waiting' is not null`,
    );
    expect((await give(browser, codeOf(enrolled.secret))).body.code).toBe('secondStepOver');
    expect((await give(office.anonymous(), codeOf(enrolled.secret))).body.code).toBe('secondStepOver');
  });

  it('ends those that wait for a code with the account and with the password', async () => {
    const browser = await firstStep('director');
    const note = { note: '外泄' };
    await administrator.post(`/people/${office.ids.director}/sessions/end`, note);
    expect((await give(browser, codeOf(enrolled.secret))).body.code).toBe('secondStepOver');
  });

  it('takes a recovery code once, however it is typed, tells the person and counts what is left', async () => {
    const [code = ''] = enrolled.codes;
    expect((await give(await firstStep('director'), code.toUpperCase().replaceAll('-', ' '))).status).toBe(201);
    expect((await give(await firstStep('director'), code)).body.code).toBe('codeInvalid');
    const { factor, events } = ok(await administrator.get(`/people/${office.ids.director}/security`), SecuritySchema);
    expect(factor.recoveryCodesLeft).toBe(9);
    expect(events[0]).toMatchObject({ kind: 'recoveryCodeUsed' });
    const { rows } = await office.pool.query<{ body: string }>(
      'select body from mail_log where person_id = $1 order by message_id',
      [office.ids.director],
    );
    expect(rows.map(({ body }) => body).join('\n')).toMatch(/用掉一个备用码，还剩 9 个/);
  });

  it('changes the recovery codes and is removed only with a code', async () => {
    const { client: own, codes } = enrolled;
    expect((await own.post('/session/factor/remove', { code: '000000' })).body.code).toBe('codeInvalid');
    const renewed = ok(await own.post('/session/factor/recovery-codes', { code: codes[1] ?? '' }), RecoveryCodesSchema);
    expect(renewed.codes.some((code) => codes.includes(code))).toBe(false);
    expect((await own.post('/session/factor/remove', { code: codes[2] ?? '' })).body.code).toBe('codeInvalid');
    expect((await own.post('/session/factor/remove', { code: renewed.codes[0] ?? '' })).status).toBe(204);
    expect((await office.anonymous().post('/session', { login: 'director', password: PASSWORD })).status).toBe(201);
    expect((await own.post('/session/factor/remove', { code: '000000' })).body.code).toBe('factorAbsent');
  });
});

describe('a lost authenticator', () => {
  it('is reset by the administrator with a reason; sessions end, the person is told, the auditor reads it', async () => {
    const { client } = await enrol('supervisor');
    const path = `/people/${office.ids.supervisor}/factor/reset`;
    expect((await administrator.post(path, {})).status).toBe(422);
    expect((await (await office.as('officer')).post(path, { note: '手机丢失' })).body.code).toBe('permissionMissing');
    expect((await administrator.post(path, { note: '手机丢失' })).status).toBe(204);
    expect((await client.get('/session')).status).toBe(401);
    expect((await office.anonymous().post('/session', { login: 'supervisor', password: PASSWORD })).status).toBe(201);
    const { rows } = ok(
      await (await office.as('auditor')).get('/account-events?kind=factorReset'),
      AccountEventPageSchema,
    );
    expect(rows[0]).toMatchObject({
      login: 'supervisor',
      note: '手机丢失',
      beforeText: '第二因素 是',
      afterText: '第二因素 否',
    });
    const mails = await office.pool.query<{ subject: string }>('select subject from mail_log where person_id = $1', [
      office.ids.supervisor,
    ]);
    expect(mails.rows.map(({ subject }) => subject)).toContain('系统管理员清除了您的第二因素');
    // Nobody resets his own.
    expect(
      (await administrator.post(`/people/${office.ids.administrator}/factor/reset`, { note: 'x' })).body.code,
    ).toBe('ownAccount');
  });
});

describe('a second factor that is asked for', () => {
  it('of roles, from a day on, in a region and below it: nothing but enrolling is possible then', async () => {
    await afresh('countyDirector');
    const rule = { regionId: CITY, roles: ['financeDirector'], requiredFrom: '2024-09-10', note: '市局通知' };
    const early = await administrator.post('/factor-rules', { ...rule, requiredFrom: '2024-09-01' });
    expect(early.body.errors).toMatchObject([{ pointer: '/requiredFrom', code: 'requiredFromInPast' }]);
    const elsewhere = await administrator.post('/factor-rules', { ...rule, regionId: '43' });
    expect(elsewhere.body.errors).toMatchObject([{ pointer: '/regionId', code: 'regionOutside' }]);
    expect((await administrator.post('/factor-rules', rule)).status).toBe(204);
    const [shown] = ok(await administrator.get('/factor-rules'), FactorRulesSchema).rows;
    expect(shown).toMatchObject({ roleNames: ['财政局长'], requiredFrom: '2024-09-10', all: 2 });

    const before = await office.anonymous().signedIn('countyDirector', PASSWORD);
    expect(ok(await before.get('/session/security'), SecuritySchema).factor.requiredFrom).toBe('2024-09-10');
    expect((await before.get('/inbox')).status).toBe(200);
    office.on('2024-09-10');
    const client = await office.anonymous().signedIn('countyDirector', PASSWORD);
    expect(ok(await client.get('/session'), MeSchema).mustEnrol).toBe(true);
    expect((await client.get('/inbox')).body.code).toBe('factorMustEnrol');
    const { secret } = ok(await client.post('/session/factor'), FactorBegunSchema, 201);
    expect((await client.post('/session/factor/confirm', { code: codeOf(secret) })).status).toBe(200);
    expect((await client.get('/inbox')).status).toBe(200);
    // Others are asked for nothing.
    expect((await (await office.anonymous().signedIn('countyClerk', PASSWORD)).get('/inbox')).status).toBe(200);

    expect((await administrator.post(`/factor-rules/${CITY}/end`, { note: '暂缓' })).status).toBe(204);
    expect((await administrator.post(`/factor-rules/${CITY}/end`, { note: '暂缓' })).status).toBe(404);
    const { rows } = ok(await administrator.get('/account-events?kind=factorRuleSet'), AccountEventPageSchema);
    expect(rows.map(({ note }) => note)).toEqual(['暂缓', '市局通知']);
    office.on('2024-09-02');
  });
});

describe('a code before what signs', () => {
  it('is asked for again after the minutes that are configured, of whoever has a second factor, and of nothing else', async () => {
    const strict = await openOffice({ identity: { stepUpMs: 10 * 60_000 } });
    try {
      const own = await strict.anonymous().signedIn('director', PASSWORD);
      const conclude = { kind: 'concludeEvaluation' };
      const id = randomUUID();
      // Without a second factor signing in is enough: the item is looked for.
      expect((await own.act(id, conclude)).status).toBe(404);
      const { secret } = ok(await own.post('/session/factor'), FactorBegunSchema, 201);
      await own.post('/session/factor/confirm', { code: await codeBefore(secret) });
      expect((await own.act(id, conclude)).status).toBe(404);
      await strict.pool.query(
        `update http_session set sess = jsonb_set(sess::jsonb, '{factorAt}', '1')::json where sess -> 'factorAt' is not null`,
      );
      const stale = await own.act(id, conclude, {}, { 'Accept-Language': 'zh-CN' });
      expect([stale.status, stale.body.code]).toEqual([403, 'codeStale']);
      expect(stale.body.detail).toMatch(/10 分钟内/);
      const batch = { command: { kind: 'approveBudget' }, items: [{ id }] };
      const many = await own.post('/budget-items/commands/batch', batch, { 'Idempotency-Key': randomUUID() });
      expect(many.body.code).toBe('codeStale');
      // Whatever the matter: an evaluation's plan, a report's signature, an answer in a chain.
      for (const [path, command] of [
        [`/finance-evaluations/${id}`, { kind: 'approvePlan' }],
        [`/result-documents/${id}`, { kind: 'issueResultDocument' }],
        [`/budget-items/${id}`, { kind: 'sign', chain: 'qualifyTargets' }],
      ] as const) {
        const { body } = await own.post(`${path}/commands`, { command }, { 'Idempotency-Key': randomUUID() });
        expect([path, body.code]).toEqual([path, 'codeStale']);
      }
      expect((await own.act(id, { kind: 'qualifyTargets', criteria: [] })).body.code).not.toBe('codeStale');
      expect((await own.get('/inbox')).status).toBe(200);
      expect((await own.post('/session/step-up', { code: '000000' })).body.code).toBe('codeInvalid');
      expect((await own.post('/session/step-up', { code: codeOf(secret) })).status).toBe(204);
      expect((await own.act(id, conclude)).status).toBe(404);
    } finally {
      await strict.close();
    }
  });
});

describe('the provider’s door', () => {
  it('asks for the code as well', async () => {
    const PUBLIC = 'https://jixiao.example.test';
    const provider = await startIdentityProvider([PUBLIC]);
    const other = await openOffice({ identity: provider.identity(PUBLIC) });
    try {
      const own = await other.anonymous().signedIn('leader', PASSWORD);
      const { secret } = ok(await own.post('/session/factor'), FactorBegunSchema, 201);
      await own.post('/session/factor/confirm', { code: await codeBefore(secret) });
      const browser = other.anonymous();
      const start = (await browser.get('/session/oidc')).headers['location'] ?? '';
      await browser.get((await letThrough(start, 'leader')).slice(`${PUBLIC}/api/v1`.length));
      expect((await browser.get('/session')).status).toBe(401);
      expect(ok(await browser.get('/session/doors'), DoorsSchema).waiting).toBe(true);
      expect(ok(await give(browser, codeOf(secret)), MeSchema, 201).person.login).toBe('leader');
    } finally {
      await other.close();
      await provider.close();
    }
  });
});
