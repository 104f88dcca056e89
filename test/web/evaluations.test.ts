import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations, type Seat } from './support/browser.ts';
import { draftHolds } from './support/draft.ts';
import { focused } from './support/focus.ts';
import { openRoom } from './support/room.ts';

/** Axe looks at every cell of a grid, twice. */
const AXE_MS = 120_000;

const room = openRoom();
const { as } = room;

async function itemNamed(name: string): Promise<string> {
  const { rows } = await room.play.pool.query<{ id: string }>(
    `select instance_id as id from budget_item where name like $1 || '%' limit 1`,
    [name],
  );
  return rows[0]?.id ?? '';
}

const cell = (seat: Seat, row: number, column: string) =>
  seat.page.locator(`.grid tbody tr[data-row="${String(row)}"] td[data-key="${column}"]`);

/** Types over a cell; Enter leaves it. */
async function type(seat: Seat, row: number, column: string, text: string): Promise<void> {
  await cell(seat, row, column).click();
  await focused(cell(seat, row, column));
  await seat.page.keyboard.type(text);
  await seat.page.keyboard.press('Enter');
}

/** One indicator of five is missed. */
async function fillsActuals(seat: Seat): Promise<void> {
  for (const [index, actual] of ['41处', '97%', '95%', '70%', '93%'].entries())
    await type(seat, index + 1, 'actual', actual);
}

const totalIs = (seat: Seat, points: string) =>
  becomes(() => seat.page.locator('.score-total b').textContent(), points);
const cellSays = (seat: Seat, row: number, column: string, text: string) =>
  cell(seat, row, column).filter({ hasText: text }).waitFor();

describe('the list of evaluations', () => {
  it(
    'has no violations at 1366 and on a phone, and does not scroll sideways',
    async () => {
      for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
        const seat = await as('performance', '/evaluations', { viewport });
        await seat.page.waitForSelector('.evaluations');
        await seat.settled();
        expect(await violations(seat.page)).toEqual([]);
        expect(await overflows(seat.page)).toBe(false);
        expect(seat.errors).toEqual([]);
      }
    },
    AXE_MS,
  );

  it('filters by phase in the address, and each row leads to the page of its phase', async () => {
    const seat = await as('performance', '/evaluations');
    await seat.page.locator('.chip', { hasText: '退回' }).click();
    await becomes(() => new URL(seat.page.url()).searchParams.get('group'), 'redoing');
    await becomes<unknown>(
      () => seat.page.locator('.evaluations .row-title').allTextContents(),
      [expect.stringContaining('农村预警广播')],
    );
    await becomesMany(seat.page.locator('.evaluations tbody tr'), 1);
    await seat.page.locator('.chip', { hasText: '待审' }).click();
    await seat.page.locator('.row-title', { hasText: '图书下乡' }).click();
    await seat.page.waitForSelector('.compare');
  });

  it('urges who has not handed in, with a result per row', async () => {
    const seat = await as('performance', '/evaluations?group=awaited');
    await seat.page.locator('.evaluations tbody tr').first().waitFor();
    await seat.page.locator('.evaluations thead input').check();
    await seat.page.locator('.batch-urge .input').fill('请按期报送自评');
    await seat.page.locator('.batch-urge button').click();
    await becomes<unknown>(
      () => seat.page.locator('.batch-told').textContent(),
      expect.stringMatching(/已催办 \d 件，未成 0 件.*测土配方施肥/s),
    );
  });
});

describe('the self-evaluation', () => {
  it(
    'recomputes completion, points, total and grade while one types, and says what moved and how',
    async () => {
      const seat = await as('clerk.floods', `/items/${await itemNamed('农村预警广播')}/self-evaluation`);
      await totalIs(seat, '99.70');
      await type(seat, 2, 'actual', '94.60%');
      await totalIs(seat, '99.62');
      await cellSays(seat, 2, 'completion', '99.58%');
      await seat.page.locator('.score-total', { hasText: '比打开时 −0.08' }).waitFor();
      await cell(seat, 2, 'score').hover();
      await seat.page.locator('.grid-tip', { hasText: '20 × 99.58% = 19.92' }).waitFor();
      expect(await violations(seat.page)).toEqual([]);
      expect(seat.errors).toEqual([]);
    },
    AXE_MS,
  );

  it('cannot be frozen while an unreached indicator lacks its reason: the button says so and goes to the cell', async () => {
    const seat = await as('clerk.seeds', `/items/${await itemNamed('测土配方施肥')}/self-evaluation`);
    await fillsActuals(seat);
    await totalIs(seat, '91.99');
    const remark = seat.page.locator('.finding-error');
    await becomes(() => remark.allTextContents(), ['错“受益人口覆盖率”未达到目标（70%），须说明原因。']);
    await seat.page.locator('.freeze button').click();
    await seat.page.locator('.freeze', { hasText: '还有 1 处错，改好才能定稿' }).waitFor();
    await becomes<unknown>(
      () => seat.page.evaluate(`document.activeElement.getAttribute('aria-label')`),
      expect.stringContaining('受益人口覆盖率'),
    );
    await seat.page.keyboard.type('项目区人口外流');
    await seat.page.keyboard.press('Enter');
    await becomesMany(remark, 0);
    await becomes<unknown>(
      () => seat.page.locator('.report-panel textarea').nth(5).inputValue(),
      expect.stringContaining('原因是项目区人口外流'),
    );
  });

  it('takes a column pasted from a spreadsheet', async () => {
    const seat = await as('clerk.streets', `/items/${await itemNamed('智慧照明平台')}/self-evaluation`);
    await cell(seat, 1, 'actual').click();
    await focused(cell(seat, 1, 'actual'));
    await seat.page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '40处\\r\\n96%\\r\\n91%\\r\\n86%\\r\\n95%\\r\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await cellSays(seat, 5, 'actual', '95%');
    await seat.page.locator('.score-total b').filter({ hasNotText: '—' }).waitFor();
  });

  it('survives a reload, says what making the report anew overwrites, is frozen by the clerk and handed in by the leader', async () => {
    const id = await itemNamed('测土配方施肥');
    const clerk = await as('clerk.seeds', `/items/${id}/self-evaluation`);
    await fillsActuals(clerk);
    await type(clerk, 4, 'reason', '项目区人口外流');
    const paragraphs = clerk.page.locator('.report-panel textarea');
    await paragraphs.first().fill('资金执行偏慢，年末集中支付。');
    const made = await paragraphs.count();
    await clerk.page.locator('.tool', { hasText: '自己写一段' }).click();
    await becomesMany(paragraphs, made + 1);
    await paragraphs.last().fill('本年新增两个示范点。');
    await clerk.page.locator('.tool', { hasText: '重新生成' }).click();
    const asked = clerk.page.locator('.report-panel .act-confirm');
    await asked
      .filter({ hasText: '将覆盖您改写过的 1 段，自己写的 1 段保留' })
      .filter({ hasText: '资金执行偏慢，年末集中支付。' })
      .waitFor();
    await asked.locator('.btn-primary').click();
    await becomes<unknown>(() => paragraphs.first().inputValue(), expect.stringContaining('预算执行率 72.75%'));
    await becomes(() => paragraphs.last().inputValue(), '本年新增两个示范点。');
    await clerk.page.locator('.tool', { hasText: '带入未完成的 1 项' }).click();
    await clerk.page.locator('.problem-row textarea').nth(2).fill('扩大服务范围');
    await draftHolds(room.play.pool, id, '扩大服务范围');
    await clerk.page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
    await clerk.page.reload();
    await becomes(() => clerk.page.locator('.problem-row textarea').nth(2).inputValue(), '扩大服务范围');
    await clerk.page.locator('.freeze button').click();
    await clerk.page.waitForSelector('.freeze:has-text("已定稿为第 1 版")');
    const leader = await as('leader.seeds', `/items/${id}/self-evaluation`);
    await leader.page.locator('.submit-panel button', { hasText: '报送第 1 版' }).click();
    await leader.page.locator('.answer-place .act-done', { hasText: '已办：报送自评' }).waitFor();
    const { rows } = await room.play.pool.query('select phase, self_score from budget_item where instance_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ phase: 'reviewing', self_score: 91.99 }]);
  });

  it('tells a colleague’s draft, and lets me decide whose stands', async () => {
    const id = await itemNamed('农村预警广播');
    const [one, other] = [
      await as('clerk.floods', `/items/${id}/self-evaluation`),
      await as('leader.floods', `/items/${id}/self-evaluation`),
    ];
    await type(one, 1, 'evidence', '入库单');
    await draftHolds(room.play.pool, id, '入库单');
    await one.page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
    await type(other, 1, 'evidence', '照片');
    await other.page.waitForSelector('.editor-head [role=alert]', { timeout: 15_000 });
    await cellSays(other, 1, 'evidence', '照片');
    await other.page.locator('.editor-head [role=alert] button').first().click();
    await cellSays(other, 1, 'evidence', '入库单');
  });

  it(
    'is for reading on a phone and for everybody else, and says so',
    async () => {
      const id = await itemNamed('农村预警广播');
      const phone = await as('clerk.floods', `/items/${id}/self-evaluation`, { viewport: PHONE });
      await phone.page.locator('.page', { hasText: '手机上只看不填' }).waitFor();
      await phone.page.waitForSelector('.grid');
      expect(await violations(phone.page)).toEqual([]);
      expect(await overflows(phone.page)).toBe(false);
      const finance = await as('performance', `/items/${id}/self-evaluation`);
      await finance.page.locator('.page', { hasText: '只读：自评退回' }).waitFor();
      await becomes(() => finance.page.locator('.grid').getAttribute('aria-readonly'), 'true');
    },
    AXE_MS,
  );
});

describe('finance’s review', () => {
  const path = async (): Promise<string> => `/items/${await itemNamed('图书下乡')}/self-evaluation-review`;

  it(
    'has no violations at 1366 and on a phone, where it is for reading',
    async () => {
      for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
        const seat = await as('performance', await path(), { viewport });
        await seat.page.waitForSelector('.finding');
        expect(await violations(seat.page)).toEqual([]);
        expect(await overflows(seat.page)).toBe(false);
        expect(seat.errors).toEqual([]);
      }
    },
    AXE_MS,
  );

  it('shows what the table check finds; a click goes to the cell', async () => {
    const seat = await as('performance', await path());
    await seat.page.locator('.finding', { hasText: '自评 20 分，按完成情况为 11.00 分' }).click();
    await becomes<unknown>(() => seat.page.evaluate(`document.activeElement.closest('td')?.dataset.key`), 'selfScore');
  });

  it('moves finance’s total beside the unit’s, keeps what is typed, and asks for what is missing', async () => {
    const seat = await as('performance', await path());
    const finance = seat.page.locator('.compare tbody tr').nth(1);
    await type(seat, 3, 'finance', '4');
    await finance.filter({ hasText: '76.81' }).filter({ hasText: '中' }).filter({ hasText: /减少$/ }).waitFor();
    await seat.page.locator('.accepting button', { hasText: '采纳自评' }).click();
    await seat.page.locator('.accepting [role=alert]', { hasText: '“按期完成率”改了分，须写理由。' }).waitFor();
    await becomes<unknown>(
      () => seat.page.evaluate(`document.activeElement.closest('td')?.dataset.key`),
      'financeReason',
    );
    await seat.page.keyboard.type('没有完工证明');
    await seat.page.keyboard.press('Enter');
    const kept = () => seat.page.evaluate<string>(`Object.values(localStorage).join('')`);
    await becomes<unknown>(kept, expect.stringContaining('没有完工证明'));
    await seat.page.reload();
    await cellSays(seat, 3, 'financeReason', '没有完工证明');
  });

  it('422: what the server refuses is told at its field; then it is accepted with its reasons in the opinion', async () => {
    const seat = await as('performance', await path());
    await type(seat, 3, 'finance', '4');
    await type(seat, 3, 'financeReason', '没有完工证明');
    await seat.page.locator('.accepting .btn-primary').click();
    const faults = seat.page.locator('.accepting .failure .fault-link');
    await becomesMany(faults, 2);
    await faults.last().click();
    await becomes<unknown>(
      () => seat.page.evaluate('document.activeElement.tagName'),
      expect.stringMatching(/INPUT|TEXTAREA/),
    );
    for (const [index, points] of ['25', '20', '10', '12', '10'].entries())
      await seat.page.locator('.quality input').nth(index).fill(points);
    await seat.page.locator('.quality', { hasText: '质量分 77 / 100' }).waitFor();
    await seat.page.locator('.tool', { hasText: '写进意见' }).click();
    await becomes(
      () => seat.page.locator('.accepting textarea').inputValue(),
      '经审核，以下 1 项调整得分：按期完成率由 10.00 分改为 4 分，理由：没有完工证明。',
    );
    await seat.page.locator('.accepting .btn-primary').click();
    await seat.page.waitForSelector('.answer-place .act-done');
    await seat.page.waitForSelector('.accepted-opinion');
    await seat.page.locator('.accept-panel', { hasText: '采纳，评定 76.81 分，质量分 77' }).waitFor();
    await cellSays(seat, 3, 'finance', '4');
  });

  it('says both dates that the conclusion starts before it is pressed, and the answer names the same', async () => {
    const seat = await as('director', `/items/${await itemNamed('灌区计量设施')}/self-evaluation-review`);
    await becomes<unknown>(
      () => seat.page.locator('.conclude dl').textContent(),
      expect.stringMatching(/一个月.*12月23日.*20 个工作日.*12月21日/),
    );
    await seat.page.locator('.conclude > button').click();
    await seat.page.locator('.conclude .act-form button[type=submit]').click();
    const answer = seat.page.locator('.answer-place .act-done');
    await answer.filter({ hasText: '12月23日' }).filter({ hasText: '12月21日' }).waitFor();
  });
});

describe('the re-evaluation (E5)', () => {
  it('is scored in the same grid, kept as a draft, and stands beside the unit’s score', async () => {
    const id = await itemNamed('产教融合基地');
    const seat = await as('performance', `/items/${id}/re-evaluation`);
    await type(seat, 1, 'finance', '8');
    await type(seat, 1, 'financeReason', '现场清点 16 处');
    await seat.page.locator('.compare tbody tr').nth(1).filter({ hasText: '79.81' }).waitFor();
    await draftHolds(room.play.pool, id, '现场清点 16 处');
    await seat.page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
    await seat.page.reload();
    await cellSays(seat, 1, 'financeReason', '现场清点 16 处');
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.editor-head .btn-primary').click();
    await seat.page.locator('.failure .fault-link').first().click();
    await focused(seat.page.locator('main textarea:focus, main input:focus'));
    await seat.page.keyboard.type('现场核实，数量不足。');
    await seat.page.locator('.editor-head .btn-primary').click();
    await seat.page.waitForSelector('.answer-place .act-done');
    // The answer stands before the item has been read again: the second score comes with it.
    await seat.page.locator('.compare tbody', { hasText: '79.81' }).waitFor();
    await seat.page.locator('.compare', { hasText: '82.81' }).waitFor();
  });
});
