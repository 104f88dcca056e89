import { until } from '../../stack/running.ts';
import { overflows, PHONE, violations, type Seat } from './support/browser.ts';
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
  await seat.page.keyboard.type(text);
  await seat.page.keyboard.press('Enter');
}

/** One indicator of five is missed. */
async function fillsActuals(seat: Seat): Promise<void> {
  for (const [index, actual] of ['41处', '97%', '95%', '70%', '93%'].entries())
    await type(seat, index + 1, 'actual', actual);
}

const total = (seat: Seat) => seat.page.locator('.score-total b').textContent();

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
    expect(new URL(seat.page.url()).searchParams.get('group')).toBe('redoing');
    await seat.page.locator('.evaluations tbody tr').nth(1).waitFor({ state: 'detached' });
    expect(await seat.page.locator('.evaluations .row-title').textContent()).toContain('农村预警广播');
    await seat.page.locator('.chip', { hasText: '待审' }).click();
    await seat.page.locator('.row-title', { hasText: '图书下乡' }).click();
    await seat.page.waitForSelector('.compare');
  });

  it('urges who has not handed in, with a result per row', async () => {
    const seat = await as('performance', '/evaluations?group=awaited');
    await seat.page.locator('.evaluations thead input').check();
    await seat.page.locator('.batch-urge .input').fill('请按期报送自评');
    await seat.page.locator('.batch-urge button').click();
    expect(await seat.page.locator('.batch-told').textContent()).toMatch(/已催办 \d 件，未成 0 件.*测土配方施肥/s);
  });
});

describe('the self-evaluation', () => {
  it(
    'recomputes completion, points, total and grade while one types, and says what moved and how',
    async () => {
      const seat = await as('clerk.floods', `/items/${await itemNamed('农村预警广播')}/self-evaluation`);
      expect(await total(seat)).toBe('99.70');
      await type(seat, 2, 'actual', '94.60%');
      expect(await total(seat)).toBe('99.62');
      expect(await cell(seat, 2, 'completion').textContent()).toContain('99.58%');
      expect(await seat.page.locator('.score-total').textContent()).toContain('比打开时 −0.08');
      await cell(seat, 2, 'score').hover();
      expect(await seat.page.locator('.grid-tip').textContent()).toContain('20 × 99.58% = 19.92');
      expect(await violations(seat.page)).toEqual([]);
      expect(seat.errors).toEqual([]);
    },
    AXE_MS,
  );

  it('cannot be frozen while an unreached indicator lacks its reason: the button says so and goes to the cell', async () => {
    const seat = await as('clerk.seeds', `/items/${await itemNamed('测土配方施肥')}/self-evaluation`);
    await fillsActuals(seat);
    expect(await total(seat)).toBe('91.99');
    const remark = seat.page.locator('.finding-error');
    expect(await remark.allTextContents()).toEqual(['错“受益人口覆盖率”未达到目标（70%），须说明原因。']);
    await seat.page.locator('.freeze button').click();
    expect(await seat.page.locator('.freeze').textContent()).toContain('还有 1 处错，改好才能定稿');
    expect(await seat.page.evaluate<string>(`document.activeElement.getAttribute('aria-label')`)).toContain(
      '受益人口覆盖率',
    );
    await seat.page.keyboard.type('项目区人口外流');
    await seat.page.keyboard.press('Enter');
    expect(await remark.count()).toBe(0);
    expect(await seat.page.locator('.report-panel textarea').nth(5).inputValue()).toContain('原因是项目区人口外流');
  });

  it('takes a column pasted from a spreadsheet', async () => {
    const seat = await as('clerk.streets', `/items/${await itemNamed('智慧照明平台')}/self-evaluation`);
    await cell(seat, 1, 'actual').click();
    await seat.page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '40处\\r\\n96%\\r\\n91%\\r\\n86%\\r\\n95%\\r\\n');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    expect(await cell(seat, 5, 'actual').textContent()).toContain('95%');
    expect(await total(seat)).not.toBe('—');
  });

  it('survives a reload, says what making the report anew overwrites, is frozen by the clerk and handed in by the leader', async () => {
    const id = await itemNamed('测土配方施肥');
    const clerk = await as('clerk.seeds', `/items/${id}/self-evaluation`);
    await fillsActuals(clerk);
    await type(clerk, 4, 'reason', '项目区人口外流');
    await clerk.page.locator('.report-panel textarea').first().fill('资金执行偏慢，年末集中支付。');
    await clerk.page.locator('.tool', { hasText: '自己写一段' }).click();
    await clerk.page.locator('.report-panel textarea').last().fill('本年新增两个示范点。');
    await clerk.page.locator('.tool', { hasText: '重新生成' }).click();
    const asked = await clerk.page.locator('.report-panel .act-confirm').textContent();
    expect(asked).toContain('将覆盖您改写过的 1 段，自己写的 1 段保留');
    expect(asked).toContain('资金执行偏慢，年末集中支付。');
    await clerk.page.locator('.report-panel .act-confirm .btn-primary').click();
    expect(await clerk.page.locator('.report-panel textarea').first().inputValue()).toContain('预算执行率 72.75%');
    expect(await clerk.page.locator('.report-panel textarea').last().inputValue()).toBe('本年新增两个示范点。');
    await clerk.page.locator('.tool', { hasText: '带入未完成的 1 项' }).click();
    await clerk.page.locator('.problem-row textarea').nth(2).fill('扩大服务范围');
    await clerk.page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
    await clerk.page.reload();
    expect(await clerk.page.locator('.problem-row textarea').nth(2).inputValue()).toBe('扩大服务范围');
    await clerk.page.locator('.freeze button').click();
    await clerk.page.waitForSelector('.freeze:has-text("已定稿为第 1 版")');
    const leader = await as('leader.seeds', `/items/${id}/self-evaluation`);
    await leader.page.locator('.submit-panel button', { hasText: '报送第 1 版' }).click();
    expect(await leader.page.locator('.answer-place .act-done').textContent()).toContain('已办：报送自评');
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
    await one.page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
    await type(other, 1, 'evidence', '照片');
    await other.page.waitForSelector('.editor-head [role=alert]', { timeout: 15_000 });
    expect(await cell(other, 1, 'evidence').textContent()).toContain('照片');
    await other.page.locator('.editor-head [role=alert] button').first().click();
    expect(await cell(other, 1, 'evidence').textContent()).toContain('入库单');
  });

  it(
    'is for reading on a phone and for everybody else, and says so',
    async () => {
      const id = await itemNamed('农村预警广播');
      const phone = await as('clerk.floods', `/items/${id}/self-evaluation`, { viewport: PHONE });
      expect(await phone.page.locator('.page').textContent()).toContain('手机上只看不填');
      await phone.page.waitForSelector('.grid');
      expect(await violations(phone.page)).toEqual([]);
      expect(await overflows(phone.page)).toBe(false);
      const finance = await as('performance', `/items/${id}/self-evaluation`);
      expect(await finance.page.locator('.page').textContent()).toContain('只读：自评退回');
      expect(await finance.page.locator('.grid').getAttribute('aria-readonly')).toBe('true');
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
    expect(await seat.page.evaluate<string>(`document.activeElement.closest('td').dataset.key`)).toBe('selfScore');
  });

  it('moves finance’s total beside the unit’s, keeps what is typed, and asks for what is missing', async () => {
    const seat = await as('performance', await path());
    const finance = seat.page.locator('.compare tbody tr').nth(1);
    await type(seat, 3, 'finance', '4');
    expect(await finance.textContent()).toContain('76.81');
    expect(await finance.textContent()).toContain('中');
    expect(await finance.textContent()).toMatch(/减少$/);
    await seat.page.locator('.accepting button', { hasText: '采纳自评' }).click();
    expect(await seat.page.locator('.accepting [role=alert]').textContent()).toContain(
      '“按期完成率”改了分，须写理由。',
    );
    expect(await seat.page.evaluate<string>(`document.activeElement.closest('td').dataset.key`)).toBe('financeReason');
    await seat.page.keyboard.type('没有完工证明');
    await seat.page.keyboard.press('Enter');
    const kept = () => seat.page.evaluate<string>(`Object.values(localStorage).join('')`);
    expect(await until(async () => (await kept()).includes('没有完工证明'), 5_000)).toBe(true);
    await seat.page.reload();
    expect(await cell(seat, 3, 'financeReason').textContent()).toContain('没有完工证明');
  });

  it('422: what the server refuses is told at its field; then it is accepted with its reasons in the opinion', async () => {
    const seat = await as('performance', await path());
    await type(seat, 3, 'finance', '4');
    await type(seat, 3, 'financeReason', '没有完工证明');
    await seat.page.locator('.accepting .btn-primary').click();
    const faults = seat.page.locator('.accepting .failure .fault-link');
    await faults.first().waitFor();
    expect(await faults.count()).toBe(2);
    await faults.last().click();
    expect(await seat.page.evaluate<string>('document.activeElement.tagName')).toMatch(/INPUT|TEXTAREA/);
    for (const [index, points] of ['25', '20', '10', '12', '10'].entries())
      await seat.page.locator('.quality input').nth(index).fill(points);
    expect(await seat.page.locator('.quality').textContent()).toContain('质量分 77 / 100');
    await seat.page.locator('.tool', { hasText: '写进意见' }).click();
    expect(await seat.page.locator('.accepting textarea').inputValue()).toBe(
      '经审核，以下 1 项调整得分：按期完成率由 10.00 分改为 4 分，理由：没有完工证明。',
    );
    await seat.page.locator('.accepting .btn-primary').click();
    await seat.page.waitForSelector('.answer-place .act-done');
    await seat.page.waitForSelector('.accepted-opinion');
    expect(await seat.page.locator('.accept-panel').textContent()).toContain('采纳，评定 76.81 分，质量分 77');
    expect(await cell(seat, 3, 'finance').textContent()).toContain('4');
  });

  it('says both dates that the conclusion starts before it is pressed, and the answer names the same', async () => {
    const seat = await as('director', `/items/${await itemNamed('灌区计量设施')}/self-evaluation-review`);
    const dates = await seat.page.locator('.conclude dl').textContent();
    expect(dates).toMatch(/一个月.*12月23日.*20 个工作日.*12月21日/);
    await seat.page.locator('.conclude > button').click();
    await seat.page.locator('.conclude .act-form button[type=submit]').click();
    const answer = await seat.page.locator('.answer-place .act-done').textContent();
    expect(answer).toContain('12月23日');
    expect(answer).toContain('12月21日');
  });
});

describe('the re-evaluation (E5)', () => {
  it('is scored in the same grid, kept as a draft, and stands beside the unit’s score', async () => {
    const id = await itemNamed('产教融合基地');
    const seat = await as('performance', `/items/${id}/re-evaluation`);
    await type(seat, 1, 'finance', '8');
    await type(seat, 1, 'financeReason', '现场清点 16 处');
    expect(await seat.page.locator('.compare tbody tr').nth(1).textContent()).toContain('79.81');
    await seat.page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
    await seat.page.reload();
    expect(await cell(seat, 1, 'financeReason').textContent()).toContain('现场清点 16 处');
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.editor-head .btn-primary').click();
    await seat.page.locator('.failure .fault-link').first().click();
    await seat.page.keyboard.type('现场核实，数量不足。');
    await seat.page.locator('.editor-head .btn-primary').click();
    await seat.page.waitForSelector('.answer-place .act-done');
    // The answer stands before the item has been read again: the second score comes with it.
    await seat.page.locator('.compare tbody', { hasText: '79.81' }).waitFor();
    expect(await seat.page.locator('.compare').textContent()).toContain('82.81');
  });
});
