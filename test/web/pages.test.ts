import type { Browser } from 'playwright-core';
import { becomes, becomesMany } from './support/becomes.ts';
import {
  openBrowser,
  overflows,
  PHONE,
  signIn,
  sitDown,
  fillSignIn,
  violations,
  type Seat,
} from './support/browser.ts';
import { holderOf as holderIn } from './support/holder-of.ts';
import { openPlayground, type Playground } from './support/playground.ts';

let play: Playground;
let browser: Browser;
beforeAll(async () => {
  [play, browser] = await Promise.all([openPlayground(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await play.close();
});

/** The item that a unit has to do something about, by the act that waits. */
async function itemAwaiting(command: string): Promise<string> {
  const { rows } = await play.pool.query<{ id: string }>(
    'select instance_id as id from task where $1 = any (commands) order by due, instance_id limit 1',
    [command],
  );
  return rows[0]?.id ?? '';
}

/** Who of the demo holds a role over an item. */
const holderOf = (itemId: string, role: string): Promise<string> => holderIn(play.pool, itemId, role);

/** Waits until somebody has come to a page. */
async function isAt({ page }: Seat, path: string): Promise<void> {
  await page.waitForURL(({ pathname }) => pathname === path);
}

const seats: Seat[] = [];
async function as(
  ...args: Parameters<typeof signIn> extends [Browser, string, ...infer Rest] ? Rest : never
): Promise<Seat> {
  const seat = await signIn(browser, play.address, ...args);
  seats.push(seat);
  return seat;
}
afterEach(async () => {
  await Promise.all(seats.splice(0).map((seat) => seat.close()));
});

describe('signing in', () => {
  it('says what is missing, then what is wrong, then opens the page that was asked for', async () => {
    const seat = await sitDown(browser, play.address);
    seats.push(seat);
    await seat.go('/items?light=red');
    await seat.page.locator('.sign-in-form button[type=submit]').click();
    await becomes(() => seat.page.locator('.field-fault').allTextContents(), ['请写用户名。', '请写密码。']);
    await fillSignIn(seat.page, 'performance', 'wrong');
    await becomes(() => seat.page.locator('[role=alert]').textContent(), '用户名或密码不对。');
    expect(await violations(seat.page)).toEqual([]);
    await fillSignIn(seat.page, 'performance');
    await seat.page.waitForSelector('.item-page, table');
    await becomes(() => new URL(seat.page.url()).search, '?light=red');
    await seat.page.locator('.chip[aria-pressed=true]').first().filter({ hasText: /^逾期/ }).waitFor();
  });

  it('shows nobody a page that he may not use, and opens each role where it works', async () => {
    const clerk = await as('clerk.seeds', '/');
    await isAt(clerk, '/inbox');
    const names = clerk.page.locator('.nav-name');
    await becomes(
      () => names.allTextContents(),
      [
        '待办',
        '日历',
        '项目',
        '目标',
        '运行监控',
        '绩效评价',
        '财政评价',
        '反馈与整改',
        '绩效报告',
        '四库',
        '报送季',
        '演练',
        '宣传培训',
        '组织体制',
      ],
    );
    const leader = await as('supervisor', '/');
    await isAt(leader, '/supervision');
    const auditor = await as('auditor', '/');
    await isAt(auditor, '/audit');
    const administrator = await as('admin', '/');
    await isAt(administrator, '/operations');
  });
});

const PAGES = ['/inbox', '/items', '/supervision', '/dashboards'];
const WINDOWS = { 'at 1366': { width: 1366, height: 768 }, 'on a phone': PHONE };
const SEEN = PAGES.flatMap((path) => Object.entries(WINDOWS).map(([where, viewport]) => ({ path, where, viewport })));

describe('WCAG 2.2 AA on every page', () => {
  it.each(SEEN)('$path has no violations $where, and does not scroll sideways', async ({ path, viewport }) => {
    const seat = await as('performance', path, { viewport });
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    expect(seat.errors).toEqual([]);
    expect([...seat.hosts]).toEqual([new URL(play.address).host]);
  });

  it('the item with its open act has none either', async () => {
    const item = await itemAwaiting('recordFundRecovery');
    const seat = await as(await holderOf(item, 'financeOfficer'), `/items/${item}`);
    await seat.page.locator('.act-mine button', { hasText: '登记资金收回' }).click();
    await seat.page.waitForSelector('.act-form');
    await seat.page.waitForSelector('.path-diagram .react-flow__node');
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    expect(seat.errors).toEqual([]);
  }, 120_000);

  it('English is complete: nothing on the inbox is left without words', async () => {
    const seat = await as('performance', '/inbox', { locale: 'en' });
    await seat.page.locator('html[lang=en]').waitFor();
    const names = seat.page.locator('.nav-name');
    await becomes(
      () => names.allTextContents(),
      [
        'To do',
        'Calendar',
        'Items',
        'Targets',
        'Monitoring',
        'Evaluations',
        'Finance evaluations',
        'Rectification',
        'Supervision',
        'Consequence',
        'Rankings and reports',
        'Disclosure',
        'Libraries',
        'Rounds',
        'Rehearsal',
        'Training',
        'Bodies',
        'Dashboards',
        'Document numbers',
        'Policy',
      ],
    );
    await seat.page
      .locator('.tabs button')
      .first()
      .filter({ hasText: /^To do/ })
      .waitFor();
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
  });
});

describe('the inbox by keyboard', () => {
  it('moves with J and K, filters by a light, and keeps the filter in the address', async () => {
    const seat = await as('director', '/inbox');
    await seat.page.waitForSelector('.todo-row.current');
    const rows = seat.page.locator('.todo-row');
    const isCurrent = (no: number): Promise<void> =>
      becomes(async () => (await rows.nth(no).getAttribute('class'))?.includes('current'), true);
    await rows.locator('.todo-work b').nth(2).waitFor();
    await seat.page.keyboard.press('j');
    await isCurrent(1);
    await seat.page.keyboard.press('k');
    await isCurrent(0);
    await seat.page.locator('.ribbon-later').click();
    await seat.page.waitForURL(({ searchParams }) => searchParams.get('light') === 'later');
  });

  it('explains a date on Enter: what started it, what was not counted, when it ends', async () => {
    const seat = await as('director', '/inbox');
    await seat.page.locator('.todo-row .due-date').first().focus();
    await seat.page.keyboard.press('Enter');
    await seat.page.waitForSelector('.pop .explained dd');
    for (const hasText of ['当日不计入（民法典第201条）', '24:00'])
      await seat.page.locator('.pop dd', { hasText }).first().waitFor();
    await seat.page.keyboard.press('Escape');
    await becomesMany(seat.page.locator('.pop'), 0);
    await becomes(() => seat.page.evaluate<string>('document.activeElement.className'), 'due-date');
  });
});

describe('acts', () => {
  it('422: every fault at once, each leading to its field', async () => {
    const item = await itemAwaiting('recordFundRecovery');
    const seat = await as(await holderOf(item, 'financeOfficer'), `/items/${item}`);
    await seat.page.locator('.act-mine button', { hasText: '登记资金收回' }).click();
    await seat.page.locator('.act-form button[type=submit]').click();
    const faults = seat.page.locator('.act-form .fault-link');
    await becomesMany(faults, 2);
    await faults.last().click();
    await becomes(() => seat.page.evaluate<string>(`document.activeElement.getAttribute('aria-invalid')`), 'true');
    expect(await violations(seat.page)).toEqual([]);
  });

  it('409: says who did what meanwhile, and keeps what was typed', async () => {
    const item = await itemAwaiting('verifyProblem');
    const path = `/items/${item}/verification`;
    const [one, other] = [await as('performance', path), await as(await holderOf(item, 'financeOfficer'), path)];
    const decision = ({ page }: Seat) => page.locator('.verified').first().locator('.verified-decision');
    for (const seat of [one, other]) await decision(seat).locator('textarea').first().fill('佐证不足，请补充台账');
    // What the other sees stays as it was: nothing tells him before he presses.
    await other.page.route('**/budget-items/*', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await decision(one).locator('button', { hasText: '退回' }).click();
    await one.page.waitForSelector('.answer-place .act-done');
    await decision(other).locator('button', { hasText: '退回' }).click();
    await other.page
      .locator('.verified-decision [role=alert]')
      .first()
      .filter({ hasText: '有了变化' })
      .filter({ hasText: '退回第 1 个问题' })
      .waitFor();
    expect(await decision(other).locator('textarea').first().inputValue()).toBe('佐证不足，请补充台账');
  });

  it('asks once, with the sentence of the record, before a problem is closed out', async () => {
    const seat = await as('performance', `/items/${await itemAwaiting('verifyProblem')}/verification`);
    const decision = seat.page.locator('.verified-decision').first();
    await decision.locator('textarea').first().fill('佐证齐全');
    await decision.locator('button', { hasText: '销号' }).click();
    await seat.page.locator('.act-confirm', { hasText: '个问题，佐证齐全，予以销号' }).waitFor();
    expect(await seat.page.locator('.answer-place .act-done').count()).toBe(0);
    await seat.page.locator('.act-confirm button').first().click();
    await seat.page.waitForSelector('.answer-place .act-done');
  });
});

describe('nothing is lost', () => {
  it('a document survives a reload, is frozen by its author and signed by another', async () => {
    const item = await itemAwaiting('submitTargets');
    const clerk = await as(await holderOf(item, 'unitClerk'), `/items/${item}/write/targets`);
    await clerk.page.locator('[data-field=annualTarget]').fill('完成年度任务并验收合格');
    await clerk.page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
    await clerk.page.reload();
    await becomes(() => clerk.page.locator('[data-field=annualTarget]').inputValue(), '完成年度任务并验收合格');
    await clerk.page.locator('.targets-buttons button', { hasText: '定稿送签' }).click();
    await clerk.page.waitForSelector('.act-done');
    const leader = await as(await holderOf(item, 'unitLeader'), `/items/${item}`);
    // Whoever signs a table has it before him.
    await leader.page.locator('.act-mine a', { hasText: '报送绩效目标' }).click();
    await leader.page.locator('.submit-panel button[type=submit]').click();
    // A table without indicators is refused with everything that is wrong with it.
    await leader.page.locator('.submit-panel .failure', { hasText: /\S/ }).waitFor();
  });

  it('a session that ends asks for the password in place, and the typed text is still there', async () => {
    const item = await itemAwaiting('decideDisclosure');
    const seat = await as(await holderOf(item, 'financeDirector'), `/disclosure/${item}`);
    await seat.page.locator('.decision-choice label', { hasText: '不公开' }).click();
    await seat.page.locator('.decision-form select').selectOption('internalAffairs');
    await seat.page.locator('.decision-form textarea[id]').fill('内部事务');
    await seat.page.locator('.decision-form .act-buttons button').first().click();
    await seat.context.clearCookies();
    await seat.page.locator('.act-confirm button').first().click();
    await seat.page.waitForSelector('dialog[open] .sign-in-form');
    expect(await violations(seat.page, ['iframe'])).toEqual([]);
    await seat.page.locator('dialog input[type=password]').fill('Bihuan-demo-2026');
    await seat.page.locator('dialog button[type=submit]').click();
    await seat.page.waitForSelector('dialog[open]', { state: 'detached' });
    expect(await seat.page.locator('.decision-form textarea[id]').inputValue()).toBe('内部事务');
  });

  it('says that the network is away and since when, and goes on when it is back', async () => {
    const seat = await as('director', '/inbox');
    await seat.settled();
    await seat.context.setOffline(true);
    await seat.page.locator('.link-bar', { hasText: /^网络已断开，显示 \d\d:\d\d 的数据/ }).waitFor();
    await seat.context.setOffline(false);
    await seat.page.waitForSelector('.link-bar', { state: 'detached', timeout: 20_000 });
  });

  it('keeps the frame when a page cannot be loaded without network, and loads it by itself when it is back', async () => {
    const seat = await as('director', '/inbox');
    await seat.settled();
    await seat.context.setOffline(true);
    await seat.page.locator('.navigation a', { hasText: '看板' }).click();
    const failed = seat.page.locator('main .state-block');
    await failed.filter({ hasText: '这一页没有载入' }).waitFor();
    expect(await failed.textContent()).not.toMatch(/preload|import|https?:/i);
    await seat.page.locator('.navigation').waitFor();
    await failed.locator('button', { hasText: '重试' }).click();
    await seat.page.locator('.link-bar').waitFor();
    await seat.context.setOffline(false);
    await seat.page.locator('main h1', { hasText: '看板' }).waitFor({ timeout: 20_000 });
    await isAt(seat, '/dashboards');
  }, 60_000);

  it('says in the page’s words, in its place, that a part of it did not come, and gets it when the network is back', async () => {
    const { rows } = await play.pool.query<{ id: string }>(
      `select id from instance where process = 'budgetItem' order by version desc, id limit 1`,
    );
    const seat = await as('director', `/items/${rows[0]?.id ?? ''}`);
    await seat.settled();
    await seat.context.setOffline(true);
    await seat.page.getByRole('tab', { name: /^版本/ }).click();
    const missing = seat.page.locator('.part-missing');
    await missing.filter({ hasText: '这一部分没有载入' }).waitFor();
    expect(await missing.textContent()).not.toMatch(/preload|import|fetch|https?:/i);
    await seat.page.locator('main h1').waitFor();
    await missing.locator('button', { hasText: '重试' }).click();
    // It fails once more before the network comes back.
    await seat.settled();
    await missing.waitFor();
    await seat.context.setOffline(false);
    await seat.page.waitForSelector('.link-bar', { state: 'detached', timeout: 20_000 });
    // This browser remembers the file that failed; the page, loaded anew, opens where it was.
    await missing.locator('button').click();
    await missing.waitFor({ state: 'detached', timeout: 20_000 });
    await seat.page.locator('#tab-panel :is(p, select, table)').first().waitFor();
    await seat.page.waitForURL(({ searchParams }) => searchParams.get('tab') === 'versions');
  }, 60_000);

  it('says once, with nothing around it, that a page is not for this person', async () => {
    const seat = await as('auditor', '/operations');
    for (const path of ['/operations', '/admin/people', '/admin/policy/propose']) {
      await seat.go(path);
      await seat.page.locator('main h1', { hasText: '没有这一页，或不在您的范围内' }).waitFor();
      await seat.settled();
      expect(await seat.page.locator('main button').count()).toBe(0);
      expect(await seat.page.locator('main .state-block').count()).toBe(1);
    }
    const expert = await as('expert.water', '/items');
    await becomes(() => expert.page.locator('main h1').textContent(), '没有这一页，或不在您的范围内');
  });

  it('another person’s matter and one that does not exist look the same', async () => {
    const item = await itemAwaiting('signReceipt').then((id) => id || itemAwaiting('verifyProblem'));
    const seat = await as('clerk.seeds', `/items/${item}`);
    const { rows } = await play.pool.query<{ id: string }>(
      `select id from instance where unit_id <> (select unit_id from person_grant g join person p on p.id = g.person_id where p.login = 'clerk.seeds') limit 1`,
    );
    await seat.go(`/items/${rows[0]?.id ?? ''}`);
    await seat.page.waitForSelector('.state-block');
    await seat.settled();
    const foreign = await seat.page.locator('main').textContent();
    await seat.go('/items/00000000-0000-4000-8000-000000000000');
    await seat.page.waitForSelector('.state-block');
    await seat.settled();
    expect(await seat.page.locator('main').textContent()).toBe(foreign);
  });
});

describe('what is served', () => {
  it('every address of the page is the page, and none of the API is', async () => {
    const page = await fetch(`${play.address}/items/whatever`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    const api = await fetch(`${play.address}/api/v1/nothing`, { headers: { accept: 'text/html' } });
    expect(api.status).toBe(404);
    expect(api.headers.get('content-type')).toContain('application/problem+json');
  });

  it('scripts are kept for ever and the page itself is asked for again', async () => {
    const html = await (await fetch(`${play.address}/`, { headers: { accept: 'text/html' } })).text();
    const script = /src="(\/assets\/[^"]+)"/.exec(html)?.[1] ?? '';
    const [first, again] = [await fetch(`${play.address}${script}`), await fetch(`${play.address}/`)];
    expect(first.headers.get('cache-control')).toContain('immutable');
    expect(again.headers.get('cache-control')).toBe('no-cache');
    expect(again.headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});
