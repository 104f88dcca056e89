import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, overflows, signIn, violations, type Seat } from './support/browser.ts';
import { draftHolds } from './support/draft.ts';
import { openPlayground, type Playground } from './support/playground.ts';

let play: Playground;
let browser: Browser;
jest.setTimeout(120_000);

beforeAll(async () => {
  [play, browser] = await Promise.all([openPlayground(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await play.close();
});

const seats: Seat[] = [];
async function as(login: string, path: string, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Seat> {
  const seat = await signIn(browser, play.address, login, path, { locale });
  seats.push(seat);
  return seat;
}
afterEach(async () => {
  const done = seats.splice(0);
  await Promise.all(done.map((seat) => seat.close()));
  for (const { errors } of done) expect(errors).toEqual([]);
});

async function pathOf(name: string, page: string): Promise<string> {
  const { rows } = await play.pool.query<{ id: string }>(
    'select instance_id as id from budget_item where name like $1',
    [`${name}%`],
  );
  return `/items/${rows[0]?.id ?? ''}/${page}`;
}

/** The form of what is on the page, as its reader saves it. */
async function download(page: Page): Promise<Buffer> {
  const button = page.locator('.form-panel button', { hasText: '本项目的表' });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(file.suggestedFilename()).toMatch(/-项目支出绩效(?:目标申报|自评)表\.xlsx$/);
  return readFileSync(await file.path());
}

async function filled(file: Buffer, cells: Readonly<Record<string, string | number>>): Promise<Buffer> {
  const book = new Workbook();
  await book.xlsx.load(file);
  for (const [cell, value] of Object.entries(cells)) Object.assign(book.worksheets[0]?.getCell(cell) ?? {}, { value });
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function choose(page: Page, buffer: Buffer, name = '填好的表.xlsx'): Promise<void> {
  await page
    .locator('.form-panel input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

const openForm = (page: Page) => page.locator('.page-head button', { hasText: 'Excel 表' }).click();
const rows = (page: Page) => page.locator('tr[data-row]:not(.grid-spare)').count();
const rowsAre = (page: Page, count: number) => becomes(() => rows(page), count);

/** The server has it, and the page says so. */
async function saved(page: Page, text: string): Promise<void> {
  await draftHolds(play.pool, new URL(page.url()).pathname.split('/')[2] ?? '', text);
  await page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
}

const THREE = {
  B7: '完成三个村的环境整治，群众满意。',
  A9: '产出指标',
  B9: '数量指标',
  C9: '整治村庄',
  D9: '≥',
  E9: 3,
  F9: '个',
  G9: 50,
  H9: '实施方案',
  A11: '效益指标',
  B11: '社会效益指标',
  C11: '受益群众',
  E11: '≥５００人',
  G11: 30,
  H11: '村民名册',
  A12: '满意度指标',
  B12: '服务对象满意度指标',
  C12: '群众满意度',
  E12: '不低于90%',
  G12: 10,
  H12: '问卷',
};

describe('a target table by Excel, from the empty form to the leader’s signature', () => {
  it('tells every fault by its cell, writes only what was confirmed, keeps the draft before it, and is submitted', async () => {
    const path = await pathOf('村庄清洁行动', 'targets');
    const clerk = await as('clerk.villages', path);
    const { page } = clerk;
    await page.waitForSelector('.grid');
    await openForm(page);
    await page.locator('.form-panel button', { hasText: '本项目的表' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    const form = await download(page);

    await choose(page, await filled(form, { ...THREE, D9: '', E9: '约3', G12: '十分之一', A11: '效果' }));
    const faults = page.locator('.form-faults');
    await faults.waitFor();
    const told = await faults.locator('li').allTextContents();
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringContaining('E9：指标值“约3”读不出，写成 ≥95% 这样'),
        expect.stringContaining('G12：权重“十分之一”读不出'),
      ]),
    );
    await becomes<unknown>(
      () => page.evaluate('document.activeElement.className'),
      expect.stringContaining('form-faults'),
    );
    expect(await violations(page)).toEqual([]);
    expect(await rows(page)).toBe(0);

    await choose(page, await filled(form, THREE));
    const preview = page.locator('.form-preview');
    await preview.waitFor();
    await becomesMany(faults, 0);
    await preview.filter({ hasText: '新增 3，改动 1，删去 0' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await rows(page)).toBe(0);
    await preview.locator('button', { hasText: '写入草稿' }).click();
    await rowsAre(page, 3);
    await page.locator('.form-panel-status', { hasText: '已写入草稿' }).waitFor();
    await saved(page, '整治村庄');

    // Somebody else of the unit finds it on a machine of his own.
    const colleague = await as('leader.villages', path);
    await colleague.page.waitForSelector('tr[data-row="2"]');
    await openForm(colleague.page);
    await colleague.page.locator('.form-former', { hasText: '已存在服务器上' }).waitFor();
    await colleague.page.close();

    await page.reload();
    await page.waitForSelector('tr[data-row="2"]');
    await openForm(page);
    await page.locator('.form-former', { hasText: '已存在服务器上' }).waitFor();
    await page.locator('button', { hasText: '恢复导入前的草稿' }).click();
    await rowsAre(page, 0);
    await choose(page, await filled(form, THREE));
    await preview.locator('button', { hasText: '写入草稿' }).click();
    await rowsAre(page, 3);
    await saved(page, '整治村庄');
    await page.locator('.page-head button', { hasText: '定稿送签' }).click();
    await page.waitForSelector('.act-done');
    const leader = await as('leader.villages', path);
    await leader.page.waitForSelector('.submit-panel .act-form');
    await leader.page.locator('.submit-panel button[type=submit]').click();
    await leader.page.waitForSelector('.answer-place .act-done');
    const versions = leader.page.locator('a', { hasText: '下载 Excel 表' });
    await becomesMany(versions, 1);
  });

  it('what was typed a moment ago is in the file; a wrong file is refused with what to do, and the table stands', async () => {
    const { page } = await as('clerk.seeds', await pathOf('优质稻推广', 'targets'));
    await page.locator('[data-field=annualTarget]').fill('刚刚写下的年度目标');
    await openForm(page);
    const form = await download(page);
    const book = new Workbook();
    await book.xlsx.load(form);
    expect(book.worksheets[0]?.getCell('B7').value).toBe('刚刚写下的年度目标');
    await choose(page, Buffer.from('一级指标,指标值'), '表.csv');
    await page.locator('.form-faults', { hasText: '另存为 .xlsx' }).waitFor();
    await choose(page, form);
    await page.locator('.form-preview', { hasText: '与现在的草稿相同' }).waitFor();
    await becomes(() => page.locator('[data-field=annualTarget]').inputValue(), '刚刚写下的年度目标');
  });
});

describe('a self-evaluation by Excel', () => {
  it('is filled in, its faults told by their cells, and taken into the draft once confirmed', async () => {
    const { page } = await as('clerk.floods', await pathOf('农村预警广播', 'self-evaluation'));
    await page.waitForSelector('.grid');
    await openForm(page);
    const form = await download(page);
    await choose(page, await filled(form, { F6: '不详', I10: '满分' }));
    await page.locator('.form-faults', { hasText: 'I10：得分“满分”读不出' }).waitFor();
    await becomesMany(page.locator('.form-faults li'), 2);
    expect(await violations(page)).toEqual([]);
    await choose(page, await filled(form, { G10: '达成', J10: '按期完成，佐证齐全' }));
    const preview = page.locator('.form-preview');
    await preview.locator('li', { hasText: '按期完成，佐证齐全' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await preview.locator('button', { hasText: '写入草稿' }).click();
    await saved(page, '按期完成，佐证齐全');
    await page.reload();
    await page.locator('tr[data-row="1"] td[data-key=reason]', { hasText: '按期完成，佐证齐全' }).waitFor();
  });
});

describe('English', () => {
  it('is complete around the Chinese form', async () => {
    const { page, settled } = await as('clerk.seeds', await pathOf('优质稻推广', 'targets'), 'en');
    await page.locator('.page-head button', { hasText: 'Excel form' }).click();
    const panel = page.locator('.form-panel');
    await panel.locator('input[type=file]').waitFor({ state: 'attached' });
    await settled();
    expect(await panel.textContent()).not.toMatch(/[一-龥]/);
    await choose(page, Buffer.from('a,b'), 'form.csv');
    await panel.locator('.form-faults', { hasText: 'is no Excel workbook' }).waitFor();
  });
});
