import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, overflows, PHONE, signIn, violations, type Seat, type SeatOptions } from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';

let play: Playground;
let browser: Browser;
/** Two people, or axe over a whole table, take longer than a test usually may. */
jest.setTimeout(120_000);

beforeAll(async () => {
  [play, browser] = await Promise.all([openPlayground(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await play.close();
});

const seats: Seat[] = [];
async function as(login: string, path: string, options: SeatOptions = {}): Promise<Seat> {
  const seat = await signIn(browser, play.address, login, path, options);
  seats.push(seat);
  await seat.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return seat;
}
afterEach(async () => {
  const done = seats.splice(0);
  await Promise.all(done.map((seat) => seat.close()));
  for (const { errors } of done) expect(errors).toEqual([]);
});

/** The targets page of an item of the demo, by its name. */
async function targetsOf(name: string): Promise<string> {
  const { rows } = await play.pool.query<{ id: string }>(
    'select instance_id as id from budget_item where name like $1',
    [`${name}%`],
  );
  return `/items/${rows[0]?.id ?? ''}/targets`;
}

/** What the server has of a draft, however it was written. */
async function draftOf<T>(path: string): Promise<T | undefined> {
  const { rows } = await play.pool.query<{ body: T }>(
    `select body from draft where kind = 'targets' and instance_id = $1`,
    [path.split('/')[2]],
  );
  return rows[0]?.body;
}
const answersOf = async (path: string): Promise<unknown> => (await draftOf<{ answers: unknown }>(path))?.answers;

const cell = (page: Page, row: number, key: string) =>
  page.locator(`tr[data-row="${String(row - 1)}"] td[data-key="${key}"]`);
/** What a cell shows: the input's text in the active cell, the text elsewhere. */
async function shown(page: Page, row: number, key: string): Promise<string> {
  return (await cell(page, row, key).locator('.grid-text').textContent()) ?? '';
}
async function rowOf(page: Page, row: number, keys: readonly string[]): Promise<readonly string[]> {
  return Promise.all(keys.map((key) => shown(page, row, key)));
}
const rows = (page: Page) => page.locator('tr[data-row]:not(.grid-spare)').count();
const gauge = (page: Page, no: number) => page.locator('.gauge b').nth(no).textContent();
async function paste(page: Page, text: string): Promise<void> {
  await page.locator('td:focus-within').waitFor();
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+v');
}
async function saved(page: Page): Promise<void> {
  await page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
}

/** A table as it lies in Excel: merged first column, signs in one cell with numbers, a line break in a cell. */
const NINE = [
  ['产出指标', '数量指标', '安装坡面水标尺', '≥', '266', '米', '10', '分年度任务'],
  ['', '数量指标', '水标尺宽度', '≥50厘米', '', '', '5', '设计文件'],
  ['', '质量指标', '项目（工程）验收合格率', '', '＝100%', '', '15', '验收规范'],
  ['', '时效指标', '及时（按期）开工率', '≥', '90', '%', '5', '合同'],
  ['', '时效指标', '完工时间', '日期', '2027年11月30日', '', '5', '合同'],
  ['', '成本指标', '项目计划总投资', '＝', '20', '万元', '10', '批复概算'],
  ['效益指标', '社会效益', '受益脱贫（含监测对象）户人口数', '≥', '1,000', '人', '15', '县脱贫台账'],
  ['', '社会效益', '群众生产生活条件改善状况', '定性', '显著提升', '', '15', '"问卷\n抽样"'],
  ['满意度指标', '服务对象满意度', '受益户满意度', '大概', '≥95%', '', '十分', '抽样问卷'],
]
  .map((line) => line.join('\t'))
  .join('\r\n');

describe('a new clerk pastes a nine-row table (page.md §8)', () => {
  it('is told what was read and what was not; nothing of it is lost, and one step takes it back', async () => {
    const { page } = await as('clerk.seeds', await targetsOf('优质稻推广'));
    await page.locator('td[data-key=level1]').first().click();
    await paste(page, NINE);
    await becomes(
      () => page.locator('.paste-bar [role=status]').textContent(),
      expect.stringContaining('识别 9 行 8 列，2 格未识别'),
    );
    await becomes(() => rows(page), 9);
    const keys = ['level1', 'level2', 'comparator', 'value', 'unit'];
    await becomes(() => rowOf(page, 2, keys), ['产出指标', '数量指标', '≥', '50', '厘米']);
    await becomes(() => rowOf(page, 3, keys), ['产出指标', '质量指标', '＝', '100', '%']);
    await becomes(() => rowOf(page, 7, keys), ['效益指标', '社会效益', '≥', '1000', '人']);
    await becomes(() => shown(page, 8, 'basis'), '问卷\n抽样');
    await becomes(() => rowOf(page, 9, ['comparator', 'weight']), ['大概', '十分']);
    await becomes(() => cell(page, 9, 'comparator').getAttribute('class'), expect.stringContaining('grid-mark-error'));
    await page.locator('.paste-bar button', { hasText: '看第一处' }).click();
    await becomes(() => page.evaluate('document.activeElement.closest("td")?.dataset.key'), 'comparator');
    await page.locator('.paste-bar button', { hasText: '撤销粘贴' }).click();
    await becomes(() => rows(page), 0);
    await page.keyboard.press('Control+y');
    await page.locator('.grid-tools button', { hasText: '重做' }).click();
    await becomes(() => rows(page), 9);
    await saved(page);
    await page.reload();
    await page.waitForSelector('tr[data-row="8"]');
    await becomes(() => rowOf(page, 9, ['comparator', 'value', 'weight']), ['大概', '≥95%', '十分']);
    expect(await violations(page)).toEqual([]);
  });
});

describe('the grid by keyboard alone', () => {
  it('types, moves, fills, takes back, inserts, moves and removes rows, and can be left', async () => {
    const { page } = await as('clerk.villages', await targetsOf('村庄清洁行动'));
    const { keyboard } = page;
    await page.locator('.grid-input').focus();
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('清洁行政村');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('≥50个');
    await keyboard.press('Enter');
    await becomes(() => rowOf(page, 1, ['name', 'comparator', 'value', 'unit']), ['清洁行政村', '≥', '50', '个']);
    // The next row is a new one already; levels are those of the row above once it says something.
    await keyboard.press('Home');
    await keyboard.press('ArrowUp');
    await keyboard.press('p');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.type('垃圾清运率');
    await keyboard.press('Enter');
    await becomes(() => rows(page), 2);
    // A range downwards, filled from its first row.
    await keyboard.press('Control+Home');
    await keyboard.press('End');
    await keyboard.type('年度计划');
    await keyboard.press('Enter');
    await keyboard.press('ArrowUp');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Control+d');
    await becomes(() => shown(page, 2, 'basis'), '年度计划');
    await keyboard.press('Control+z');
    await becomes(() => shown(page, 2, 'basis'), '');
    await keyboard.press('Control+y');
    await becomes(() => shown(page, 2, 'basis'), '年度计划');
    // Escape takes back what was typed over; F2 writes on.
    await keyboard.press('Control+Home');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('别的');
    await keyboard.press('Escape');
    await becomes(() => shown(page, 1, 'name'), '清洁行政村');
    await keyboard.press('F2');
    await keyboard.type('数');
    await keyboard.press('Enter');
    await becomes(() => shown(page, 1, 'name'), '清洁行政村数');
    await keyboard.press('Control+Home');
    await keyboard.press('Alt+ArrowDown');
    await becomes(() => shown(page, 2, 'name'), '清洁行政村数');
    await keyboard.press('Alt+Enter');
    await becomes(() => rows(page), 3);
    await keyboard.press('Alt+Delete');
    await becomes(() => rows(page), 2);
    await keyboard.press('Escape');
    await keyboard.press('Tab');
    await becomes(() => page.evaluate<boolean>('document.activeElement.closest(".grid-scroll") === null'), true);
  });

  it('copies a range as a spreadsheet does, and pastes one cell over many', async () => {
    const { page } = await as('clerk.museum', await targetsOf('公共文化活动'));
    await cell(page, 1, 'level2').click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await becomes(
      () => page.evaluate<string>('navigator.clipboard.readText()'),
      '数量指标\t公共文化活动\r\n质量指标\t验收合格率\r\n',
    );
    await cell(page, 1, 'basis').click();
    await page.keyboard.press('Shift+ArrowDown');
    await paste(page, '任务书');
    for (const row of [1, 2]) await becomes(() => shown(page, row, 'basis'), '任务书');
  });

  it('selects by dragging, and moves a row by its number', async () => {
    const { page } = await as('clerk.museum', await targetsOf('公共文化活动'));
    await cell(page, 1, 'value').hover();
    await page.mouse.down();
    await cell(page, 3, 'unit').hover();
    await page.mouse.up();
    await becomesMany(page.locator('td[aria-selected=true]'), 6);
    const first = await shown(page, 1, 'name');
    await page.locator('tr[data-row="0"] .grid-handle').hover();
    await page.mouse.down();
    const target = await page.locator('tr[data-row="2"] .grid-handle').boundingBox();
    await page.mouse.move((target?.x ?? 0) + 10, (target?.y ?? 0) + (target?.height ?? 0) - 4, { steps: 4 });
    await page.mouse.up();
    await becomes(() => shown(page, 3, 'name'), first);
  });
});

describe('checks while typing never block', () => {
  it('tell what is wrong, lead to the cell, and put it right where no person has to know more', async () => {
    const { page } = await as('clerk.patrol', await targetsOf('矿产资源巡查'));
    await page.locator('td[data-key=level1]').first().click();
    await paste(page, NINE);
    const line = (text: string) => page.locator('.findings li', { hasText: text });
    await becomes(() => gauge(page, 0), expect.stringMatching(/^80\s*少 10$/));
    await line('用了“＝”').locator('.finding-fix').click();
    await becomes(() => shown(page, 6, 'comparator'), '≤');
    await becomesMany(line('用了“＝”'), 0);
    // A folded column is unfolded to go there.
    await line('没有评判标准').locator('.finding-text').click();
    await becomes(() => page.evaluate('document.activeElement.closest("td")?.dataset.key'), 'criterion');
    // Led there, one reads what the cell says, wherever it has been brought to on the way.
    const tip = page.locator('.grid-tip', { hasText: '没有评判标准' });
    await tip.waitFor();
    // What a cell says goes with its reason, also where the pointer rests on it.
    await cell(page, 8, 'criterion').hover();
    await tip.waitFor();
    await page.keyboard.type('问卷中认为改善的不少于八成');
    await becomesMany(page.locator('.grid-tip'), 0);
    await page.keyboard.press('Enter');
    await becomesMany(line('没有评判标准'), 0);
    expect(await overflows(page)).toBe(false);
    // Weights are shown before they are written, and taken back in one step.
    await line('权重合计').locator('.finding-fix').click();
    await becomes(() => page.locator('.weights-preview li').allTextContents(), ['受益户满意度：十分 → 10']);
    await becomes(() => shown(page, 9, 'weight'), '十分');
    await page.locator('.weights-preview button', { hasText: '写入' }).click();
    await becomes(() => gauge(page, 0), '90 ');
    await page.locator('.grid-tools button', { hasText: '撤销' }).click();
    await becomes(() => shown(page, 9, 'weight'), '十分');
    expect(await violations(page)).toEqual([]);
  });

  it('follow the template that is chosen', async () => {
    const { page } = await as('clerk.museum', await targetsOf('公共文化活动'));
    await becomesMany(page.locator('.gauge'), 4);
    await page.locator('[data-field=templateId]').selectOption('ministry2021Cost');
    await becomesMany(page.locator('.gauge'), 5);
    await page.waitForSelector('.findings li:has-text("缺少成本指标")');
  });
});

describe('a return stays in sight', () => {
  it('each point has an answer that goes with the table; unanswered ones are hints; changes are told', async () => {
    const path = await targetsOf('公共文化活动');
    const { page } = await as('clerk.museum', path);
    await becomes(
      () => page.locator('.return-panel').textContent(),
      expect.stringContaining('产出数量与预算规模不匹配'),
    );
    const hint = page.locator('.findings li', { hasText: '还没有答复' });
    await hint.locator('.finding-text').click();
    await page.locator('.return-answer:focus').waitFor();
    await page.keyboard.type('活动场次由40处增至60处');
    await hint.waitFor({ state: 'detached' });
    await page.locator('.compare-choice').selectOption({ index: 1 });
    await cell(page, 1, 'value').click();
    await page.keyboard.type('60');
    await page.keyboard.press('Enter');
    await becomes(
      () => page.locator('.compare-panel li').allTextContents(),
      expect.arrayContaining(['第 1 行 指标值：40 → 60']),
    );
    await becomes(() => cell(page, 1, 'value').getAttribute('class'), expect.stringContaining('grid-changed'));
    await cell(page, 1, 'name').hover();
    await cell(page, 1, 'value').hover();
    await becomes(() => page.locator('.grid-tip').textContent(), expect.stringContaining('第 1 版：40'));
    await saved(page);
    await page.reload();
    await page.waitForSelector('.return-answer');
    await becomes(() => page.locator('.return-answer').inputValue(), '活动场次由40处增至60处');
    await becomes(() => answersOf(path), [{ point: 'appropriateness', text: '活动场次由40处增至60处' }]);
    expect(await violations(page)).toEqual([]);
  });
});

describe('remarks on cells', () => {
  it('mark their cells, are answered by their place, and are found again when rows have moved', async () => {
    const path = await targetsOf('实训设备更新');
    const officer = await as('performance', path);
    await officer.page.waitForSelector('.grid');
    const status = await officer.page.evaluate<number>(`(async () => {
      const { csrfToken } = await (await fetch('/api/v1/session')).json();
      const ok = { result: 'qualified', opinion: '' };
      const answer = await fetch('/api/v1/budget-items/${path.split('/')[2] ?? ''}/commands', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'idempotency-key': 'remark-on-a-cell-1' },
        body: JSON.stringify({ command: {
          kind: 'returnTargets', opinion: '请核对',
          criteria: { completeness: ok, relevance: ok, feasibility: ok, appropriateness: { result: 'needsWork', opinion: '偏低' } },
          annotations: [{ path: '/indicators/1/target', text: '合格率应与行业标准一致' }],
        } }),
      });
      return answer.status;
    })()`);
    expect(status).toBe(200);
    const { page } = await as('clerk.college', path);
    await page.waitForSelector('.return-panel');
    await becomes(() => cell(page, 2, 'value').getAttribute('class'), expect.stringContaining('grid-mark-note'));
    // The pointer may have rested there since it signed in: it comes from elsewhere.
    await cell(page, 1, 'name').hover();
    await cell(page, 2, 'value').hover();
    await becomes(() => page.locator('.grid-tip').textContent(), '批注：合格率应与行业标准一致');
    await cell(page, 2, 'name').click();
    await page.keyboard.press('Alt+ArrowUp');
    await becomes(() => cell(page, 1, 'value').getAttribute('class'), expect.stringContaining('grid-mark-note'));
    await page.locator('.return-panel .fault-link', { hasText: '第 1 行 指标值' }).click();
    await page.locator('td[data-key="value"]:focus-within').waitFor();
    await page.locator('.return-answer').last().fill('已按行业标准改为百分之九十八');
    await saved(page);
    await becomes(() => answersOf(path), [{ point: '/indicators/1/target', text: '已按行业标准改为百分之九十八' }]);
  });
});

describe('two people at one table', () => {
  it('what only one changed is joined by itself; a cell that both changed shows both values, and nothing is lost', async () => {
    const path = await targetsOf('山洪灾害预警');
    const clerk = await as('clerk.floods', path);
    await clerk.page.locator('td[data-key=level1]').first().click();
    await paste(clerk.page, NINE);
    await saved(clerk.page);
    const leader = await as('leader.floods', path);
    await leader.page.waitForSelector('tr[data-row="8"]');
    const written = async (): Promise<readonly unknown[]> => {
      const [first, second, third] = (await draftOf<{ indicators: Record<string, string>[] }>(path))?.indicators ?? [];
      return [first?.['weight'], second?.['basis'], third?.['basis']];
    };
    // Both change the weight of row 1; each changes another cell, too. The clerk's is saved first.
    await cell(clerk.page, 1, 'weight').click();
    await clerk.page.keyboard.type('8');
    await clerk.page.keyboard.press('Enter');
    await cell(clerk.page, 2, 'basis').click();
    await clerk.page.keyboard.type('经办改的依据');
    await clerk.page.keyboard.press('Enter');
    await becomes(written, ['8', '经办改的依据', '验收规范']);
    await cell(leader.page, 1, 'weight').click();
    await leader.page.keyboard.type('12');
    await leader.page.keyboard.press('Enter');
    await cell(leader.page, 3, 'basis').click();
    await leader.page.keyboard.type('负责人改的依据');
    await leader.page.keyboard.press('Enter');
    // Whoever saves second is asked.
    const second = leader.page;
    await second.waitForSelector('.conflicts', { timeout: 20_000 });
    await becomes(() => second.locator('.conflicts li').allTextContents(), ['第 1 行 权重用我的：12用对方的：8']);
    await becomes(() => rowOf(second, 2, ['basis']), ['经办改的依据']);
    await becomes(() => rowOf(second, 3, ['basis']), ['负责人改的依据']);
    await becomes(() => cell(second, 1, 'weight').getAttribute('class'), expect.stringContaining('grid-mark-conflict'));
    expect(await violations(second)).toEqual([]);
    // A reload in the middle keeps the choice open.
    await second.reload();
    await second.waitForSelector('.conflicts li');
    await second.locator('.conflicts button', { hasText: '用对方的' }).click();
    await second.waitForSelector('.conflicts', { state: 'detached' });
    await becomes(() => shown(second, 1, 'weight'), '8');
    await saved(second);
    await becomes(written, ['8', '经办改的依据', '负责人改的依据']);
  });
});

describe('nothing typed is lost', () => {
  it('a lost connection keeps it on this machine, and sends it when the network is back', async () => {
    const path = await targetsOf('优质稻推广');
    const seat = await as('clerk.seeds', path);
    const { page } = seat;
    await page.locator('[data-field=annualTarget]').waitFor();
    await seat.context.setOffline(true);
    await page.locator('[data-field=annualTarget]').fill('推广优质稻八万亩');
    await page.waitForSelector('.save-note:has-text("保存在本机")', { timeout: 15_000 });
    await seat.context.setOffline(false);
    await page.locator('.nav-entry').first().click();
    await page.waitForURL('**/inbox**');
    await page.waitForSelector('.link-bar', { state: 'detached', timeout: 20_000 });
    await page.goBack();
    await page.locator('[data-field=annualTarget]').waitFor();
    await becomes(() => page.locator('[data-field=annualTarget]').inputValue(), '推广优质稻八万亩');
    // At once when the network is back, or when the page opens again: whichever comes first, the server has it.
    await becomes(async () => (await draftOf<{ annualTarget: string }>(path))?.annualTarget, '推广优质稻八万亩');
  });

  it('a session that ends asks for the password in place; then the text is saved', async () => {
    const seat = await as('clerk.museum', await targetsOf('公共文化活动'));
    const { page } = seat;
    await page.locator('[data-field=annualTarget]').waitFor();
    await seat.context.clearCookies();
    await page.locator('[data-field=annualTarget]').fill('完成公共文化活动六十处，群众满意');
    await page.waitForSelector('dialog[open] .sign-in-form', { timeout: 15_000 });
    await page.locator('dialog input[type=password]').fill('Bihuan-demo-2026');
    await page.locator('dialog button[type=submit]').click();
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    await saved(page);
    await becomes(() => page.locator('[data-field=annualTarget]').inputValue(), '完成公共文化活动六十处，群众满意');
  });
});

describe('from the clerk’s table to the leader’s signature', () => {
  it('the clerk freezes and is told who signs; the leader submits the version here, and it is read only then', async () => {
    const path = await targetsOf('公共文化活动');
    const clerk = await as('clerk.museum', path);
    await cell(clerk.page, 1, 'value').click();
    await clerk.page.keyboard.type('66');
    await clerk.page.keyboard.press('Enter');
    await clerk.page.locator('button', { hasText: '定稿送签' }).click();
    await becomes(
      () => clerk.page.locator('.act-done').textContent(),
      expect.stringContaining('已定稿为第 2 版。现在由单位负责人签报。'),
    );
    const leader = await as('leader.museum', path);
    await leader.page.waitForSelector('.submit-panel .act-form');
    await becomes(
      () => leader.page.locator('.submit-panel select').first().locator('option:checked').textContent(),
      expect.stringContaining('第 2 版'),
    );
    expect(await violations(leader.page)).toEqual([]);
    await leader.page.locator('.submit-panel button[type=submit]').click();
    await leader.page.waitForSelector('.answer-place .act-done');
    await becomes(() => leader.page.locator('.answer-place').textContent(), expect.stringContaining('重新申报'));
    await leader.page.waitForSelector('.targets-banner');
    await becomes(() => leader.page.locator('.grid').getAttribute('aria-readonly'), 'true');
  });

  it('a version with errors is refused with all of them, each leading to its cell', async () => {
    const path = await targetsOf('矿产资源巡查');
    const clerk = await as('clerk.patrol', path);
    await clerk.page.waitForSelector('tr[data-row="8"]');
    await clerk.page.locator('button', { hasText: '定稿送签' }).click();
    await clerk.page.waitForSelector('.failure .fault-link');
    await clerk.page.locator('.failure .fault-link').last().click();
    await becomes(() => clerk.page.evaluate<boolean>('document.activeElement.closest("td, .basics") !== null'), true);
    // Well formed, but with weights that do not add up: it can be frozen, and is refused when it is signed.
    await clerk.page.locator('[data-field=annualTarget]').fill('巡查全覆盖');
    await cell(clerk.page, 9, 'comparator').click();
    await clerk.page.locator('td.grid-active select').selectOption('gte');
    await cell(clerk.page, 9, 'value').click();
    await clerk.page.keyboard.type('≥95%');
    await clerk.page.keyboard.press('Enter');
    await cell(clerk.page, 9, 'weight').click();
    await clerk.page.keyboard.type('20');
    await clerk.page.keyboard.press('Enter');
    await clerk.page.locator('button', { hasText: '定稿送签' }).click();
    await clerk.page.waitForSelector('.act-done');
    const leader = await as('leader.patrol', path);
    await leader.page.locator('.submit-panel button[type=submit]').click();
    const fault = leader.page.locator('.submit-panel .failure .fault-link', { hasText: '权重合计 100，应为 90' });
    await fault.click();
    await becomes(() => leader.page.evaluate('document.activeElement.closest("td")?.dataset.key'), 'weight');
  });

  it('a supplement starts from the approved table and shows the difference to it', async () => {
    const { page } = await as('leader.seeds', await targetsOf('农技推广服务'));
    await becomes(() => page.locator('.targets-head').textContent(), expect.stringContaining('从已批复的目标表开始改'));
    await becomes(() => rows(page), 5);
    await cell(page, 1, 'value').click();
    await page.keyboard.type('55');
    await page.keyboard.press('Enter');
    await becomes(() => page.locator('.compare-panel li').allTextContents(), ['第 1 行 指标值：40 → 55']);
  });
});

describe('whoever may only read', () => {
  it('finance sees the table that was handed in, compares and prints it, and writes nothing', async () => {
    const { page, settled } = await as('performance', await targetsOf('路灯节能改造'));
    await page.waitForSelector('.grid');
    await settled();
    const before = await shown(page, 1, 'value');
    await cell(page, 1, 'value').click();
    await page.keyboard.type('99');
    await page.keyboard.press('Delete');
    await settled();
    expect(await shown(page, 1, 'value')).toBe(before);
    await becomesMany(page.locator('button', { hasText: '定稿送签' }), 0);
    expect(await violations(page)).toEqual([]);
    await page.locator('button', { hasText: '预览申报表' }).click();
    await page.waitForSelector('.form-paper');
    await becomes(() => page.locator('.form-paper').textContent(), expect.stringContaining('项目支出绩效目标申报表'));
    expect(await violations(page)).toEqual([]);
    await page.goBack();
    await page.waitForSelector('.grid');
  });

  it('on a phone the table is read only and says so', async () => {
    const { page, settled } = await as('clerk.patrol', await targetsOf('矿产资源巡查'), { viewport: PHONE });
    await page.waitForSelector('.grid');
    await settled();
    await becomes(() => page.locator('.targets-banner').textContent(), '手机上只能看。改表请在电脑上打开。');
    await becomes(() => page.locator('.grid').getAttribute('aria-readonly'), 'true');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });

  it('English is complete', async () => {
    const { page, settled } = await as('clerk.floods', await targetsOf('山洪灾害预警'), { locale: 'en' });
    await page.waitForSelector('tr[data-row="8"]');
    await settled();
    const words = await page
      .locator('.targets-head, .weight-strip, .grid-tools, .grid thead, .findings .panel-head')
      .allTextContents();
    expect(words.join(' ').replace(/山洪灾害预警（虚构）|示例[^·]*|万元/g, '')).not.toMatch(/[\u4e00-\u9fff]/);
    expect(await violations(page)).toEqual([]);
  });
});

describe('three hundred rows (page.md §6: weak office machines)', () => {
  it('a letter is on the screen within a few frames', async () => {
    const { page } = await as('clerk.villages', await targetsOf('村庄清洁行动'));
    await page.locator('tr.grid-spare td[data-key=level1]').click();
    const line = (no: number) =>
      ['产出指标', '数量指标', `指标 ${String(no)}`, '≥', String(no), '个', '1', '计划'].join('\t');
    await paste(page, Array.from({ length: 290 }, (_, no) => line(no)).join('\n'));
    await page.waitForSelector('tr[data-row="250"]');
    await cell(page, 200, 'name').click();
    const [before] = await page.evaluate<number[]>('[performance.now()]');
    for (const letter of 'abcdefghij') await page.keyboard.press(letter);
    const [after] = await page.evaluate<number[]>('[performance.now()]');
    await becomes(() => shown(page, 200, 'name'), 'abcdefghij');
    expect(((after ?? 0) - (before ?? 0)) / 10).toBeLessThan(500);
  });
});

describe('next year begins with what this year came to (R3)', () => {
  it('shows last year’s score, open problems and the decision on the money above the table', async () => {
    const { rows: found } = await play.pool.query<{ id: string }>(
      `select l.instance_id as id from item_life l join item_result r on r.instance_id = l.previous_item_id limit 1`,
    );
    const { page } = await as('performance', `/items/${found[0]?.id ?? ''}/targets`);
    const line = page.locator('.targets-head .previous-line');
    await line.waitFor();
    await becomes(() => line.textContent(), expect.stringMatching(/\d+\.\d\d/));
    await becomes(() => line.locator('a').getAttribute('href'), expect.stringMatching(/^\/items\//));
  });
});

describe('the targets of a whole department', () => {
  it('have their table of yearly tasks (年度主要任务): typed or pasted, summed, checked, printed (G1)', async () => {
    const officer = await as('performance', '/items');
    const id = await officer.page.evaluate<string>(`(async () => {
      const { csrfToken } = await (await fetch('/api/v1/session')).json();
      const answer = await fetch('/api/v1/budget-items', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'idempotency-key': 'a-whole-department-1' },
        body: JSON.stringify({
          unitId: 'unit-431000904', code: '2027-整体-1', name: '部门整体支出（虚构）', itemKind: 'wholeDepartment',
          fiscalYear: 2027, requestedFen: 20000000000,
        }),
      });
      return (await answer.json()).id;
    })()`);
    const path = `/items/${id}/targets`;
    const { page } = await as('clerk.college', path);
    const tasks = page.getByRole('region', { name: '年度主要任务' });
    await tasks.getByRole('grid').waitFor();
    await page.locator('.finding-text', { hasText: '部门整体支出须列出年度主要任务。' }).click();
    await tasks.locator('td[data-key="name"]:focus-within').waitFor();
    await paste(page, '教学运行\t全年授课\t60\t60\n实训基地\t新建两个\t约40\t50');
    await page.locator('.finding-text', { hasText: '“约40”不是金额' }).click();
    await tasks.locator('tr[data-row="1"] td[data-key="amount"]:focus-within').waitFor();
    await page.keyboard.type('40');
    await page.keyboard.press('Enter');
    await page.locator('.finding-text', { hasText: '“实训基地”的财政拨款大于总额。' }).waitFor();
    await becomes(
      () => tasks.locator('.panel-head .muted').textContent(),
      '合计 100.00 万元，其中财政拨款 110.00 万元',
    );
    const second = async (): Promise<unknown> =>
      (await draftOf<{ tasks: { amountFen: unknown }[] }>(path))?.tasks[1]?.amountFen;
    await becomes(second, 40_000_000);
    await page.reload();
    await tasks.getByRole('grid').waitFor();
    await becomes(
      () => tasks.locator('tr[data-row="1"] td[data-key="amount"]').textContent(),
      expect.stringContaining('40.00'),
    );
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: '预览申报表' }).click();
    await becomes(() => page.locator('.form-paper h1').textContent(), '部门（单位）整体支出绩效目标申报表');
    await becomes(
      () => page.locator('.form-paper caption + thead + tbody tr').allTextContents(),
      ['教学运行全年授课60.0060.00', '实训基地新建两个40.0050.00'],
    );
    expect(await violations(page)).toEqual([]);
    const phone = await as('clerk.college', path, { viewport: PHONE });
    await phone.page.getByText('教学运行').first().waitFor();
    expect(await violations(phone.page)).toEqual([]);
    expect(await overflows(phone.page)).toBe(false);
  });
});
