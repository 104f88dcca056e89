import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignInPageSchema, AccountEventPageSchema } from '../../api/audit/audit.schemas.ts';
import { DoorsSchema, SecuritySchema } from '../../api/identity/identity.schemas.ts';
import { localPath } from '../../api/identity/local-path.ts';
import { MeSchema, SignedOutSchema } from '../../api/session/session.schemas.ts';
import { startHostileProvider, type HostileProvider, type Lies } from '../support/hostile-provider.ts';
import { letThrough, startIdentityProvider, type IdentityProvider } from '../support/identity-provider.ts';
import { Client, ok } from './support/client.ts';
import { openOffice, PASSWORD, type Office } from './support/office.ts';

const PUBLIC = 'https://jixiao.example.test';

let provider: IdentityProvider;
let office: Office;
beforeAll(async () => {
  provider = await startIdentityProvider([PUBLIC], {
    'directory-17': 'clerk',
    'directory-18': 'clerk',
    'directory-19': 'nobody.here',
    'directory-20': 'OFFICER',
    'directory-21': 'director',
    'directory-22': 'expert',
    'directory-23': 'auditor',
  });
  office = await openOffice({ identity: provider.identity(PUBLIC) });
});
afterAll(async () => {
  await office.close();
  await provider.close();
});

/** Goes to the provider from a page and answers where it sends the browser. */
async function begin(browser: Client, to = '/inbox?y=2025'): Promise<string> {
  const reply = await browser.get(`/session/oidc?to=${encodeURIComponent(to)}`);
  expect(reply.status).toBe(302);
  return reply.headers['location'] ?? '';
}

/** The browser comes back with what the provider gave it; answers where it is sent on. */
async function comeBack(browser: Client, address: string): Promise<string> {
  expect(address.startsWith(`${PUBLIC}/api/v1/session/oidc/callback?`)).toBe(true);
  const reply = await browser.get(address.slice(`${PUBLIC}/api/v1`.length));
  expect(reply.status).toBe(302);
  return reply.headers['location'] ?? '';
}

async function signIn(account: string, browser = office.anonymous()): Promise<Client> {
  await comeBack(browser, await letThrough(await begin(browser), account));
  return browser;
}

const doors = async (browser: Client, locale = 'zh-CN') =>
  ok(await browser.get('/session/doors', { 'Accept-Language': locale }), DoorsSchema);

describe('signing in by way of the organisation’s own provider (authorization code with PKCE)', () => {
  it('sends the browser there with a challenge, a state and a nonce, back to one address only', async () => {
    const url = new URL(await begin(office.anonymous()));
    expect(url.origin).toBe(provider.issuer);
    const parameters = Object.fromEntries(url.searchParams);
    expect(parameters).toMatchObject({
      response_type: 'code',
      redirect_uri: `${PUBLIC}/api/v1/session/oidc/callback`,
      code_challenge_method: 'S256',
      scope: 'openid profile',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(parameters[name]?.length).toBeGreaterThan(40);
  });

  it('lets an existing account in, ties it to the subject, and opens the page that was asked for', async () => {
    const browser = office.anonymous();
    const way = await letThrough(await begin(browser), 'directory-17');
    expect(await comeBack(browser, way)).toBe('/inbox?y=2025');
    const me = ok(await browser.get('/session'), MeSchema);
    expect(me).toMatchObject({ person: { login: 'clerk' }, mustChangePassword: false });
    const client = new Client(browser.agent, office.contract, me.csrfToken);
    const { identities, sessions } = ok(await client.get('/session/security'), SecuritySchema);
    expect(identities).toMatchObject([{ issuer: provider.issuer, subject: 'directory-17' }]);
    expect(sessions).toMatchObject([{ door: 'oidc', own: true }]);
    const events = ok(
      await (await office.as('auditor')).get('/account-events?kind=identityLinked'),
      AccountEventPageSchema,
    );
    expect(events.rows[0]).toMatchObject({ login: 'clerk', after: { subject: 'directory-17' } });
  });

  it('knows the person by the subject afterwards, whatever the claim says by then', async () => {
    await office.asOwner(`update person set login = 'clerk.renamed' where login = 'clerk'`);
    try {
      const browser = await signIn('directory-17');
      expect(ok(await browser.get('/session'), MeSchema).person.login).toBe('clerk.renamed');
    } finally {
      await office.asOwner(`update person set login = 'clerk' where login = 'clerk.renamed'`);
    }
  });

  it('refuses another subject with the same login: a login given anew is not the person', async () => {
    const browser = await signIn('directory-18');
    expect((await browser.get('/session')).status).toBe(401);
    expect((await doors(browser)).refused?.code).toBe('oidcNoAccount');
  });

  it('takes a login that the directory writes large', async () => {
    const browser = await signIn('directory-20');
    expect(ok(await browser.get('/session'), MeSchema).person.login).toBe('officer');
  });

  it('makes no account: an unknown identity is told so in both languages, and it is on the list of sign-ins', async () => {
    const browser = office.anonymous();
    expect(await comeBack(browser, await letThrough(await begin(browser), 'directory-19'))).toBe('/inbox?y=2025');
    expect((await browser.get('/session')).status).toBe(401);
    expect((await doors(browser)).refused?.sentence).toMatch(/确认了您的身份（nobody\.here）.*没有对应的在用账号/);
    expect((await doors(browser, 'en')).refused?.sentence).toMatch(/no active account here is yours/);
    const attempts = ok(await (await office.as('auditor')).get('/sign-ins?outcome=noAccount'), SignInPageSchema);
    expect(attempts.rows[0]).toMatchObject({ login: 'nobody.here', name: null, door: 'oidc' });
  });

  it('keeps a deactivated account out, linked or not', async () => {
    await signIn('directory-22');
    await office.pool.query(`update person set active = false where login = 'expert'`);
    const browser = await signIn('directory-22');
    expect((await browser.get('/session')).status).toBe(401);
    const attempts = ok(await (await office.as('administrator')).get('/sign-ins?outcome=inactive'), SignInPageSchema);
    expect(attempts.rows[0]).toMatchObject({ login: 'expert', door: 'oidc' });
  });

  it('gives a session of its own: one that was planted before is worth nothing', async () => {
    const browser = office.anonymous();
    const planted = (await browser.get('/session/oidc')).headers['set-cookie'];
    const way = await letThrough(await begin(browser), 'directory-21');
    const reply = await browser.get(way.slice(`${PUBLIC}/api/v1`.length));
    expect(String(reply.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
    expect(reply.headers['set-cookie']).not.toEqual(planted);
  });

  it('leaves the provider as well when one signs out, and only then', async () => {
    const browser = await signIn('directory-23');
    const { csrfToken } = ok(await browser.get('/session'), MeSchema);
    const { leaveAt } = ok(
      await new Client(browser.agent, office.contract, csrfToken).delete('/session'),
      SignedOutSchema,
    );
    const url = new URL(leaveAt ?? '');
    expect([url.origin, url.searchParams.get('post_logout_redirect_uri')]).toEqual([provider.issuer, `${PUBLIC}/`]);
    expect((await fetch(url)).status).toBe(200);
    const own = await office.anonymous().signedIn('leader', PASSWORD);
    expect(ok(await own.delete('/session'), SignedOutSchema)).toEqual({ leaveAt: null });
  });

  it('follows no address of another site', () => {
    expect(localPath('/items/1?tab=money')).toBe('/items/1?tab=money');
    for (const bad of [
      'https://evil.test/',
      '//evil.test',
      '/\\evil.test',
      '/api/v1/session',
      'javascript:1',
      undefined,
    ])
      expect(localPath(bad)).toBe('/');
    expect(localPath('/./\t/evil.test')).not.toMatch(/^\/\//);
  });
});

describe('when the provider is away or says no', () => {
  it('says so, and the password opens the door', async () => {
    const other = await startIdentityProvider([PUBLIC]);
    other.down();
    const alone = await openOffice({ identity: other.identity(PUBLIC) });
    try {
      const browser = alone.anonymous();
      expect((await browser.get('/session/oidc?to=/board')).headers['location']).toBe('/board');
      const { oidc, refused } = await doors(browser);
      expect([oidc?.label, refused?.code]).toEqual(['市统一身份认证', 'oidcAway']);
      expect(refused?.sentence).toMatch(/用户名和密码/);
      expect((await browser.post('/session', { login: 'clerk', password: PASSWORD })).status).toBe(201);
      expect((await doors(browser)).refused).toBeNull();
      // It is asked again as soon as it is back.
      other.up();
      expect((await browser.get('/session/oidc')).headers['location']).toMatch(new RegExp(`^${other.issuer}/`));
    } finally {
      await alone.close();
      await other.close();
    }
  });

  it('is no door where none is connected', async () => {
    const without = await openOffice();
    try {
      const browser = without.anonymous();
      expect((await doors(browser)).oidc).toBeNull();
      expect((await browser.get('/session/oidc')).headers['location']).toBe('/');
      expect((await doors(browser)).refused?.code).toBe('oidcAbsent');
    } finally {
      await without.close();
    }
  });

  it('tells what the provider told', async () => {
    const browser = office.anonymous();
    const { searchParams } = new URL(await begin(browser));
    const state = searchParams.get('state') ?? '';
    const iss = encodeURIComponent(provider.issuer);
    await browser.get(`/session/oidc/callback?error=access_denied&state=${state}&iss=${iss}`);
    expect((await doors(browser)).refused).toMatchObject({
      code: 'oidcRefused',
      sentence: expect.stringMatching(/access_denied/),
    });
  });
});

describe('answers that are not the provider’s, or not to us', () => {
  it('refuses a state that is not ours, and the right one after it: a way is used once', async () => {
    const browser = office.anonymous();
    const way = new URL(await letThrough(await begin(browser), 'directory-17'));
    const forged = new URL(way);
    forged.searchParams.set('state', 'x'.repeat(43));
    await comeBack(browser, forged.href);
    expect((await doors(browser)).refused?.code).toBe('oidcInvalid');
    await comeBack(browser, way.href);
    expect((await doors(browser)).refused?.code).toBe('oidcStale');
    expect((await browser.get('/session')).status).toBe(401);
  });

  it('refuses a code that was used, by the same browser and by another one', async () => {
    const browser = office.anonymous();
    const way = await letThrough(await begin(browser), 'directory-17');
    await comeBack(browser, way);
    const thief = office.anonymous();
    await comeBack(thief, way);
    expect((await doors(thief)).refused?.code).toBe('oidcStale');
    // With a way of his own, his state does not fit the stolen answer.
    await begin(thief);
    await comeBack(thief, way);
    expect((await doors(thief)).refused?.code).toBe('oidcInvalid');
    expect((await thief.get('/session')).status).toBe(401);
  });

  it('refuses an answer after ten minutes', async () => {
    const browser = office.anonymous();
    const way = await letThrough(await begin(browser), 'directory-17');
    await office.pool.query(
      `update http_session set sess = jsonb_set(sess::jsonb, '{oidc,since}', to_jsonb(${String(Date.now() - 11 * 60_000)}))::json
       where sess -> 'oidc' is not null`,
    );
    await comeBack(browser, way);
    expect((await doors(browser)).refused?.code).toBe('oidcStale');
  });

  describe('with a provider that lies', () => {
    let hostile: HostileProvider;
    let trusting: Office;
    beforeAll(async () => {
      hostile = await startHostileProvider();
      trusting = await openOffice({ identity: hostile.identity(PUBLIC) });
    });
    afterAll(async () => {
      await trusting.close();
      await hostile.close();
    });

    async function tell(lies: Lies, forged = false): Promise<string | undefined> {
      const browser = trusting.anonymous();
      const { searchParams } = new URL(await begin(browser));
      hostile.lie(searchParams.get('nonce') ?? '', lies, forged);
      await browser.get(`/session/oidc/callback?code=c&state=${searchParams.get('state') ?? ''}`);
      const { status } = await browser.get('/session');
      return status === 200 ? 'in' : (await doors(browser)).refused?.code;
    }

    const past = Math.floor(Date.now() / 1000) - 3_600;
    it.each<[string, Lies, boolean]>([
      ['another nonce', { nonce: 'replayed' }, false],
      ['another issuer', { iss: 'https://elsewhere.test' }, false],
      ['another audience', { aud: 'somebody-else' }, false],
      ['a token that has run out', { iat: past, exp: past + 60 }, false],
      ['a signature of somebody else', {}, true],
      ['no subject', { sub: undefined }, false],
    ])('refuses %s', async (_name, lies, forged) => {
      expect(await tell(lies, forged)).toBe('oidcInvalid');
    });

    it('lets nobody in whose login it does not say, and somebody whose it says', async () => {
      expect(await tell({ preferred_username: undefined, sub: 'who' })).toBe('oidcNoAccount');
      expect(await tell({ preferred_username: 17, sub: 'who' })).toBe('oidcNoAccount');
      expect(await tell({})).toBe('in');
    });
  });
});
