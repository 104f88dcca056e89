import { jest } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { verifyRecord } from '../../db/verify.ts';
import { asInstant, dateOf, yearOf } from '../../domain/calendar/plain-date.ts';
import { PROCESSES } from '../../domain/processes/index.ts';
import { Installation } from '../worker/support/installation.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, signIn, type Seat } from './support/browser.ts';
import { builtPage } from './support/built-page.ts';
import { dateFields, writeDate } from './support/date-field.ts';
import { startPlayground, type Playground } from './support/playground.ts';

/** A leg is one person's part: some pages, each asked of a whole installation. */
jest.setTimeout(90_000);

/** Longer than any one step takes on a busy machine. */
const PATIENCE_MS = 30_000;

/** What the clock does by itself is done by the worker, and told to open pages. */
const BY_THE_CLOCK_MS = 60_000;

/** Opened after its year has ended, an item meets its year end as soon as its budget is approved. */
const TODAY = dateOf(asInstant(new Date().toISOString()));
const YEAR = yearOf(TODAY) - 1;
const NAME = '种薯繁育示范（虚构）';
const NUMBERS = { budget: `示财预〔${String(YEAR)}〕6号`, feedback: `示财绩〔${String(YEAR + 1)}〕8号` };

let installation: Installation;
let play: Playground;
let browser: Browser;
beforeAll(async () => {
  const page = await builtPage();
  installation = await Installation.start(0);
  play = await startPlayground({
    databaseUrl: installation.databaseUrl,
    page,
    start: new Date().toISOString(),
    runs: true,
    filled: 'people',
  });
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  for (const { errors } of seats.values()) expect(errors).toEqual([]);
  await browser.close();
  await play.close();
  await installation.stop();
}, 60_000);

const seats = new Map<string, Seat>();
/** Everybody keeps his own window open for the whole life of the item, as in an office. */
async function at(login: string): Promise<Seat> {
  const seat = seats.get(login) ?? (await signIn(browser, play.address, login, '/'));
  // Six processes and eight windows share one machine.
  seat.page.setDefaultTimeout(PATIENCE_MS);
  seats.set(login, seat);
  return seat;
}

async function goes({ page }: Seat, entry: string): Promise<void> {
  await page.locator('.navigation .nav-entry', { hasText: entry }).click();
}

/** Each leg begins where the one before it ended; after a broken one the others say so at once. */
let cameTo = 'the beginning';
function leg(name: string, walk: () => Promise<void>): void {
  it(name, async () => {
    if (cameTo === 'a break') throw new Error('A leg before this one did not come to its end.');
    cameTo = 'a break';
    await walk();
    cameTo = name;
  });
}

/** What waits for a person, found in his inbox by its name; what he needs for it stands beside it. */
async function takes(login: string, work: string): Promise<{ readonly seat: Seat; readonly beside: Locator }> {
  const seat = await at(login);
  await goes(seat, '待办');
  await seat.page.locator('.todo-row:not(.gone) .todo-work', { hasText: NAME }).filter({ hasText: work }).click();
  const beside = seat.page.locator('.preview');
  await beside.locator('h2', { hasText: work }).waitFor();
  return { seat, beside };
}

/** The answer to an act, which names it and the dates that it moved. */
async function answered({ page }: Seat, act: string): Promise<string> {
  const answer = page.locator('.answer-place .act-done', { hasText: act });
  await answer.waitFor();
  const text = (await answer.textContent()) ?? '';
  await answer.locator('button').click();
  return text;
}

const cell = ({ page }: Seat, row: number, column: string): Locator =>
  page.locator(`.grid tbody tr[data-row="${String(row)}"] td[data-key="${column}"]`);

async function types(seat: Seat, row: number, column: string, text: string): Promise<void> {
  await cell(seat, row, column).click();
  await cell(seat, row, column).locator(':focus').waitFor();
  await seat.page.keyboard.type(text);
  await seat.page.keyboard.press('Enter');
}

/** A block as it is copied from a spreadsheet. */
async function pastes({ page }: Seat, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((line) => line.join('\t')).join('\r\n');
  await page.locator('.grid td :focus').waitFor();
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
}

/** The item, on whose page somebody stands. */
let item = '';

const TARGETS = [
  ['产出指标', '数量指标', '发放原原种', '≥', '425', '万粒', '20', '生产计划'],
  ['产出指标', '质量指标', '原原种合格率', '≥', '95', '%', '30', '检验规程'],
  ['效益指标', '经济效益', '农户增收', '≥', '300', '元/亩', '30', '抽样测产'],
  ['满意度指标', '服务对象满意度', '农户满意度', '≥', '90', '%', '10', '抽样问卷'],
] as const;

describe('an item’s whole life, by clicking, on PostgreSQL, Temporal, relay and worker as real processes', () => {
  leg('finance opens the item of a unit, and is told by when its targets are due', async () => {
    const seat = await at('performance');
    await seat.go(`/targets?y=${String(YEAR)}`);
    await seat.page.locator('.page-head a', { hasText: '立项' }).click();
    await cell(seat, 0, 'unitId').click();
    await pastes(seat, [['431000901', 'ZS-017', NAME, '30']]);
    await seat.page.locator('.opening button[type=submit]').click();
    await seat.page.locator('.panel-note .act-done', { hasText: '绩效目标' }).waitFor();
    const { rows } = await play.pool.query<{ id: string }>('select instance_id as id from budget_item');
    expect(rows).toHaveLength(1);
    item = rows[0]?.id ?? '';
  });

  leg('the unit’s clerk finds it in his inbox, pastes its targets and freezes them', async () => {
    const { seat, beside } = await takes('clerk.seeds', '起草绩效目标表');
    await beside.locator('a', { hasText: '起草' }).click();
    await seat.page.locator('[data-field=annualTarget]').fill('发放脱毒马铃薯原原种 425 万粒，建成种薯繁育基地。');
    await seat.page.locator('td[data-key=level1]').first().click();
    await pastes(seat, TARGETS);
    await becomes(() => seat.page.locator('.gauge b').first().textContent(), '90 ');
    await seat.page.locator('button', { hasText: '定稿送签' }).click();
    await becomes(() => seat.page.locator('.act-done').textContent(), expect.stringContaining('现在由单位负责人签报'));
  });

  leg('its leader signs them off to finance', async () => {
    const { seat, beside } = await takes('leader.seeds', '报送绩效目标');
    await beside.locator('button', { hasText: '报送绩效目标' }).click();
    await seat.page.locator('.submit-panel button[type=submit]').click();
    expect(await answered(seat, '报送绩效目标')).toMatch(/须在.*前审核/);
  });

  leg('the business division returns them by the four criteria, with the date by which they come again', async () => {
    const { seat, beside } = await takes('officer.agriculture', '审核绩效目标');
    await beside.locator('button', { hasText: '退回修改' }).click();
    await seat.page.waitForSelector('.review-form');
    await seat.page.locator('.review-form button', { hasText: '四项均合格' }).click();
    const criterion = seat.page.locator('.criterion', { hasText: '适当性' });
    await criterion.getByRole('radio', { name: '不合格', exact: true }).check();
    await criterion.locator('textarea').fill('数量指标与申请资金不匹配');
    await seat.page.locator('.review-form > .field textarea').fill('请按测算补充数量依据。');
    await seat.page.getByRole('button', { name: '退回修改' }).click();
    expect(await answered(seat, '退回修改')).toMatch(/须在.*前修改并重新申报/);
  });

  leg('the clerk answers the return in his table, and the leader hands it in again', async () => {
    const { seat: clerk, beside } = await takes('clerk.seeds', '起草绩效目标表');
    await beside.locator('a', { hasText: '起草' }).click();
    await clerk.page.locator('.return-panel', { hasText: '数量指标与申请资金不匹配' }).waitFor();
    await types(clerk, 0, 'value', '450');
    await clerk.page.locator('.return-answer').first().fill('已按测算提高到 450 万粒');
    await clerk.page.locator('button', { hasText: '定稿送签' }).click();
    await clerk.page.locator('.act-done', { hasText: '已定稿为第 2 版' }).waitFor();
    const { seat: leader, beside: sign } = await takes('leader.seeds', '重新申报');
    await sign.locator('button', { hasText: '重新申报' }).click();
    await leader.page.locator('.submit-panel button[type=submit]').click();
    await answered(leader, '重新申报');
  });

  leg('finance sees what changed and what is answered, and finds the targets qualified', async () => {
    const { seat, beside } = await takes('officer.agriculture', '审核绩效目标');
    await beside.locator('button', { hasText: '审核合格' }).click();
    await seat.page.locator('.compare-panel li', { hasText: '425 → 450' }).waitFor();
    await seat.page.locator('.review-form button', { hasText: '四项均合格' }).click();
    await seat.page.getByRole('button', { name: '审核合格' }).click();
    await answered(seat, '审核合格');
  });

  leg('the day of the congress is recorded, and the director approves under a document number', async () => {
    const officer = await at('performance');
    await officer.go(`/targets?y=${String(YEAR)}`);
    await officer.page.locator('.page-head a', { hasText: '批复' }).click();
    await writeDate(dateFields(officer.page.locator('.approval-bar')), TODAY);
    await officer.page.locator('.approval-bar button[type=submit]').click();
    await officer.page.locator('.panel-note .act-done').waitFor();
    const { seat: director, beside } = await takes('director', '批复预算和目标');
    await beside.locator('button', { hasText: '批复预算和目标' }).click();
    await beside.locator('.act-form input').first().fill(NUMBERS.budget);
    await becomes(() => beside.locator('.act-form input').nth(1).inputValue(), '30.00');
    await beside.locator('.act-form button[type=submit]').click();
    await answered(director, '批复预算和目标');
  });

  leg('the year ends by the clock: the clerk’s open page tells him without reload that he is to evaluate', async () => {
    const clerk = await at('clerk.seeds');
    await clerk.go(`/items/${item}`);
    await clerk.page.locator('.timeline', { hasText: '预算年度结束' }).waitFor({ timeout: BY_THE_CLOCK_MS });
    await clerk.page.locator('.act-mine', { hasText: '自评' }).first().waitFor();
  });

  leg('the supervising leader finds the late evaluation on his board and urges; the unit is told', async () => {
    const seat = await at('supervisor');
    await goes(seat, '督办');
    const row = seat.page.locator('.board-row', { hasText: NAME });
    await row.waitFor({ timeout: BY_THE_CLOCK_MS });
    await row.locator('input').check();
    await seat.page.locator('.bulk-bar button', { hasText: '批量催办' }).click();
    await seat.page.locator('.bulk-sheet textarea').fill('请尽快报送自评');
    await seat.page.locator('.bulk-sheet button[type=submit]').click();
    await seat.page.locator('.bulk-sheet .bulk-done').waitFor();
    await seat.page.locator('.bulk-sheet .act-buttons button').last().click();
    const clerk = await at('clerk.seeds');
    await goes(clerk, '待办');
    await clerk.page.locator('.tabs button', { hasText: '待阅' }).click();
    await clerk.page.locator('.filter-bar .chip', { hasText: '通知' }).click();
    await clerk.page.locator('main', { hasText: '请尽快报送自评' }).waitFor({ timeout: BY_THE_CLOCK_MS });
  });

  leg('the clerk evaluates what was reached, and the leader reports it', async () => {
    const { seat: clerk, beside } = await takes('clerk.seeds', '起草绩效自评报告');
    await beside.locator('a', { hasText: '起草' }).click();
    for (const [row, actual] of ['28.5', '450万粒', '96%', '285元/亩', '93%'].entries())
      await types(clerk, row, 'actual', actual);
    await types(clerk, 3, 'reason', '秋季低温，单产低于预期');
    await clerk.page.locator('.freeze button').click();
    await clerk.page.waitForSelector('.freeze:has-text("已定稿为第 1 版")');
    const { seat: leader, beside: sign } = await takes('leader.seeds', '报送自评');
    await sign.locator('button', { hasText: '报送自评' }).click();
    await leader.page.locator('.submit-panel button', { hasText: '报送第 1 版' }).click();
    await answered(leader, '报送自评');
  });

  leg('finance accepts it with a quality score, and the director concludes with both dates said before', async () => {
    const { seat, beside } = await takes('performance', '审核自评');
    await beside.locator('button', { hasText: '采纳自评' }).click();
    for (const [index, points] of ['28', '22', '18', '13', '10'].entries())
      await seat.page.locator('.quality input').nth(index).fill(points);
    await seat.page.locator('.accepting textarea').fill('数据属实，个别指标未完成原因说明充分。');
    await seat.page.locator('.accepting .btn-primary').click();
    await answered(seat, '采纳自评');
    const { seat: director, beside: concluding } = await takes('director', '确认评价结束');
    await concluding.locator('button', { hasText: '确认评价结束' }).click();
    await director.page.locator('.conclude > button').click();
    await director.page.locator('.conclude .act-form button[type=submit]').click();
    expect(await answered(director, '确认评价结束')).toMatch(/反馈/);
  });

  leg('the feedback is drafted beside its paper with two problems, and the director issues it', async () => {
    const { seat, beside } = await takes('performance', '起草反馈');
    await beside.locator('button', { hasText: '起草反馈' }).click();
    const { page } = seat;
    const PROBLEMS = [
      ['农户增收未达目标', '调整品种结构，开展测产'],
      ['支付进度偏慢', '按合同节点支付'],
    ] as const;
    await page.locator('[role=tab]', { hasText: '问题与建议' }).click();
    for (const [title, advice] of PROBLEMS) {
      await page.locator('button', { hasText: '写一个问题' }).click();
      await page.locator('.problem-form').getByLabel('标题').fill(title);
      await page.locator('.problem-form').getByLabel('建议').fill(advice);
    }
    await page.locator('[role=tab]', { hasText: '绩效情况' }).click();
    await page.locator('.composer-panel textarea').fill('总体目标基本实现。');
    await page.locator('.paper-text', { hasText: '农户增收未达目标' }).first().waitFor();
    await page.locator('button', { hasText: '定稿送签' }).click();
    await answered(seat, '定稿送签');
    const { seat: director, beside: issuing } = await takes('director', '签发反馈');
    await issuing.locator('button', { hasText: '签发反馈' }).click();
    await director.page.locator('.feedback-card input').first().fill(NUMBERS.feedback);
    await director.page.locator('.feedback-card button[type=submit]').click();
    await director.page.locator('.act-confirm button').first().click();
    await answered(director, '签发反馈');
  });

  leg('the clerk signs the receipt, told what that starts, and answers each problem in the ledger', async () => {
    const { seat, beside } = await takes('clerk.seeds', '签收');
    await beside.locator('button', { hasText: '签收' }).click();
    await seat.page.locator('.sign-card button', { hasText: '签收' }).first().click();
    expect(await answered(seat, '签收')).toMatch(/整改情况须在.*前报送/);
    const { beside: answering } = await takes('clerk.seeds', '答复问题');
    await answering.locator('button', { hasText: '答复问题' }).click();
    for (const no of [0, 1]) {
      await seat.page
        .locator('.ledger tr:not(:has(td:has-text("某经办"))) button', { hasText: '答复问题' })
        .first()
        .click();
      const form = seat.page.locator('.ledger-act form');
      await form.locator('select').first().selectOption('agree');
      await form.locator('textarea').first().fill('对照合同逐项整改');
      await form.locator('input[id$=person]').fill('某经办');
      await writeDate(dateFields(form).first(), TODAY);
      await form.locator('button[type=submit]').click();
      await answered(seat, '答复问题');
      await seat.page.locator('.ledger td', { hasText: '某经办' }).nth(no).waitFor();
    }
  });

  async function reports(what: { readonly no: number; readonly account: string }[], version: number): Promise<void> {
    const { seat: clerk, beside } = await takes('clerk.seeds', '起草整改情况报告');
    await beside.locator('a', { hasText: '起草' }).click();
    for (const { no, account } of what) {
      const point = clerk.page.locator('.report-point').filter({ hasText: new RegExp(`^${String(no)} `) });
      await point.locator('.flag', { hasText: '已整改' }).click();
      await point.locator('textarea').fill(account);
      await point.locator('.drop-zone input[type=file]').setInputFiles({
        name: `凭证${String(no)}-${String(version)}.pdf`,
        mimeType: 'application/pdf',
        buffer: Buffer.from(`%PDF-1.7 voucher ${String(no)} ${String(version)}`),
      });
      await point.locator('.evidence-list li', { hasText: `凭证${String(no)}-${String(version)}.pdf` }).waitFor();
    }
    await clerk.page.locator('button', { hasText: '按逐条情况生成' }).click();
    await clerk.page.locator('button[type=submit]', { hasText: '定稿' }).click();
    await clerk.page.locator('.act-done', { hasText: '由 单位负责人 报送' }).waitFor();
    const { seat: leader, beside: sign } = await takes('leader.seeds', '报送整改情况');
    await sign.locator('button', { hasText: '报送整改情况' }).click();
    // He signs what he reads.
    await leader.page.locator('.frozen-report h2', { hasText: `第 ${String(version)} 版` }).waitFor();
    await leader.page.locator('.frozen-report .act-form button[type=submit]').click();
    await answered(leader, '报送整改情况');
  }

  leg('the clerk writes what was put right with its evidence, and the leader reports it', async () => {
    await reports(
      [
        { no: 1, account: '已调整品种结构，完成测产' },
        { no: 2, account: '已按合同节点付清' },
      ],
      1,
    );
  });

  leg('finance closes out one problem and returns the other, which comes again and is closed out too', async () => {
    const decision = ({ page }: Seat, no: number): Locator =>
      page.locator(`.verified[aria-label^="${String(no)} "] .verified-decision`);
    const { seat, beside } = await takes('officer.agriculture', '核查');
    await beside.locator('.act-buttons button').first().click();
    await decision(seat, 1).locator('textarea').first().fill('佐证齐全');
    await decision(seat, 1).locator('button', { hasText: '销号' }).click();
    await seat.page.locator('.act-confirm button').first().click();
    await answered(seat, '销号');
    await decision(seat, 2).locator('textarea').first().fill('缺支付凭证');
    await decision(seat, 2).locator('button', { hasText: '退回' }).click();
    await answered(seat, '退回整改');
    await reports([{ no: 2, account: '补充支付凭证' }], 2);
    const again = await takes('performance', '核查');
    await again.beside.locator('.act-buttons button').first().click();
    await decision(again.seat, 2).locator('textarea').first().fill('佐证齐全');
    await decision(again.seat, 2).locator('button', { hasText: '销号' }).click();
    await again.seat.page.locator('.act-confirm button').first().click();
    await answered(again.seat, '销号');
  });

  leg('the director decides next year’s money by the rule, and that the result is made public', async () => {
    const { seat, beside } = await takes('director', '决定下年预算');
    await beside.locator('button', { hasText: '决定下年预算' }).click();
    await seat.page.locator('tbody tr', { hasText: NAME }).locator('input[type=checkbox]').check();
    await seat.page.locator('.decide-line button').click();
    await seat.page.locator('.act-confirm button').first().click();
    await seat.page.locator('.batch-told', { hasText: '已决定 1 项' }).waitFor();
    const { beside: disclosing } = await takes('director', '决定信息公开');
    await disclosing.locator('button', { hasText: '决定信息公开' }).click();
    await seat.page.locator('.decision-form .act-buttons button').first().click();
    await seat.page.locator('.act-confirm button').first().click();
    await answered(seat, '决定信息公开');
  });

  leg('finance closes the item; its page says so, with the score and the decision', async () => {
    const { seat, beside } = await takes('officer.agriculture', '办结');
    await beside.locator('button', { hasText: '办结' }).click();
    await beside.locator('button[type=submit]').click();
    await seat.page.locator('.act-confirm button').first().click();
    await answered(seat, '办结');
    await seat.go(`/items/${item}`);
    await seat.page.locator('.timeline li', { hasText: '办结' }).first().waitFor();
    await becomes(() => seat.page.locator('.head-facts').textContent(), expect.stringMatching(/得分.*优.*自评.*下年/s));
    await seat.settled();
    // Nothing waits any more; what was published may still be corrected.
    await becomesMany(seat.page.locator('.act-mine'), 0);
    expect(await seat.page.locator('.acts').textContent()).not.toMatch(/责令纠偏|追加或调整/);
  });

  leg('the public reads what the money achieved', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${play.address}/public/${String(YEAR)}`);
    await page.locator('tbody td a', { hasText: NAME }).click();
    await page.waitForURL(/\/items\//);
    const text = (await page.locator('main').textContent()) ?? '';
    for (const words of ['农户增收', '450', NUMBERS.feedback, '农户增收未达目标']) expect(text).toContain(words);
    await context.close();
  });

  leg('the auditor reads the whole record, proves it, and so does the command line’s proof', async () => {
    const seat = await at('auditor');
    await seat.go(`/items/${item}`);
    await seat.page.locator('.timeline li', { hasText: '办结' }).first().waitFor();
    await seat.settled();
    await becomesMany(seat.page.locator('.act-mine'), 0);
    await goes(seat, '审计');
    await seat.page.locator('.tabs button', { hasText: '校验与日封' }).click();
    await seat.page.locator('.audit-proving .btn-primary').click();
    await seat.page.waitForSelector('.audit-proving .audit-holds');
    const proof = await verifyRecord(play.pool, PROCESSES);
    expect(proof).toMatchObject({ matters: 1, replayed: 1, breaks: [] });
  });
});
