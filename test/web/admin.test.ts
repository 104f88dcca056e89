import { becomes } from './support/becomes.ts';
import { fillSignIn, overflows, PHONE, violations, type Seat } from './support/browser.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();
const { as } = room;

async function idOf(login: string): Promise<string> {
  const { rows } = await room.play.pool.query<{ id: string }>('select id from person where login = $1', [login]);
  return rows[0]?.id ?? '';
}

/** The input that stands under a label of the open form. */
function input(seat: Seat, label: string) {
  return seat.page.locator('.opener-box, .sign-in-card').getByLabel(label, { exact: false }).first();
}

const PAGES = [
  ['admin', '/admin/people'],
  ['admin', '/admin/machines'],
  ['admin', '/admin/calendar'],
  ['admin', '/admin/calendar/load?year=2027'],
  ['admin', '/admin/policy'],
  ['admin', '/operations'],
  // A page of the record has fifty rows alike; a few of them are enough to look at.
  ['auditor', '/audit?command=concludeEvaluation'],
  ['auditor', '/audit?view=checks'],
  ['admin', '/audit?view=signIns'],
  ['director', '/me'],
] as const;

describe('WCAG 2.2 AA in the rooms of administrators, operators and auditors', () => {
  const windows = [{ width: 1366, height: 768 }, PHONE];
  const cases = PAGES.flatMap(([login, path]) => windows.map((viewport) => [login, path, viewport] as const));
  it.each(cases)('%s at %s in %j: no violations, no scrolling sideways', async (login, path, viewport) => {
    const seat = await as(login, path, { viewport });
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    expect(seat.errors).toEqual([]);
  });
});

describe('machine accounts', () => {
  it('are made, get a token that is shown once and opens the interface, and lose it', async () => {
    const seat = await as('admin', '/admin/machines');
    const { page } = seat;
    await page.getByText('还没有登记系统接口').waitFor();
    await page.getByRole('button', { name: '登记系统接口' }).first().click();
    await page.locator('.ask-form button[type=submit]').click();
    await page.locator('.fault-link').first().waitFor();
    await input(seat, '系统名称').fill('预算一体化系统');
    await input(seat, '标识').fill('budget-system');
    await input(seat, '管理地区').selectOption({ label: '郴州市' });
    // It works where it is looked after from, and in every other region that is chosen beside it.
    await becomes(() => page.getByRole('checkbox', { name: '郴州市', exact: true }).isChecked(), true);
    await page.getByRole('checkbox', { name: '桂阳县', exact: true }).check();
    await input(seat, '用途').fill('导入年度预算');
    await input(seat, '责任人的用户名').fill('nobody');
    await page.locator('.ask-form button[type=submit]').click();
    await page.locator('.field-fault', { hasText: 'nobody' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await input(seat, '责任人的用户名').fill('performance');
    await page.locator('.ask-form button[type=submit]').click();
    await page.locator('.panel-head h2', { hasText: '预算一体化系统' }).waitFor();
    await page.getByText('郴州市全部、桂阳县全部').waitFor();

    await page.getByRole('button', { name: '为 预算一体化系统 签发令牌' }).click();
    await input(seat, '理由').fill('对接');
    await page.locator('.ask-form button[type=submit]').click();
    const token = (await page.locator('.machine-token').textContent()) ?? '';
    const ask = async (): Promise<number> =>
      (await fetch(`${room.play.address}/api/v1/regions`, { headers: { Authorization: `Bearer ${token}` } })).status;
    expect(await ask()).toBe(200);
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.locator('td', { hasText: token.slice(0, 13) }).waitFor();
    expect(await page.locator('.machine-token').count()).toBe(0);
    await page.setViewportSize(PHONE);
    await becomes(() => overflows(page), false);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: /^吊销令牌/ }).click();
    await input(seat, '理由').fill('换系统');
    await page.locator('.ask-form button[type=submit]').click();
    await page.locator('.tag', { hasText: '已吊销' }).waitFor();
    expect(await ask()).toBe(401);
    expect(seat.errors).toEqual([]);
  });

  it('whose token ends soon are among what their administrator is told, with the way to them', async () => {
    await room.play.pool.query(
      `insert into notice (effect_id, person_id, instance_id, region_id, topic, params, urgency, at)
       values ('token.x.7', $1, null, '431000', 'tokenEnding', $2, 'digest', '2026-11-23')`,
      [
        await idOf('admin'),
        JSON.stringify({ machine: '审计联网系统', prefix: 'bihuan_abc', owner: '某某', due: '2026-11-30' }),
      ],
    );
    const { page, errors } = await as('admin', '/inbox?view=notices');
    const row = page.locator('.told-row', {
      hasText: '系统接口“审计联网系统”的令牌（bihuan_abc…）2026年11月30日 到期',
    });
    await row.getByRole('link', { name: '系统接口' }).click();
    await page.waitForURL(/admin\/machines/);
    expect(errors).toEqual([]);
  });
});

describe('people', () => {
  it('who evaluate for an agency have it in the list, and are given it from the registry', async () => {
    const agency = '示例绩效评价咨询有限公司（虚构）';
    const seat = await as('admin', '/admin/people?q=agency.lead');
    await seat.page.locator('.held-role', { hasText: agency }).waitFor();
    await seat.page.getByRole('button', { name: '新建人员' }).first().click();
    await input(seat, '姓名').fill('钱新来');
    await input(seat, '用户名').fill('qian.xin');
    await input(seat, '角色').selectOption({ label: '中介机构评价人员' });
    await input(seat, '地区').selectOption({ label: '郴州市' });
    await seat.page.locator('.ask-form button[type=submit]').click();
    // Without its agency the role is refused at its field.
    await seat.page.locator('.field-fault', { hasText: '须选所属机构' }).waitFor();
    expect(await violations(seat.page)).toEqual([]);
    await input(seat, '所属机构').selectOption({ label: agency });
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('.opener-done', { hasText: '钱新来' }).waitFor();
  });

  it('are made with a role; nothing works before they have chosen their own password', async () => {
    const seat = await as('admin', '/admin/people');
    await seat.page.getByRole('button', { name: '新建人员' }).first().click();
    await seat.page.locator('.ask-form').waitFor();
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.ask-form button[type=submit]').click();
    // Everything that is missing is told at once, each leading to its field.
    await seat.page.locator('.fault-link').first().waitFor();
    expect(await seat.page.locator('.fault-link').count()).toBeGreaterThanOrEqual(3);
    await input(seat, '姓名').fill('郑新来');
    await input(seat, '用户名').fill('zheng.xin');
    await input(seat, '角色').selectOption({ label: '财政业务科' });
    await input(seat, '地区').selectOption({ label: '郴州市' });
    const password = await input(seat, '初始密码').inputValue();
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('.opener-done', { hasText: '郑新来' }).waitFor();

    const own = await room.stranger();
    await own.go('/inbox');
    await fillSignIn(own.page, 'zheng.xin', password);
    await own.page.getByRole('heading', { name: '先改密码' }).waitFor();
    expect(await violations(own.page)).toEqual([]);
    await input(own, '现在的密码').fill(password);
    await own.page.locator('input[autocomplete=new-password]').nth(0).fill('wo-de-xin-mima-7');
    await own.page.locator('input[autocomplete=new-password]').nth(1).fill('wo-de-xin-mima-8');
    await own.page.locator('.ask-form button[type=submit]').click();
    await own.page.locator('.field-fault', { hasText: '两遍新密码不一样' }).waitFor();
    await own.page.locator('input[autocomplete=new-password]').nth(1).fill('wo-de-xin-mima-7');
    await own.page.locator('.ask-form button[type=submit]').click();
    await own.page.waitForSelector('.shell main h1');
  });

  it('hear why two roles exclude each other, and a role ends with a day instead of vanishing', async () => {
    const seat = await as('admin', `/admin/people/${await idOf('clerk.seeds')}`);
    await seat.page.getByRole('button', { name: '授予角色' }).click();
    await seat.page.locator('.ask-form button[type=submit]').click();
    // Every fault at once, called as the form calls its fields.
    const called = async () =>
      (await seat.page.locator('.fault-link').allTextContents()).map((one) => one.split('：')[0]);
    await becomes(called, ['角色', '地区', '理由']);
    await input(seat, '角色').selectOption({ label: '财政局长' });
    await input(seat, '地区').selectOption({ label: '郴州市' });
    await input(seat, '理由').fill('轮岗');
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('.field-fault', { hasText: '报的人不能又是审的人' }).waitFor();
    await seat.page.getByRole('button', { name: '取消' }).click();
    await seat.page
      .getByRole('button', { name: /^定止日/ })
      .first()
      .click();
    await input(seat, '理由').fill('调离');
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('tr.faded', { hasText: '已结束' }).waitFor();
    await seat.page.locator('table', { hasText: '角色定止日' }).waitFor();
    expect(await violations(seat.page)).toEqual([]);
  });

  it('an administrator sees his own account but changes nothing on it', async () => {
    const seat = await as('admin', `/admin/people/${await idOf('admin')}`);
    await seat.page.locator('.box', { hasText: '不能改自己的账号和权限' }).waitFor();
    expect(await seat.page.getByRole('button', { name: '停用账号' }).count()).toBe(0);
  });
});

describe('standing in (代理)', () => {
  it('is arranged by the person himself, shows its number, and is taken back at once', async () => {
    const seat = await as('director', '/me');
    await seat.page.getByRole('button', { name: '委托代理' }).click();
    await input(seat, '代理人').selectOption({ index: 1 });
    await seat.page.locator('.opener-box button[type=submit]').click();
    await seat.page.locator('.fault-link').first().waitFor();
    await input(seat, '事由').fill('赴省参训');
    await seat.page.locator('.opener-box button[type=submit]').click();
    await seat.page.locator('.tag-extended', { hasText: '代理中' }).waitFor();
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.getByRole('button', { name: /^收回/ }).click();
    await input(seat, '理由').fill('提前返回');
    await seat.page.locator('.opener-box button[type=submit]').click();
    await seat.page.locator('tr.faded', { hasText: '已收回' }).waitFor();
  });
});

/** An invented arrangement of 2027, in the notice's own form. */
const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知 国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月30日（周六）、2月20日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

describe('the holiday calendar', () => {
  it('is loaded from the notice: read, compared by day, previewed to the end, put into force with a reason', async () => {
    const seat = await as('admin', '/admin/calendar/load?year=2027');
    await seat.page.locator('textarea').first().fill(NOTICE);
    await seat.page.getByRole('button', { name: '读取' }).click();
    await seat.page.locator('.read-good').waitFor();
    // More than five days differ.
    await seat.page.locator('.diff-table tbody tr').nth(5).waitFor();
    // Nothing typed is lost by a reload.
    const kept = `Object.values(localStorage).some((text) => text.includes('springFestival'))`;
    await becomes(() => seat.page.evaluate<boolean>(kept), true);
    await seat.page.reload();
    await becomes<unknown>(() => seat.page.locator('textarea').first().inputValue(), expect.stringContaining('春节'));
    expect(await seat.page.getByRole('button', { name: '生效' }).count()).toBe(0);
    await seat.page.getByRole('button', { name: '预览' }).click();
    await seat.page.getByRole('button', { name: '生效' }).waitFor();
    expect(await seat.page.getByRole('status').allTextContents()).toContainEqual(expect.stringMatching(/^看了 \d+ 件/));
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.getByRole('button', { name: '生效' }).click();
    await seat.page.waitForURL(/\/admin\/calendar\?/);
    await seat.page.locator('.careful li', { hasText: '国办发明电〔2026〕9号' }).waitFor();
    expect(await seat.page.locator('.year-provisional').count()).toBe(0);
  });

  it('says that a notice of another year was pasted, and fills nothing in', async () => {
    const seat = await as('admin', '/admin/calendar/load?year=2028');
    await seat.page.locator('textarea').first().fill(NOTICE);
    await seat.page.getByRole('button', { name: '读取' }).click();
    await seat.page.locator('.box', { hasText: '这是 2027 年的安排' }).waitFor();
    expect(await seat.page.locator('.span-row').count()).toBe(0);
  });
});

describe('audit', () => {
  it('finds lines of the record by act, keeps the search under a name, and proves one item', async () => {
    const seat = await as('auditor', '/audit?command=approveBudget');
    await seat.page.locator('.audit-table tbody tr').first().waitFor();
    expect(new Set(await seat.page.locator('.audit-table td:nth-child(3) b').allTextContents())).toEqual(
      new Set(['批复预算和目标']),
    );
    await seat.page.getByRole('button', { name: '存为我的查询' }).click();
    await input(seat, '名称').fill('批复');
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('.saved-searches .chip', { hasText: '批复' }).waitFor();
    await seat.page
      .getByRole('button', { name: /^只看这一件/ })
      .first()
      .click();
    await seat.page.getByRole('button', { name: /^校验“/ }).click();
    await seat.page.locator('.audit-tools .audit-holds', { hasText: /\d+ 条记录，链校验一致/ }).waitFor();
    expect(await violations(seat.page)).toEqual([]);
  });

  it('proves the whole scope with its progress, and says so in the first sentence afterwards', async () => {
    const seat = await as('auditor', '/audit?view=checks');
    await seat.page.getByRole('button', { name: '校验范围内全部记录' }).click();
    await seat.page.locator('.audit-proving .audit-holds').waitFor({ timeout: 60_000 });
    await seat.page.locator('.sub', { hasText: '链校验一致' }).waitFor();
  });
});

describe('operations', () => {
  it('says what is stuck in plain words, takes what is asked for, and closes with a reason', async () => {
    const { rows } = await room.play.pool.query<{ id: string }>(
      `insert into incident (kind, instance_id, detail, opened_at)
       select 'workflowClosed', id::text, 'version 2', '2026-11-23T01:00:00Z' from instance
       where next_moment is not null order by id limit 1 returning instance_id as id`,
    );
    expect(rows).toHaveLength(1);
    const seat = await as('admin', '/operations');
    await seat.page.locator('.sub', { hasText: '1 件卡住' }).waitFor();
    await seat.page.getByRole('button', { name: /^重建：/ }).click();
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('.field-fault').waitFor();
    await input(seat, '理由').fill('服务器重启后');
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('tr', { hasText: '服务器重启后' }).filter({ hasText: '待转告' }).waitFor();
    await seat.page.locator('.stuck', { hasText: '已交办重建' }).waitFor();
    await room.play.pool.query(`update operation set told_at = asked_at where note = '服务器重启后'`);
    await seat.page.reload();
    await seat.page.locator('.stuck', { hasText: /已重建。每夜核对，一致后此条自动销去/ }).waitFor();
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.getByRole('button', { name: /^销去：/ }).click();
    await input(seat, '理由').fill('已重建');
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('.sub', { hasText: '没有卡住的事' }).waitFor();
    await seat.page.getByRole('button', { name: '已销去的' }).click();
    await seat.page.locator('.stuck', { hasText: '已重建' }).waitFor();
  });

  it('is no page for anybody else', async () => {
    const seat = await as('director', '/operations');
    await becomes(() => seat.page.locator('main h1').textContent(), '没有这一页，或不在您的范围内');
    await seat.page.locator('.nav-name').first().waitFor();
    expect(await seat.page.locator('.nav-name', { hasText: '运维' }).count()).toBe(0);
  });
});
