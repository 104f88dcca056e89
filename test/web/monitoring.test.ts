import { overflows, PHONE, violations, type Seat } from './support/browser.ts';
import { openRoom } from './support/room.ts';

/** Axe looks at every cell of a matrix, on two windows. */
const AXE_MS = 120_000;

const room = openRoom();
const { as } = room;

/** The item of a name in the demo year. */
async function itemNamed(name: string): Promise<string> {
  const { rows } = await room.play.pool.query<{ id: string }>(
    `select instance_id as id from budget_item where name like $1 || '%' order by fiscal_year desc limit 1`,
    [name],
  );
  return rows[0]?.id ?? '';
}

const input = (seat: Seat, place: string) => seat.page.locator(`[id$="${place}"]`);

describe('finance’s matrix', () => {
  it(
    'has no violations at 1366 and on a phone, as matrix and as scatter, and does not scroll sideways',
    async () => {
      for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
        for (const path of ['/monitoring', '/monitoring?view=apart']) {
          const seat = await as('performance', path, { viewport });
          await seat.page.waitForSelector(path.includes('apart') ? '.scatter canvas' : '.matrix');
          await seat.settled();
          expect(await violations(seat.page)).toEqual([]);
          expect(await overflows(seat.page)).toBe(false);
          expect(seat.errors).toEqual([]);
        }
      }
    },
    AXE_MS,
  );

  it('says the rule in words, and opens the list of a cell with what is unreported first', async () => {
    const seat = await as('performance', '/monitoring');
    expect(await seat.page.locator('.rule-line').textContent()).toContain('1–6月执行率低于 40%：黄灯');
    await seat.page.locator('.matrix-all .cell-button').nth(1).click();
    expect(await seat.page.locator('.monitoring-rail h2').last().textContent()).toBe('全部单位 · 1–6月');
    const lines = seat.page.locator('.monitored li');
    expect(await lines.first().textContent()).toContain('逾期');
    expect(await lines.nth(1).textContent()).toContain('红灯');
    expect(new URL(seat.page.url()).searchParams.get('period')).toBe('q2');
  });

  it('orders a correction from the list, with the date that it starts', async () => {
    const seat = await as('officer.agriculture', '/monitoring?period=q3');
    await seat.page.locator('.monitored .row-link', { hasText: '农技推广服务' }).click();
    await seat.page.locator('.monitoring-chosen button', { hasText: '责令纠偏' }).click();
    await seat.page.locator('.act-form textarea').first().fill('推广面积进度落后于支出');
    await seat.page.locator('.act-form button[type=submit]').click();
    expect(await seat.page.locator('.answer-place .act-done').textContent()).toMatch(/已办：责令纠偏.*12月14日/s);
  });

  it('urges those who have not reported at once, and says what became of each', async () => {
    const seat = await as('performance.431022', '/monitoring?period=q3');
    await seat.page.locator('.monitored input[type=checkbox]').first().check();
    await seat.page.locator('.batch-urge button').click();
    expect(await seat.page.locator('.batch-urge .field-fault').textContent()).toBe('请写一句催办的话。');
    await seat.page.locator('.batch-urge .input').fill('请三日内报送');
    await seat.page.locator('.batch-urge button').click();
    const told = await seat.page.locator('.batch-told').textContent();
    expect(told).toContain('已催办 1 件，未成 0 件');
    expect(told).toContain('农村公路养护');
  });

  it('draws money against targets, and tells the same as a table; what lies outside is the work list', async () => {
    const seat = await as('performance', '/monitoring?view=apart&period=q3');
    await seat.page.waitForSelector('.scatter canvas');
    expect(await seat.page.locator('.apart h2').textContent()).toMatch(/^\d+ 个项目的资金与目标相差超过 10 个百分点$/);
    const work = await seat.page.locator('.monitored .row-link').allTextContents();
    expect(work.length).toBeGreaterThan(0);
    await seat.page.locator('.apart .chip', { hasText: '数据表' }).click();
    const rows = await seat.page.locator('.apart tbody .row-link').allTextContents();
    expect(rows.slice(0, work.length)).toEqual(work);
    expect(await violations(seat.page)).toEqual([]);
  });

  it('shows a unit only its own, and where to report', async () => {
    const seat = await as('clerk.roads', '/monitoring');
    expect(await seat.page.locator('.matrix tbody tr').count()).toBe(2);
    await seat.page.locator('.monitored .link-button').first().click();
    await seat.page.waitForSelector('.monitoring-entry');
  });
});

describe('the report of a period', () => {
  it('says while one types what the light will be, by the rule that decides', async () => {
    const seat = await as('clerk.roads', `/items/${await itemNamed('农村公路养护')}/monitoring?period=q2`);
    await input(seat, '-executedFen').fill('12.6984');
    expect(await seat.page.locator('.entry-light').textContent()).toContain(
      '1–6月执行率 31.20%，低于 40%：黄灯；本市设定',
    );
    await input(seat, '-executedFen').fill('20');
    expect(await seat.page.locator('.entry-light').textContent()).toContain('不低于 40%：绿灯');
    await input(seat, '-indicators-0-likelihood').selectOption('impossible');
    expect(await seat.page.locator('.entry-light').textContent()).toContain('1 项指标完全不可能完成：红灯');
    await seat.page.locator('.finding', { hasText: '没有写偏差原因' }).click();
    expect(await seat.page.evaluate<string>('document.activeElement.id')).toMatch(/-indicators-0-cause$/);
    for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
      await seat.page.setViewportSize(viewport);
      expect(await violations(seat.page)).toEqual([]);
      expect(await overflows(seat.page)).toBe(false);
    }
  });

  it('keeps the draft over a reload, names the field that is wrong, and reports with the light that was said', async () => {
    const id = await itemNamed('农村公路养护');
    const seat = await as('clerk.roads', `/items/${id}/monitoring?period=q2`);
    await input(seat, '-indicators-0-actual').fill('15处');
    await input(seat, '-executedFen').fill('约十五');
    await seat.page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
    await seat.page.reload();
    expect(await input(seat, '-indicators-0-actual').inputValue()).toBe('15处');
    expect(await input(seat, '-executedFen').inputValue()).toBe('约十五');
    await seat.page.locator('.editor-head .btn-primary').click();
    await seat.page.locator('.failure .fault-link').first().click();
    expect(await seat.page.evaluate<string>('document.activeElement.id')).toMatch(/-executedFen$/);
    await input(seat, '-executedFen').fill('15.2');
    await input(seat, '-indicators-0-likelihood').selectOption('certain');
    expect(await seat.page.locator('.entry-light').textContent()).toContain('黄灯');
    await seat.page.locator('.editor-head .btn-primary').click();
    await seat.page.waitForSelector('.answer-place .act-done');
    const { rows } = await room.play.pool.query(
      'select state, light from monitoring_period where instance_id = $1 and period = $2',
      [id, 'q2'],
    );
    expect(rows).toEqual([{ state: 'reported', light: 'yellow' }]);
  });

  it('is for the unit: finance is told who reports', async () => {
    const seat = await as('performance.431022', `/items/${await itemNamed('农村公路养护')}/monitoring`);
    expect(await seat.page.locator('.state-block').textContent()).toContain('由 单位经办、单位负责人 填报');
  });
});

describe('a correction', () => {
  it('sets what was found beside what the unit says, and is verified there', async () => {
    const id = await itemNamed('校舍维修');
    const seat = await as('performance', `/items/${id}/correction`);
    const sides = await seat.page.locator('.correction-side').allTextContents();
    expect(sides[0]).toContain('开工率偏低');
    expect(sides[1]).toContain('已全部开工');
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.correction-side button', { hasText: '核实纠偏' }).click();
    await seat.page.locator('.act-form textarea').first().fill('现场核实，已开工');
    await seat.page.locator('.act-form button[type=submit]').click();
    await seat.page.waitForSelector('.answer-place .act-done');
    await seat.page.locator('.correction-side').nth(2).getByText('核实属实').waitFor();
  });
});
