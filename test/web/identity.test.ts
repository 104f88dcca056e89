import type { Browser } from 'playwright-core';
import { freePort } from '../../stack/ports.ts';
import { startIdentityProvider, type IdentityProvider } from '../support/identity-provider.ts';
import { codeOf, nextCode } from '../support/authenticator.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import {
  fillSignIn,
  openBrowser,
  overflows,
  PHONE,
  signIn,
  sitDown,
  violations,
  type Seat,
} from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';

let provider: IdentityProvider;
let play: Playground;
let browser: Browser;
beforeAll(async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${String(port)}`;
  provider = await startIdentityProvider([address], { 'directory-1': 'performance', 'directory-2': 'nobody.here' });
  const opened = openPlayground(undefined, { port, identity: provider.identity(address, { stepUpMs: 600_000 }) });
  [play, browser] = await Promise.all([opened, openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await play.close();
  await provider.close();
});

const seats: Seat[] = [];
async function as(login: string, path: string, options: Parameters<typeof signIn>[4] = {}): Promise<Seat> {
  const seat = await signIn(browser, play.address, login, path, options);
  seats.push(seat);
  return seat;
}
async function stranger(path: string, options: Parameters<typeof sitDown>[2] = {}): Promise<Seat> {
  const seat = await sitDown(browser, play.address, options);
  seats.push(seat);
  await seat.go(path);
  return seat;
}
afterEach(async () => {
  await Promise.all(seats.splice(0).map((seat) => seat.close()));
});

async function idOf(login: string): Promise<string> {
  const { rows } = await play.pool.query<{ id: string }>('select id from person where login = $1', [login]);
  return rows[0]?.id ?? '';
}

/** Enrols by clicking and answers the secret with the recovery codes, which are put away. */
async function enrol({ page }: Seat): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const secret = (await page.locator('.secret').textContent()) ?? '';
  // The present one counts for half a minute at least, however busy the machine is; the next one is left for signing in.
  await page.getByLabel('2. 输入身份验证器现在显示的六位数').fill(codeOf(secret));
  const confirmed = page.waitForResponse('**/session/factor/confirm');
  await page.getByRole('button', { name: '启用', exact: true }).click();
  const answer = await confirmed;
  if (!answer.ok()) throw new Error(`The code was not taken: ${await answer.text()}`);
  await page.locator('.recovery-codes li').first().waitFor();
  return { secret, codes: await page.locator('.recovery-codes li').allTextContents() };
}

describe('my account', () => {
  it.each([{ width: 1366, height: 768 }, PHONE])(
    'has no violations and does not scroll sideways at %j',
    async (viewport) => {
      const seat = await as('director', '/me', { viewport });
      await seat.page.getByRole('heading', { name: '登录着的地方' }).waitFor();
      await seat.page.getByRole('button', { name: '启用第二因素' }).click();
      await seat.page.locator('.qr').waitFor();
      await seat.settled();
      expect(await violations(seat.page)).toEqual([]);
      expect(await overflows(seat.page)).toBe(false);
      expect(seat.errors).toEqual([]);
    },
  );

  it('lists where I am signed in and ends what I no longer use; there the page asks for the password in place', async () => {
    const there = await as('supervisor', '/me');
    const here = await as('supervisor', '/me');
    const table = here.page.locator('section.panel', { hasText: '登录着的地方' }).first();
    await table.locator('tbody tr').nth(1).waitFor();
    await becomesMany(table.locator('tr', { hasText: '这里' }), 1);
    await table
      .getByRole('button', { name: /^结束登录：/ })
      .first()
      .click();
    await table.locator('.opener-done', { hasText: '已结束 1 个登录' }).waitFor();
    await here.page.locator('li', { hasText: '结束登录' }).first().waitFor();
    await there.page.getByRole('button', { name: '启用第二因素' }).click();
    await there.page.getByRole('dialog').getByText('登录已过期').waitFor();
    // Whose session it is, is known: the password is what is asked for.
    const asked = () => there.page.evaluate('document.activeElement?.getAttribute("autocomplete")');
    await becomes(asked, 'current-password');
  });
});

describe('a second factor', () => {
  it('is enrolled from a picture or a text, asked for at the next sign-in, and opened by a recovery code once', async () => {
    const seat = await as('leader.seeds', '/me');
    await seat.page.getByRole('button', { name: '启用第二因素' }).click();
    await seat.page.locator('.qr').waitFor();
    await seat.page.getByRole('button', { name: '启用', exact: true }).click();
    await seat.page.locator('.field-fault').waitFor();
    const { secret, codes } = await enrol(seat);
    expect(codes).toHaveLength(10);
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.getByRole('button', { name: '已收好' }).click();
    await seat.page.locator('.tag', { hasText: '备用码还剩 10 个' }).waitFor();

    const again = await stranger('/me');
    await fillSignIn(again.page, 'leader.seeds');
    await again.page.getByRole('heading', { name: '第二步：验证码' }).waitFor();
    expect(await violations(again.page)).toEqual([]);
    await again.page.getByRole('button', { name: '确认' }).click();
    await again.page.locator('.field-fault', { hasText: '请写验证码' }).waitFor();
    await again.page.locator('input[autocomplete=one-time-code]').fill('000000');
    await again.page.getByRole('button', { name: '确认' }).click();
    await again.page.locator('.failure', { hasText: '验证码不对' }).waitFor();
    await again.page.locator('input[autocomplete=one-time-code]').fill(nextCode(secret));
    await again.page.getByRole('button', { name: '确认' }).click();
    await again.page.waitForSelector('.shell main h1');

    const lost = await stranger('/me', { viewport: PHONE });
    await fillSignIn(lost.page, 'leader.seeds');
    await lost.page.getByRole('button', { name: '从头登录' }).click();
    await fillSignIn(lost.page, 'leader.seeds');
    await lost.page.locator('input[autocomplete=one-time-code]').fill(codes[0] ?? '');
    await lost.page.getByRole('button', { name: '确认' }).click();
    await lost.page.locator('.tag', { hasText: '备用码还剩 9 个' }).waitFor();
    await lost.page.locator('li', { hasText: '用备用码登录' }).waitFor();
  }, 60_000);

  it('that is lost is reset by the administrator with a reason', async () => {
    const admin = await as('admin', `/admin/people/${await idOf('leader.seeds')}`);
    await admin.page.getByRole('button', { name: '清除第二因素' }).click();
    await admin.page.locator('.opener-box button[type=submit]').click();
    await admin.page.locator('.field-fault').waitFor();
    await admin.page.locator('.opener-box textarea').fill('手机丢失，已当面核实');
    expect(await violations(admin.page)).toEqual([]);
    await admin.page.locator('.opener-box button[type=submit]').click();
    await admin.page.locator('table tr', { hasText: '清除第二因素' }).filter({ hasText: '手机丢失' }).waitFor();
    const own = await as('leader.seeds', '/me');
    await own.page.locator('li', { hasText: '清除第二因素' }).first().waitFor();
  });

  it('that a role needs is enrolled before anything else', async () => {
    const admin = await as('admin', '/admin/people');
    await admin.page.getByRole('button', { name: '要求第二因素' }).click();
    const box = admin.page.locator('.opener-box');
    await box.getByLabel('地区（含以下）').selectOption({ label: '桂阳县' });
    await box.getByLabel('自何日起').fill('2026-11-23');
    await box.locator('textarea').fill('县局通知');
    expect(await violations(admin.page)).toEqual([]);
    await box.locator('button[type=submit]').click();
    await admin.page.locator('.rule', { hasText: '桂阳县及以下' }).waitFor();

    const seat = await stranger('/inbox');
    await fillSignIn(seat.page, 'director.431021');
    await seat.page.getByRole('heading', { name: '先启用第二因素' }).waitFor();
    await seat.page.locator('.qr').waitFor();
    expect(await violations(seat.page)).toEqual([]);
    await enrol(seat);
    await seat.page.getByRole('button', { name: '已收好' }).click();
    await seat.page.waitForSelector('.shell main h1');

    await admin.page.getByRole('button', { name: '取消要求：桂阳县' }).click();
    await admin.page.locator('.opener-box textarea').fill('试行结束');
    await admin.page.locator('.opener-box button[type=submit]').click();
    await admin.page.getByText('现在由各人自愿启用。').waitFor();
  }, 60_000);
});

describe('a code before what signs', () => {
  it('is asked for over the page when the last one is old; what was filled in stays, and the act is done then', async () => {
    const { rows } = await play.pool.query<{ id: string }>(
      `select t.instance_id as id from task t join instance i on i.id = t.instance_id
       where 'decideDisclosure' = any (t.commands) and i.region_id = '431000' order by t.due, t.instance_id limit 1`,
    );
    const seat = await as('director', '/me');
    await seat.page.getByRole('button', { name: '启用第二因素' }).click();
    const { secret } = await enrol(seat);
    await play.pool.query(
      `update http_session set sess = jsonb_set(sess::jsonb, '{factorAt}', '1')::json where sess -> 'factorAt' is not null`,
    );
    await seat.go(`/disclosure/${rows[0]?.id ?? ''}`);
    await seat.page.locator('.decision-choice label', { hasText: '不公开' }).click();
    await seat.page.locator('.decision-form select').selectOption('internalAffairs');
    await seat.page.locator('.decision-form textarea[id]').fill('内部事务');
    await seat.page.locator('.decision-form .act-buttons button').first().click();
    await seat.page.locator('.act-confirm button').first().click();
    await seat.page.locator('dialog[open]', { hasText: '签发前请再输一次验证码' }).waitFor();
    expect(await violations(seat.page, ['iframe'])).toEqual([]);
    await seat.page.locator('dialog input').fill(nextCode(secret));
    await seat.page.locator('dialog button[type=submit]').click();
    await seat.page.waitForSelector('dialog[open]', { state: 'detached' });
    expect(await seat.page.locator('.decision-form textarea[id]').inputValue()).toBe('内部事务');
    // A refused act is asked for again from its button.
    await seat.page.locator('.decision-form .act-buttons button').first().click();
    await seat.page.locator('.act-confirm button').first().click();
    await seat.page.waitForSelector('.act-done');
  }, 60_000);
});

/** At the provider's own page. */
async function atProvider({ page }: Seat, account: string): Promise<void> {
  await page.waitForURL(`${provider.issuer}/**`);
  await page.locator('input[name=login]').fill(account);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  await page.locator('button[type=submit]', { hasText: 'Continue' }).click();
}

describe('the organisation’s own provider', () => {
  it('opens the page that was asked for; signing out leaves it as well', async () => {
    const seat = await stranger('/me?y=2025');
    await seat.page.getByRole('link', { name: '市统一身份认证' }).waitFor();
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.getByRole('link', { name: '市统一身份认证' }).click();
    await atProvider(seat, 'directory-1');
    await seat.page.waitForURL(`${play.address}/me?y=2025*`);
    await seat.page.locator('.tag', { hasText: '经统一身份' }).waitFor();
    await seat.page.locator('li', { hasText: '关联统一身份' }).waitFor();
    await seat.page.locator('.person-button').click();
    await seat.page.getByRole('button', { name: '退出' }).click();
    await seat.page.waitForURL(`${provider.issuer}/session/end**`);
  });

  it('says plainly to somebody without an account what is missing, and offers another identity', async () => {
    const seat = await stranger('/inbox', { locale: 'en', viewport: PHONE });
    await seat.page.getByRole('link', { name: 'City single sign-on' }).click();
    await atProvider(seat, 'directory-2');
    await seat.page.locator('.failure', { hasText: 'no active account here is yours' }).waitFor();
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    await seat.page.getByRole('link', { name: /With another identity/ }).click();
    await seat.page.waitForURL(`${provider.issuer}/**`);
    expect(seat.errors.filter((error) => !error.includes(provider.issuer))).toEqual([]);
  });
});
