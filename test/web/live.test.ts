import type { Browser } from 'playwright-core';
import { isOfMany, NOTHING_TOLD, withChange } from '../../web/src/live/live-store.ts';
import { openBrowser, signIn, violations, type Seat } from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';

describe('what the page remembers of what it is told', () => {
  const change = (itemId: string, version: number) => ({ itemId, version, kinds: ['urge'], by: null });

  it('keeps the last change of each matter, whatever comes again', () => {
    const state = [change('a', 2), change('b', 5), change('a', 3), change('a', 2)].reduce(withChange, NOTHING_TOLD);
    expect([...state.changes].map(([id, { version }]) => [id, version])).toEqual([
      ['b', 5],
      ['a', 3],
    ]);
  });

  it('forgets the oldest matters, so that a page open for weeks does not grow', () => {
    let state = NOTHING_TOLD;
    for (let no = 0; no < 2500; no += 1) state = withChange(state, change(String(no), 1));
    expect(state.changes.size).toBe(2000);
    expect(state.changes.has('2499')).toBe(true);
    expect(state.changes.has('0')).toBe(false);
  });

  it('reads lists again and leaves alone what nobody may exchange under a writer’s hands', () => {
    expect([['inbox', 'todo'], ['board'], ['items']].map(isOfMany)).toEqual([true, true, true]);
    expect([['draft', 'x', 'targets'], ['version', 'x'], ['session'], ['item', 'x']].map(isOfMany)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

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
async function as(login: string, path: string): Promise<Seat> {
  const seat = await signIn(browser, play.address, login, path);
  seats.push(seat);
  return seat;
}
afterEach(async () => {
  await Promise.all(seats.splice(0).map((seat) => seat.close()));
});

/** The first, or another: a clock is urged about once a day. */
async function itemAwaiting(command: string, no = 0): Promise<string> {
  const { rows } = await play.pool.query<{ id: string }>(
    `select instance_id as id from task where $1 = any (commands)
     group by instance_id order by min(due), instance_id limit 1 offset $2`,
    [command, no],
  );
  return rows[0]?.id ?? '';
}

async function urge(seat: Seat, itemId: string, note: string): Promise<void> {
  await seat.go(`/items/${itemId}`);
  await seat.page.locator('.act-more summary').first().click();
  await seat.page.locator('.act-more .act button', { hasText: '催办' }).first().click();
  await seat.page.locator('.act-form textarea').first().fill(note);
  await seat.page.locator('.act-form button[type=submit]').click();
  await seat.page.waitForSelector('.answer-place .act-done');
}

describe('live (page.md §2)', () => {
  it('the timeline of an open item shows what somebody else did, without a reload', async () => {
    const item = await itemAwaiting('verifyProblem');
    const [reader, other] = [await as('auditor', `/items/${item}`), await as('performance', '/inbox')];
    await reader.page.waitForSelector('.timeline li');
    await urge(other, item, '请于本周内核查完毕');
    await reader.page.locator('.timeline li', { hasText: '请于本周内核查完毕' }).first().waitFor();
    expect(reader.errors).toEqual([]);
  });

  it('whoever is filling in an act is told who did what, keeps his text, and is not asked to write it twice', async () => {
    const item = await itemAwaiting('verifyProblem', 1);
    const [writer, other] = [await as('performance', `/items/${item}/verification`), await as('director', '/inbox')];
    const decision = writer.page.locator('.verified-decision').first();
    await decision.locator('textarea').first().fill('佐证不足');
    await urge(other, item, '局长催办');
    const bar = writer.page.locator('.meanwhile');
    await bar.filter({ hasText: /财政局长.*局长催办/ }).waitFor();
    await writer.settled();
    expect(await violations(writer.page)).toEqual([]);
    expect(await decision.locator('textarea').first().inputValue()).toBe('佐证不足');
    await bar.locator('button').click();
    await decision.locator('button', { hasText: '退回' }).click();
    await writer.page.waitForSelector('.answer-place .act-done');
  }, 120_000);

  it('a day that ends on the server rolls the countdowns over', async () => {
    const seat = await as('auditor', '/items');
    await seat.page.locator('.today', { hasText: '11月23日' }).waitFor();
    play.at('2026-11-24T02:00:00.000Z');
    await seat.page.locator('.today', { hasText: '11月24日' }).waitFor({ timeout: 20_000 });
    play.at('2026-11-23T02:00:00.000Z');
  });
});
