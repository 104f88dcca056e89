import { ForbiddenAddress } from '../../activities/channels/outward.ts';
import { carryDue } from '../../activities/delivery/carry.ts';
import { createEndpointChannel } from '../../activities/delivery/endpoints.ts';
import { createSeal } from '../../db/sealed.ts';
import { reportChannel } from '../../db/queries/deliveries.ts';
import { asInstant } from '../../domain/calendar/plain-date.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { HTTP } from './support/playground.ts';
import { openRoom } from './support/room.ts';

const NOW = asInstant('2026-11-23T02:00:00.000Z');
const room = openRoom();
const { as } = room;
beforeAll(async () => {
  await reportChannel(room.play.pool, { channel: 'mail', configured: true, detail: 'mail.example.org' });
});

/** As the worker's loop sends what is due; nothing inside may be spoken to. */
async function carry(): Promise<void> {
  const send = createEndpointChannel({
    // The name has led inside since it was registered.
    post: (url) => Promise.reject(new ForbiddenAddress(new URL(url).hostname)),
    seal: createSeal('bihuan delivery', HTTP.sessionSecret),
    nowMs: () => Date.parse(NOW),
  });
  await carryDue({ pool: room.play.pool, now: () => NOW }, { name: 'endpoints', channels: ['webhook'], send });
}

const MESSAGE = 'notice.of-the-test@bihuan';

/** A mail about a matter with a running clock that its server did not take. */
async function astray(): Promise<void> {
  await room.play.pool.query(
    `with proven as (
       insert into mail_address (person_id, address, verified_at)
       select id, login || '@example.org', '2026-09-01T00:00:00Z' from person where login like 'clerk.%' order by login limit 1
       on conflict do nothing returning person_id, address
     )
     insert into delivery (id, message_id, channel, address, person_id, instance_id, topic, subject, state, reason, attempts,
       created_at, next_attempt_at, settled_at)
     select gen_random_uuid(), '${MESSAGE}', 'mail', address, person_id, (
         select instance_id from obligation where settled_on is null and state <> 'paused' order by due, instance_id limit 1
       ), 'escalated', '2026-11-23 待办提醒（1 项）', 'failed', 'messageRefused', 1, $1, $1, $1
     from proven`,
    [NOW],
  );
}

async function stateOf(): Promise<string | undefined> {
  const { rows } = await room.play.pool.query<{ state: string }>('select state from delivery where message_id = $1', [
    MESSAGE,
  ]);
  return rows[0]?.state;
}

describe('WCAG 2.2 AA where deliveries are looked after and decided on', () => {
  const windows = [{ width: 1366, height: 768 }, PHONE];
  const pages = [
    ['admin', '/admin/delivery'],
    ['director', '/me'],
  ] as const;
  const cases = pages.flatMap(([login, path]) => windows.map((viewport) => [login, path, viewport] as const));
  it.each(cases)('%s at %s in %j: no violations, no scrolling sideways', async (login, path, viewport) => {
    const seat = await as(login, path, { viewport });
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    expect(seat.errors).toEqual([]);
  });
});

describe('管理 · 通知', () => {
  it('registers an endpoint, shows its secret once, sends a test, shows what came back, and sends it again', async () => {
    const { page } = await as('admin', '/admin/delivery');
    await page.getByRole('button', { name: '登记接口' }).click();
    const form = page.locator('.opener-box');
    await form.locator('button[type=submit]').click();
    // Everything that is missing is told at once.
    await page.locator('.fault-link').first().waitFor();
    expect(await page.locator('.fault-link').count()).toBeGreaterThanOrEqual(3);
    await form.getByLabel('地区').selectOption({ label: '郴州市' });
    await form.getByLabel('名称').fill('预算一体化');
    await form.getByLabel('地址').fill('http://127.0.0.1:9/hook');
    await form.getByLabel('决定下年预算').check();
    await form.locator('button[type=submit]').click();
    await page.getByText('不指向本机或内部网络').first().waitFor();
    await form.getByLabel('地址').fill('https://budget.example.org/hook');
    expect(await violations(page)).toEqual([]);
    await form.locator('button[type=submit]').click();
    const secret = page.locator('.delivery-secret');
    expect(await secret.textContent()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: '已交给对方，关闭' }).click();
    await becomesMany(secret, 0);

    await page.getByRole('button', { name: '发测试：预算一体化' }).click();
    await page.getByText('已交发送，应答几秒后见下表。').waitFor();
    await carry();
    await page.getByText('地址指向内部网络或本机，按配置不得访问。').waitFor();
    await page.locator('.page-head .sub', { hasText: '1 条未送达' }).waitFor();
    await page.getByRole('button', { name: '全部补发' }).click();
    await page.locator('.opener-box textarea').fill('已核对地址');
    await page.locator('.opener-box button[type=submit]').click();
    await page.getByText('已重新排队 1 条。').waitFor();
    expect(await violations(page)).toEqual([]);
  }, 90_000);

  it('says whom it did not reach, which date is at stake, and sends that one again with its effect said', async () => {
    await astray();
    const { page } = await as('admin', '/admin/delivery?state=trouble');
    const row = page.locator('tr', { hasText: '待办提醒（1 项）' });
    await row.getByText('事关“').waitFor();
    await row.getByText('页面上也还没有读').waitFor();
    await row.getByRole('button', { name: /^补发给 / }).click();
    await row.getByText('重新排队，几秒内再发给').waitFor();
    expect(await violations(page)).toEqual([]);
    await row.locator('.opener-box textarea').fill('对方已放行');
    await row.locator('.opener-box button[type=submit]').click();
    // It is no trouble any more.
    await row.waitFor({ state: 'detached' });
    await becomes(stateOf, 'queued');
  });

  it('on the operator’s page says what somebody has not got, and resumes his mails', async () => {
    const { pool } = room.play;
    await pool.query(
      `insert into incident (kind, instance_id, detail, opened_at)
       select 'mailBounced', person_id::text, '550', $1 from delivery where message_id = '${MESSAGE}'`,
      [NOW],
    );
    await pool.query(`update delivery set state = 'failed', reason = 'addressRefused' where message_id = '${MESSAGE}'`);
    const { page } = await as('admin', '/operations');
    const stuck = page.locator('.stuck', { hasText: '邮箱' });
    await stuck.getByText(/1 条没有送到.*其中最急的：“/).waitFor();
    await stuck.getByRole('button', { name: /^恢复发送：/ }).click();
    await stuck.getByText('的 1 条马上补发，此条随之销去').waitFor();
    expect(await violations(page)).toEqual([]);
    await stuck.locator('textarea').fill('邮箱无误');
    await stuck.locator('button[type=submit]').click();
    await page.getByText('已恢复，停发的邮件补发。').waitFor();
    await becomes(stateOf, 'queued');
  });

  it('is absent for who may not look after it', async () => {
    const { page } = await as('director', '/admin/delivery');
    await page.locator('main h1', { hasText: '没有这一页，或不在您的范围内' }).waitFor();
    expect(await page.getByRole('button', { name: '登记接口' }).count()).toBe(0);
  });
});

describe('我的账号 · 通知', () => {
  it('proves an address by its code, keeps what was decided, and shows the next morning', async () => {
    const { page } = await as('director', '/me');
    await page.getByRole('button', { name: '填邮箱' }).click();
    await page.locator('.opener-box').getByLabel('邮箱').fill('director@example.org');
    await page.locator('.opener-box button[type=submit]').click();
    await page.getByText('未核实，暂不发送').waitFor();
    const { rows } = await room.play.pool.query<{ body: string }>(
      `select body from delivery where address = 'director@example.org'`,
    );
    await page.getByRole('button', { name: '填验证码' }).click();
    await page
      .locator('.opener-box')
      .getByLabel('验证码')
      .fill(/[A-Z2-9]{8}/.exec(rows[0]?.body ?? '')?.[0] ?? '');
    await page.locator('.opener-box button[type=submit]').click();
    await page.getByText('已核实', { exact: true }).waitFor();

    await page.getByLabel('到期日变动和延期').selectOption({ label: '不发邮件' });
    await page.getByLabel('从', { exact: true }).fill('20:00');
    await page.getByRole('button', { name: '保存通知设置' }).click();
    // Half a pair of hours: the server says which half is missing.
    await page.locator('.fault-link').first().waitFor();
    await page.getByLabel('到', { exact: true }).fill('08:00');
    await page.getByLabel('休息日全天', { exact: false }).check();
    await page.getByRole('button', { name: '保存通知设置' }).click();
    await page.getByRole('status').filter({ hasText: '已保存' }).waitFor({ state: 'attached' });
    const kept = await room.play.pool.query<{ body: unknown }>(
      `select body from delivery_preference p join person on person.id = p.person_id where login = 'director'`,
    );
    expect(kept.rows).toMatchObject([
      { body: { mail: { dates: 'off' }, quiet: { from: '20:00', until: '08:00', restDays: true } } },
    ]);
    await page.getByRole('heading', { name: '下一次晨间汇总' }).waitFor();
    expect(await violations(page)).toEqual([]);
  }, 90_000);
});

describe('the life of an item', () => {
  it('says who was told and whether it got there', async () => {
    const { rows } = await room.play.pool.query<{ id: string; person: string }>(
      `select i.id, p.id as person from instance i join person_grant g on g.region_id = i.region_id and g.role = 'financeDirector'
       join person p on p.id = g.person_id limit 1`,
    );
    const [item] = rows;
    await room.play.pool.query(
      `insert into notice (effect_id, person_id, instance_id, region_id, topic, params, urgency, at)
       select 'x:1:0', $2, id, region_id, 'escalated', $3, 'now', $4 from instance where id = $1`,
      [
        item?.id,
        item?.person,
        JSON.stringify({ item: '项目', code: 'A-1', key: 'reportRectification', due: '2026-11-02', workingDays: 15 }),
        NOW,
      ],
    );
    const { page } = await as('director', `/items/${item?.id ?? ''}`);
    await page.getByText('告知与送达').click();
    await page.getByText('只在页面通知').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
