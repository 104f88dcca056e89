import type { Browser, Page } from 'playwright-core';
import { numberAdvice } from '../../web/src/acts/number-advice.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, overflows, PHONE, signIn, violations, type Seat } from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';

describe('what is said below a document number', () => {
  const rows = [
    { number: '示财绩〔2026〕12号', code: '示财绩', name: '示财政局', fits: true },
    { number: '示财预〔2026〕5号', code: '示财预', name: '示财政局', fits: false },
  ];
  const open = { rows, ownOnly: false };

  it('is nothing where the bureau keeps no register', () => {
    expect(numberAdvice('某财〔2026〕1号', { rows: [], ownOnly: false })).toBeUndefined();
  });

  it('is the one to take where none, or a wrong one, stands there; of the code that was written', () => {
    expect(numberAdvice('', open)).toEqual({ kind: 'take', number: '示财绩〔2026〕12号' });
    expect(numberAdvice('示财绩〔2026〕11号', open)).toEqual({ kind: 'take', number: '示财绩〔2026〕12号' });
    expect(numberAdvice('示财预〔2026〕9号', open)).toEqual({ kind: 'take', number: '示财预〔2026〕5号' });
    expect(numberAdvice(' 示财绩〔2026〕12号 ', open)).toEqual({ kind: 'next', name: '示财政局' });
  });

  it('is that it belongs to another body, or that this paper has to be the bureau’s own', () => {
    expect(numberAdvice('郴政函〔2026〕3号', open)).toEqual({ kind: 'outside' });
    expect(numberAdvice('郴政函〔2026〕3号', { rows, ownOnly: true })).toEqual({
      kind: 'ownOnly',
      number: '示财绩〔2026〕12号',
    });
  });

  it('is one after the other where several papers take theirs together', () => {
    expect(numberAdvice('', open, 2)).toEqual({ kind: 'take', number: '示财绩〔2026〕14号' });
    expect(numberAdvice('示财绩〔2026〕14号', open, 2)).toEqual({ kind: 'next', name: '示财政局' });
  });
});

describe('文号登记', () => {
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
  async function as(login: string, path: string, options: Parameters<typeof signIn>[4] = {}): Promise<Seat> {
    const seat = await signIn(browser, play.address, login, path, options);
    seats.push(seat);
    return seat;
  }
  afterEach(async () => {
    await Promise.all(seats.splice(0).map((seat) => seat.close()));
  });

  const OFFICE = { width: 1366, height: 768 };
  const cases = (['register', 'series', 'outside', 'codes'] as const).flatMap((view) =>
    [OFFICE, PHONE].map((viewport) => [view, viewport] as const),
  );
  it.each(cases)('%s in %j has no violations and does not scroll sideways', async (view, viewport) => {
    const locale = viewport === PHONE ? 'en' : 'zh-CN';
    const seat = await as(view === 'codes' ? 'admin' : 'performance', `/numbers?view=${view}`, { viewport, locale });
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    expect(seat.errors).toEqual([]);
  });

  async function firstNumbers(page: Page): Promise<readonly string[]> {
    return page.locator('.numbers-table tbody tr td:first-child').allTextContents();
  }

  it('says first that nothing is missing, narrows by what is chosen, and leads to the item of a number', async () => {
    const { page, settled } = await as('auditor', '/numbers');
    await settled();
    await page.locator('.sub', { hasText: /^[1-9]\d* 个系列均无缺号$/ }).waitFor();
    // Nothing that changes the register is there for whoever only reads it.
    expect(await page.getByRole('button', { name: '预留文号' }).count()).toBe(0);
    const cancelled = page.getByRole('button', { name: /^作废 1$/ });
    await cancelled.click();
    await becomesMany(page.locator('.numbers-table tbody tr'), 1);
    await page.locator('.numbers-table', { hasText: '与前一件重复（虚构）' }).waitFor();
    await cancelled.click();
    await page.locator('.numbers-table tbody tr').nth(1).waitFor();
    await page.getByLabel('全部代字').selectOption({ index: 1 });
    await page.waitForURL(({ searchParams }) => searchParams.has('code'));
    await settled();
    const code = new URL(page.url()).searchParams.get('code') ?? '';
    expect((await firstNumbers(page)).every((number) => number.startsWith(code))).toBe(true);
    await page.locator('.number-item a').first().click();
    await page.waitForURL(/\/items\//);
  });

  it('reserves a number, marks it as issued, and cancels another with its reason; none is ever missing', async () => {
    const { page, settled, errors } = await as('performance', '/numbers?code=示财绩');
    await settled();
    const [before = ''] = await firstNumbers(page);
    for (const title of ['关于报送绩效资料的函（虚构）', '错编一件（虚构）']) {
      await page.getByRole('button', { name: '预留文号' }).click();
      const form = page.locator('.opener-box');
      await form.getByLabel('从哪一列取号').waitFor();
      // What was next before stands there until it is known what is next now.
      await settled();
      await form.getByLabel('从哪一列取号').selectOption({ label: await nextOf(page, '示财绩') });
      await form.locator('button[type=submit]').click();
      await page.locator('.fault-link').waitFor();
      await form.getByLabel('公文标题').fill(title);
      await form.locator('button[type=submit]').click();
      await page.locator('.opener-done').waitFor();
      await settled();
    }
    const row = (text: string) => page.locator('.numbers-table tr', { hasText: text });
    await row('关于报送')
      .getByRole('button', { name: /登记 .+ 已发出/ })
      .click();
    await row('关于报送').locator('button[type=submit]').click();
    await row('关于报送').locator('.number-used').waitFor();
    await row('错编').getByRole('button', { name: /^作废/ }).click();
    await row('错编').getByLabel('作废理由').fill('标题写错（虚构）');
    await row('错编').locator('button[type=submit]').click();
    await row('错编').locator('.number-cancelled').first().waitFor();
    await settled();
    await row('错编').filter({ hasText: '标题写错（虚构）' }).waitFor();
    await becomes(async () => (await firstNumbers(page))[2], before);
    await page.getByRole('button', { name: '连号' }).click();
    await page.locator('tr', { hasText: '示财绩' }).first().filter({ hasText: '无缺号，作废 2' }).waitFor();
    expect(errors).toEqual([]);
  });

  async function nextOf(page: Page, code: string): Promise<string> {
    const options = await page.locator('.opener-box option').allTextContents();
    return options.find((text) => text.startsWith(code)) ?? '';
  }

  it('codes are registered by the administrator, and stand on the administration’s record', async () => {
    const { page, settled } = await as('admin', '/numbers?view=codes');
    await page.getByRole('button', { name: '登记机关代字' }).click();
    const form = page.locator('.opener-box');
    await form.getByLabel('代字', { exact: false }).first().fill('示财办');
    await form.getByLabel('地区').selectOption({ label: '郴州市' });
    await form.getByLabel('发文机关').fill('郴州市财政局办公室（虚构代字）');
    await form.locator('button[type=submit]').click();
    await page.locator('.fault-link').waitFor();
    await form.getByLabel('理由').fill('办公室行文用（虚构）');
    await form.locator('button[type=submit]').click();
    await page.locator('td', { hasText: '示财办' }).waitFor();
    await page.getByRole('button', { name: '定 示财办 的起始号' }).click();
    await page.locator('.opener-box').getByLabel('登记前已编至').fill('57');
    await page.locator('.opener-box').getByLabel('理由').fill('纸质登记至 57 号（虚构）');
    await page.locator('.opener-box button[type=submit]').click();
    await page.locator('.opener-done', { hasText: '示财办〔2026〕从 58 号起编' }).waitFor();
    await settled();
    const kinds = async (): Promise<string[]> => {
      const asked = 'select kind from account_event order by seq desc limit 2';
      const { rows } = await play.pool.query<{ kind: string }>(asked);
      return rows.map(({ kind }) => kind);
    };
    await becomes(kinds, ['numberSeriesBegun', 'authorityCodeMade']);
  });

  it('of two who were suggested the same number the second keeps what he wrote and takes the next', async () => {
    const { rows } = await play.pool.query<{ id: string }>(
      `select instance_id as id from task t join instance i on i.id = t.instance_id
       where 'issueFeedback' = any (commands) and i.region_id = '431000' order by instance_id limit 1`,
    );
    const { page, settled } = await as('director', `/feedback/${rows[0]?.id ?? ''}`);
    await page.locator('.feedback-card .number-advice', { hasText: '下一个文号' }).waitFor();
    const field = page.locator('.feedback-card input').first();
    const number = await field.inputValue();
    const other = await as('performance', '/numbers');
    await other.settled();
    await other.page.getByRole('button', { name: '预留文号' }).click();
    await other.page.locator('.opener-box').getByLabel('从哪一列取号').selectOption({ label: number });
    await other.page.locator('.opener-box').getByLabel('公文标题').fill('先到一步（虚构）');
    await other.page.locator('.opener-box button[type=submit]').click();
    await other.page.locator('.opener-done').waitFor();
    await page.locator('.feedback-card button[type=submit]').click();
    await page.locator('.act-confirm button').first().click();
    await page.locator('.feedback-card .field-fault', { hasText: '已被取用，下一个是' }).waitFor();
    await settled();
    expect(await field.inputValue()).toBe(number);
    await page.locator('.feedback-card .number-advice button').click();
    await becomes(async () => (await field.inputValue()) === number, false);
    await page.locator('.feedback-card button[type=submit]').click();
    await page.locator('.act-confirm button').first().click();
    await page.locator('.answer-place .act-done').waitFor();
    await settled();
  });
});
