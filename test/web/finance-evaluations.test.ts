import type { Browser } from 'playwright-core';
import { openBrowser, overflows, PHONE, signIn, violations, type Seat } from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';
import { sumOf } from '../../web/src/pages/finance-evaluations/score-sum.ts';

let play: Playground;
let browser: Browser;
beforeAll(async () => {
  [play, browser] = await Promise.all([openPlayground(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await play.close();
});

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

async function evaluation(kind: string): Promise<string> {
  const { rows } = await play.pool.query<{ id: string }>(
    'select instance_id as id from evaluation where evaluation_kind = $1',
    [kind],
  );
  return rows[0]?.id ?? '';
}

it('adds marks by hundredths and counts nothing for what is no number', () => {
  expect(sumOf(['10.10', '20.20', '', 'x', '0.70'])).toBe('31.00');
});

describe('the list of evaluations by finance', () => {
  it('shows one of each kind (E5, E6, E7, E8), narrows to a kind and finds nothing wrong at 1366 and on a phone', async () => {
    for (const viewport of [undefined, PHONE]) {
      const seat = await as('performance', '/finance-evaluations', viewport && { viewport });
      await seat.page.waitForSelector('.finance-evaluations tbody tr');
      expect(await seat.page.locator('.finance-evaluations tbody tr').count()).toBe(4);
      expect(await violations(seat.page)).toEqual([]);
      expect(await overflows(seat.page)).toBe(false);
    }
    const seat = await as('performance', '/finance-evaluations?kind=county');
    await seat.page.waitForSelector('.finance-evaluations tbody tr');
    expect(await seat.page.locator('.finance-evaluations .row-title').allTextContents()).toEqual([
      '示例县财政支出绩效综合评价（虚构）',
    ]);
  });

  it('shows an expert what names him, and nothing else of the product', async () => {
    const seat = await as('expert.water', '/');
    expect(new URL(seat.page.url()).pathname).toBe('/inbox');
    expect(await seat.page.locator('.nav-name').allTextContents()).toEqual(['待办', '财政评价']);
    await seat.go('/items');
    await seat.settled();
    expect(await seat.page.locator('.row-title').count()).toBe(0);
  });
});

describe('an evaluation', () => {
  it('shows the draw with its seed, computed again on the page', async () => {
    const id = await evaluation('keyEvaluation');
    const seat = await as('performance', `/finance-evaluations/${id}`);
    await seat.page.waitForSelector('.seed');
    expect(await seat.page.locator('body').textContent()).toContain('本页已复算，与记录一致');
    expect(await seat.page.locator('.evaluation-course [aria-current=step]').textContent()).toBe('专家评分');
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
  });

  it('is reached by the address that lists of all matters use', async () => {
    const id = await evaluation('keyEvaluation');
    const seat = await as('performance', `/items/${id}`);
    await seat.page.waitForSelector('.evaluation-page');
    expect(new URL(seat.page.url()).pathname).toBe(`/finance-evaluations/${id}`);
  });

  it('takes an expert’s sheet: what is wrong all at once, nothing typed is lost, then sealed', async () => {
    const id = await evaluation('keyEvaluation');
    const { rows } = await play.pool.query<{ login: string }>(
      `select p.login from task t join person p on t.audience = 'person:' || p.id || ':expert'
       where t.instance_id = $1 and 'submitScores' = any (t.commands) order by p.login limit 1`,
      [id],
    );
    const seat = await as(rows[0]?.login ?? '', `/finance-evaluations/${id}`);
    await seat.page.getByRole('button', { name: '提交评分' }).click();
    const marks = seat.page.locator('.score-line input');
    await marks.nth(0).fill('14');
    await seat.page.getByLabel('总体意见').fill('总体良好。');
    await seat.page.locator('.matter-form button[type=submit]').click();
    await seat.page.waitForSelector('.failure li');
    expect(await seat.page.locator('.failure li').count()).toBeGreaterThan(4);
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.reload();
    await seat.page.getByRole('button', { name: '提交评分' }).click();
    expect(await marks.nth(0).inputValue()).toBe('14');
    await seat.page.getByLabel('管理制度执行的扣分理由').fill('制度缺一项。');
    for (const [index, points] of ['20', '15', '20', '20', '10'].entries()) await marks.nth(index + 1).fill(points);
    expect(await seat.page.getByLabel('总体意见').inputValue()).toBe('总体良好。');
    expect(await seat.page.locator('.matter-form [aria-live]').textContent()).toBe('合计 99.00 / 100');
    await seat.page.locator('.matter-form button[type=submit]').click();
    await seat.page.waitForSelector('.act-done');
    await seat.page.locator('main', { hasText: '已密封 2 / 3 份' }).waitFor();
  });

  it('takes the unit’s views point by point, and the unit sees neither experts nor scores', async () => {
    const id = await evaluation('wholeDepartment');
    const seat = await as('leader.museum', `/finance-evaluations/${id}`);
    await seat.page.getByRole('button', { name: '反馈意见' }).click();
    expect(await seat.page.locator('.seed').count()).toBe(0);
    await seat.page.getByLabel('对第 1 个问题的态度').selectOption('agree');
    await seat.page.getByLabel('对第 2 个问题的态度').selectOption('disagree');
    await seat.page.getByLabel('对第 2 个问题的意见').fill('第四季度为施工旺季。');
    await seat.page.getByLabel('总体意见').fill('基本同意。');
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.matter-form button[type=submit]').click();
    await seat.page.waitForSelector('.act-done');
    await seat.page.locator('main', { hasText: '第四季度为施工旺季。' }).waitFor();
  });

  it('lets the lead write the plan in the form that its schema makes', async () => {
    const id = await evaluation('reEvaluation');
    const seat = await as('performance.lead', `/finance-evaluations/${id}`, { viewport: PHONE });
    await seat.page.getByRole('button', { name: '提交工作方案' }).click();
    await seat.page.locator('.matter-form button[type=submit]').click();
    await seat.page.waitForSelector('.matter-form .failure');
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
  });
});

describe('opening an evaluation', () => {
  it('says what is missing at its field, opens, and takes a team in the same way', async () => {
    const seat = await as('performance', '/finance-evaluations');
    await seat.page.getByRole('button', { name: '立项评价' }).click();
    await seat.page.getByRole('button', { name: '立项', exact: true }).click();
    await seat.page.waitForSelector('.failure li');
    for (const label of ['编号', '名称', '报告期限'])
      expect(await seat.page.getByLabel(label, { exact: true }).getAttribute('aria-invalid')).toBe('true');
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.getByLabel('编号', { exact: true }).fill('PJ-2026-99');
    await seat.page.getByLabel('名称', { exact: true }).fill('重点评价（虚构）');
    await seat.page.getByLabel('被评价单位').selectOption({ index: 1 });
    await seat.page.getByLabel('评价资金（万元）').fill('120');
    await seat.page.getByLabel('报告期限').fill('2027-12-01');
    await seat.page.getByRole('button', { name: '立项', exact: true }).click();
    await seat.page.locator('h1', { hasText: '重点评价（虚构）' }).waitFor();
    await seat.page.getByRole('button', { name: '组建评价工作组' }).click();
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.waitForSelector('.ask-form .failure li');
    const leader = seat.page.getByLabel('组长（主评人）');
    expect(await leader.getAttribute('aria-invalid')).toBe('true');
    expect(await violations(seat.page)).toEqual([]);
    await leader.selectOption({ index: 1 });
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.waitForSelector('.act-done');
  });
});
