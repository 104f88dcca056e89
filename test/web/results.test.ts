import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations, type Seat } from './support/browser.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();
const { as } = room;

/** Whether the page has put something away on this machine. */
function kept({ page }: Seat, words: string): Promise<boolean> {
  return page.evaluate<boolean>(`JSON.stringify(localStorage).includes('${words}')`);
}

async function first(sql: string): Promise<string> {
  const { rows } = await room.play.pool.query<{ id: string }>(sql);
  return rows[0]?.id ?? '';
}

const OFFICE = { width: 1366, height: 768 };

describe('the public portal (R7)', () => {
  /** The public: no script, no login. */
  async function visit(path: string, viewport = OFFICE): Promise<Seat> {
    const seat = await room.stranger({ viewport, scripts: false });
    await seat.go(path);
    return seat;
  }

  it('works without a script: search, filter, item, unit, corrections, large text, English', async () => {
    const { page, context, errors, hosts } = await visit('/public');
    expect(page.url()).toMatch(/\/public\/2025$/);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(8);
    await page.locator('input[type=search]').fill('马铃薯');
    await page.locator('.search button').click();
    await page.waitForURL(/[?&]q=/);
    await becomes(
      async () => new Set(await page.locator('tbody td:nth-child(3) a').allTextContents()),
      new Set(['马铃薯种薯繁育示范推广项目']),
    );
    await page.locator('.filters select[name=grade]').selectOption('poor');
    await page.locator('.filters button').click();
    await page.waitForURL(/grade=poor/);
    await becomes(() => page.locator('.nothing').textContent(), expect.stringContaining('没有符合条件的项目'));
    await page.locator('.nothing a').click();
    await page.locator('tbody td:nth-child(3) a').first().click();
    await page.waitForURL(/\/items\//);
    await becomes(
      () => page.locator('h2').allTextContents(),
      expect.arrayContaining(['目标与完成', '问题与整改', '文件', '这些数字怎么来的']),
    );
    await page.locator('header.site nav a', { hasText: '大字版' }).click();
    await page.waitForURL(/size=large/);
    await becomes(() => page.evaluate<string>('getComputedStyle(document.documentElement).fontSize'), '20px');
    await page.locator('header.site nav a', { hasText: 'English' }).click();
    await page.waitForURL(/lang=en/);
    await becomes(() => page.locator('html').getAttribute('lang'), 'en');
    await becomes(() => page.locator('h2').first().textContent(), 'Targets and actuals');
    await page.goto(`${room.play.address}/public/2025/corrections`);
    await becomes(() => page.locator('.correction').textContent(), expect.stringContaining('公开时批复文号排印有误'));
    expect(await context.cookies()).toEqual([]);
    expect(errors).toEqual([]);
    expect([...hosts]).toEqual([new URL(room.play.address).host]);
  });

  const CORRECTED = `select instance_id as id from publication where corrected_on is not null and decision <> 'withhold'`;
  const PARTLY = `select instance_id as id from publication where decision = 'partly'`;
  it.each([
    ['/public/2025', ''],
    ['/public/2025?size=large', ''],
    ['/public/2025?lang=en&q=nothing', ''],
    ['/public/2025/items/', CORRECTED],
    ['/public/2025/items/', PARTLY],
    ['/public/2025/corrections?lang=en', ''],
    ['/public/2026', ''],
    ['/public/2025/items/none', ''],
  ])(
    '%s%s has no violations of WCAG 2.2 AA at 1366 and on a phone, and does not scroll sideways',
    async (path, sql) => {
      const full = sql === '' ? path : `${path}${await first(sql)}`;
      for (const viewport of [OFFICE, PHONE]) {
        // axe itself is a script, so this visitor has them.
        const seat = await room.stranger({ viewport });
        await seat.go(full);
        expect([await violations(seat.page), await overflows(seat.page), seat.errors]).toEqual([[], false, []]);
      }
    },
  );

  it('prints the table and what it means, and none of the tools', async () => {
    const { page } = await visit('/public/2025');
    await page.emulateMedia({ media: 'print' });
    for (const tool of ['.search', '.filters', '.downloads', 'header.site nav'])
      expect([tool, await page.locator(tool).isVisible()]).toEqual([tool, false]);
    await becomes(() => page.locator('tbody tr').first().isVisible(), true);
    await becomes(() => page.locator('#method').isVisible(), true);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });

  it('shows of a county its own, and marks what is invented', async () => {
    const { page } = await visit('/public/2025?region=431022');
    await becomes(() => page.locator('.name a').textContent(), '宜章县预算绩效公开');
    const units = await page.locator('tbody td:nth-child(2)').allTextContents();
    expect(units.length).toBeGreaterThan(0);
    expect(units.every((unit) => unit.includes('示例县') && unit.includes('虚构'))).toBe(true);
    await page.locator('tbody td:nth-child(3) a').first().click();
    await page.waitForURL(/\/items\//);
    await becomes(() => page.locator('main').textContent(), expect.stringContaining('真实数字、虚构单位'));
  });
});

describe('the disclosure desk', () => {
  it('is absent for those who may not look, and leaves the decision to the director', async () => {
    const clerk = await as('clerk.seeds', '/items');
    await clerk.page.locator('.nav-name', { hasText: '待办' }).first().waitFor();
    await clerk.settled();
    expect(await clerk.page.locator('.nav-name').allTextContents()).not.toContain('信息公开');
    const item = await first(
      `select instance_id as id from task where 'decideDisclosure' = any (commands) order by due`,
    );
    const officer = await as('performance', `/disclosure/${item}`);
    await becomes(
      () => officer.page.locator('.decision-left').textContent(),
      expect.stringContaining('由财政局长决定'),
    );
    await becomesMany(officer.page.locator('.decision-form'), 0);
  });

  it('decides in part: the preview is the public page itself, the faults come at once, the public sees the parts', async () => {
    const item = await first(
      `select instance_id as id from task where 'decideDisclosure' = any (commands) order by due`,
    );
    const seat = await as('director', '/disclosure');
    await seat.page.waitForSelector('table');
    await seat.settled();
    expect(await violations(seat.page, ['iframe'])).toEqual([]);
    await seat.page.locator(`a[href*="${item}"]`).click();
    const preview = seat.page.frameLocator('.preview-frame');
    await preview.locator('h2', { hasText: '目标与完成' }).waitFor();
    await seat.page.locator('.decision-choice label', { hasText: '部分公开' }).click();
    await seat.page.locator('.decision-form .act-buttons button').first().click();
    await becomes(
      () => seat.page.locator('.decision-form .fault-link').allTextContents(),
      ['请选定公开哪几部分（不能是全部）。', '请选定法定依据。', '请写明理由。'],
    );
    expect(await violations(seat.page, ['iframe'])).toEqual([]);
    await seat.page.locator('.decision-form .fault-link').nth(1).click();
    await seat.page.locator('.decision-form select:focus').selectOption('tradeSecretOrPrivacy');
    for (const part of ['资金', '得分等级']) await seat.page.locator('.flag', { hasText: part }).first().click();
    await seat.page.locator('.decision-form textarea[id]').fill('涉及补助对象明细');
    await preview.locator('.notice').waitFor();
    await becomes(() => preview.locator('h2').allTextContents(), ['这些数字怎么来的']);
    await becomesMany(preview.locator('a'), 1);
    await seat.page.locator('.decision-form .act-buttons button').first().click();
    await becomes(
      () => seat.page.locator('.act-confirm').textContent(),
      expect.stringContaining('公开 资金、得分等级；其余不公开'),
    );
    await seat.page.locator('.act-confirm button').first().click();
    await seat.page.waitForSelector('.answer-place .act-done');
    await seat.page.waitForSelector('.correction-log', { state: 'attached' });
    expect(seat.errors).toEqual([]);
    const text = await (await fetch(`${room.play.address}/public/2025/items/${item}`)).text();
    expect(text).toContain('本项目部分公开，未公开：目标与完成、问题与整改、文件');
    expect(text).not.toContain('涉及补助对象明细');
  }, 90_000);

  it('decides for many at once, each with its own result', async () => {
    const seat = await as('director', '/disclosure');
    const boxes = seat.page.locator('tbody .check-cell input');
    await boxes.first().waitFor();
    const open = await boxes.count();
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await seat.page.locator('.decide-batch .act-buttons button').click();
    await becomes(
      () => seat.page.locator('.act-confirm').textContent(),
      expect.stringContaining('对 2 个项目作同一决定：公开'),
    );
    await seat.page.locator('.act-confirm button').first().click();
    await seat.page.waitForSelector('.batch-told');
    await becomes(() => seat.page.locator('.batch-told b').textContent(), '已决定 2 项，未成 0 项');
    await seat.page.locator('.list-foot', { hasText: `共 ${String(open - 2)}` }).waitFor();
    expect(await violations(seat.page, ['iframe'])).toEqual([]);
  });

  it('corrects in public: the fault leads to its field, and the log tells before and after', async () => {
    const item = await first(`
      select p.instance_id as id from publication p where p.decision = 'publish' and p.region_id = '431000'
      and p.corrected_on is null order by p.instance_id`);
    const seat = await as('director', `/disclosure/${item}`);
    await seat.page.locator('button', { hasText: '更正公开内容' }).click();
    const field = seat.page.locator('[aria-label^="最终得分"]');
    await field.fill('abc');
    const send = seat.page.locator('.act-buttons button', { hasText: '公布更正' });
    await send.click();
    // What is missing is told before anything is asked.
    await becomesMany(seat.page.locator('.fault-link'), 1);
    expect(await seat.page.locator('.act-confirm').count()).toBe(0);
    await seat.page.locator('.decision-form textarea[id]').fill('排印有误');
    await send.click();
    await seat.page.locator('.act-confirm button').first().click();
    await seat.page.locator('.fault-link').click();
    await becomes(
      () => seat.page.evaluate<string>('document.activeElement.getAttribute("aria-label")'),
      expect.stringMatching(/^最终得分/),
    );
    expect(await violations(seat.page, ['iframe'])).toEqual([]);
    await field.fill('61.5');
    await send.click();
    await becomes(() => seat.page.locator('.act-confirm').textContent(), expect.stringContaining('已公开的 1 处'));
    await seat.page.locator('.act-confirm button').first().click();
    await seat.page.locator('.correction-log li').waitFor();
    await becomes(
      () => seat.page.locator('.correction-log').textContent(),
      expect.stringMatching(/最终得分：由“[\d.]+”改为“61.5”/),
    );
    await seat.page.frameLocator('.preview-frame').locator('#corrections').waitFor();
    const text = await (await fetch(`${room.play.address}/public/2025/items/${item}`)).text();
    expect(text).toContain('改为“61.5”');
  }, 90_000);
});

describe('next year’s money', () => {
  it('shows rule and decision in sums that follow each choice, and asks the reason for leaving the rule', async () => {
    const seat = await as('director', '/consequences');
    const row = seat.page
      .locator('tbody tr', { has: seat.page.locator('select') })
      .filter({ hasText: '评为“优”的：优先' })
      .first();
    await row.waitFor();
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    const total = seat.page.locator('.consequence-figures dd b').nth(2);
    const sum = async (): Promise<number> => Number((await total.textContent())?.replaceAll(',', ''));
    const before = await sum();
    await row.locator('select').selectOption('keep');
    await row.locator('.amount-input').fill('12.5');
    await becomes(
      () => row.locator('.amount-fault').textContent(),
      expect.stringMatching(/^保持的，下年金额须与原金额 [\d.]+ 万元相同。$/),
    );
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.decide-line button').click();
    await becomes(
      () => seat.page.locator('.decide-bar .fault-link').allTextContents(),
      [expect.stringContaining('须与原金额'), expect.stringContaining('偏离规则，须写明理由。')],
    );
    await row.locator('select').selectOption('reduce');
    await row.locator('.amount-input').fill('12.5');
    await becomesMany(row.locator('.amount-fault'), 0);
    await becomes(sum, expect.closeTo(before + 12.5, 2));
    await seat.page.locator('.decide-line button').click();
    await seat.page.locator('.decide-bar .fault-link').click();
    await row.locator('[id^=reason-]:focus').waitFor();
    await seat.page.keyboard.type('统筹压减');
    await becomes(() => kept(seat, '统筹压减'), true);
    await seat.page.reload();
    await row.locator('[id^=reason-]').waitFor();
    await becomes(() => row.locator('[id^=reason-]').inputValue(), '统筹压减');
    await seat.page.locator('.decide-line button').click();
    await becomes(
      () => seat.page.locator('.act-confirm').textContent(),
      expect.stringContaining('减少 1 项；决定额合计 12.50 万元，偏离规则 1 项'),
    );
    await seat.page.locator('.act-confirm button').first().click();
    await seat.page.waitForSelector('.batch-told');
    await becomes(() => seat.page.locator('.batch-told b').textContent(), '已决定 1 项，未成 0 项');
    await seat.page.locator('tbody .reason-cell', { hasText: '统筹压减' }).waitFor();
    expect(await seat.page.locator('main').textContent()).not.toContain('R3-');
    await seat.page.locator('.action-sums .chip', { hasText: '减少' }).click();
    await seat.page.waitForURL(/action=reduce/);
    await seat.settled();
    await becomes(
      async () => new Set(await seat.page.locator('.consequence-table [data-head="决定"]').allTextContents()),
      new Set(['减少']),
    );
    expect(await violations(seat.page)).toEqual([]);
    expect(seat.errors).toEqual([]);
  }, 90_000);

  it('tells that somebody else decided a row meanwhile, instead of dropping the choice', async () => {
    const [one, other] = [await as('director', '/consequences'), await as('director', '/consequences')];
    for (const { page } of [one, other])
      await page.locator('.consequence-table tbody .check-cell input').first().check();
    await one.page.locator('.decide-line button').click();
    await one.page.locator('.act-confirm button').first().click();
    await one.page.waitForSelector('.batch-told');
    await other.page.waitForSelector('.overtaken');
    await becomes(
      () => other.page.locator('.overtaken p').textContent(),
      expect.stringMatching(/已由他人决定，您选的没有送出/),
    );
    await other.page.locator('.overtaken button').click();
    await other.page.waitForSelector('.overtaken', { state: 'detached' });
    await becomesMany(other.page.locator('.decide-bar'), 0);
  }, 90_000);

  it('says that a percentage is not set here, and lets officers look', async () => {
    const seat = await as('performance', '/consequences?phase=open', { locale: 'en' });
    await seat.page.waitForSelector('tbody tr');
    await becomes(
      () => seat.page.locator('.consequence-figures').textContent(),
      expect.stringContaining('no percentage is set here'),
    );
    await becomesMany(seat.page.locator('tbody select'), 0);
    expect(await violations(seat.page)).toEqual([]);
  });

  it('has a decision that is come to by its address ready to be decided, on the phone too', async () => {
    const item = await first(`
      select t.instance_id as id from task t join instance i on i.id = t.instance_id
      where t.commands @> array['decideConsequence'] and i.region_id = '431000' and i.process = 'budgetItem' limit 1`);
    const seat = await as('director', `/consequences/${item}`, { viewport: PHONE });
    await seat.page.locator('.decide-line button').waitFor();
    await seat.settled();
    expect([await violations(seat.page), await overflows(seat.page)]).toEqual([[], false]);
    await seat.page.locator('.consequence-table tbody .check-cell input:checked').uncheck();
    await seat.page.waitForSelector('.decide-bar', { state: 'detached' });
  });

  it.each(['/consequences', '/disclosure', '/disclosure?phase=decided'])('%s fits a phone', async (path) => {
    const seat = await as('director', path, { viewport: PHONE });
    await seat.page.waitForSelector('table, .state-block');
    await seat.settled();
    expect([await violations(seat.page), await overflows(seat.page)]).toEqual([[], false]);
  });

  it('is read in next year’s item: score, open problems, decision', async () => {
    const item = await first(`
      select i.id from instance i join item_result r on r.instance_id = (i.state ->> 'previousItemId')::uuid
      where r.action is not null and i.region_id = '431000' limit 1`);
    const seat = await as('performance', `/items/${item}`);
    await becomes(
      () => seat.page.locator('.previous-line').textContent(),
      expect.stringMatching(/2025 年度结果.*未了结问题 0\/\d.*预算决定/),
    );
  });
});
