import type { Browser } from 'playwright-core';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, overflows, PHONE, signIn, violations, type Seat } from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';

let play: Playground;
let browser: Browser;
const seats: Seat[] = [];
beforeAll(async () => {
  [play, browser] = await Promise.all([openPlayground(), openBrowser()]);
}, 180_000);
afterEach(async () => {
  await Promise.all(seats.splice(0).map((seat) => seat.close()));
});
afterAll(async () => {
  await browser.close();
  await play.close();
});

async function as(login: string, path: string, viewport?: typeof PHONE): Promise<Seat> {
  const seat = await signIn(browser, play.address, login, path, viewport ? { viewport } : {});
  seats.push(seat);
  return seat;
}

describe('a year is rehearsed with the date moved by hand (page.md §4.20)', () => {
  it('shows every reminder and step of the ladder as it would fall, and says why an act is refused', async () => {
    const { page, errors } = await as('clerk.seeds', '/rehearsal');
    await page.locator('.rehearsal-starts .btn-primary').click();
    for (let times = 0; times < 3; times += 1) await page.locator('.rehearsal-go .btn-primary').click();
    await page.locator('.rehearsal-happened li', { hasText: '逾期第 1 个工作日，按阶梯上报' }).first().waitFor();
    const told = (await page.locator('.rehearsal-happened li').allTextContents()).join('\n');
    expect(told).toContain('提醒：报送绩效目标（到期前 14 天）');
    expect(told).toContain('“报送绩效目标”逾期');
    expect(told).toContain('逾期第 1 个工作日，按阶梯上报');
    await becomesMany(page.locator('.rehearsal-clocks .light-overdue'), 1);
    await page.locator('.rehearsal-acts button', { hasText: '责令申报' }).click();
    await page.locator('.rehearsal .act-more summary').click();
    await becomes(
      () => page.locator('.rehearsal .act-more').textContent(),
      expect.stringContaining('不予受理由财政局长 · G3责令申报的期限还没有过，不能不予受理。'),
    );
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('P4, R4: goes on from a supervised matter and from a report, each from its own page', async () => {
    const of = async (process: string, phase: string): Promise<string> => {
      const sql = 'select id from instance where process = $1 and phase = $2 limit 1';
      return (await play.pool.query<{ id: string }>(sql, [process, phase])).rows[0]?.id ?? '';
    };
    const matter = await of('supervision', 'unitAnswering');
    const { page, errors } = await as('supervisor', `/supervision/matters/${matter}`);
    await page.locator('main').getByRole('link', { name: '演练', exact: true }).click();
    await page.locator('.rehearsal-acts button', { hasText: '报送办理情况' }).click();
    await page.locator('.rehearsal-acts button', { hasText: '办结销号' }).click();
    await page.waitForSelector('.rehearsal-head .tag:has-text("已办结")');
    expect(await violations(page)).toEqual([]);
    const report = await of('performanceReport', 'unitReportRevising');
    const office = await as('performance', `/performance-reports/${report}`);
    await office.page.locator('main').getByRole('link', { name: '演练', exact: true }).click();
    await office.page.locator('.rehearsal-acts button', { hasText: '提请签发绩效报告' }).click();
    await office.page.waitForSelector('.rehearsal-head .tag:has-text("待单位签发")');
    expect([...errors, ...office.errors]).toEqual([]);
  });

  it('goes on from an item, from its own page, for whoever reads it', async () => {
    const sql = `select id, title from instance where process = 'budgetItem' and phase = 'executing' order by id limit 1`;
    const item = (await play.pool.query<{ id: string; title: string }>(sql)).rows[0];
    const { page, errors } = await as('auditor', `/items/${item?.id ?? ''}`);
    await page.locator('.page-head').getByRole('link', { name: '演练', exact: true }).click();
    await page.waitForSelector(`.rehearsal-head:has-text("${item?.title ?? '-'}")`);
    expect(errors).toEqual([]);
  });

  it('is played by clicking, steps back, survives a reload, and leaves the record alone', async () => {
    const records = async (): Promise<string> =>
      (await play.pool.query<{ n: string }>('select count(*) as n from record')).rows[0]?.n ?? '';
    const before = await records();
    const { page, settled } = await as('clerk.seeds', '/rehearsal');
    await page.locator('.rehearsal-starts .btn-primary').click();
    await page.locator('.rehearsal-acts button', { hasText: '报送绩效目标' }).click();
    await page.locator('.rehearsal-acts button', { hasText: '审核合格' }).click();
    await page.waitForSelector('.rehearsal-head .tag:has-text("审核合格")');
    const kept = `Object.entries(localStorage).some(([key, text]) => key.includes('rehearsal') && text.includes('qualify'))`;
    await becomes(() => page.evaluate<boolean>(kept), true);
    await page.reload();
    await page.waitForSelector('.rehearsal-head .tag:has-text("审核合格")');
    await page.locator('.rehearsal-head button', { hasText: '退回一步' }).click();
    await page.waitForSelector('.rehearsal-head .tag:has-text("待审核")');
    await settled();
    expect(await records()).toBe(before);
  });

  it('goes on from a real item as it stands, and asks the real items what another rule would move', async () => {
    const { rows } = await play.pool.query<{ id: string }>(
      `select instance_id as id from task where 'qualifyTargets' = any (commands) order by due limit 1`,
    );
    const { page } = await as('performance', `/rehearsal?item=${rows[0]?.id ?? ''}`);
    await page.waitForSelector('.rehearsal-clocks li');
    await page.locator('.rehearsal-terms li', { hasText: '审核绩效目标' }).locator('input').fill('3');
    await page.waitForSelector('.rehearsal-what-if table');
    await page.locator('.rehearsal-what-if button', { hasText: '看真实项目' }).click();
    await page.waitForSelector('text=/\\d+ 件，[1-9]\\d* 个期限会动/');
    const fixed = page.locator('.rehearsal-terms li', { hasText: '● 报送整改情况' });
    await fixed.waitFor();
    await becomesMany(fixed.locator('input'), 0);
    expect(await violations(page)).toEqual([]);
  });

  it('fits a phone', async () => {
    const { page } = await as('leader.seeds', '/rehearsal', PHONE);
    await page.locator('.rehearsal-starts .btn-primary').click();
    await page.waitForSelector('.rehearsal-acts');
    expect(await overflows(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  });
});
