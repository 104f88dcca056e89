import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations, type Seat } from './support/browser.ts';
import { departmentToEvaluate, orderReEvaluation } from './support/department-to-evaluate.ts';
import { draftHolds } from './support/draft.ts';
import { focused } from './support/focus.ts';
import { openRoom } from './support/room.ts';

/** Two grids, and axe looks at every cell of both. */
const AXE_MS = 180_000;

const room = openRoom();
const { as } = room;

let id = '';
beforeAll(async () => {
  id = await departmentToEvaluate(room.play);
}, AXE_MS);

const grid = ({ page }: Seat, name: string) => page.getByRole('grid', { name });
const cell = (seat: Seat, name: string, row: number, column: string) =>
  grid(seat, name).locator(`tr[data-row="${String(row)}"] td[data-key="${column}"]`);
const INDICATORS = '自评表';
const REVIEW = '审核表';
const TASKS = '年度主要任务完成情况';
const MORE = '年度主要任务执行数合计 120.50 万元，超过全年执行数 120.00 万元。';

async function type(seat: Seat, name: string, row: number, column: string, text: string): Promise<void> {
  await cell(seat, name, row, column).click();
  await focused(cell(seat, name, row, column));
  await seat.page.keyboard.type(text);
  await seat.page.keyboard.press('Enter');
}

/** Pages on which finance reads it, and what the table of indicators is called there. */
const READ_BY_FINANCE = [
  ['self-evaluation', INDICATORS],
  ['self-evaluation-review', REVIEW],
] as const;

/** A block from Excel, into the cell and what is right of and below it. */
async function paste(seat: Seat, name: string, row: number, column: string, block: readonly string[][]): Promise<void> {
  await cell(seat, name, row, column).click();
  await focused(cell(seat, name, row, column));
  const text = block.map((line) => line.join('\t')).join('\r\n');
  await seat.page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(`${text}\r\n`)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
}

const says = (seat: Seat, name: string, row: number, column: string, text: string) =>
  cell(seat, name, row, column).filter({ hasText: text }).waitFor();
const found = ({ page }: Seat) => page.locator('.finding').filter({ hasText: /任务|基地|教学|执行数/ });
const spent = ({ page }: Seat) => page.getByRole('region', { name: TASKS }).locator('.panel-head .muted');

/** What everybody reads who opens the evaluation that was handed in. */
async function readsTheFigures(seat: Seat, of = INDICATORS): Promise<void> {
  await becomes(() => spent(seat).textContent(), '合计执行 120.50 万元，其中财政拨款 110.50 万元；计划 130.00 万元');
  await becomes(() => grid(seat, TASKS).locator('tbody tr td[data-key=spent]').allTextContents(), ['78.00', '42.50']);
  await says(seat, TASKS, 1, 'result', '只建成一个');
  await says(seat, of, 1, 'actual', '430万粒');
}

describe('the self-evaluation of a whole department (部门整体自评)', () => {
  it(
    'says at once what became of each main task and what does not agree, while one types and pastes (E1, G1)',
    async () => {
      const seat = await as('clerk.college', `/items/${id}/self-evaluation`);
      await says(seat, TASKS, 0, 'name', '教学运行');
      await says(seat, TASKS, 1, 'amount', '50.00');
      await found(seat).filter({ hasText: '年度主要任务“实训基地”没有写完成情况。' }).waitFor();
      await paste(seat, INDICATORS, 0, 'actual', [['120'], ['430万粒'], ['96%'], ['320元/亩'], ['93%']]);
      await becomes(() => seat.page.locator('.score-total b').textContent(), '98.00');
      await paste(seat, TASKS, 0, 'spent', [
        ['78.00', '78.00', '全年授课 1,200 课时'],
        ['约45', '46', '只建成一个'],
      ]);
      await says(seat, TASKS, 0, 'result', '全年授课 1,200 课时');
      await found(seat).filter({ hasText: '执行数须是数字' }).click();
      await focused(cell(seat, TASKS, 1, 'spent'));
      await seat.page.keyboard.type('45');
      await seat.page.keyboard.press('Enter');
      await becomes(
        () => spent(seat).textContent(),
        '合计执行 123.00 万元，其中财政拨款 124.00 万元；计划 130.00 万元',
      );
      await found(seat)
        .filter({ hasText: '年度主要任务执行数合计 123.00 万元，超过全年执行数 120.00 万元。' })
        .waitFor();
      await found(seat).filter({ hasText: '“实训基地”的财政拨款大于总额。' }).click();
      await focused(cell(seat, TASKS, 1, 'spentFiscal'));
      expect(await violations(seat.page)).toEqual([]);
      await seat.page.keyboard.type('32.50');
      await seat.page.keyboard.press('Enter');
      await type(seat, TASKS, 1, 'spent', '42.5');
      await becomes(() => found(seat).allTextContents(), [`提示${MORE}`]);
      await draftHolds(room.play.pool, id, '"spentFen": 42500000');
      await seat.page.waitForSelector('.save-note .shape-check');
      expect(await overflows(seat.page)).toBe(false);
      expect(seat.errors).toEqual([]);
    },
    AXE_MS,
  );

  it('is found as it was left, by whoever goes elsewhere and comes back', async () => {
    const seat = await as('clerk.college', `/items/${id}/self-evaluation`);
    await readsTheFigures(seat);
    await type(seat, TASKS, 0, 'result', '全年授课 1,250 课时');
    // Sooner than the pause after which it is saved.
    await seat.page.locator('.navigation .nav-entry', { hasText: '待办' }).click();
    await seat.page.waitForURL(/\/inbox/);
    await draftHolds(room.play.pool, id, '全年授课 1,250 课时');
    await seat.page.goBack();
    await says(seat, TASKS, 0, 'result', '全年授课 1,250 课时');
    await readsTheFigures(seat);
    expect(seat.errors).toEqual([]);
  });

  it(
    'is frozen by the clerk, handed in by the leader, and finance reads the same figures beside its own points',
    async () => {
      const clerk = await as('clerk.college', `/items/${id}/self-evaluation`);
      await readsTheFigures(clerk);
      await clerk.page.locator('.freeze button').click();
      await clerk.page.waitForSelector('.freeze:has-text("已定稿为第 1 版")');
      const leader = await as('leader.college', `/items/${id}/self-evaluation`, { viewport: PHONE });
      await readsTheFigures(leader);
      expect(await overflows(leader.page)).toBe(false);
      await leader.page.locator('.submit-panel button', { hasText: '报送第 1 版' }).click();
      await leader.page.locator('.answer-place .act-done', { hasText: '已办：报送自评' }).waitFor();
      for (const [page, of] of READ_BY_FINANCE) {
        const finance = await as('performance', `/items/${id}/${page}`);
        await readsTheFigures(finance, of);
        await found(finance).filter({ hasText: MORE }).click();
        await focused(cell(finance, TASKS, 0, 'result'));
        await becomes(() => grid(finance, TASKS).getAttribute('aria-readonly'), 'true');
        expect(await violations(finance.page)).toEqual([]);
        expect(await overflows(finance.page)).toBe(false);
        expect(finance.errors).toEqual([]);
      }
    },
    AXE_MS,
  );

  it(
    'stands in the re-evaluation as the unit handed it in, to be read and not to be changed, before and after (E5)',
    async () => {
      await orderReEvaluation(room.play, id);
      const reading = await as('director', `/items/${id}/self-evaluation-review`);
      await reading.page
        .locator('.accept-panel', { hasText: '组织再评价' })
        .filter({ hasText: /由 .+ 办/ })
        .waitFor();
      await becomesMany(reading.page.getByText('您在这里没有可办的。'), 0);
      const finance = await as('performance', `/items/${id}/self-evaluation-review`);
      await finance.page.getByRole('link', { name: '写再评价' }).click();
      await readsTheFigures(finance, REVIEW);
      await becomes(() => grid(finance, TASKS).getAttribute('aria-readonly'), 'true');
      await type(finance, TASKS, 0, 'spent', '1');
      await type(finance, REVIEW, 1, 'finance', '8');
      await type(finance, REVIEW, 1, 'financeReason', '现场清点不足');
      await found(finance).filter({ hasText: MORE }).click();
      await focused(cell(finance, TASKS, 0, 'result'));
      await readsTheFigures(finance, REVIEW);
      expect(await violations(finance.page)).toEqual([]);
      expect(await overflows(finance.page)).toBe(false);
      await finance.page.getByRole('textbox', { name: '再评价报告' }).fill('现场核实，数量不足。');
      await finance.page.locator('.editor-head .btn-primary').click();
      await finance.page.locator('.answer-place .act-done').waitFor();
      const levels = finance.page.locator('.compare tr', { hasText: '再评价' }).locator('td');
      await becomes(async () => (await levels.allTextContents()).includes('—'), false);
      await finance.page.getByRole('link', { name: '看再评价' }).waitFor();
      for (const login of ['performance', 'clerk.college']) {
        const reader = await as(login, `/items/${id}/re-evaluation`);
        await readsTheFigures(reader, REVIEW);
        for (const name of [REVIEW, TASKS])
          await becomes(() => grid(reader, name).getAttribute('aria-readonly'), 'true');
        expect(reader.errors).toEqual([]);
      }
      expect(finance.errors).toEqual([]);
    },
    AXE_MS,
  );
});
