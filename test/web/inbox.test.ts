import { runMorningRound } from '../../db/queries/morning-round.ts';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { oneNeedsWork } from '../support/budget-item-play.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations, type Seat } from './support/browser.ts';
import { holderOf as holderIn } from './support/holder-of.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();
const { as } = room;

interface Waiting {
  readonly id: string;
  readonly title: string;
}

async function waiting(command: string): Promise<Waiting> {
  const { rows } = await room.play.pool.query<Waiting>(
    'select instance_id as id, title from task where $1 = any (commands) order by due, instance_id limit 1',
    [command],
  );
  const [row] = rows;
  if (!row) throw new Error(`nothing waits for ${command}`);
  return row;
}

const holderOf = (itemId: string, role: string): Promise<string> => holderIn(room.play.pool, itemId, role);

/** An act straight to the API, with the session of somebody's window. */
async function act(seat: Seat, itemId: string, command: object): Promise<number> {
  return seat.page.evaluate<number>(`(async () => {
    const { csrfToken } = await (await fetch('/api/v1/session')).json();
    const reply = await fetch('/api/v1/budget-items/${itemId}/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'idempotency-key': 'test-' + crypto.randomUUID() },
      body: JSON.stringify({ command: ${JSON.stringify(command)} }),
    });
    return reply.status;
  })()`);
}

describe('the inbox while others work (page.md §2)', () => {
  it('a line that somebody else has done turns grey with his name; what comes is announced and waits for R', async () => {
    const { id } = await waiting('returnTargets');
    const [mine, unit, officer] = [
      await as(await holderOf(id, 'performanceOfficer'), '/inbox'),
      await as(await holderOf(id, 'unitLeader'), '/inbox'),
      await as(await holderOf(id, 'financeOfficer'), '/items'),
    ];
    await mine.page.waitForSelector('.todo-row');
    await unit.page.waitForSelector('.todo-row, .state-block');
    await unit.settled();
    const before = await unit.page.locator('.todo-row').count();
    const name = await officer.page.locator('.person-name b').textContent();
    expect(await act(officer, id, { kind: 'returnTargets', criteria: oneNeedsWork, opinion: '数量指标偏低' })).toBe(
      200,
    );
    const grey = mine.page.locator('.todo-row.gone');
    await grey
      .filter({ hasText: name ?? 'no name' })
      .filter({ hasText: '退回修改' })
      .waitFor();
    await becomesMany(grey.locator('input'), 0);
    const fresh = unit.page.locator('.new-rows');
    await becomes(() => fresh.textContent(), '1 件新到，按 R 刷新');
    expect(await unit.page.locator('.todo-row').count()).toBe(before);
    expect(await violations(mine.page)).toEqual([]);
    await unit.page.keyboard.press('r');
    await unit.page.locator('.todo-row', { hasText: '重新申报' }).first().waitFor();
    await becomesMany(fresh, 0);
    expect(mine.errors).toEqual([]);
  });
});

describe('several at once (page.md §4.1)', () => {
  it('Space chooses, the sheet asks what the rows need, each row says what became of it, what failed stays chosen', async () => {
    const seat = await as('director', '/inbox?do=decideConsequence');
    await seat.page.waitForSelector('.todo-row.current');
    await seat.page.keyboard.press('Space');
    await seat.page.keyboard.press('j');
    await seat.page.keyboard.press('Space');
    await seat.page.locator('.bulk-bar', { hasText: '已选 2 件' }).waitFor();
    await seat.page.locator('.bulk-bar button', { hasText: '批量决定下年预算' }).click();
    const sheet = seat.page.locator('.bulk-sheet');
    await sheet.locator('tbody tr').nth(1).waitFor();
    await sheet.locator('select').first().waitFor();
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    await sheet.locator('button[type=submit]').click();
    await sheet.locator('.fault-link').first().waitFor();
    await sheet.locator('select').first().selectOption('cancel');
    await sheet.locator('button[type=submit]').click();
    await sheet.locator('.bulk-failed, .bulk-done').nth(1).waitFor();
    const results = await sheet.locator('tbody tr td:last-child').allTextContents();
    expect(results.every((text) => /^(\s*成功|未成（.+）)/.test(text))).toBe(true);
    const failed = results.filter((text) => text.startsWith('未成')).length;
    // A decision that departs from the rule wants its reason: given, the rest is done.
    expect(failed).toBeGreaterThan(0);
    await sheet.locator('textarea').first().fill('与规则建议不同：项目到期终止');
    await sheet.locator('button[type=submit]').click();
    await sheet.locator('.bulk-done').nth(1).waitFor();
    await becomesMany(sheet.locator('.bulk-failed'), 0);
    await sheet.locator('.act-buttons button').last().click();
    await seat.page.waitForSelector('.bulk-sheet', { state: 'detached' });
    await becomes(async () => (await seat.page.locator('.bulk-bar').textContent())?.includes('已选'), false);
  });

  it('keys: Enter opens the line, a chip filters over the address, the list of keys names them all', async () => {
    const seat = await as('performance', '/inbox');
    await seat.page.waitForSelector('.todo-row.current');
    const kind = seat.page.locator('.filter-bar .chip').nth(1);
    const name = await kind.textContent();
    const rows = Number(/\d+$/.exec(name ?? '')?.[0]);
    await kind.click();
    await seat.page.waitForURL(({ searchParams }) => searchParams.has('do'));
    await becomes(() => seat.page.locator('.filter-bar .chip[aria-pressed=true]').allTextContents(), [name]);
    await becomesMany(seat.page.locator('.todo-row'), rows);
    await seat.page.keyboard.press('?');
    const keys = seat.page.locator('dialog[open] kbd');
    await becomes(() => keys.allTextContents(), ['J', 'K', 'Enter', 'Space', 'E', 'T', 'R', '/', '?']);
    await seat.page.keyboard.press('Escape');
    await seat.page.locator('dialog[open]').waitFor({ state: 'detached' });
    await seat.page.locator('.todo-row.current .todo-work').focus();
    await seat.page.keyboard.press('Enter');
    await seat.page.waitForURL(/\/items\//);
  });

  it('seven lines stand above the fold at 1366×768', async () => {
    const seat = await as('director', '/inbox');
    await seat.page.waitForSelector('.todo-row');
    await seat.settled();
    const whole = await seat.page.evaluate<number>(
      `[...document.querySelectorAll('.todo-row')].filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length`,
    );
    expect(whole).toBeGreaterThanOrEqual(7);
  });
});

const SMALL = `[...document.querySelectorAll('.phone-bar .phone-entry, .decide-foot button, .decide-foot textarea, .decide-back')]
  .filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 80))`;

describe('on a phone (page.md §6, mockup 09)', () => {
  it('a leader answers an escalation in three taps; nothing is too small, nothing scrolls sideways', async () => {
    const seat = await as('supervisor', '/supervision?of=unit', { viewport: PHONE });
    await seat.page.waitForSelector('.board-row');
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    await seat.page.locator('.board-row .todo-work').first().click();
    await seat.page.waitForSelector('.decide-foot');
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    expect(await seat.page.evaluate<string[]>(SMALL)).toEqual([]);
    await seat.page.locator('.decide-foot textarea').click();
    await seat.page.keyboard.type('请三日内报送');
    await seat.page.locator('.decide-foot button', { hasText: '催办' }).click();
    await seat.page.waitForSelector('.answer-place .act-done');
    await seat.page.waitForURL(({ pathname }) => pathname === '/supervision');
    await seat.page.locator('.board-next', { hasText: '催办' }).first().waitFor();
    expect(seat.errors).toEqual([]);
  });

  it('a refusal keeps what was written, and says what is missing at its field', async () => {
    const seat = await as('director', '/inbox', { viewport: PHONE });
    await seat.page.waitForSelector('.todo-row');
    await seat.settled();
    expect(await overflows(seat.page)).toBe(false);
    await seat.page.locator('.todo-row .todo-work', { hasText: '同意延期' }).first().click();
    await seat.page.waitForSelector('.decide-foot');
    const agree = seat.page.getByRole('button', { name: '同意延期', exact: true });
    await agree.click();
    await seat.page.locator('.decide-foot [role=alert]').waitFor();
    await seat.page.locator('.decide-foot textarea[aria-invalid=true]').waitFor();
    await seat.page.locator('.decide-foot textarea').fill('同意');
    await agree.click();
    await seat.page.waitForSelector('.answer-place .act-done');
  });

  it('the bar holds what waits, what is supervised and me; every other page and the way out are under me', async () => {
    const seat = await as('director', '/inbox', { viewport: PHONE });
    const entries = async (): Promise<string[]> =>
      (await seat.page.locator('.phone-bar .phone-entry').allTextContents()).map((text) =>
        text.replaceAll(/[\d\s]/g, ''),
      );
    await becomes(entries, ['待办', '督办', '看板', '我']);
    await seat.page.locator('.phone-bar button').click();
    await seat.page.waitForSelector('.phone-me');
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.phone-me a', { hasText: '日历' }).click();
    await seat.page.waitForSelector('.calendar-grid');
    await seat.settled();
    expect(await overflows(seat.page)).toBe(false);
    expect(await violations(seat.page)).toEqual([]);
  });
});

describe('supervision (page.md §4.12)', () => {
  it('filters over the address, urges several at once, and says on the line what was done', async () => {
    const seat = await as('supervisor', '/supervision');
    await seat.page.waitForSelector('.board-row');
    await seat.page
      .locator('.page-head .sub', { hasText: /\d+ 件在督办（逾期满 10 个工作日），涉及 \d+ 个单位、[\d,.]+ 万元/ })
      .waitFor();
    // What stands beside the page's name in the navigation, and in the leader's own inbox, is the same number.
    const supervised = /^\d+/.exec((await seat.page.locator('.page-head .sub').textContent()) ?? '')?.[0] ?? '';
    await becomes(() => seat.page.locator('nav .nav-count-red').first().textContent(), supervised);
    const home = await as('supervisor', '/inbox');
    await home.page.getByText(`看升到您这里的 ${supervised} 件（逾期满 10 个工作日）`).waitFor();
    const chip = seat.page.locator('.board-bar .chip', { hasText: /本级单位.*\d/ });
    const own = Number(/\d+$/.exec((await chip.textContent()) ?? '')?.[0]);
    await chip.click();
    await seat.page.waitForURL(({ searchParams }) => searchParams.get('of') === 'unit');
    await becomesMany(seat.page.locator('.board-row'), own);
    await seat.settled();
    // A clock is urged about once per working day: those that somebody has urged about today are left out.
    const urged = seat.page.locator('.board-next', { hasText: '催办' });
    const before = await urged.count();
    const others = seat.page.locator('.board-row', { hasNotText: '催办' });
    const name = (await others.nth(0).locator('.todo-work').textContent()) ?? '';
    await others.nth(0).locator('input').check();
    await others.nth(1).locator('input').check();
    await seat.page.locator('.bulk-bar button', { hasText: '批量催办' }).click();
    const sheet = seat.page.locator('.bulk-sheet');
    await sheet.locator('textarea').fill('请本周内办结');
    await sheet.locator('button[type=submit]').click();
    await sheet.locator('.bulk-done').nth(1).waitFor();
    await sheet.locator('.act-buttons button').last().click();
    await urged.nth(before + 1).waitFor();
    await seat.page.locator('.board-row .todo-work', { hasText: name }).first().click();
    await seat.page.locator('.rungs-past .by-person', { hasText: '请本周内办结' }).first().waitFor();
    await seat.page.locator('.board-ahead li').first().waitFor();
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
  });

  it('prints over the breadth of A4 with its heads, nothing to press, and no name cut off', async () => {
    const seat = await as('supervisor', '/supervision');
    await seat.page.waitForSelector('.board-row');
    await seat.settled();
    await seat.page.emulateMedia({ media: 'print' });
    await seat.page.locator('.board-head').waitFor();
    for (const pressed of ['.board-row input', '.board-rail', '.board-bar', '.page-head .plain-button'])
      await becomesMany(seat.page.locator(pressed).filter({ visible: true }), 0);
    const cut = `[...document.querySelectorAll('.board-row .second')].filter((one) => one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX !== 'visible').length`;
    expect(await seat.page.evaluate<number>(cut)).toBe(0);
    const pdf = (await seat.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox \[0 0 84[12][.\d]* 59[45]/);
  });

  it('prints a slip with the arithmetic, the steps and room for a signature', async () => {
    const seat = await as('supervisor', '/supervision');
    await seat.page.locator('.page-head .plain-button').click();
    await seat.page.waitForSelector('.slip .rungs-past li');
    const slip = seat.page.locator('.slip');
    for (const hasText of [
      '督办单',
      '当日不计入（民法典第201条）',
      /截至 2026年11月23日.*记录第 \d+ 条.*校验值 [0-9a-f]{12}/,
    ])
      await slip.filter({ hasText }).waitFor();
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.emulateMedia({ media: 'print' });
    await becomes(() => seat.page.locator('.navigation').isVisible(), false);
  });
});

describe('the calendar (page.md §4.13)', () => {
  it('moves by arrows with one focus, turns the page beyond its edge, and lists the day', async () => {
    const seat = await as('performance', '/calendar?of=scope');
    await seat.page.waitForSelector('.calendar-counts');
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    await seat.page.locator('.calendar-cell[tabindex="0"]').focus();
    await seat.page.keyboard.press('ArrowRight');
    const focused = seat.page.locator('.calendar-cell:focus');
    await focused.filter({ hasText: /^24/ }).waitFor();
    const label = await focused.getAttribute('aria-label');
    const count = Number(/到期 (\d+) 件/.exec(label ?? '')?.[1]);
    expect(count).toBeGreaterThan(0);
    await becomesMany(seat.page.locator('.calendar-list li'), count);
    await seat.page.keyboard.press('PageDown');
    await seat.page.locator('.calendar-bar h2', { hasText: '2026年12月' }).waitFor();
    await seat.page.waitForURL(({ searchParams }) => searchParams.get('day') === '2026-12-24');
    for (let week = 1; week <= 2; week += 1) await seat.page.keyboard.press('ArrowDown');
    await seat.page.locator('.calendar-bar h2', { hasText: '2027年1月' }).waitFor();
    await seat.page.waitForSelector('.calendar-cell.provisional:focus');
  });

  it('gives an address under which the deadlines are an iCalendar, and takes it away again', async () => {
    const seat = await as('director', '/calendar');
    await seat.page.locator('.calendar-feed button', { hasText: '生成地址' }).click();
    const address = await seat.page.locator('.calendar-address input').inputValue();
    const calendar = await fetch(address);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT[\s\S]*END:VCALENDAR\r\n$/);
    await seat.page.locator('.calendar-feed button', { hasText: '停止订阅' }).click();
    await seat.page.locator('.calendar-feed', { hasText: '还没有订阅地址' }).waitFor();
    expect((await fetch(address)).status).toBe(404);
  });
});

describe('what was told (page.md §4.1)', () => {
  it('shows the digests of the mornings under 待阅 and marks them as read', async () => {
    await runMorningRound(room.play.pool, {
      regionId: '431000',
      on: asPlainDate('2026-11-23'),
      now: asInstant('2026-11-23T00:00:00.000Z'),
    });
    const { rows } = await room.play.pool.query<{ login: string }>(
      'select p.login from digest d join person p on p.id = d.person_id where d.read_at is null order by d.id desc limit 1',
    );
    const seat = await as(rows[0]?.login ?? '', '/inbox?view=notices');
    await seat.page.locator('.filter-bar .chip', { hasText: '每日提醒' }).click();
    const unread = seat.page.locator('.digest', { has: seat.page.locator('.tag') }).first();
    await unread.waitFor();
    const name = (await unread.getAttribute('aria-label')) ?? '';
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    await unread.locator('button').click();
    await seat.page.locator(`.digest[aria-label="${name}"] .tag`).waitFor({ state: 'detached' });
  });
});
