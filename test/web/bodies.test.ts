import { createPool } from '../../db/pool.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();
const { as } = room;

const OFFICE = { width: 1366, height: 768 };

describe('组织体制 and 宣传培训 on the page (S1, S7)', () => {
  it.each([OFFICE, PHONE])(
    'have no violations in %j and do not scroll sideways',
    async (viewport) => {
      const locale = viewport === PHONE ? 'en' : 'zh-CN';
      const seat = await as('performance', '/bodies', { viewport, locale });
      const look = async (path?: string): Promise<void> => {
        if (path !== undefined) await seat.go(path);
        await seat.settled();
        expect([path, await violations(seat.page)]).toEqual([path, []]);
        expect([path, await overflows(seat.page)]).toEqual([path, false]);
      };
      await look();
      await seat.page.locator('.bodies-table a').first().click();
      await seat.page.waitForURL(/\/bodies\//);
      await look();
      for (const view of ['notices', 'courses', 'published', 'hours']) await look(`/training?view=${view}`);
      expect(seat.errors).toEqual([]);
    },
    120_000,
  );

  it('moves the escalations to a new head, and the supervision page names him with his body', async () => {
    const { page } = await as('performance', '/bodies');
    await page.locator('.bodies-table a').first().click();
    await page.getByRole('button', { name: '登记任职' }).click();
    const form = page.locator('.opener-box');
    await form.getByLabel('分工').selectOption({ label: '牵头' });
    await form.locator('button[type=submit]').click();
    // Every fault at once: nobody is named, his office is missing, and so is the reason.
    await becomesMany(page.locator('.fault-link'), 3);
    await form.getByRole('textbox', { name: /^姓名/ }).fill('范辛（虚构）');
    await form.getByLabel('单位及职务').fill('市人民政府副市长');
    await form.getByLabel('理由').fill('分工调整（虚构）');
    await form.locator('button[type=submit]').click();
    await page.locator('.opener-done').first().waitFor();
    await becomes(() => page.locator('.standing').first().textContent(), '牵头人没有账号，升级送全体分管领导');
    await page.getByRole('button', { name: '登记任职' }).click();
    await form.getByLabel('分工').selectOption({ label: '牵头' });
    await form.getByLabel(/^账号/).selectOption({ index: 1 });
    await form.getByLabel('单位及职务').fill('市人民政府副市长');
    await form.getByLabel('理由').fill('恢复分工（虚构）');
    await form.locator('button[type=submit]').click();
    await page.locator('.standing-reached').waitFor();
    const leader = await as('supervisor', '/supervision');
    await becomes<unknown>(
      () => leader.page.locator('.board-reaches').first().textContent(),
      expect.stringMatching(/^升级至“市预算绩效管理工作领导小组（虚构）”牵头人..（市人民政府副市长）$/),
    );
  });

  it('writes down a use of working funds, refuses one beyond the rest, and shows the sum', async () => {
    const { page } = await as('performance', '/bodies');
    await page.locator('.bodies-table a').first().click();
    await page.getByRole('button', { name: /登记 2026 年支出/ }).click();
    const form = page.locator('.opener-box');
    await form.getByLabel('用途').fill('编印宣传手册（虚构）');
    await form.getByLabel('金额（万元）').fill('900');
    await form.locator('button[type=submit]').click();
    expect(await page.locator('.field-fault').textContent()).toMatch(/^本年度工作经费只剩 /);
    await form.getByLabel('金额（万元）').fill('1.5');
    await form.locator('button[type=submit]').click();
    await page.getByText('编印宣传手册（虚构）').first().waitFor();
    await becomesMany(page.locator('td.number', { hasText: '48.00' }), 1);
  });

  it('publishes a notice that a clerk confirms, and offers a course in which he enrols', async () => {
    const office = await as('performance', '/training?view=published');
    await office.page.getByRole('button', { name: '发布通知' }).click();
    const form = office.page.locator('.opener-box');
    await form.getByLabel('标题').fill('关于核对账号的通知（虚构）');
    await form.getByLabel('正文').fill('请核对本单位账号和角色。');
    await form.getByLabel('单位经办').check();
    await form.getByLabel('确认期限').fill('2026-12-10');
    await form.locator('button[type=submit]').click();
    await office.page.locator('.opener-done').waitFor();
    await office.page.getByRole('button', { name: '课程', exact: true }).click();
    const offered = office.page.locator('.training-list li', { hasText: '绩效自评与报告撰写' });
    await offered.locator('summary', { hasText: '学习资料' }).click();
    await offered
      .locator('input[type=file]')
      .setInputFiles({ name: '讲义（虚构）.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') });
    await offered.locator('a.attached-file', { hasText: '讲义（虚构）.pdf' }).waitFor();
    expect(await violations(office.page)).toEqual([]);
    const clerk = await as('clerk.reservoirs', '/training');
    const row = clerk.page.locator('.training-list li', { hasText: '关于核对账号的通知' });
    await row.getByRole('button', { name: /确认已阅/ }).click();
    await row.getByText(/已确认$/).waitFor();
    await clerk.page.getByRole('button', { name: '课程', exact: true }).click();
    const course = clerk.page.locator('.training-list li', { hasText: '绩效自评与报告撰写' });
    await course.locator('summary', { hasText: '学习资料（1 个文件）' }).click();
    const [download] = await Promise.all([
      clerk.page.waitForEvent('download'),
      course.locator('a', { hasText: '讲义（虚构）.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('讲义（虚构）.pdf');
    await course.getByRole('button', { name: /^退出/ }).click();
    await course.getByRole('button', { name: /^报名/ }).click();
    await course.getByText('已报名', { exact: true }).waitFor();
    expect(clerk.errors).toEqual([]);
  });

  it('a clerk who was called is excused; the office sees who has not answered, notes who came and closes the course', async () => {
    const mine = await as('clerk.college', '/training?view=courses');
    const called = mine.page.locator('.training-list li', { hasText: '绩效自评与报告撰写' });
    await called.getByText('请报名或请假').waitFor();
    expect(await violations(mine.page)).toEqual([]);
    await called.getByRole('button', { name: /请假$/ }).click();
    await called.locator('textarea').fill('参加职称考试（虚构）');
    await called.locator('.opener-box button[type=submit]').click();
    await called.getByText('已请假', { exact: true }).first().waitFor();
    // Where no place is left, the missing button is explained.
    const owner = createPool(room.play.databaseUrl, { role: 'none', max: 1 });
    const places = (count: number): Promise<unknown> =>
      owner.query(`update course set capacity = $1 where title like '绩效自评与报告撰写%'`, [count]);
    await places(1);
    await mine.go('/training?view=courses');
    await called.getByText('名额已满').waitFor();
    await places(40);
    await owner.end();

    room.play.at('2026-12-09T02:00:00.000Z');
    const { page, errors } = await as('performance', '/training?view=courses');
    await page.getByRole('button', { name: '已开课' }).click();
    const held = page.locator('.training-list li', { hasText: '绩效自评与报告撰写' });
    await held.getByText(/^应参加 \d+，请假 \d+，未答复 \d+$/).waitFor();
    await held.getByRole('button', { name: /应参加人员$/ }).click();
    await held.locator('.filter-bar').getByRole('button', { name: '请假' }).click();
    await held.locator('td', { hasText: '参加职称考试（虚构）' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await held.getByRole('button', { name: /结课$/ }).count()).toBe(0);
    await held
      .getByRole('button', { name: /签到表$/ })
      .first()
      .click();
    await held.getByRole('button', { name: '所列未登记的都到' }).click();
    await held.getByRole('button', { name: /结课$/ }).click();
    await held.getByLabel('课程小结').fill('讲授两讲（虚构）');
    await held.locator('.opener-box button[type=submit]').click();
    await held.getByText('小结：讲授两讲（虚构）').waitFor();
    await becomesMany(held.getByRole('button', { name: /^登记.*缺席$/ }), 0);
    await page.setViewportSize(PHONE);
    await becomes(() => overflows(page), false);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});
