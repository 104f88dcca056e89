import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { dateFields, writeDate } from './support/date-field.ts';
import { holderOf as holderIn } from './support/holder-of.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();
const { as } = room;

/** The first matter in which an act waits, of a unit where one is named. */
async function awaiting(command: string, unitId: string | null = null): Promise<string> {
  const { rows } = await room.play.pool.query<{ id: string }>(
    `select instance_id as id from task where $1 = any (commands) and ($2::text is null or unit_id = $2)
     order by due, instance_id limit 1`,
    [command, unitId],
  );
  return rows[0]?.id ?? '';
}

const holderOf = (itemId: string, role: string): Promise<string> => holderIn(room.play.pool, itemId, role);

const SEEDS = 'unit-431000901';
const RESERVOIRS = 'unit-431000902';
const COLLEGE = 'unit-431000904';
const STREETS = 'unit-431000907';
/** What has no meaning on paper. */
const PRESSED = '.page :is(.btn-default, .btn-primary, .small-button, .drop-zone):visible';
/** Axe looks at every cell of a long table, twice. */
const AXE_MS = 180_000;
const OFFICE = { width: 1366, height: 768 };

async function answered(page: Page): Promise<string> {
  await page.waitForSelector('.answer-place .act-done');
  return (await page.locator('.answer-place .act-done').textContent()) ?? '';
}

/** The number that the register suggests, once it stands in its field. */
async function suggested(page: Page, form: string): Promise<string> {
  await page.locator(`${form} .number-advice`, { hasText: '下一个文号' }).waitFor();
  return page.locator(`${form} input`).first().inputValue();
}

describe('WCAG 2.2 AA at 1366 and on a phone, without scrolling sideways', () => {
  const PAGES: readonly (readonly [string, string, () => Promise<string>, string])[] = [
    ['the ledger of finance', 'performance', async () => '/rectification', '.ledger'],
    ['the ledger of a unit', 'clerk.seeds', async () => '/rectification?view=person', '.ledger'],
    [
      'the composer',
      'performance',
      async () => `/feedback/${await awaiting('draftFeedback', RESERVOIRS)}`,
      '.composer-parts',
    ],
    ['the sign-off', 'director', async () => `/feedback/${await awaiting('issueFeedback')}`, '.feedback-desk'],
    [
      'the report',
      'clerk.streets',
      async () => `/items/${await awaiting('reportRectification', STREETS)}/rectification`,
      '.report-point',
    ],
    [
      'the verification',
      'performance',
      async () => `/items/${await awaiting('verifyProblem', COLLEGE)}/verification`,
      '.verified',
    ],
    ['the receipt', 'clerk.seeds', async () => `/receipt/${await awaiting('signReceipt', SEEDS)}`, '.sign-card'],
  ];

  it.each(PAGES)(
    '%s',
    async (_what, login, pathOf, selector) => {
      const path = await pathOf();
      for (const viewport of [OFFICE, PHONE]) {
        const seat = await as(login, path, { viewport });
        await seat.page.waitForSelector(selector);
        await seat.settled();
        expect(await violations(seat.page)).toEqual([]);
        expect(await overflows(seat.page)).toBe(false);
        expect(seat.errors).toEqual([]);
      }
    },
    AXE_MS,
  );

  it(
    'English is complete',
    async () => {
      const seat = await as('performance', '/rectification', { locale: 'en' });
      await seat.page.waitForSelector('.ledger');
      await seat.settled();
      await becomes(
        () => seat.page.locator('.ledger thead').textContent(),
        expect.stringContaining('Advice and measure'),
      );
      expect(await violations(seat.page)).toEqual([]);
    },
    AXE_MS,
  );
});

describe('a new clerk signs for feedback', () => {
  it('from the inbox, on a phone: one sentence says what starts, one press signs, the answer leads on', async () => {
    const seat = await as('clerk.seeds', '/rectification', { viewport: PHONE });
    await seat.page.locator('.unsigned .link-button').first().click();
    await seat.page
      .locator('.sign-sentence', { hasText: '签收即开始两个月整改期限，到 2027年1月25日（周一，暂定）。' })
      .waitFor();
    await seat.page.locator('.sign-card button', { hasText: '签收' }).first().click();
    expect(await answered(seat.page)).toMatch(/已办：签收.*整改情况须在 2027年1月25日（周一，暂定）前报送/s);
    await seat.page.locator('.sign-card .link-button').click();
    await seat.page.waitForSelector('.ledger .btn');
    await becomes(() => seat.page.locator('.ledger').textContent(), expect.stringContaining('答复问题'));
    await becomesMany(seat.page.locator('.unsigned'), 0);
    expect(seat.errors).toEqual([]);
  });

  it('explains the date by the arithmetic of the law before anything is signed', async () => {
    const item = await awaiting('signReceipt');
    const seat = await as(await holderOf(item, 'unitClerk'), `/receipt/${item}`);
    await seat.page.locator('.sign-sentence .due-date').click();
    const steps = async (): Promise<string> => (await seat.page.locator('.pop dd').allTextContents()).join('\n');
    for (const words of ['当日不计入（民法典第201条）', '对应日']) await becomes(steps, expect.stringContaining(words));
  });

  it('records a paper receipt: its date is asked for, its due date shown first, and an earlier one refused', async () => {
    const item = await awaiting('signReceipt');
    const seat = await as(await holderOf(item, 'unitClerk'), `/receipt/${item}`);
    await seat.page.locator('button', { hasText: '登记线下签收' }).click();
    await seat.page.locator('button', { hasText: '登记签收' }).click();
    await becomes(
      () => seat.page.locator('.field-fault').allTextContents(),
      ['请写纸质回证上的日期。', '请写回证上的签收人。'],
    );
    await seat.page.locator('label:has-text("回证上的签收人") + input').fill('何某');
    await seat.page.locator('label', { hasText: '代签' }).locator('input').check();
    await seat.page.locator('label:has-text("代谁签收") + input').fill('李某');
    await seat.page.locator('label:has-text("代签依据") + input').fill('值班授权 3 号');
    await writeDate(dateFields(seat.page.locator('.sign-card')), '2026-01-05');
    await seat.page.locator('button', { hasText: '登记签收' }).click();
    await seat.page.waitForSelector('.sign-card .failure');
    await becomes(
      () => seat.page.locator('.sign-card .failure').textContent(),
      expect.stringMatching(/早于|之前|不能/),
    );
    await writeDate(dateFields(seat.page.locator('.sign-card')), '2026-11-21');
    await becomes(
      () => seat.page.locator('.sign-sentence').textContent(),
      expect.stringContaining('按 11月21日 签收，两个月整改期限到 2027年1月21日'),
    );
    await seat.page.locator('button', { hasText: '登记签收' }).click();
    expect(await answered(seat.page)).toContain('2027年1月21日');
    const row = (name: string) => seat.page.locator('.receipt-table tr', { hasText: name }).locator('td').textContent();
    await seat.page.waitForSelector('.receipt-table td:has-text("纸质送达")');
    await becomes(() => Promise.all(['签收日期', '送达方式'].map(row)), ['2026年11月21日', '纸质送达']);
    await becomes(() => Promise.all(['签收人', '代签依据'].map(row)), ['何某（代 李某）', '值班授权 3 号']);
  });

  it('whoever may not sign is told who does', async () => {
    const item = await awaiting('signReceipt');
    const seat = await as('performance', `/receipt/${item}`);
    await becomes(
      () => seat.page.locator('.sign-card').textContent(),
      expect.stringContaining('由 单位经办、单位负责人 签收'),
    );
    await becomesMany(seat.page.locator('.sign-card button', { hasText: '登记' }), 0);
  });

  it('sends it back on a ground of its own: the two months do not begin, and finance has it again', async () => {
    const item = await awaiting('signReceipt');
    const seat = await as(await holderOf(item, 'unitClerk'), `/receipt/${item}`);
    await seat.page.locator('.sign-card button', { hasText: '退回' }).click();
    await becomes(
      () => seat.page.locator('.return-form').textContent(),
      expect.stringContaining('退回后不开始两个月整改期限'),
    );
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.return-form button', { hasText: '退回反馈' }).click();
    await becomes(
      () => seat.page.locator('.return-form .field-fault').allTextContents(),
      ['请选退回事由。', '请写明哪里有误、应送哪个单位或缺哪份附件。'],
    );
    await seat.page.locator('.return-ground', { hasText: '附件不全' }).locator('input').check();
    await seat.page.locator('.return-form textarea').fill('缺附表二');
    await seat.page.locator('.return-form button', { hasText: '退回反馈' }).click();
    expect(await answered(seat.page)).toMatch(/已办：退回反馈.*反馈/s);
    await seat.page.waitForSelector('.returned-note:has-text("附件不全")');
    const finance = await as('performance', `/feedback/${item}`);
    await finance.page.waitForSelector('.composer-parts');
    await becomes(() => finance.page.locator('.returned-note').textContent(), expect.stringContaining('缺附表二'));
    expect(await violations(finance.page)).toEqual([]);
    expect([...seat.errors, ...finance.errors]).toEqual([]);
  });
});

describe('the ledger', () => {
  it('a cell of the matrix keeps what it counts, in the address, and can be taken off', async () => {
    const seat = await as('performance', '/rectification');
    const cell = seat.page.locator('.matrix-awaiting').first();
    const count = Number(await cell.textContent());
    await cell.click();
    await seat.page.waitForURL(/financeState=awaiting/);
    await seat.page.waitForSelector(`.list-foot:has-text("共 ${String(count)}")`);
    await becomesMany(seat.page.locator('.ledger-no'), count);
    await becomes(() => cell.getAttribute('aria-pressed'), 'true');
    await seat.page.locator('.filter-bar .chip').first().click();
    await becomes(() => new URL(seat.page.url()).searchParams.has('financeState'), false);
  });

  it('shows the same rows by unit and by person, each under its name', async () => {
    const seat = await as('performance', '/rectification?view=unit');
    await seat.page.waitForSelector('.ledger-group');
    const units = await seat.page.locator('.ledger-group b').allTextContents();
    expect(units.length).toBe(new Set(units).size);
    await seat.page.locator('.chip', { hasText: '按责任人' }).click();
    await seat.page.waitForURL(/view=person/);
    await seat.page.waitForSelector('.ledger-group b:has-text("单位经办")');
  });

  it('an answer is given in its row and kept while it is typed', async () => {
    const item = await awaiting('answerProblem');
    const seat = await as(await holderOf(item, 'unitClerk'), `/rectification?item=${item}`);
    await seat.page.locator('.ledger button', { hasText: '答复问题' }).first().click();
    await seat.page.waitForSelector('.ledger-act form');
    await seat.page.locator('.ledger-act textarea').first().fill('核对采购合同并更正目标');
    await seat.page.locator('.ledger-act button[type=submit]').click();
    await seat.page.locator('.ledger-act .fault-link').first().waitFor();
    await seat.page.locator('.ledger-act select').first().selectOption('agree');
    await seat.page.locator('.ledger-act input[id$=person]').fill('刘涛');
    await writeDate(dateFields(seat.page.locator('.ledger-act')).first(), '2026-12-20');
    await seat.page.locator('.ledger-act button[type=submit]').click();
    await answered(seat.page);
    await seat.page.waitForSelector('.ledger td:has-text("刘涛")');
    await becomes(() => seat.page.locator('.ledger').textContent(), expect.stringContaining('核对采购合同并更正目标'));
  });

  it('an extension is decided beside its legal date and what is overdue by then', async () => {
    const item = await awaiting('grantExtension');
    const seat = await as(await holderOf(item, 'financeDirector'), `/rectification?item=${item}`);
    await seat.page.locator('.ledger button', { hasText: '同意延期' }).first().click();
    const card = seat.page.locator('.decision-card');
    await card.waitFor();
    await becomes(() => card.textContent(), expect.stringMatching(/法定期限.*申请延至.*个工作日.*到那天已过期的/s));
    await card.locator('textarea').fill('同意');
    await card.locator('button[type=submit]').click();
    expect(await answered(seat.page)).toContain('整改情况须在');
  });

  it('the leader decides a deferral, with an expiry or not at all', async () => {
    const item = await awaiting('decideDeferral');
    const seat = await as(await holderOf(item, 'supervisingLeader'), `/rectification?item=${item}`);
    await seat.page.locator('.ledger button', { hasText: '决定挂账' }).first().click();
    const card = seat.page.locator('.decision-card');
    await card.waitFor();
    await card.locator('input[type=checkbox]').check();
    await card.locator('textarea').fill('同意挂账，列入下年预算');
    await card.locator('button[type=submit]').click();
    await card.locator('[role=alert]').waitFor();
    await becomes(() => card.locator('[role=alert]').textContent(), expect.stringContaining('到期日'));
    await writeDate(dateFields(card).first(), '2027-03-31');
    await card.locator('button[type=submit]').click();
    await answered(seat.page);
    await seat.page.waitForSelector('.ledger .light:has-text("挂账至 2027年3月31日")');
  });

  it('prints on A4 landscape with the heads, and without the shell', async () => {
    const seat = await as('performance', '/rectification');
    await seat.page.waitForSelector('.ledger');
    await seat.page.emulateMedia({ media: 'print' });
    await becomes(() => seat.page.locator('.navigation').isVisible(), false);
    await becomes(() => seat.page.locator('.ledger thead').isVisible(), true);
    await becomes(
      () => seat.page.locator('.print-only.note').textContent(),
      expect.stringMatching(/整改台账 · 全部 · 截至/),
    );
    // Rows end where the heads of their groups do, and nothing is there to be pressed.
    const ends = await seat.page.evaluate<readonly number[]>(
      `[...new Set([...document.querySelectorAll('.ledger tr')].map((row) =>
        Math.max(...[...row.cells].map((cell) => Math.round(cell.getBoundingClientRect().right)))))]`,
    );
    expect(ends).toHaveLength(1);
    expect(await seat.page.locator(PRESSED).count()).toBe(0);
    const pdf = (await seat.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox \[0 0 84[12][.\d]* 59[45]/);
  });

  it('prints a report of rectification as a form: what is written, nothing to be pressed', async () => {
    const item = await awaiting('reportRectification', STREETS);
    const seat = await as('clerk.streets', `/items/${item}/rectification`);
    await seat.page.waitForSelector('.report-point');
    await becomes(async () => (await seat.page.locator(PRESSED).count()) > 0, true);
    await seat.page.emulateMedia({ media: 'print' });
    await becomes(() => seat.page.locator(PRESSED).count(), 0);
    await becomes(() => seat.page.locator('.report-point textarea').first().isVisible(), true);
  });
});

describe('feedback is written beside its paper', () => {
  it('takes over what is known, blocks a problem without advice, is sent, and is signed off by another once', async () => {
    const item = await awaiting('draftFeedback', RESERVOIRS);
    const officer = await as('performance', `/feedback/${item}`);
    const { page } = officer;
    await page.locator('button', { hasText: '从已知情况带入' }).click();
    await page.locator('.suggestions .btn').first().click();
    await becomes(
      () => page.locator('.pair.open').textContent(),
      expect.stringContaining('问题 1 还没有对应的建议，不能送签'),
    );
    await page.locator('button', { hasText: '定稿送签' }).click();
    const faults = page.locator('.failure .fault-link');
    await faults.first().waitFor();
    await becomes(() => faults.allTextContents(), ['还没有写绩效情况', '问题 1 还没有对应的建议，不能送签']);
    await faults.nth(1).click();
    await page.locator('[id$=problems-0-recommendation]:focus').waitFor();
    await page.keyboard.type('补充目标值和佐证，无佐证的不计分');
    await becomesMany(page.locator('.pair.open'), 0);
    await page.locator('.paper-text', { hasText: '针对问题（一），补充目标值和佐证' }).waitFor();
    // The words on the paper lead back to their field.
    await page.locator('.paper-text', { hasText: '针对问题（一）' }).click();
    await becomes(
      () => page.evaluate<string>('document.activeElement.id'),
      expect.stringMatching(/problems-0-recommendation$/),
    );
    await page.locator('[role=tab]', { hasText: '绩效情况' }).click();
    await page.locator('.composer-panel textarea').fill('总体目标基本实现，部分指标没有佐证。');
    await page.waitForSelector('.save-note .shape-check', { timeout: 15_000 });
    const kept = async (): Promise<boolean> => {
      const { rows } = await room.play.pool.query<{ body: string }>(
        `select body::text as body from draft where kind = 'feedback' and instance_id = $1`,
        [item],
      );
      return rows.some(({ body }) => body.includes('总体目标基本实现，部分指标没有佐证。'));
    };
    await becomes(kept, true);
    await page.reload();
    await page.locator('[role=tab]', { hasText: '绩效情况' }).click();
    await becomes(() => page.locator('.composer-panel textarea').inputValue(), '总体目标基本实现，部分指标没有佐证。');
    await becomes(() => page.locator('.paper-docno').textContent(), '文号在签发时编定');
    await page.locator('button', { hasText: '定稿送签' }).click();
    await answered(page);
    await becomes(
      () => page.locator('.feedback-card').textContent(),
      expect.stringContaining('已送签，等 财政局长 签发'),
    );

    const director = await as('director', `/feedback/${item}`);
    const number = await suggested(director.page, '.feedback-card');
    await director.page.locator('.feedback-card button[type=submit]').click();
    await becomes(() => director.page.locator('.act-confirm').textContent(), expect.stringContaining(number));
    await director.page.locator('.act-confirm button').first().click();
    expect(await answered(director.page)).toContain('反馈须在 2026年11月26日');
    await director.page.locator('.paper-docno', { hasText: number }).waitFor();
    expect([...officer.errors, ...director.errors]).toEqual([]);
  });

  it('prints as A4', async () => {
    const seat = await as('director', `/feedback/${await awaiting('issueFeedback')}`);
    await seat.page.waitForSelector('.paper-page');
    const pages = await seat.page.locator('.paper-page').count();
    const pdf = (await seat.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(pages);
  });
});

describe('the whole rectification by clicking, in both roles', () => {
  it('report with hashed evidence, sign, return one and close out another, with a result per problem', async () => {
    const item = await awaiting('reportRectification', STREETS);
    const clerk = await as('clerk.streets', `/items/${item}/rectification`);
    const first = clerk.page.locator('.report-point').first();
    await becomes(() => first.textContent(), expect.stringContaining('财政退回'));
    await first.locator('input[type=file]').setInputFiles({
      name: '支付凭证.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 voucher'),
    });
    await first.locator('.evidence-list li', { hasText: '支付凭证.pdf' }).waitFor();
    const hash = createHash('sha256').update('%PDF-1.7 voucher').digest('hex').slice(0, 16);
    await becomes(() => first.locator('.evidence-list').textContent(), expect.stringContaining(`校验值 ${hash}`));
    await clerk.page.locator('button', { hasText: '按逐条情况生成' }).click();
    await clerk.page.locator('button[type=submit]', { hasText: '定稿' }).click();
    await becomes(
      () => clerk.page.locator('.act-done').first().textContent(),
      expect.stringContaining('由 单位负责人 报送'),
    );

    const leader = await as('leader.streets', `/items/${item}/rectification`);
    await leader.page.locator('.frozen-report .act-form button[type=submit]').click();
    expect(await answered(leader.page)).toContain('整改情况须在');

    const finance = await as('performance', `/items/${item}/verification`);
    const cards = finance.page.locator('.verified', { has: finance.page.locator('.verified-decision') });
    await cards.first().waitFor();
    await cards
      .first()
      .locator('input[type=file]')
      .setInputFiles({
        name: 'other.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7 voucher'),
      });
    await cards.first().locator('.proof-good').waitFor();
    await becomes(() => cards.first().textContent(), expect.stringContaining('与报送的一致'));
    await cards.first().locator('button', { hasText: '销号' }).click();
    await becomes(() => cards.first().locator('.field-fault').textContent(), '请写核查意见。');
    await cards.first().locator('textarea').first().fill('凭证齐全');
    await cards.first().locator('button', { hasText: '销号' }).click();
    await cards.first().locator('.act-confirm button').first().click();
    await answered(finance.page);
    await finance.page.locator('.verified-result', { hasText: '已销号' }).nth(1).waitFor();
    await becomesMany(finance.page.locator('.together'), 0);
    await cards.first().locator('textarea').first().fill('仍缺凭证');
    const back = cards.first().locator('button', { hasText: '退回' });
    await becomes(() => back.textContent(), '退回（10个工作日，至 12月7日）');
    await back.click();
    await finance.page.locator('.verified-result', { hasText: '退回' }).first().waitFor();
    expect([...clerk.errors, ...leader.errors, ...finance.errors]).toEqual([]);
  });

  it('what cannot be rectified is not closed out: the button says why', async () => {
    const seat = await as('performance', `/items/${await awaiting('verifyProblem', COLLEGE)}/verification`);
    const card = seat.page.locator('.verified', { hasText: '无法整改' });
    await card.locator('textarea').first().fill('同意');
    await card.locator('button', { hasText: '销号' }).click();
    await becomes(() => card.locator('.field-fault').textContent(), expect.stringContaining('须由分管领导决定挂账'));
    await becomesMany(seat.page.locator('.act-confirm'), 0);
  });
});

describe('several problems are verified in one act', () => {
  it('each with its own result; what stands against one is said at it, and nothing is done', async () => {
    const item = await awaiting('verifyProblem', COLLEGE);
    const seat = await as('performance', `/items/${item}/verification`);
    const rows = seat.page.locator('.together-row');
    await rows.first().waitFor();
    const count = await rows.count();
    expect(count).toBeGreaterThan(1);
    await seat.page.locator('.together button', { hasText: '办理 0 个' }).click();
    await becomes(() => rows.first().locator('.field-fault').textContent(), '请至少选一个问题的结果。');
    for (let at = 0; at < count; at += 1) {
      await rows.nth(at).locator('select').selectOption('closedOut');
      await rows.nth(at).locator('textarea').first().fill('已核');
    }
    await seat.page.locator('.together button', { hasText: `办理 ${String(count)} 个` }).click();
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.together .act-confirm button').first().click();
    await seat.page.locator('.together .field-fault').first().waitFor();
    await becomes(
      () => seat.page.locator('.together .field-fault').first().textContent(),
      expect.stringContaining('须由分管领导决定挂账'),
    );
    await becomesMany(seat.page.locator('.verified-decision'), count);
    for (let at = 0; at < count; at += 1)
      await rows
        .nth(at)
        .locator('select')
        .selectOption(at === 0 ? 'partly' : 'returned');
    await seat.page.locator('.together button', { hasText: `办理 ${String(count)} 个` }).click();
    await becomes(
      () => seat.page.locator('.together .act-confirm').textContent(),
      expect.stringContaining('部分认可，其余重新整改：第'),
    );
    await seat.page.locator('.together .act-confirm button').first().click();
    expect(await answered(seat.page)).toContain('核查整改');
    await seat.page.waitForSelector('.verified-decision', { state: 'detached' });
    expect(seat.errors).toEqual([]);
  });
});

// Last of all: from here on this officer is a director as well.
describe('nobody signs what he drafted', () => {
  it('whoever drafted it cannot sign it off, and is told who can', async () => {
    const item = await awaiting('issueFeedback');
    await room.play.pool.query(
      `insert into person_grant (person_id, role, region_id)
       select p.id, 'financeDirector', i.region_id from person p, instance i where p.login = 'performance' and i.id = $1`,
      [item],
    );
    const seat = await as('performance', `/feedback/${item}`);
    await becomes(
      () => seat.page.locator('.feedback-card').textContent(),
      expect.stringContaining('可由 财政局长 中的其他人签发'),
    );
    await becomesMany(seat.page.locator('.feedback-card input'), 0);
  });
});
