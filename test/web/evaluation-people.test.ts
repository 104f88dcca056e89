import type { Browser } from 'playwright-core';
import { DEMO_AGENCY, personNamed } from '../../demo/cast.ts';
import { EVALUATION_REPORT } from '../../demo/evaluation-papers.ts';
import { createPool, type Pool } from '../../db/pool.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { acting, nextFeedbackNumber } from './support/acting.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, overflows, PHONE, signIn, violations, type Seat, type SeatOptions } from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';

/** Axe looks at every cell of a long table. */
const AXE_MS = 180_000;
const PERFORMANCE = '总体达到预期，支付集中在年末。';

let play: Playground;
let browser: Browser;
let owner: Pool;
let does: ReturnType<typeof acting>;
beforeAll(async () => {
  [play, browser] = await Promise.all([openPlayground(), openBrowser()]);
  owner = createPool(play.databaseUrl, { role: 'none', max: 2 });
  does = acting(owner);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await owner.end();
  await play.close();
});

const seats: Seat[] = [];
async function as(login: string, path: string, options?: SeatOptions): Promise<Seat> {
  const seat = await signIn(browser, play.address, login, path, options);
  seats.push(seat);
  return seat;
}
afterEach(async () => {
  await Promise.all(seats.splice(0).map((seat) => seat.close()));
});

async function evaluation(kind: string): Promise<string> {
  const { rows } = await play.pool.query<{ id: string }>(
    'select instance_id as id from evaluation where evaluation_kind = $1',
    [kind],
  );
  return rows[0]?.id ?? '';
}

/** Opens the form of an act that is possible beside what is expected. */
async function begin({ page }: Seat, act: string): Promise<void> {
  await page.locator('.act-more summary').click();
  await page.getByRole('button', { name: act, exact: true }).click();
  await page.locator('.ask-form').waitFor();
}

describe('an agency under contract (S5)', () => {
  it(
    'is shown with how and among whom it was chosen and who of it works here; a deliverable is accepted by its name',
    async () => {
      const id = await evaluation('county');
      await does.act(id, 'agency.lead', { kind: 'declareInterests', conflict: false, statement: '无' });
      await does.act(id, 'director', {
        kind: 'signContract',
        contractNumber: '郴财委〔2026〕3号',
        startsOn: asPlainDate('2026-11-23'),
        endsOn: asPlainDate('2027-03-31'),
        feeFen: 8_000_000,
        deliverables: [
          { name: '资料核查底稿', by: asPlainDate('2026-12-31') },
          { name: '评价报告', by: asPlainDate('2027-03-01') },
        ],
      });
      const seat = await as('performance', `/finance-evaluations/${id}`);
      const { page } = seat;
      const agency = page.locator('section', { has: page.getByRole('heading', { name: '中介机构' }) });
      await agency.getByText('竞争性磋商，候选', { exact: false }).waitFor();
      await agency.getByText(`评价人员 ${personNamed('agency.lead').name}`, { exact: false }).waitFor();
      await begin(seat, '验收成果');
      await page.locator('.ask-form button[type=submit]').click();
      await becomesMany(page.locator('.ask-form .failure li'), 2);
      const choice = page.getByLabel('成果', { exact: true });
      await becomes(() => choice.getAttribute('aria-invalid'), 'true');
      expect(await violations(page)).toEqual([]);
      await choice.selectOption({ label: '1. 资料核查底稿（2026年12月31日前）' });
      await page.getByLabel('验收意见').fill('底稿完整');
      await page.locator('.ask-form button[type=submit]').click();
      await agency.locator('li', { hasText: '资料核查底稿' }).getByText('已验收').waitFor();
    },
    AXE_MS,
  );

  it('that declared a conflict is not offered for this evaluation again', async () => {
    const id = await evaluation('reEvaluation');
    await does.act(id, 'officer.education', {
      kind: 'selectAgency',
      agencyId: DEMO_AGENCY,
      name: '示例绩效评价咨询有限公司（虚构）',
      candidates: ['示例绩效评价咨询有限公司（虚构）'],
      method: 'direct',
      reason: '熟悉该类项目',
      evaluators: [{ personId: personNamed('agency.lead').id, name: personNamed('agency.lead').name }],
    });
    await does.act(id, 'agency.lead', { kind: 'declareInterests', conflict: true, statement: '为该单位做过账' });
    const seat = await as('officer.education', `/finance-evaluations/${id}`);
    await begin(seat, '选定中介机构');
    const choice = seat.page.getByLabel('选定的机构');
    await choice.locator('option').nth(1).waitFor({ state: 'attached' });
    await becomesMany(choice.locator(`option[value="${DEMO_AGENCY}"]`), 0);
    await seat.page.locator('.ask-form button[type=submit]').click();
    await becomesMany(seat.page.locator('.failure li', { hasText: '选定的机构' }), 1);
    await becomesMany(seat.page.locator('.failure li', { hasText: '名称' }), 0);
    await becomesMany(seat.page.locator('.failure li', { hasText: '候选机构' }), 1);
  });
});

describe('an expert who has not declared (S6)', () => {
  it('is replaced by his name, and the form says who comes next', async () => {
    const id = await evaluation('county');
    const seat = await as('performance', `/finance-evaluations/${id}`);
    await begin(seat, '更换专家');
    const choice = seat.page.getByLabel(/^专家/);
    const name = (await choice.locator('option').nth(1).textContent()) ?? '';
    await seat.page.locator('.ask-form', { hasText: '接替' }).waitFor();
    await choice.selectOption({ index: 1 });
    await seat.page.getByLabel('更换的理由').fill('联系不上');
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('main', { hasText: `专家 ${name} 由` }).waitFor();
  });
});

it('keeps the scores by dimension within a phone, in English too', async () => {
  const seat = await as('performance', `/finance-evaluations/${await evaluation('wholeDepartment')}`, {
    viewport: PHONE,
    locale: 'en',
  });
  await seat.page.locator('.dimension').nth(3).waitFor();
  expect(await overflows(seat.page)).toBe(false);
});

describe('a feedback on an evaluation (R1)', () => {
  let id: string;

  it(
    'comes after a report that came back with a word to whoever mends it, and begins with what the report found',
    async () => {
      id = await evaluation('wholeDepartment');
      const views = [1, 2].map((no) => ({ no, stance: 'agree' as const, view: '' }));
      await does.act(id, 'leader.museum', { kind: 'answerDraft', overall: '同意。', views });
      const final = await does.saved(id, 'performance.lead', 'evaluationReport', EVALUATION_REPORT);
      await does.act(id, 'performance.lead', { kind: 'submitFinal', versionId: final, replies: [] });
      await does.act(id, 'director', { kind: 'returnReport', opinion: '补充数据来源' });
      const lead = await as('performance.lead', `/finance-evaluations/${id}`);
      await lead.page.locator('.came-back', { hasText: '补充数据来源' }).waitFor();
      await does.act(id, 'performance.lead', { kind: 'submitFinal', versionId: final, replies: [] });
      await does.act(id, 'director', { kind: 'concludeEvaluation' });
      const office = await as('performance', `/finance-evaluations/${id}`);
      await office.page.getByRole('button', { name: '起草反馈' }).click();
      await becomes(() => office.page.getByLabel('绩效情况').inputValue(), EVALUATION_REPORT.summary);
      const titles = office.page.getByLabel('问题标题');
      await becomesMany(titles, EVALUATION_REPORT.problems.length);
      expect(await titles.first().inputValue()).toBe(EVALUATION_REPORT.problems[0].title);
    },
    AXE_MS,
  );

  it(
    'is read whole by who signs it under the next number, and by the unit not before',
    async () => {
      const feedback = {
        form: 'opinion',
        performance: PERFORMANCE,
        problems: [{ title: '支付集中', recommendation: '按进度支付' }],
      };
      const versionId = await does.saved(id, 'performance', 'feedback', feedback);
      await does.act(id, 'performance', { kind: 'draftFeedback', versionId });
      const unit = await as('clerk.museum', `/finance-evaluations/${id}`);
      await unit.settled();
      await becomesMany(unit.page.getByText('按进度支付'), 0);
      const next = await nextFeedbackNumber(owner);
      const director = await as('director', `/finance-evaluations/${id}`);
      await director.page.getByText(PERFORMANCE).waitFor();
      await director.page.getByRole('button', { name: '签发反馈' }).click();
      await becomes(() => director.page.getByLabel('发文字号').inputValue(), next);
      expect(await violations(director.page)).toEqual([]);
      await director.page.locator('.matter-form button[type=submit]').click();
      await director.page.waitForSelector('.act-done');
    },
    AXE_MS,
  );

  it(
    'is signed for by the unit within the system, which reads its number, and later what it decided (R3)',
    async () => {
      const leader = await as('leader.museum', `/finance-evaluations/${id}`, { viewport: PHONE });
      await leader.page.getByText('待签收', { exact: false }).waitFor();
      await leader.page.getByText(PERFORMANCE).waitFor();
      expect(await overflows(leader.page)).toBe(false);
      await leader.page.getByRole('button', { name: '签收', exact: true }).click();
      expect(await violations(leader.page)).toEqual([]);
      await leader.page.locator('.matter-form button[type=submit]').click();
      await leader.page.waitForSelector('.act-done');
      await does.act(id, 'director', {
        kind: 'decideConsequence',
        action: 'reduce',
        amountFen: 90_000_00,
        reason: '财力有限',
      });
      const use = leader.page.locator('section', { has: leader.page.getByRole('heading', { name: '结果应用' }) });
      await leader.page.reload();
      await use.getByText('9.00 万元', { exact: false }).waitFor();
      await use.getByText('规则建议', { exact: false }).waitFor();
      await use.getByText('财力有限').waitFor();
    },
    AXE_MS,
  );
});
