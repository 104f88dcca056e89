import { becomes } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';

const AXE_MS = 120_000;

const room = openRoom();
const { as } = room;

describe('a new version of the policy, from the form to the decision', () => {
  it(
    'says what differs and what would become of everything that runs, before anything is proposed',
    async () => {
      const { page, settled } = await as('performance', '/admin/policy');
      await page.locator('.openers a', { hasText: '提出新版本' }).click();
      await page.getByLabel('审核绩效目标的期限').fill('3');
      const diff = page.locator('section[aria-label="与现行规定的差异"]');
      const changed = '审核绩效目标期限10 个工作日3 个工作日G2';
      await becomes(() => diff.locator('tbody tr').allTextContents(), [changed]);
      const preview = page.locator('section[aria-label="在办事项会怎样变"]');
      await preview.locator('button', { hasText: '预览' }).click();
      await preview.locator('[role=status]', { hasText: /在办 \d+ 项：\d+ 项的到期日会动/ }).waitFor();
      await preview.locator('tbody tr').first().waitFor();
      await settled();
      // Where it was scrolled to, a field may lie half below the bar at the top.
      await page.evaluate('scrollTo(0, 0)');
      expect(await violations(page)).toEqual([]);
    },
    AXE_MS,
  );

  it(
    'an act that is to be signed is named with its matters and their phase; before, nothing was set for it',
    async () => {
      const { page, settled } = await as('performance', '/admin/policy/propose');
      await page.getByLabel('审核绩效目标的期限').fill('3');
      await page.getByLabel('哪一项须签批').selectOption({ label: '退回修改（预算项目，待审核时）' });
      await page.getByLabel('哪一项须签批').selectOption({ label: '退回修改（结果文书，待签发时）' });
      const diff = page.locator('section[aria-label="与现行规定的差异"]');
      const unset = '未设，由有权的人直接办理';
      const chain = '签批：财政局长（会签：全部同意；退回后逐级重走）';
      await becomes(
        () => diff.locator('tbody tr').allTextContents(),
        [
          '审核绩效目标期限10 个工作日3 个工作日G2',
          `退回修改（预算项目，待审核时）签批${unset}${chain}—`,
          `退回修改（结果文书，待签发时）签批${unset}${chain}—`,
        ],
      );
      const widths = `[...document.querySelectorAll('.policy-diff tbody tr:first-child td')].map((cell) => cell.offsetWidth)`;
      const [was, becoming] = await page.evaluate<number[]>(widths);
      expect(was).toBe(becoming);
      await settled();
      await page.evaluate('scrollTo(0, 0)');
      expect(await violations(page)).toEqual([]);
    },
    AXE_MS,
  );

  it('422: every fault at once leads to its field, and what was typed survives a reload', async () => {
    const { page } = await as('performance', '/admin/policy/propose');
    await page.getByLabel('到期前几天提醒（用逗号分开）').fill('');
    await page.locator('.policy-step').nth(1).getByLabel('逾期满（工作日）').fill('1');
    await page.getByLabel('理由（写入每件事项的办理过程）').fill('办法修订');
    await page.locator('button[type=submit]').click();
    const faults = page.locator('.failure .fault-link');
    const told = ['至少提醒一次。', '逾期阶梯须按工作日由少到多，不能重复。'];
    await becomes(() => faults.allTextContents(), expect.arrayContaining(told) as string[]);
    await faults.first().click();
    await page.locator(':is(input, textarea):focus').waitFor();
    const kept = (): Promise<string> => page.evaluate<string>(`Object.values(localStorage).join('')`);
    await becomes(async () => (await kept()).includes('"reminderOffsets":[]'), true);
    await page.reload();
    const step = page.locator('.policy-step').nth(1).getByLabel('逾期满（工作日）');
    await becomes(() => step.inputValue(), '1');
    await page.locator('.tool', { hasText: '恢复现行规定' }).click();
    await becomes(() => step.inputValue(), '5');
  });

  it(
    'is proposed by one and put into force by another, who reads the same differences',
    async () => {
      const author = await as('performance', '/admin/policy/propose');
      await author.page.getByLabel('审核绩效目标的期限').fill('8');
      await author.page.getByLabel('理由（写入每件事项的办理过程）').fill('市财政局绩效管理办法修订');
      await author.page.locator('button[type=submit]').click();
      await author.page.locator('h1', { hasText: '政策版本 chenzhou-2014-5@2' }).waitFor();
      await author.page.locator('p.note', { hasText: '提案人不能自己决定' }).waitFor();
      await author.settled();
      expect(await author.page.locator('button', { hasText: '同意，即日生效' }).count()).toBe(0);

      const { page, settled } = await as('director', '/admin/policy');
      await page.locator('section[aria-label="历次变更"] a', { hasText: 'chenzhou-2014-5@2' }).click();
      await page.locator('ins', { hasText: '8 个工作日' }).waitFor();
      await settled();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('意见').fill('同意');
      await page.locator('button', { hasText: '同意，即日生效' }).click();
      await page.locator('.tag', { hasText: '现行' }).waitFor();
      await page.locator('.crumbs a').click();
      await page.locator('.sub', { hasText: 'chenzhou-2014-5@2' }).waitFor();
      await page.locator('section[aria-label="历次变更"] progress').waitFor();
    },
    AXE_MS,
  );

  it(
    'is read by a clerk on the phone, who may not change it',
    async () => {
      const { page, settled } = await as('clerk.seeds', '/admin/policy', { viewport: PHONE });
      await page.locator('section[aria-label="历次变更"] .tag', { hasText: '现行' }).waitFor();
      await settled();
      expect(await page.locator('a', { hasText: '提出新版本' }).count()).toBe(0);
      expect(await overflows(page)).toBe(false);
      expect(await violations(page)).toEqual([]);
    },
    AXE_MS,
  );
});
