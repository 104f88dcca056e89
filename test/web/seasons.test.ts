import { createPool } from '../../db/pool.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';

/** Axe looks at every cell of a table, twice. */
const AXE_MS = 120_000;

const room = openRoom();
const { as } = room;
let running = '';
beforeAll(async () => {
  const owner = createPool(room.play.databaseUrl, { role: 'none', max: 1 });
  const signOff = { withdrawSeason: rule([step('director', ['financeDirector'])]) };
  await owner.query('update policy_version set body = body || $1::jsonb', [JSON.stringify({ signOff })]);
  await owner.end();
  const { rows } = await room.play.pool.query<{ id: string }>(
    `select id from instance where process = 'season' and phase = 'seasonOpen'`,
  );
  running = `/seasons/${rows[0]?.id ?? ''}`;
});

it(
  'rounds, one of them and its announcement have no violations at 1366 and on a phone, and do not scroll sideways',
  async () => {
    for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
      const pages = [
        ['/seasons?state=all', '.rounds tbody tr'],
        [running, '.season-figures'],
        ['/seasons/new?kind=targets&of=2028', '.round-preview'],
      ] as const;
      for (const [path, content] of pages) {
        const seat = await as('performance', path, { viewport });
        await seat.page.locator(content).first().waitFor();
        await seat.settled();
        expect(await violations(seat.page)).toEqual([]);
        expect([path, await overflows(seat.page)]).toEqual([path, false]);
        expect(seat.errors).toEqual([]);
      }
    }
  },
  AXE_MS,
);

it(
  'a round is announced from the list of those that the policy has, opened after a look at its load, paused and resumed (G1)',
  async () => {
    const seat = await as('performance', '/seasons?y=2028');
    await seat.page.getByRole('link', { name: '部署“2028 年度绩效目标申报”' }).click();
    await seat.page.getByText('每日约').first().waitFor();
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('.ask-form .field-fault').first().waitFor();
    await seat.page.getByLabel('通知正文').fill('请随同部门预算申报绩效目标。');
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('.sub b', { hasText: '已部署待开启' }).waitFor();
    await seat.page.locator('.document-acts button', { hasText: '开启' }).first().click();
    await seat.page.getByText('每日约').first().waitFor();
    await seat.page.locator('.document-acts .ask-form button[type=submit]').click();
    await seat.page.locator('.sub b', { hasText: '报送中' }).waitFor();
    await seat.page.locator('.season-opening').waitFor();
    await seat.page.locator('.document-acts button', { hasText: '暂停开启' }).click();
    await seat.page.locator('.document-acts .ask-form button[type=submit]').click();
    await seat.page.locator('.document-acts .field-fault').first().waitFor();
    await seat.page.getByLabel('理由').fill('等人大通知');
    await seat.page.locator('.document-acts .ask-form button[type=submit]').click();
    await seat.page.locator('.season-opening .failure', { hasText: '等人大通知' }).waitFor();
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.document-acts button', { hasText: '继续开启' }).click();
    await seat.page.locator('.document-acts .ask-form button[type=submit]').click();
    await seat.page.locator('.sub b', { hasText: '报送中' }).waitFor();
    expect(seat.errors).toEqual([]);
  },
  AXE_MS,
);

it('who has not reported is chosen and urged together, each with its own result', async () => {
  const seat = await as('performance', running);
  const boxes = seat.page.locator('.side-column td.check-cell input');
  await boxes.first().waitFor();
  await boxes.first().check();
  await seat.page.locator('.batch-urge input').fill('请于期限前报送。');
  await seat.page.locator('.batch-urge button[type=submit]').click();
  await seat.page.locator('.batch-told li').first().waitFor();
  await becomesMany(seat.page.locator('.batch-told li'), 1);
  expect(seat.errors).toEqual([]);
});

it('a unit sees the rounds that concern it with its own figures, from the inbox on, and nothing to act on', async () => {
  const seat = await as('clerk.seeds', '/inbox');
  await seat.page.locator('.season-banner a').first().click();
  await seat.page.locator('.season-figures').waitFor();
  await seat.settled();
  await becomesMany(seat.page.locator('.round-units tbody tr'), 1);
  await becomesMany(seat.page.locator('.document-acts button'), 0);
  expect(seat.errors).toEqual([]);
});

it(
  'reports of bureaus below are asked for without choosing any; withdrawn only with the director’s signature (R5)',
  async () => {
    const office = await as('performance', '/seasons?y=2025');
    const missed = office.page.locator('.round-lines li', { hasText: '未开启，期限已过' });
    await missed
      .filter({ hasText: /应于 202\d年\d+月\d+日/ })
      .first()
      .waitFor();
    await office.go('/performance-reports?y=2025');
    await office.page.getByText('未开启，期限已过').first().waitFor();
    await office.page.getByRole('link', { name: '部署报送季：下级财政报告 2025 年上半年' }).click();
    await office.page.getByText('面向 11 个下级财政').waitFor();
    await office.page.getByText('期限已过：开启后即期满待收尾').waitFor();
    await becomesMany(office.page.getByLabel('范围'), 0);
    await office.page.getByLabel('通知正文').fill('请汇总已采纳的单位报告。');
    await office.page.locator('.ask-form button[type=submit]').click();
    await office.page.locator('.sub b', { hasText: '已部署待开启' }).waitFor();
    await office.page.locator('.document-acts button', { hasText: '撤回部署' }).click();
    await office.page.locator('.ask-form .signers-ahead').waitFor();
    await office.page.getByLabel('理由').fill('并入全年报告。');
    await office.page.locator('.document-acts .ask-form button[type=submit]').click();
    await office.page.locator('.sign-off-panel', { hasText: '并入全年报告。' }).waitFor();
    expect(await violations(office.page)).toEqual([]);

    const director = await as('director', new URL(office.page.url()).pathname, { viewport: PHONE });
    const panel = director.page.locator('.sign-off-panel');
    await panel.locator('button', { hasText: /^同\s?意$/ }).click();
    await panel.locator('textarea').fill('同意');
    await panel.locator('form button[type=submit]').click();
    await director.page.locator('.sub b', { hasText: '已撤回' }).waitFor();
    await director.settled();
    expect(await violations(director.page)).toEqual([]);
    expect(await overflows(director.page)).toBe(false);
    expect([...office.errors, ...director.errors]).toEqual([]);
  },
  AXE_MS,
);

it(
  'an announcement is changed in the form that holds what was said; a period that runs on is named before opening (R4)',
  async () => {
    const seat = await as('performance', '/seasons?y=2028');
    await seat.page.getByRole('link', { name: '部署“2028 年度单位绩效报告报送”' }).click();
    await seat.page.getByText('面向').first().waitFor();
    await seat.page.getByLabel('范围').selectOption('some');
    await seat.page.getByText('选定单位后，这里列出日期和办理量。').waitFor();
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.getByRole('button', { name: '单位：至少要有 1 项。' }).waitFor();
    const boxes = seat.page.getByRole('group', { name: '单位' }).getByRole('checkbox');
    await boxes.first().check();
    await seat.page.getByLabel('通知正文').fill('请报送全年绩效报告。');
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('.sub b', { hasText: '已部署待开启' }).waitFor();
    await seat.page.locator('.document-acts button', { hasText: '开启' }).click();
    await seat.page.getByText('报告期到 2028年12月31日 才结束，此前不能开启。').waitFor();
    await seat.page.locator('.document-acts a', { hasText: '修改部署' }).click();
    await seat.page.locator('h1', { hasText: '修改部署' }).waitFor();
    expect(await seat.page.getByLabel('通知正文').inputValue()).toBe('请报送全年绩效报告。');
    expect(await boxes.first().isChecked()).toBe(true);
    await seat.page.getByText('面向 1 个单位').waitFor();
    expect(await violations(seat.page)).toEqual([]);
    expect(seat.errors).toEqual([]);
  },
  AXE_MS,
);
