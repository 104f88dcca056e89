import { writeFileSync, mkdtempSync, rmSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { unzipped } from '../support/unzip.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, overflows, PHONE, signIn, violations, type Seat } from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';

const folder = mkdtempSync(join(tmpdir(), 'bihuan-transfer-'));
let play: Playground;
let browser: Browser;
let unitCode: string;
beforeAll(async () => {
  [play, browser] = await Promise.all([openPlayground(), openBrowser()]);
  const { rows } = await play.pool.query<{ code: string }>(
    `select code from unit where region_id = '431000' order by code limit 1`,
  );
  unitCode = rows[0]?.code ?? '';
}, 180_000);
afterAll(async () => {
  await browser.close();
  await play.close();
  rmSync(folder, { recursive: true });
});

const seats: Seat[] = [];
async function at(login: string, path: string, options: Parameters<typeof signIn>[4] = {}): Promise<Seat> {
  const seat = await signIn(browser, play.address, login, path, options);
  seats.push(seat);
  return seat;
}
afterEach(async () => {
  await Promise.all(seats.splice(0).map((seat) => seat.close()));
});

async function clean({ page, errors, settled }: Seat): Promise<void> {
  await settled();
  expect(await violations(page)).toEqual([]);
  expect(await overflows(page)).toBe(false);
  expect(errors).toEqual([]);
}

function csv(name: string, head: string, ...rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `\uFEFF${[head, ...rows].join('\r\n')}\r\n`);
  return path;
}

const BUDGET = '单位代码,项目编码,项目名称,项目类型,申请金额（万元）,上年项目编码';
const RESULTS = '单位代码,预算年度,项目编码,项目名称,得分,等级,未整改问题';

describe('tables that come in', () => {
  it('are read first: every fault by row and column, and nothing is opened', async () => {
    const seat = await at('performance', '/targets/import');
    const { page } = seat;
    await page.setInputFiles(
      'input[type=file]',
      csv('坏.csv', BUDGET, `${unitCode},W-1,甲,项目支出,三百,`, '0,W-2,乙,,5,'),
    );
    await page.getByText('坏.csv：2 行，2 处不符').waitFor();
    const places = async (): Promise<readonly string[][]> => {
      const lines = await page.locator('table[aria-label=不符之处] tbody tr').allInnerTexts();
      return lines.map((text) => text.split('\t').slice(0, 2));
    };
    await becomes(places, [
      ['2', '申请金额（万元）'],
      ['3', '单位代码'],
    ]);
    await becomesMany(page.getByRole('button', { name: /^立项/ }), 0);
    await clean(seat);
  }, 60_000);

  it('are taken whole once confirmed; the file is on record with who and when', async () => {
    const seat = await at('performance', '/targets/import');
    const { page } = seat;
    await page.getByLabel('制度上线前的评价结果').check();
    await page.setInputFiles(
      'input[type=file]',
      csv('旧.csv', RESULTS, `${unitCode},2019,OLD-7,旧项目,88.5,良,资金结转`),
    );
    // Results are scores and no money.
    await page.getByText('旧.csv：1 行，没有不符之处。').waitFor();
    await page.getByRole('button', { name: '导入 1 条结果' }).click();
    await page.getByText('已导入 1 条以前年度结果。').waitFor();
    const row = page.locator('table[aria-label=导入记录] tbody tr', { hasText: '旧.csv' });
    await row.getByRole('button', { name: '撤回 旧.csv' }).click();
    await row.getByText('这 1 条结果不再作为上年结果').waitFor();
    await clean(seat);
    await row.getByRole('button', { name: '撤回 旧.csv' }).click();
    await row.getByText(/已由.+撤回/).waitFor();
    await page.getByLabel(/年度预算$/).check();
    await page.setInputFiles('input[type=file]', csv('预算.csv', BUDGET, `${unitCode},W-7,导入的项目,项目支出,300,`));
    await page.locator('table[aria-label=将导入的行]').waitFor();
    await clean(seat);
    await page.getByRole('button', { name: '立项 1 项' }).click();
    await page.getByText('已立项 1 项，申请 300.00 万元').waitFor();
    await clean(seat);
  }, 90_000);

  it('stand on the phone, and are not there for a unit', async () => {
    const phone = await at('performance', '/targets/import', { viewport: PHONE });
    await phone.page.getByText('导入记录').waitFor();
    await clean(phone);
    const clerk = await at('clerk.seeds', '/targets/import');
    await clerk.settled();
    await becomesMany(clerk.page.getByText('导入记录'), 0);
  }, 60_000);
});

describe('归档包 on the item’s page', () => {
  it('is one press, and proves what it holds', async () => {
    const { rows } = await play.pool.query<{ id: string }>(
      `select instance_id as id from budget_item where region_id = '431000' and phase <> 'drafting' order by problems_all desc, instance_id limit 1`,
    );
    const seat = await at('auditor', `/items/${rows[0]?.id ?? ''}`);
    const link = seat.page.getByRole('link', { name: '归档包' });
    await link.waitFor();
    const [download] = await Promise.all([seat.page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/归档包\.zip$/);
    const files = await unzipped(readFileSync(await download.path()));
    expect([...files.keys()].at(-1)).toBe('manifest.json');
    await clean(seat);
  }, 120_000);
});
