import { beginning, draftOf } from '../../web/src/pages/performance-reports/report-draft.ts';
import { becomes } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';

const AXE_MS = 120_000;

const room = openRoom();
const { as } = room;

describe('what the form begins with (R4)', () => {
  const drafted = { work: '甲', performance: '乙', problems: '丙', corrections: '丁', next: '戊' };

  it('is the draft, else what was put forward before, else what the data say; an emptied part stays empty', () => {
    expect(beginning(undefined, undefined, drafted)['parts/work']).toBe('甲');
    expect(beginning(undefined, { ...drafted, work: '改过' }, drafted)['parts/work']).toBe('改过');
    const saved = draftOf({ ...beginning(undefined, undefined, drafted), 'parts/work': '' });
    expect(beginning(saved, drafted, drafted)).toMatchObject({ 'parts/work': '', 'parts/next': '戊' });
  });
});

describe('performance reports on the page (R4, R5)', () => {
  it(
    'round, roll-up and report have no violations at 1366 and on a phone, and do not scroll sideways',
    async () => {
      for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
        const seat = await as('performance', '/performance-reports', { viewport });
        // A date that everybody has kept stays as a date; only what is missing is overdue.
        await seat.page.locator('.report-rows li').first().waitFor();
        await seat.settled();
        const rounds = await seat.page.locator('.report-rows li').allTextContents();
        expect(rounds.filter((text) => /逾期 \d+ 个工作日/.test(text) && text.includes('未报 0 ·'))).toEqual([]);
        await seat.page.locator('.report-rows a', { hasText: '查看汇总' }).first().click();
        await seat.page.locator('.report-figures').waitFor();
        await seat.settled();
        expect(await violations(seat.page)).toEqual([]);
        expect(await overflows(seat.page)).toBe(false);
        await seat.page.locator('.table tbody a').first().click();
        await seat.page.locator('.report-words').waitFor();
        await seat.settled();
        expect(await violations(seat.page)).toEqual([]);
        expect(await overflows(seat.page)).toBe(false);
        await seat.go('/performance-reports');
        await seat.settled();
        expect(await violations(seat.page)).toEqual([]);
        expect(await overflows(seat.page)).toBe(false);
        expect(seat.errors).toEqual([]);
      }
    },
    AXE_MS,
  );

  it(
    'a returned report is revised from the inbox, kept while it is written, put forward, signed and accepted',
    async () => {
      const clerk = await as('clerk.museum', '/performance-reports');
      await clerk.page.locator('.report-rows a', { hasText: '查看汇总' }).first().click();
      await clerk.page.locator('.table tbody a').first().click();
      await clerk.page.locator('.failure', { hasText: '整改台账不一致' }).waitFor();
      const problems = clerk.page.getByLabel('存在的问题', { exact: true });
      await problems.fill('支付偏慢，原因是验收资料不全。');
      await clerk.page.locator('.save-note', { hasText: '已自动保存' }).waitFor();
      expect(await violations(clerk.page)).toEqual([]);
      await clerk.page.reload();
      await clerk.page.getByLabel('存在的问题', { exact: true }).waitFor();
      await becomes(() => problems.inputValue(), '支付偏慢，原因是验收资料不全。');
      await clerk.page.getByLabel('下一步工作', { exact: true }).fill('');
      await clerk.page.locator('button[type=submit]', { hasText: '提请签发' }).click();
      await clerk.page.locator('.field-fault').first().waitFor();
      await clerk.page.getByRole('button', { name: '按数据重拟：下一步工作' }).click();
      await clerk.page.locator('button[type=submit]', { hasText: '提请签发' }).click();
      await clerk.page.locator('.page-head .sub b', { hasText: '待单位签发' }).waitFor();
      const path = new URL(clerk.page.url()).pathname;

      const leader = await as('leader.museum', path);
      await leader.page.locator('.report-words', { hasText: '验收资料不全' }).waitFor();
      await leader.page.locator('.document-acts button', { hasText: '签发绩效报告' }).click();
      await leader.page.locator('.opener-box button[type=submit]').click();
      await leader.page.locator('.page-head .sub b', { hasText: '财政审核' }).waitFor();

      const office = await as('performance', path.replace('/performance-reports/', '/items/'));
      await office.page.locator('.document-acts button', { hasText: '采纳绩效报告' }).click();
      await office.page.locator('.opener-box button[type=submit]').click();
      await office.page.locator('.page-head .sub b', { hasText: '已采纳' }).waitFor();
      expect([...clerk.errors, ...leader.errors, ...office.errors]).toEqual([]);
    },
    AXE_MS,
  );

  it('the performance office opens what is missing, and is told who', async () => {
    const seat = await as('performance', '/performance-reports');
    await seat.page
      .getByRole('button', { name: /^补开：下级财政报告/ })
      .first()
      .click();
    await seat.page.locator('.opener-box button[type=submit]').click();
    await seat.page.locator('.open-round .act-done', { hasText: '新开 9 个，原已开启 2 个' }).waitFor();
    expect(seat.errors).toEqual([]);
  });

  it('work of a bureau has no unit: the inbox puts nothing between its title and its year', async () => {
    const { rows } = await room.play.pool.query<{ title: string }>(
      `select t.title from task t left join unit u on u.id = t.unit_id
       where u.id is null and t.region_id = '431000' and t.audience like '%performanceOfficer%' and t.fiscal_year is not null
       order by t.title limit 1`,
    );
    const title = rows[0]?.title ?? '';
    const seat = await as('performance', `/inbox?q=${encodeURIComponent(title)}`);
    await seat.page.locator('.todo-work', { hasText: title }).first().click();
    const line = seat.page.locator('.preview > p', { hasText: title });
    await line.waitFor();
    expect(await line.innerText()).toMatch(new RegExp(`^${title} · \\d{4}$`));
  });
});
