import { becomes, becomesMany } from './support/becomes.ts';
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
    await seat.page.locator('.rule-line', { hasText: '1–6月执行率低于 40%：黄灯' }).waitFor();
    await seat.page.locator('.matrix-all .cell-button').nth(1).click();
    await becomes(() => seat.page.locator('.monitoring-rail h2').last().textContent(), '全部单位 · 1–6月');
    const lines = seat.page.locator('.monitored li');
    await lines.first().filter({ hasText: '逾期' }).waitFor();
    await lines.nth(1).filter({ hasText: '红灯' }).waitFor();
    await seat.page.waitForURL(({ searchParams }) => searchParams.get('period') === 'q2');
  });

  it('orders a correction from the list, with the date that it starts', async () => {
    const seat = await as('officer.agriculture', '/monitoring?period=q3');
    await seat.page.locator('.monitored .row-link', { hasText: '农技推广服务' }).click();
    await seat.page.locator('.monitoring-chosen button', { hasText: '责令纠偏' }).click();
    await seat.page.locator('.act-form textarea').first().fill('推广面积进度落后于支出');
    await seat.page.locator('.act-form button[type=submit]').click();
    await seat.page.locator('.answer-place .act-done', { hasText: /已办：责令纠偏.*12月14日/s }).waitFor();
  });

  it('urges those who have not reported at once, and says what became of each', async () => {
    const seat = await as('performance.431022', '/monitoring?period=q3');
    await seat.page.locator('.monitored input[type=checkbox]').first().check();
    await seat.page.locator('.batch-urge button').click();
    await becomes(() => seat.page.locator('.batch-urge .field-fault').textContent(), '请写一句催办的话。');
    await seat.page.locator('.batch-urge .input').fill('请三日内报送');
    await seat.page.locator('.batch-urge button').click();
    await seat.page
      .locator('.batch-told', { hasText: '已催办 1 件，未成 0 件' })
      .filter({ hasText: '农村公路养护' })
      .waitFor();
  });

  it('draws money against targets, and tells the same as a table; what lies outside is the work list', async () => {
    const seat = await as('performance', '/monitoring?view=apart&period=q3');
    await seat.page.waitForSelector('.scatter canvas');
    await seat.page.locator('.apart h2', { hasText: /^\d+ 个项目的资金与目标相差超过 10 个百分点$/ }).waitFor();
    await seat.settled();
    const work = await seat.page.locator('.monitored .row-link').allTextContents();
    expect(work.length).toBeGreaterThan(0);
    await seat.page.locator('.apart .chip', { hasText: '数据表' }).click();
    const rows = seat.page.locator('.apart tbody .row-link');
    await becomes(async () => (await rows.allTextContents()).slice(0, work.length), work);
    expect(await violations(seat.page)).toEqual([]);
  });

  it('shows a unit only its own, and where to report', async () => {
    const seat = await as('clerk.roads', '/monitoring');
    await becomesMany(seat.page.locator('.matrix tbody tr'), 2);
    await seat.page.locator('.monitored .link-button').first().click();
    await seat.page.waitForSelector('.monitoring-entry');
  });
});

describe('the report of a period', () => {
  it('says while one types what the light will be, by the rule that decides', async () => {
    const seat = await as('clerk.roads', `/items/${await itemNamed('农村公路养护')}/monitoring?period=q2`);
    const light = seat.page.locator('.entry-light');
    await input(seat, '-executedFen').fill('12.6984');
    await light.filter({ hasText: '1–6月执行率 31.20%，低于 40%：黄灯；本市设定' }).waitFor();
    await input(seat, '-executedFen').fill('20');
    await light.filter({ hasText: '不低于 40%：绿灯' }).waitFor();
    await input(seat, '-indicators-0-likelihood').selectOption('impossible');
    await light.filter({ hasText: '1 项指标完全不可能完成：红灯' }).waitFor();
    await seat.page.locator('.finding', { hasText: '没有写偏差原因' }).click();
    await seat.page.locator('[id$="-indicators-0-cause"]:focus').waitFor();
    for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
      await seat.page.setViewportSize(viewport);
      await seat.settled();
      expect(await violations(seat.page)).toEqual([]);
      expect(await overflows(seat.page)).toBe(false);
    }
  });

  it('is asked about once where places are empty, for a period is reported once', async () => {
    const id = await itemNamed('农村公路养护');
    const seat = await as('clerk.roads', `/items/${id}/monitoring?period=q2`);
    await seat.page.locator('.editor-head .btn-primary').click();
    const asked = seat.page.locator('.act-confirm');
    await asked.filter({ hasText: /还有 \d+ 处没有填写或需要核对/ }).waitFor();
    expect(await violations(seat.page)).toEqual([]);
    await asked.getByRole('button', { name: '返回修改' }).click();
    await becomesMany(asked, 0);
    // What was asked about may be filled in meanwhile: the next press looks again.
    await seat.page.locator('.editor-head .btn-primary').click();
    await asked.waitFor();
    await input(seat, '-executedFen').fill('14');
    await becomesMany(asked, 0);
    const { rows } = await room.play.pool.query(
      'select state from monitoring_period where instance_id = $1 and period = $2',
      [id, 'q2'],
    );
    expect(rows).toEqual([{ state: 'open' }]);
  });

  it('keeps the draft over a reload, names the field that is wrong, and reports with the light that was said', async () => {
    const id = await itemNamed('农村公路养护');
    const seat = await as('clerk.roads', `/items/${id}/monitoring?period=q2`);
    await input(seat, '-indicators-0-actual').fill('15处');
    await input(seat, '-executedFen').fill('约十五');
    await seat.page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
    await seat.page.reload();
    await becomes(() => input(seat, '-indicators-0-actual').inputValue(), '15处');
    await becomes(() => input(seat, '-executedFen').inputValue(), '约十五');
    await seat.page.locator('.editor-head .btn-primary').click();
    await seat.page.getByRole('button', { name: '照此报送' }).click();
    await seat.page.locator('.failure .fault-link').first().click();
    await seat.page.locator('[id$="-executedFen"]:focus').waitFor();
    await input(seat, '-executedFen').fill('15.2');
    await input(seat, '-indicators-0-likelihood').selectOption('certain');
    await seat.page.locator('.entry-light', { hasText: '黄灯' }).waitFor();
    await seat.page.locator('.editor-head .btn-primary').click();
    // Nothing is left to ask about.
    await seat.page.waitForSelector('.answer-place .act-done');
    const asked = 'select state, light from monitoring_period where instance_id = $1 and period = $2';
    const reported = async (): Promise<unknown> => (await room.play.pool.query(asked, [id, 'q2'])).rows;
    await becomes(reported, [{ state: 'reported', light: 'yellow' }]);
  });

  it('is for the unit: finance is told who reports', async () => {
    const seat = await as('performance.431022', `/items/${await itemNamed('农村公路养护')}/monitoring`);
    await seat.page.locator('.state-block', { hasText: '由 单位经办、单位负责人 填报' }).waitFor();
  });
});

describe('a correction', () => {
  it('sets what was found beside what the unit says, and is verified there', async () => {
    const id = await itemNamed('校舍维修');
    const seat = await as('performance', `/items/${id}/correction`);
    const sides = seat.page.locator('.correction-side');
    await sides.nth(0).filter({ hasText: '开工率偏低' }).waitFor();
    await sides.nth(1).filter({ hasText: '已全部开工' }).waitFor();
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.correction-side button', { hasText: '核实纠偏' }).click();
    await seat.page.locator('.act-form textarea').first().fill('现场核实，已开工');
    await seat.page.locator('.act-form button[type=submit]').click();
    await seat.page.waitForSelector('.answer-place .act-done');
    await seat.page.locator('.correction-side').nth(2).getByText('核实属实').waitFor();
  });
});
