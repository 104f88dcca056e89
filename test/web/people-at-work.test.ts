import type { Page } from 'playwright-core';
import { becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { dateFields, writeDate } from './support/date-field.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();
const { as } = room;

const AXE_MS = 180_000;

async function one<T extends string>(query: string): Promise<Readonly<Record<T, string>>> {
  const { rows } = await room.play.pool.query<Record<T, string>>(query);
  const [row] = rows;
  if (!row) throw new Error(`the demo year has nothing for: ${query}`);
  return row;
}

async function answered(page: Page, words: string): Promise<void> {
  await page.locator('.answer-place .act-done', { hasText: words }).first().waitFor();
}

describe('抽查 (M2)', () => {
  it(
    'is opened, recorded with its findings, orders a correction, and is seen on the lights page and by the unit',
    async () => {
      const { id, clerk, name } = await one<'id' | 'clerk' | 'name'>(
        `select b.instance_id as id, p.login as clerk, b.name from budget_item b
         join instance i on i.id = b.instance_id and i.state #>> '{position,correction}' = 'none'
         join monitoring_period m on m.instance_id = b.instance_id
         join person_grant g on g.unit_id = b.unit_id and g.role = 'unitClerk' join person p on p.id = g.person_id
         where b.phase = 'executing' and b.region_id = '431000' order by b.code limit 1`,
      );
      const seat = await as('performance', `/items/${id}/spot-check`);
      await seat.page.locator('.spot-check-page', { hasText: '还没有抽查过' }).waitFor();
      await seat.page.locator('.page-head button', { hasText: '开展抽查' }).click();
      await seat.page.getByLabel('检查内容').fill('专账核算和合同履约');
      await seat.page.getByLabel('检查人员').fill('彭某、马某');
      await seat.page.locator('.act-form button[type=submit]').click();
      await answered(seat.page, '开展抽查');
      await seat.page.locator('h2', { hasText: '登记抽查结果' }).waitFor();
      // The form that stands open by itself is closed like any other, and opened again.
      await seat.page.locator('.act-form button', { hasText: /^收\s?起$/ }).click();
      await becomesMany(seat.page.locator('.act-form'), 0);
      await seat.page.locator('.page-head button', { hasText: '登记抽查结果' }).click();
      await seat.page.locator('.act-form button', { hasText: '加一行' }).click();
      await seat.page.getByLabel('问题标题').fill('项目资金未专账核算');
      await seat.page.getByLabel('程度').selectOption('serious');
      await seat.page.getByLabel('责令纠偏').check();
      await seat.page.getByLabel('检查结论').fill('现场核对凭证 12 册');
      expect(await violations(seat.page)).toEqual([]);
      await seat.page.locator('.act-form button[type=submit]').click();
      // Its row lies open: the heading of the table does not cover it.
      await seat.page.locator('.spot-check-findings td', { hasText: '项目资金未专账核算' }).click({ trial: true });

      const lights = await as('performance', `/monitoring?item=${id}`);
      await lights.page.locator('.spot-check-link', { hasText: '抽查 1 次' }).waitFor();
      await lights.page.locator('.monitoring-chosen', { hasText: '项目资金未专账核算' }).waitFor();

      const unit = await as(clerk, `/items/${id}/spot-check`, { viewport: PHONE });
      await unit.page.waitForSelector('.spot-check-findings');
      await unit.page.locator('h1', { hasText: '抽查' }).waitFor();
      await unit.settled();
      expect(await unit.page.locator('.spot-check-act').count()).toBe(0);
      expect(await violations(unit.page)).toEqual([]);
      expect(await overflows(unit.page)).toBe(false);
      await unit.go(`/items/${id}/correction`);
      await unit.page.locator('.correction-round', { hasText: '项目资金未专账核算' }).waitFor();
      expect(name).not.toBe('');
      expect([...seat.errors, ...lights.errors, ...unit.errors]).toEqual([]);
    },
    AXE_MS,
  );
});

describe('on a phone', () => {
  it('what can wait is put off from its card', async () => {
    const { page, errors, settled } = await as('performance', '/inbox', { viewport: PHONE });
    await page.locator('.todo-put-off button').first().waitFor();
    await settled();
    const count = await page.locator('.todo-row').count();
    await page.locator('.todo-put-off button').first().click();
    await page.locator('.put-off-panel').waitFor();
    await settled();
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: /下周第一个工作日/ }).click();
    await page.locator('.put-off-panel button[type=submit]').click();
    await page.locator('.put-off-note').waitFor();
    await page
      .locator('.todo-row')
      .nth(count - 1)
      .waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  }, 60_000);

  it('a leader signs the targets that his clerk has frozen', async () => {
    const { id, leader } = await frozen('targets', 'resubmitTargets');
    const { page, errors } = await as(leader, `/items/${id}/targets`, { viewport: PHONE });
    await page.locator('.submit-panel button[type=submit]').click();
    await answered(page, '重新申报');
    expect(errors).toEqual([]);
  }, 60_000);

  it('and a self-evaluation', async () => {
    const { id, leader } = await frozen('selfEvaluation', 'resubmitSelfEvaluation');
    const { page, errors } = await as(leader, `/items/${id}/self-evaluation`, { viewport: PHONE });
    await page.locator('.submit-panel button').first().click();
    await answered(page, '重报自评');
    expect(errors).toEqual([]);
  }, 60_000);
});

/** What was handed in and came back, frozen anew by the unit's clerk with a word more: ready to be signed. */
async function frozen(kind: string, command: string): Promise<Readonly<Record<'id' | 'leader', string>>> {
  const said = kind === 'targets' ? 'annualTarget' : 'summary';
  return one(`
    with matter as (
      select t.instance_id as id, t.unit_id from task t where '${command}' = any (t.commands) and t.work = 'act' limit 1
    ), last as (
      select v.* from document_version v join matter m on m.id = v.instance_id
      where v.kind = '${kind}' order by v.number desc limit 1
    ), made as (
      insert into document_version (id, instance_id, kind, number, body, hash, author_id, created_at)
      select gen_random_uuid(), l.instance_id, l.kind, l.number + 1,
        jsonb_set(l.body, '{${said}}', to_jsonb((l.body ->> '${said}') || '（按退回意见补充）')), l.hash,
        (select g.person_id::text from person_grant g, matter m where g.unit_id = m.unit_id and g.role = 'unitClerk' limit 1),
        '2026-11-23T01:00:00Z'
      from last l returning instance_id as id
    )
    select made.id::text, p.login as leader from made join matter m on m.id = made.id
    join person_grant g on g.unit_id = m.unit_id and g.role = 'unitLeader' join person p on p.id = g.person_id limit 1`);
}

describe('待阅', () => {
  it('opens on what is to be read: the notices; copies and digests are beside it', async () => {
    const { page } = await as('clerk.seeds', '/inbox');
    await page.locator('.tabs button', { hasText: '待阅' }).click();
    await page.locator('.chip[aria-pressed=true]', { hasText: '通知' }).waitFor();
    await becomesMany(page.locator('.chip[aria-pressed=true]'), 1);
  }, 60_000);
});

describe('补记纸质回证', () => {
  it(
    'finance records a paper receipt for a unit that cannot sign here, with its scan, and is named for it (R1)',
    async () => {
      const { id: item } = await one<'id'>(
        `select instance_id as id from task where 'signReceipt' = any (commands) order by due, instance_id limit 1`,
      );
      for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
        const seat = await as('performance', `/receipt/${item}`, { viewport });
        await seat.page.getByRole('button', { name: '补记纸质回证' }).click();
        await seat.settled();
        expect([await violations(seat.page), await overflows(seat.page)]).toEqual([[], false]);
      }
      const { page, errors } = await as('performance', `/receipt/${item}`);
      await page.getByRole('button', { name: '补记纸质回证' }).click();
      await page.locator('.sign-card button[type=submit]').click();
      await page.locator('.sign-card .field-fault').nth(2).waitFor();
      await writeDate(dateFields(page.locator('.sign-card')), '2026-11-20');
      await page.getByLabel('名称').fill('何某');
      await page.getByLabel('单位不能在系统内签收的原因').fill('该单位尚未开通账号');
      await page.locator('.sign-card input[type=file]').setInputFiles({
        name: '回证.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7 receipt'),
      });
      await page.locator('.sign-card', { hasText: '已上传 回证.pdf' }).waitFor();
      await page.locator('.sign-card button[type=submit]').click();
      await answered(page, '2027年1月20日');
      const rows = page.locator('.receipt-table', { hasText: '何某' });
      await rows.locator('tr', { hasText: '该单位尚未开通账号' }).waitFor();
      await page.locator('a.attached-file', { hasText: '回证扫描件' }).waitFor();
      expect(errors).toEqual([]);
    },
    AXE_MS,
  );
});
