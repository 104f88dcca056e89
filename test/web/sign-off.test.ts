import { createPool } from '../../db/pool.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';
import { sent } from './support/sent.ts';

const room = openRoom();
const { as } = room;
beforeAll(async () => {
  const owner = createPool(room.play.databaseUrl, { max: 1, role: 'none' });
  const needed = rule([step('director', ['financeDirector'])], { proposedBy: ['performanceOfficer'] });
  await owner.query(`update policy_version set body = jsonb_set(body, '{signOff,issueResultDocument}', $1)`, [
    JSON.stringify(needed),
  ]);
  await owner.end();
});

/** A matter of the demo year by its name, and who proposes on it. */
async function matter(name: string): Promise<{ readonly id: string; readonly officer: string }> {
  const { rows } = await room.play.pool.query<{ id: string; officer: string }>(
    `select i.id, p.login as officer from instance i
     join person_grant g on g.region_id = i.region_id and g.role = 'financeOfficer' and g.division_id = i.division_id
     join person p on p.id = g.person_id where i.title = $1`,
    [name],
  );
  const [row] = rows;
  if (!row) throw new Error(`the demo year has no ${name}`);
  return row;
}

async function idOf(login: string): Promise<string> {
  const { rows } = await room.play.pool.query<{ id: string }>('select id from person where login = $1', [login]);
  return rows[0]?.id ?? '';
}

describe('a chain of signatures on the page', () => {
  it('the way gone, whose turn and what comes stand on the item’s page, for the eye and for axe', async () => {
    const { id } = await matter('智慧农情监测（虚构）');
    const { page, errors, settled } = await as('auditor', `/items/${id}`);
    const panel = page.locator('.sign-off-panel');
    await panel.waitFor();
    for (const words of ['签批：审核合格', '指标与预算相符', '财政局长'])
      await becomes(() => panel.textContent(), expect.stringContaining(words));
    await settled();
    await becomesMany(panel.locator('[aria-current=step]'), 1);
    await becomesMany(panel.locator('button'), 0);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('what speaks against it is closed to whoever may do it, and says what is being signed, and with whom', async () => {
    const { id, officer } = await matter('智慧农情监测（虚构）');
    const { page, settled } = await as(officer, `/items/${id}`);
    const closed = page.locator('.acts .act-closed', { hasText: '“退回修改”现在不能办' });
    await becomes(() => closed.textContent(), expect.stringMatching(/“审核合格”正在签批，由 .+ 提请，现在等 财政局长/));
    await becomesMany(page.locator('.acts button, .acts a', { hasText: '退回修改' }), 0);
    await settled();
    expect(await violations(page)).toEqual([]);
    const { page: room } = await as(officer, `/items/${id}/review`, { locale: 'en' });
    const note = room.locator('.read-only-note .act-closed');
    await becomes(
      () => note.textContent(),
      expect.stringMatching(/^Not possible now: .+ is being signed, put forward by /),
    );
  });

  it('on the phone the screen of the matter shows the signature that waits for him', async () => {
    const { id } = await matter('智慧农情监测（虚构）');
    const { page, settled } = await as('director', `/decide/${id}`, { viewport: PHONE });
    await page.locator('.decide-chain .chain-path').waitFor();
    await page.locator('.decide-chain button', { hasText: /^同\s?意$/ }).waitFor();
    await settled();
    await becomesMany(page.locator('.decide > .note'), 0);
    expect(await overflows(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  });

  it('who only looks may not; the director adds a signer, takes him away, and signs from his inbox; the answer says what was done', async () => {
    const { id } = await matter('智慧农情监测（虚构）');
    const { page } = await as('director', '/inbox?find=智慧农情监测');
    await page.locator('.todo-row', { hasText: '智慧农情监测' }).click();
    const preview = page.locator('.preview');
    await preview.locator('.chain-path').waitFor();
    await becomes(() => page.locator('.todo-row.current').textContent(), expect.stringContaining('签批：审核合格'));
    expect(await violations(page)).toEqual([]);
    await preview.locator('summary', { hasText: '更多办法' }).click();
    await preview.locator('button', { hasText: '加签' }).click();
    const form = preview.locator('form');
    await form.locator('button[type=submit]').click();
    await form.locator('.failure').waitFor();
    await form
      .locator('select')
      .first()
      .selectOption(await idOf('supervisor'));
    await form.locator('select').nth(1).selectOption('before');
    expect(await violations(page)).toEqual([]);
    await form.locator('button[type=submit]').click();
    await page.locator('.act-done', { hasText: '加签' }).waitFor();
    const { page: own } = await as('director', `/items/${id}`);
    await own.locator('.sign-off-panel button', { hasText: '减签' }).click();
    await own.locator('.sign-off-panel form button[type=submit]').click();
    await own.locator('.act-done', { hasText: '减签' }).waitFor();
    await own.locator('.sign-off-panel button', { hasText: /^同\s?意$/ }).click();
    await own.locator('.sign-off-panel textarea').fill('同意，抓紧批复');
    await own.locator('.sign-off-panel form button[type=submit]').click();
    await own.locator('.act-done', { hasText: '同意' }).waitFor();
    await own.locator('.chain-ended summary').click();
    await becomes(() => own.locator('.chain-end').textContent(), expect.stringContaining('签批完毕'));
  }, 90_000);

  it('sent back, it is its proposer’s to put forward again, and goes straight to who returned it', async () => {
    const { id, officer } = await matter('农资质量抽检（虚构）');
    const { page } = await as(officer, `/items/${id}`);
    const panel = page.locator('.sign-off-panel');
    await panel.waitFor();
    await becomes(() => panel.textContent(), expect.stringContaining('已退回提请人'));
    await panel.locator('button', { hasText: '重新提请' }).click();
    await panel.locator('form button[type=submit]').click();
    await page.locator('.act-done', { hasText: '已提请签批' }).waitFor();
    const { page: theirs } = await as('director', '/inbox?find=农资质量抽检');
    await theirs.locator('.todo-row', { hasText: '签批：审核合格' }).waitFor();
  });

  it('signed on the phone, the page says what was done and leads to the next that waits', async () => {
    const { id } = await matter('农资质量抽检（虚构）');
    const { page, errors } = await as('director', `/decide/${id}`, { viewport: PHONE });
    await page.locator('.decide-chain button', { hasText: /^同\s?意$/ }).click();
    await page.locator('.decide-chain form button[type=submit]').click();
    const done = page.locator('.act-done', { hasText: '农资质量抽检' });
    const next = done.getByRole('link', { name: /^下一件：/ });
    await next.waitFor();
    await becomes(() => done.textContent(), expect.stringContaining('已办：同意'));
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    const words = (await next.textContent()) ?? '';
    expect(words).not.toContain('农资质量抽检');
    await next.click();
    await page.waitForURL((url) => !url.pathname.includes(id));
    expect(errors).toEqual([]);
  });

  it('copies wait to be read, and stay under 抄送我', async () => {
    const { page } = await as('supervisor', '/inbox?view=notices');
    await page.locator('.chip', { hasText: '抄送' }).click();
    const row = page.locator('.told-row', { hasText: '智慧农情监测' });
    await row.waitFor();
    expect(await violations(page)).toEqual([]);
    await row.locator('button', { hasText: /^已\s?阅$/ }).click();
    await row.waitFor({ state: 'detached' });
    await page.locator('.tabs button', { hasText: '抄送我' }).click();
    await page.locator('.told-row', { hasText: '智慧农情监测' }).waitFor();
  });

  it('in English and on the phone nothing is wider than the window', async () => {
    const { id } = await matter('农机安全监理（虚构）');
    const { page, settled } = await as('performance', `/items/${id}`, { viewport: PHONE, locale: 'en' });
    await page.locator('.sign-off-panel').waitFor();
    await settled();
    expect(await overflows(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  });
});

describe('an office that nobody holds, on a document about results', () => {
  it('comes to the administrator’s inbox; he opens it, finds a signer, and that one signs', async () => {
    const officer = await as('performance', '/reports');
    const body = { documentKind: 'assessment', year: 2025, subject: 'unit' };
    const id = await sent(officer.page, '/result-documents', body);
    await room.play.pool.query(`update person set active = false where id = $1`, [await idOf('director')]);
    await officer.go(`/reports/documents/${id}`);
    await officer.page.getByRole('button', { name: '提请签批：签发' }).click();
    const form = officer.page.locator('.ask-form');
    await officer.settled();
    await form.locator('button[type=submit]').click();
    await officer.page.locator('.sign-off-panel').waitFor();

    const { page, errors, settled } = await as('admin', '/inbox');
    const row = page.locator('.todo-row', { hasText: '指定签批人' });
    await row.click();
    await page.locator('.preview a').first().click();
    await page.waitForURL(new RegExp(`/reports/documents/${id}`));
    const panel = page.locator('.sign-off-panel');
    await panel.getByText('财政局长').first().waitFor();
    await settled();
    // Of this document alone: no list, no ranking and no paper is offered to him.
    await becomesMany(page.locator('main a[href*="/reports"], main a[href*="/rehearsal"]'), 0);
    expect(await violations(page)).toEqual([]);
    await panel
      .locator('button', { hasText: '转办' })
      .or(panel.locator('button', { hasText: '指定签批人' }))
      .first()
      .click();
    await panel
      .locator('form select')
      .first()
      .selectOption(await idOf('supervisor'));
    await panel.locator('form textarea').first().fill('局长空缺');
    await panel.locator('form button[type=submit]').click();
    await page.locator('.act-done').waitFor();

    const { page: theirs } = await as('supervisor', `/reports/documents/${id}`);
    const turn = theirs.locator('.sign-off-panel');
    await turn.locator('button', { hasText: /^同\s?意$/ }).click();
    await turn.locator('textarea').fill('同意');
    await turn.locator('form button[type=submit]').click();
    await theirs.locator('.chain-ended').waitFor();
    expect(errors).toEqual([]);
  }, 90_000);
});
