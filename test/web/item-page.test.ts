import type { Browser } from 'playwright-core';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, overflows, PHONE, signIn, violations, type Seat } from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';

let play: Playground;
let browser: Browser;
let item: string;
beforeAll(async () => {
  [play, browser] = await Promise.all([openPlayground(), openBrowser()]);
  const { rows } = await play.pool.query<{ id: string }>(
    `select instance_id as id from task where 'verifyProblem' = any (commands) order by due, instance_id limit 1`,
  );
  item = rows[0]?.id ?? '';
}, 180_000);
afterAll(async () => {
  await browser.close();
  await play.close();
});

const seats: Seat[] = [];
async function at(path: string, options: Parameters<typeof signIn>[4] = {}): Promise<Seat> {
  const seat = await signIn(browser, play.address, 'performance', path, options);
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

/** Waits until the list has exactly so many rows. */
function hasRows({ page }: Seat, count: number): Promise<void> {
  return becomesMany(page.locator('.item-table tbody tr'), count);
}

describe('the list of items (page.md §4.2)', () => {
  it('narrows by facets whose counts say what they leave, and the address shows somebody else the same', async () => {
    const seat = await at('/items');
    // The counts come after the list.
    const chip = seat.page.locator('.filter-bar .chip', { hasText: /反馈与应用 \d+/ });
    const count = Number((await chip.textContent())?.split(' ').at(-1));
    await chip.click();
    await seat.page.waitForURL(/stage=followUp/);
    await hasRows(seat, count);
    await seat.page.locator('th button', { hasText: '自评 / 财政' }).click();
    await seat.page.waitForSelector('th[aria-sort=ascending] button:has-text("自评 / 财政")');
    // The head says the order at once, the rows follow it when they have come.
    await seat.settled();
    const titles = await seat.page.locator('.row-title').allTextContents();
    const other = await at(new URL(seat.page.url()).pathname + new URL(seat.page.url()).search);
    await other.settled();
    expect(await other.page.locator('.row-title').allTextContents()).toEqual(titles);
  }, 60_000);

  it('finds a unit and a document number, and offers to clear what finds nothing', async () => {
    const seat = await at(`/items?q=${encodeURIComponent('水库管理')}`);
    await seat.page.waitForSelector('.item-table tbody tr');
    await seat.page
      .locator('.item-table tbody td:nth-child(2)', { hasText: /^示例市小型水库管理中心$/ })
      .first()
      .waitFor();
    await seat.go(`/items?q=${encodeURIComponent('查无此项')}`);
    await seat.page.locator('.state-block button').click();
    await seat.page.waitForSelector('.item-table tbody tr');
    await seat.page.waitForURL(({ searchParams }) => !searchParams.has('q'));
  }, 60_000);

  it('keeps what is due next within its column, however long its name is', async () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (const width of [1280, 1440]) {
        const { page, settled } = await at('/items', { viewport: { width, height: 900 }, locale });
        await page.waitForSelector('.item-table .due-what');
        await settled();
        const beyond = await page.evaluate<readonly string[]>(`[...document.querySelectorAll('.item-table .due-cell')]
          .filter((cell) => [...cell.querySelectorAll('*')].some(
            (part) => part.getBoundingClientRect().right > cell.getBoundingClientRect().right,
          ))
          .map((cell) => cell.textContent)`);
        expect([locale, width, beyond]).toEqual([locale, width, []]);
        expect(await overflows(page)).toBe(false);
      }
  }, 60_000);

  it('is cards on a phone', async () => {
    const seat = await at('/items', { viewport: PHONE });
    await seat.page.waitForSelector('.item-cards li');
    await clean(seat);
  }, 60_000);
});

describe('an item’s whole life (page.md §4.3)', () => {
  it('tells the history of a figure, and two versions side by side', async () => {
    const seat = await at(`/items/${item}?tab=indicators`);
    await seat.page.locator('.figure-table .figure').first().focus();
    await seat.page.keyboard.press('Enter');
    await seat.page.locator('.figure-history', { hasText: '报送绩效目标' }).waitFor();
    await seat.page.keyboard.press('Escape');
    await becomesMany(seat.page.locator('.figure-history'), 0);
    await clean(seat);
    await seat.page.locator('[role=tab]', { hasText: '版本' }).click();
    await seat.page.locator('.compare-sum', { hasText: /^改 \d+ 处，增 \d+ 处，删 \d+ 处/ }).waitFor();
    await clean(seat);
  }, 90_000);

  it('goes from tab to tab by arrow keys, and money and documents have their rows', async () => {
    const seat = await at(`/items/${item}`);
    await seat.page.locator('[role=tab]').first().focus();
    for (const panel of ['.two-lines', '.figure-table', '.money-sums', '.versions']) {
      await seat.page.keyboard.press('ArrowRight');
      await seat.page.waitForSelector(panel);
    }
    await seat.page.waitForURL(({ searchParams }) => searchParams.get('tab') === 'documents');
    await seat.page.locator('.rail-proof', { hasText: /\d+ 条记录，链校验一致/ }).waitFor();
  }, 60_000);

  it('says what the number of the history counts: acts and reminders, which are not entries of the record', async () => {
    const { page } = await at(`/items/${item}`);
    const note = page.locator('.timeline-order', { hasText: '提醒不进记录链' });
    await note.waitFor();
    const [acts = 0, reminders = 0] = ((await note.textContent())?.match(/\d+/g) ?? []).map(Number);
    await becomes(() => page.locator('#tab-history span').textContent(), String(acts + reminders));
  }, 60_000);

  it('keeps only the acts of people where that is asked', async () => {
    const seat = await at(`/items/${item}`);
    await seat.page.waitForSelector('.timeline .by-system');
    await seat.page.locator('.timeline-filter input').check();
    await becomesMany(seat.page.locator('.timeline .by-system'), 0);
    await seat.page.locator('.timeline > li').nth(5).waitFor();
    await becomesMany(seat.page.locator('.timeline .by-system'), 0);
  }, 60_000);

  it('says who suspended it, by which document, and which clocks stand still', async () => {
    const { rows } = await play.pool.query<{ id: string }>(`select id from instance where phase = 'suspended' limit 1`);
    const seat = await at(`/items/${rows[0]?.id ?? ''}`);
    await seat.page
      .locator('.banner-suspended', { hasText: '财政局长' })
      .filter({ hasText: /暂缓执行：.*〔\d{4}〕\d+号/ })
      .waitFor();
    await clean(seat);
  }, 60_000);

  it('prints the whole history on A4, from its beginning, over several sheets', async () => {
    const seat = await at(`/items/${item}/print`);
    const { rows } = await play.pool.query<{ hash: string }>('select head_hash as hash from instance where id = $1', [
      item,
    ]);
    await seat.page.locator('.sheet-end', { hasText: rows[0]?.hash.slice(0, 16) ?? 'no hash' }).waitFor();
    await seat.page.locator('.print-acts tbody tr').first().filter({ hasText: '立项' }).waitFor();
    await clean(seat);
    const pdf = (await seat.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(1);
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/);
  }, 60_000);
});

describe('dashboards (page.md §4.14)', () => {
  it('shows a chart as its table, and leads from a loss to exactly the items that are missing', async () => {
    const seat = await at('/dashboards?y=2025');
    await seat.page.waitForSelector('.chart svg');
    await clean(seat);
    const loop = seat.page.locator('.chart-panel').first();
    await loop.locator('button', { hasText: '数据表' }).click();
    await loop.locator('th', { hasText: /^缺口（个）$/ }).waitFor();
    const punctual = seat.page.getByRole('region', { name: '按期情况' });
    await punctual.getByRole('button', { name: /^全部 \d+ 个/ }).press('Enter');
    await punctual.locator('.chart-table:focus').waitFor();
    await punctual.locator('.chart-table tbody tr').nth(11).waitFor();
    const loss = loop.locator('.losses a').last();
    const count = Number(/(\d+) 个/.exec((await loss.textContent()) ?? '')?.[1]);
    await loss.click();
    await hasRows(seat, count);
  }, 90_000);

  it('enlarges one chart for a meeting, and fits a phone', async () => {
    const seat = await at('/dashboards?y=2025');
    await seat.page.locator('button', { hasText: '会议模式' }).first().click();
    await seat.page.waitForSelector('dialog[open] .chart svg');
    await seat.page.keyboard.press('Escape');
    await becomesMany(seat.page.locator('dialog[open]'), 0);
    const phone = await at('/dashboards?y=2025', { viewport: PHONE });
    await phone.page.waitForSelector('.chart svg');
    await clean(phone);
  }, 90_000);
});
