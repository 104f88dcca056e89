import { becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';

/** Axe looks at every cell of a table, twice. */
const AXE_MS = 120_000;

const room = openRoom();
const { as } = room;

const PAGES = [
  ['/supervision/matters?state=all', '.supervisions tbody tr'],
  ['/dashboards/process', '.analytics tbody tr'],
  ['/dashboards/recurrence?within=5', '.analytics tbody tr'],
  ['/dashboards/rows?what=deadlines&stage=targets&of=all&y=2026', '.analytics tbody tr'],
] as const;

it.each(PAGES)(
  '%s has no violations at 1366 and on a phone, and does not scroll sideways',
  async (path, content) => {
    for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
      const seat = await as('supervisor', path, { viewport });
      await seat.page.locator(content).first().waitFor();
      await seat.settled();
      expect(await violations(seat.page)).toEqual([]);
      expect(await overflows(seat.page)).toBe(false);
      expect(seat.errors).toEqual([]);
    }
  },
  AXE_MS,
);

describe('a supervised matter from its opening to its close (P4)', () => {
  it(
    'is opened from an overdue item, told what is missing at its field, answered by the unit and closed by the leader',
    async () => {
      const overdue = await room.play.pool.query<{ id: string }>(
        `select instance_id as id from obligation where on_board and settled_on is null and process = 'budgetItem'
           and region_id = '431000' and responsible && array['unitLeader'] order by due limit 1`,
      );
      const leader = await as('supervisor', `/items/${overdue.rows[0]?.id ?? ''}`);
      await leader.page.locator('.supervised-panel a', { hasText: '立督办件' }).click();
      await leader.page.locator('.open-supervision button[type=submit]').click();
      await leader.page.locator('.open-supervision .field-fault').first().waitFor();
      await leader.page.getByLabel('名称').fill('督办：逾期未办');
      await leader.page.getByLabel('督办要求').fill('说明原因，附佐证。');
      await leader.page.getByLabel('报送日期').fill('2026-12-06');
      await leader.page.getByLabel('报送日期').blur();
      await leader.page.getByText('2026年12月6日 周日是休息日').waitFor();
      await leader.page.getByLabel('报送日期').fill('2026-12-04');
      await leader.page.getByLabel('报送日期').blur();
      await leader.page.getByText('是休息日').waitFor({ state: 'detached' });
      await leader.page.locator('.open-supervision button[type=submit]').click();
      await leader.page.locator('.page-head .sub b').waitFor();
      const path = new URL(leader.page.url()).pathname;
      expect(path).toMatch(/^\/supervision\/matters\/[0-9a-f-]{36}$/);
      expect(await violations(leader.page)).toEqual([]);

      const [id = ''] = path.split('/').slice(-1);
      const { rows } = await room.play.pool.query<{ login: string }>(
        `select p.login from instance i join person_grant g on g.unit_id = i.unit_id and g.role = 'unitClerk'
         join person p on p.id = g.person_id where i.id = $1`,
        [id],
      );
      const clerk = await as(rows[0]?.login ?? '', path, { viewport: PHONE });
      await clerk.page.locator('.supervision-acts button', { hasText: '报送办理情况' }).click();
      await clerk.page.locator('.matter-form button[type=submit]').click();
      await clerk.page.locator('.matter-form .field-fault').first().waitFor();
      await clerk.page.getByLabel('采取的措施').fill('专班办理。');
      await clerk.page.getByLabel('办理结果').fill('已办结。');
      await clerk.page
        .locator('.matter-form input[type=file]')
        .setInputFiles({ name: '台账.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') });
      await clerk.page.locator('.matter-form .attached-file', { hasText: '台账.pdf' }).waitFor();
      await clerk.page.getByRole('button', { name: '只记名称' }).click();
      await clerk.page.getByLabel('佐证名称').fill('报告');
      await clerk.page.getByLabel('文号或所在').fill('某局发〔2026〕9号');
      expect(await overflows(clerk.page)).toBe(false);
      expect(await violations(clerk.page)).toEqual([]);
      await clerk.page.locator('.matter-form button[type=submit]').click();
      await clerk.page.locator('.page-head .sub b', { hasText: '待领导核定' }).waitFor();
      expect(clerk.errors).toEqual([]);

      const [archive] = await Promise.all([
        clerk.page.waitForEvent('download'),
        clerk.page.locator('.page-head').getByRole('link', { name: '归档包 ↓' }).click(),
      ]);
      expect(archive.suggestedFilename()).toMatch(/督办：逾期未办.*归档包\.zip$/);

      await leader.page.reload();
      await leader.page.locator('.supervision-evidence a', { hasText: '台账.pdf' }).waitFor();
      await becomesMany(leader.page.getByRole('link', { name: '归档包 ↓' }), 0);
      const [download] = await Promise.all([
        leader.page.waitForEvent('download'),
        leader.page.locator('.supervision-evidence a', { hasText: '台账.pdf' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('台账.pdf');
      await leader.page.locator('.supervision-acts button', { hasText: '办结销号' }).click();
      await leader.page.getByLabel('意见').fill('属实，同意销号。');
      await leader.page.locator('.matter-form button[type=submit]').click();
      await leader.page.locator('.page-head .sub b', { hasText: '已办结' }).waitFor();
      expect(leader.errors).toEqual([]);
    },
    AXE_MS,
  );

  it('leads from the item to its matters, and offers to open one to a leader only', async () => {
    const { rows } = await room.play.pool.query<{ id: string }>(
      `select state #>> '{about,instanceId}' as id from instance where process = 'supervision' and phase = 'unitAnswering' limit 1`,
    );
    const path = `/items/${rows[0]?.id ?? ''}`;
    const director = await as('director', path);
    await director.page.locator('.supervised-panel a').first().waitFor();
    await director.settled();
    await becomesMany(director.page.locator('.supervised-panel a', { hasText: '立督办件' }), 0);
  });
});

describe('a figure of the analytics', () => {
  it('leads to the rows that it counts', async () => {
    const seat = await as('director', '/dashboards/process?y=2026');
    const figure = seat.page.locator('.analytics tbody a').first();
    const value = Number(await figure.textContent());
    await figure.click();
    await seat.page.waitForURL(/\/dashboards\/rows/);
    await seat.page.locator('.analytics tbody tr').first().waitFor();
    await seat.settled();
    await becomesMany(seat.page.locator('.analytics tbody tr'), Math.min(value, 50));
  });
});
