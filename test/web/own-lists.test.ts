import type { Locator, Page } from 'playwright-core';
import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { dateFields, writeDate } from './support/date-field.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();
const { as } = room;

/** What floats is closed by scrolling: the button is brought into sight first, and the page comes to rest. */
async function opened(page: Page, button: Locator): Promise<void> {
  await button.scrollIntoViewIfNeeded();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  await button.click();
}

describe('稍后处理', () => {
  it('a line is put off beside the list, waits in its own tab with its due date, and can be had back', async () => {
    const { page, errors, settled } = await as('performance', '/inbox');
    const preview = page.locator('.preview');
    await preview.getByRole('button', { name: '稍后处理' }).waitFor();
    await settled();
    const before = await page.locator('.todo-row').count();
    const title = (await page.locator('.todo-row.current .todo-title').textContent()) ?? '';
    await opened(page, preview.getByRole('button', { name: '稍后处理' }));
    const panel = page.locator('.put-off-panel');
    await writeDate(dateFields(panel), '2027-06-01');
    await panel.locator('.put-off-warning').getByText('到期、提醒和升级照常').waitFor();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: /下周第一个工作日/ }).click();
    await panel.locator('button[type=submit]').click();
    await page.locator('.put-off-note').getByText('1 件放到稍后处理，11月30日 周一 回到待办').waitFor();
    await page
      .locator('.todo-row')
      .nth(before - 1)
      .waitFor({ state: 'detached' });

    await page.locator('.tabs button', { hasText: '稍后处理 1' }).click();
    const row = page.locator('.later-row');
    await row.getByText(title).waitFor();
    await becomesMany(row.locator('.due-date'), 1);
    await settled();
    expect(await violations(page)).toEqual([]);
    await row.getByRole('button', { name: `取回“${title}”` }).click();
    await page.getByText('没有稍后处理的事').waitFor();
    await page.locator('.tabs button', { hasText: '待办' }).first().click();
    await page
      .locator('.todo-row')
      .nth(before - 1)
      .waitFor();
    expect(errors).toEqual([]);
  }, 90_000);

  it('several at once; what was put off leaves the choice', async () => {
    const { page, settled } = await as('officer.agriculture', '/inbox');
    const boxes = page.locator('.todo-row input[type=checkbox]');
    await boxes.nth(1).waitFor();
    await settled();
    const before = await boxes.count();
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.locator('.bulk-bar').getByRole('button', { name: '批量稍后处理' }).click();
    await page.locator('.put-off-panel button[type=submit]').click();
    const note = page.locator('.put-off-note');
    await note.getByText('2 件放到稍后处理').waitFor();
    await boxes.nth(before - 2).waitFor({ state: 'detached' });
    await note.getByRole('button', { name: '现在取回' }).click();
    await boxes.nth(before - 1).waitFor();
  }, 90_000);
});

describe('filters by name (存为我的筛选)', () => {
  it('kept on the list, opened with, shared with the office, marked there with whose it is', async () => {
    const mine = await as('performance', '/items');
    const { page, errors, settled } = mine;
    await page.locator('.filter-bar .chips .chip').first().click();
    await page.waitForURL(/stage=/);
    const filter = new URL(page.url()).searchParams.get('stage');
    await page.getByRole('button', { name: '我的筛选' }).click();
    const panel = page.locator('.filters-panel');
    await panel.getByLabel('名称').fill('只看这一段');
    await panel.getByRole('button', { name: '存下' }).click();
    await panel.locator('.filter-name', { hasText: '只看这一段' }).waitFor();
    await settled();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: '整理' }).click();
    await panel.getByRole('button', { name: '打开列表时先用“只看这一段”' }).click();
    await panel.locator('[aria-pressed=true]', { hasText: '打开时先用' }).waitFor();
    await panel.getByLabel('共享“只看这一段”').selectOption({ label: '郴州市本级各岗位' });
    await panel.getByRole('button', { name: '整理好了' }).click();
    await panel.getByText('已共享：郴州市本级各岗位').waitFor();

    await mine.go('/items');
    await page.waitForURL(new RegExp(`stage=${filter ?? ''}`));
    await page.getByRole('button', { name: '筛选：只看这一段' }).waitFor();
    expect(errors).toEqual([]);

    const { page: other } = await as('officer.agriculture', '/items');
    await other.getByRole('button', { name: '我的筛选' }).click();
    await other.locator('.filter-name', { hasText: '只看这一段' }).getByText(/共享$/).waitFor();
    await other.locator('.filter-name', { hasText: '只看这一段' }).click();
    await other.waitForURL(new RegExp(`stage=${filter ?? ''}`));
  }, 90_000);

  it('in the inbox by kind and words, on a phone without sideways scroll', async () => {
    const { page, settled } = await as('performance', '/inbox', { viewport: PHONE });
    await page.locator('.todo-row').first().waitFor();
    await page.getByLabel('在待办里找').fill('没有这样的词');
    await page.getByText('这一组没有待办').waitFor();
    await page.getByRole('button', { name: '我的筛选' }).click();
    await page.locator('.filters-panel').getByLabel('名称').waitFor();
    await settled();
    expect(await overflows(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  }, 90_000);
});

describe('filters in the address', () => {
  /** Presses both before the page can draw what the first one does. */
  const atOnce = (page: Page, first: string, second: string): Promise<void> =>
    page.evaluate(`for (const one of ${JSON.stringify([first, second])}) document.querySelector(one).click()`);
  const asked = (page: Page, names: readonly string[]) => () =>
    Promise.resolve(names.map((name) => new URL(page.url()).searchParams.has(name)));

  it('two changed at once both stay: the second begins with the address, not with what was last drawn', async () => {
    const seat = await as('officer.education', '/items?r=431000');
    const { page, errors } = seat;
    await page.locator('.filter-bar .chips').nth(1).locator('.chip').first().waitFor();
    await atOnce(page, '.filter-bar .chips:nth-of-type(1) .chip', '.filter-bar .chips:nth-of-type(2) .chip');
    await becomes(asked(page, ['r', 'stage', 'light']), [true, true, true]);
    await seat.go('/evaluations');
    await page.locator('.filter-bar .chip').nth(2).waitFor();
    await atOnce(page, '.filter-bar .chip:nth-of-type(2)', '.filter-bar .chip:last-of-type');
    await becomes(asked(page, ['group', 'overdue']), [true, true]);
    expect(errors).toEqual([]);
  }, 90_000);
});
