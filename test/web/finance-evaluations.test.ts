import type { Browser } from 'playwright-core';
import { createPool, type Pool } from '../../db/pool.ts';
import { RATING_KEYS } from '../../domain/processes/evaluation/commands.ts';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { DEMO_AGENCY, personNamed } from '../../demo/cast.ts';
import { EVALUATION_PLAN, EVALUATION_REPORT } from '../../demo/evaluation-papers.ts';
import { ticketOf } from '../../domain/draw/draw.ts';
import { rule, step } from '../domain/sign-off/office.ts';
import { acting, nextFeedbackNumber } from './support/acting.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, overflows, PHONE, signIn, sitDown, violations, type Seat } from './support/browser.ts';
import { draftHolds } from './support/draft.ts';
import { openPlayground, type Playground } from './support/playground.ts';
import { fill } from '../../domain/locale.ts';
import type { Member } from '../../web/src/acts/field-spec.ts';
import { documentMembers } from '../../web/src/acts/schemas.ts';
import { fieldName } from '../../web/src/acts/field-words.ts';
import { begunWith } from '../../web/src/pages/finance-evaluations/begun-with.ts';
import { choiceFaults } from '../../web/src/pages/finance-evaluations/choice-faults.ts';
import { sheetFaults, viewFaults } from '../../web/src/pages/finance-evaluations/score-faults.ts';
import type { Say } from '../../web/src/text/say.ts';
import { sumOf } from '../../web/src/pages/finance-evaluations/score-sum.ts';

/** Axe looks at every cell of a long table, twice. */
const AXE_MS = 180_000;

let play: Playground;
let browser: Browser;
beforeAll(async () => {
  [play, browser] = await Promise.all([openPlayground(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await play.close();
});

const seats: Seat[] = [];
async function as(
  ...args: Parameters<typeof signIn> extends [Browser, string, ...infer Rest] ? Rest : never
): Promise<Seat> {
  const seat = await signIn(browser, play.address, ...args);
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

it('puts what is wrong with a sheet at its own rows, of which only those with a mark were sent', () => {
  const rows = ['甲', '乙', '丙'].map((name, no) => ({ name, points: no === 1 ? '14' : '' }));
  const say: Say = (text, values = {}) => fill(text['zh-CN'], values);
  const refused = [
    { pointer: '/marks', code: 'tooFew', detail: '至少要有 1 项。' },
    { pointer: '/marks/0/reason', code: 'deductionNeedsReason', detail: '扣分须写理由。' },
  ];
  expect(sheetFaults(refused, rows, say).map(({ pointer, detail }) => [pointer, detail])).toEqual([
    ['/marks/0/points', '“甲”还没有打分。'],
    ['/marks/2/points', '“丙”还没有打分。'],
    ['/marks/1/reason', '扣分须写理由。'],
  ]);
  expect(sheetFaults([], rows, say)).toEqual([]);
});

it('puts the missing opinion of a sheet at its own field, whatever part of the answer names it', () => {
  const say: Say = (text, values = {}) => fill(text['zh-CN'], values);
  const refused = [
    { pointer: '/content/marks', code: 'tooFew', detail: '至少要有 1 项。' },
    { pointer: '/content/opinion', code: 'tooShort', detail: '请填写。' },
  ];
  expect(sheetFaults(refused, [{ name: '甲', points: '1' }], say).map(({ pointer }) => pointer)).toEqual(['/opinion']);
});

it('puts what is wrong with the unit’s views at the points as they stand in the form', () => {
  const say: Say = (text, values = {}) => fill(text['zh-CN'], values);
  const rows = [
    { no: 1, stance: '' },
    { no: 2, stance: 'partly' },
  ];
  const refused = [
    { pointer: '/views', code: 'pointUnanswered', detail: '第 1 个问题没有表态。' },
    { pointer: '/views/0/view', code: 'viewRequired', detail: '不完全同意的须写意见。' },
    { pointer: '/overall', code: 'tooShort', detail: '请填写。' },
  ];
  expect(viewFaults(refused, rows, say).map(({ pointer, detail }) => [pointer, detail])).toEqual([
    ['/views/0/stance', '第 1 个问题没有表态。'],
    ['/views/1/view', '不完全同意的须写意见。'],
    ['/overall', '请填写。'],
  ]);
  expect(viewFaults([], rows, say)).toEqual([]);
});

it('says once that no agency is chosen, and at the choice what is wrong with its name', () => {
  const named = { pointer: '/name', code: 'agencyNamedOtherwise', detail: '这家机构在库中的名称是“甲”。' };
  const missing = { pointer: '/agencyId', code: 'required', detail: '缺少这一项。' };
  expect(choiceFaults([missing, { ...named, code: 'required' }])).toEqual([missing]);
  expect(choiceFaults([named])).toEqual([{ ...named, pointer: '/agencyId' }]);
});

it('says of the code of an indicator that it is one, where the plan asks for it', () => {
  expect(fieldName('key', 'indicators')?.['zh-CN']).toBe('代号（字母、数字，如 A1）');
  expect(fieldName('key')?.['zh-CN']).toBe('指标');
});

it('lets a report choose the indicator whose spread it explains', () => {
  const explained = documentMembers('evaluationReport').find(({ name }) => name === 'explanations');
  const key: Member = { name: 'key', spec: { kind: 'pick', from: 'indicator' }, required: true };
  expect(explained?.spec).toMatchObject({ of: { members: [key, { name: 'text' }] } });
});

it('begins the rating of an agency with a row for each criterion, which is what the rule asks for (S5)', () => {
  const marks = RATING_KEYS.map((criterion) => ({ criterion, points: '' }));
  expect(begunWith('rateAgency')).toEqual({ marks });
  expect(marks).toHaveLength(5);
  expect(begunWith('signContract')).toEqual({});
});

it('adds marks by hundredths and counts nothing for what is no number', () => {
  expect(sumOf(['10.10', '20.20', '', 'x', '0.70'])).toBe('31.00');
});

describe('the list of evaluations by finance', () => {
  it('shows one of each kind (E5, E6, E7, E8), narrows to a kind and finds nothing wrong at 1366 and on a phone', async () => {
    for (const viewport of [undefined, PHONE]) {
      const seat = await as('performance', '/finance-evaluations', viewport && { viewport });
      await becomesMany(seat.page.locator('.finance-evaluations tbody tr'), 4);
      expect(await violations(seat.page)).toEqual([]);
      expect(await overflows(seat.page)).toBe(false);
    }
    const seat = await as('performance', '/finance-evaluations?kind=county');
    await becomes(
      () => seat.page.locator('.finance-evaluations .row-title').allTextContents(),
      ['示例县财政支出绩效综合评价（虚构）'],
    );
  });

  it('shows an expert what names him, and nothing else of the product', async () => {
    const seat = await as('expert.water', '/');
    await becomes(() => new URL(seat.page.url()).pathname, '/inbox');
    await becomes(() => seat.page.locator('.nav-name').allTextContents(), ['待办', '财政评价']);
    await seat.go('/items');
    await seat.page.waitForSelector('.shell main h1');
    await seat.settled();
    expect(await seat.page.locator('.row-title').count()).toBe(0);
  });
});

describe('an evaluation', () => {
  it('shows the draw with its seed, computed again on the page', async () => {
    const id = await evaluation('keyEvaluation');
    const seat = await as('performance', `/finance-evaluations/${id}`);
    await seat.page.waitForSelector('.seed');
    await seat.page.locator('body', { hasText: '本页已复算，与记录一致' }).waitFor();
    await becomes(() => seat.page.locator('.evaluation-course [aria-current=step]').textContent(), '专家评分');
    // Whoever computes a ticket by hand needs all of what it is made of, and all of what it should be.
    const [seed = '', no = '', ticket = ''] = await seat.page.locator('.seed').allTextContents();
    expect(ticketOf(seed, no)).toBe(ticket);
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
  });

  it('is reached by the address that lists of all matters use', async () => {
    const id = await evaluation('keyEvaluation');
    const seat = await as('performance', `/items/${id}`);
    await seat.page.waitForSelector('.evaluation-page');
    await becomes(() => new URL(seat.page.url()).pathname, `/finance-evaluations/${id}`);
  });

  it('takes an expert’s sheet: what is wrong all at once, nothing typed is lost, then sealed', async () => {
    const id = await evaluation('keyEvaluation');
    const { rows } = await play.pool.query<{ login: string }>(
      `select p.login from task t join person p on t.audience = 'person:' || p.id || ':expert'
       where t.instance_id = $1 and 'submitScores' = any (t.commands) order by p.login limit 1`,
      [id],
    );
    const seat = await as(rows[0]?.login ?? '', `/finance-evaluations/${id}`);
    await seat.page.getByRole('button', { name: '提交评分' }).click();
    const marks = seat.page.locator('.score-line input');
    await marks.nth(0).fill('14');
    await seat.page.getByLabel('总体意见').fill('总体良好。');
    await seat.page.locator('.matter-form button[type=submit]').click();
    // More than four things are wrong.
    await seat.page.locator('.failure li').nth(4).waitFor();
    const below = seat.page.locator('.score-line + .field-fault');
    await becomes(() => below.first().textContent(), '“成本控制”还没有打分。');
    await becomesMany(below, 5);
    await becomesMany(seat.page.locator('fieldset .field-fault'), 6);
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.reload();
    await seat.page.getByRole('button', { name: '提交评分' }).click();
    await becomes(() => marks.nth(0).inputValue(), '14');
    await seat.page.getByLabel('管理制度执行的扣分理由').fill('制度缺一项。');
    for (const [index, points] of ['20', '15', '20', '20', '10'].entries()) await marks.nth(index + 1).fill(points);
    await becomes(() => seat.page.getByLabel('总体意见').inputValue(), '总体良好。');
    await becomes(() => seat.page.locator('.matter-form [aria-live]').textContent(), '合计 99.00 / 100');
    await seat.page.locator('.matter-form button[type=submit]').click();
    await seat.page.waitForSelector('.act-done');
    await seat.page.locator('main', { hasText: '已密封 2 / 3 份' }).waitFor();
  });

  it('takes the unit’s views point by point, who sees neither experts nor scores; the final report begins with the draft', async () => {
    const id = await evaluation('wholeDepartment');
    const seat = await as('leader.museum', `/finance-evaluations/${id}`);
    await seat.page.getByRole('button', { name: '反馈意见' }).click();
    await seat.page.getByLabel('对第 1 个问题的态度').waitFor();
    await seat.settled();
    expect(await seat.page.locator('.seed').count()).toBe(0);
    await seat.page.getByLabel('对第 1 个问题的态度').selectOption('agree');
    await seat.page.getByLabel('对第 2 个问题的态度').selectOption('disagree');
    await seat.page.getByLabel('对第 2 个问题的意见').fill('第四季度为施工旺季。');
    await seat.page.getByLabel('总体意见').fill('基本同意。');
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.locator('.matter-form button[type=submit]').click();
    await seat.page.waitForSelector('.act-done');
    await seat.page.locator('main', { hasText: '第四季度为施工旺季。' }).waitFor();
    const lead = await as('performance.lead', `/finance-evaluations/${id}`);
    await lead.page.getByRole('button', { name: '提交评价报告' }).click();
    await becomes(() => lead.page.getByLabel('总体情况').inputValue(), EVALUATION_REPORT.summary);
    const titles: readonly string[] = EVALUATION_REPORT.problems.map(({ title }) => title);
    const written = lead.page.locator('.matter-form textarea, .matter-form input');
    await becomes(
      async () =>
        (await Promise.all((await written.all()).map((one) => one.inputValue()))).filter((one) => titles.includes(one)),
      titles,
    );
  });

  it('chooses the agency again before the contract, with the cause: what is missing first, then who is offered', async () => {
    const id = await evaluation('county');
    const seat = await as('performance', `/finance-evaluations/${id}`);
    await seat.page.locator('.act-more summary').click();
    await seat.page.getByRole('button', { name: '重新选定中介机构' }).click();
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.waitForSelector('.ask-form .failure li');
    const cause = seat.page.getByLabel('重新选定的原因');
    await becomes(() => cause.getAttribute('aria-invalid'), 'true');
    expect(await violations(seat.page)).toEqual([]);
    await seat.page.getByLabel('选定的机构').selectOption(DEMO_AGENCY);
    await seat.page.getByLabel('理由', { exact: true }).fill('县级综合评价经验最优');
    await seat.page.getByLabel(personNamed('agency.lead').name).check();
    await cause.fill('原选定的评价人员须回避');
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.waitForSelector('.act-done');
    await seat.page.locator('main', { hasText: '重选原因：原选定的评价人员须回避' }).waitFor();
  });

  it('lets an expert go who has to be avoided: the evaluation is not his any more, and the page says so (S6)', async () => {
    const seat = await as('expert.works', `/finance-evaluations/${await evaluation('county')}`);
    await seat.page.getByRole('button', { name: '申明回避' }).click();
    await seat.page.getByRole('checkbox').check();
    await seat.page.getByLabel('申明', { exact: true }).fill('曾在该县任职');
    await seat.page.locator('.matter-form button[type=submit]').click();
    await seat.page.locator('main', { hasText: '这件评价不再委派给您' }).waitFor();
    await seat.page.waitForSelector('.act-done');
    await becomesMany(seat.page.getByRole('button', { name: '申明回避' }), 0);
    expect(await violations(seat.page)).toEqual([]);
  });

  it('lets the lead write the plan in the form that its schema makes', async () => {
    const id = await evaluation('reEvaluation');
    const seat = await as('performance.lead', `/finance-evaluations/${id}`, { viewport: PHONE });
    await seat.page.getByRole('button', { name: '提交工作方案' }).click();
    await seat.page.locator('.matter-form button[type=submit]').click();
    await seat.page.waitForSelector('.matter-form .failure');
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
  });
});

describe('an agency to be chosen', () => {
  it('is offered to the officer over the unit, who may choose it', async () => {
    const seat = await as('officer.education', `/finance-evaluations/${await evaluation('reEvaluation')}`);
    await seat.page.locator('.act-more summary').click();
    await seat.page.getByRole('button', { name: '选定中介机构' }).click();
    await seat.page.getByLabel('选定的机构').waitFor();
  });

  it('says in the choice itself of which agency nobody has an account, and so nobody could evaluate', async () => {
    const seat = await as('officer.education', `/finance-evaluations/${await evaluation('reEvaluation')}`);
    await seat.page.locator('.act-more summary').click();
    await seat.page.getByRole('button', { name: '选定中介机构' }).click();
    const choice = seat.page.getByLabel('选定的机构');
    const marked = choice.locator('option', { hasText: '没有可参加的人员账号' });
    // All but the one whose people evaluate in the demo, and the row that asks to choose.
    await becomes(async () => (await choice.locator('option').count()) - (await marked.count()), 2);
    expect(await marked.count()).toBeGreaterThan(0);
    expect(await choice.locator(`option[value="${DEMO_AGENCY}"]`).textContent()).not.toContain('没有可参加的人员账号');
  });
});

describe('opening an evaluation', () => {
  it('says what is missing at its field, opens, and takes a team in the same way', async () => {
    const seat = await as('performance', '/finance-evaluations');
    await seat.page.getByRole('button', { name: '立项评价' }).click();
    await seat.page.getByRole('button', { name: '立项', exact: true }).click();
    await seat.page.waitForSelector('.failure li');
    for (const label of ['编号', '名称', '被评价单位', '报告期限'])
      await becomes(() => seat.page.getByLabel(label, { exact: true }).getAttribute('aria-invalid'), 'true');
    const frameOf = (label: string): Promise<string> =>
      seat.page
        .getByLabel(label, { exact: true })
        .evaluate("field => getComputedStyle(field.closest('.date-picker') ?? field).borderTopColor");
    await becomes(() => frameOf('报告期限'), await frameOf('编号'));
    expect(await violations(seat.page)).toEqual([]);
    const counties = seat.page.getByLabel('被评价的县');
    await becomesMany(counties, 0);
    await seat.page.getByLabel('类别').selectOption('county');
    await becomes(() => counties.locator('option', { hasText: '桂阳县' }).count(), 1);
    await seat.page.getByLabel('类别').selectOption('keyEvaluation');
    await seat.page.getByLabel('编号', { exact: true }).fill('PJ-2026-99');
    await seat.page.getByLabel('名称', { exact: true }).fill('重点评价（虚构）');
    await seat.page.getByLabel('被评价单位').selectOption({ index: 1 });
    await seat.page.getByLabel('评价资金（万元）').fill('120');
    await seat.page.getByLabel('报告期限').fill('2027-12-01');
    await seat.page.getByRole('button', { name: '立项', exact: true }).click();
    await seat.page.locator('h1', { hasText: '重点评价（虚构）' }).waitFor();
    await seat.page.getByRole('button', { name: '组建评价工作组' }).click();
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.waitForSelector('.ask-form .failure li');
    const leader = seat.page.getByLabel('组长（主评人）');
    await becomes(() => leader.getAttribute('aria-invalid'), 'true');
    expect(await violations(seat.page)).toEqual([]);
    await leader.selectOption({ index: 1 });
    await seat.page.locator('.ask-form button[type=submit]').click();
    await seat.page.locator('.act-done', { hasText: '组建评价工作组' }).waitFor();
  });
});

describe('an evaluation whose result is used', () => {
  let owner: Pool;
  let id: string;
  let does: ReturnType<typeof acting>;
  beforeAll(async () => {
    owner = createPool(play.databaseUrl, { role: 'none', max: 2 });
    // Read by a store once: the rule stands before anything is done.
    const signOff = {
      cancelEvaluation: rule([step('office', ['performanceOfficer']), step('leader', ['supervisingLeader'])]),
    };
    await owner.query('update policy_version set body = body || $1::jsonb', [JSON.stringify({ signOff })]);
    does = acting(owner);
    id = await evaluation('wholeDepartment');
    await fedBack();
  });
  afterAll(() => owner.end());

  /** Views, final report, conclusion and feedback; the unit has signed for it and answered. */
  async function fedBack(): Promise<void> {
    const { rows } = await owner.query<{ phase: string }>('select phase from instance where id = $1', [id]);
    const views = [1, 2].map((no) => ({ no, stance: 'agree' as const, view: '' }));
    if (rows[0]?.phase === 'exchanging')
      await does.act(id, 'leader.museum', { kind: 'answerDraft', overall: '同意。', views });
    const final = await does.saved(id, 'performance.lead', 'evaluationReport', EVALUATION_REPORT);
    const replies = [1, 2].map((no) => ({ no, reply: 'adopted' as const, reason: '' }));
    await does.act(id, 'performance.lead', { kind: 'submitFinal', versionId: final, replies });
    await does.act(id, 'director', { kind: 'concludeEvaluation' });
    const problems = EVALUATION_REPORT.problems.map(({ title, recommendation }) => ({ title, recommendation }));
    const feedback = { form: 'opinion', performance: '总体达到预期。', problems };
    const versionId = await does.saved(id, 'performance', 'feedback', feedback);
    await does.act(id, 'performance', { kind: 'draftFeedback', versionId });
    await does.act(id, 'director', { kind: 'issueFeedback', documentNumber: await nextOf() });
    await does.act(id, 'leader.museum', { kind: 'signReceipt', paper: false });
    for (const problemNo of [1, 2])
      await does.act(id, 'clerk.museum', {
        kind: 'answerProblem',
        problemNo,
        stance: 'agree',
        measure: '按建议整改',
        person: '经办人',
        by: asPlainDate('2026-12-31'),
      });
  }

  const nextOf = (): Promise<string> => nextFeedbackNumber(owner);

  async function clean(seat: Seat): Promise<void> {
    await seat.settled();
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
  }

  it(
    'has its problems put right on the page: written and kept by the clerk with evidence, signed by the leader (R2)',
    async () => {
      const clerk = await as('clerk.museum', `/finance-evaluations/${id}`);
      await clerk.page.getByRole('link', { name: '整改情况报告' }).click();
      const points = clerk.page.locator('.report-point');
      await points.first().locator('input[type=radio]').first().check();
      await points.first().locator('textarea').fill('验收资料已补齐。');
      await points
        .first()
        .locator('input[type=file]')
        .setInputFiles({
          name: '验收资料.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from('%PDF-1.7 acceptance'),
        });
      await points.first().locator('.evidence-list li', { hasText: '验收资料.pdf' }).waitFor();
      await draftHolds(play.pool, id, '验收资料已补齐。');
      await clerk.page.waitForSelector('.save-note .shape-check');
      await clerk.page.reload();
      await clerk.page.waitForSelector('.report-point');
      await becomes(() => points.first().locator('textarea').inputValue(), '验收资料已补齐。');
      await clean(clerk);
      await points.nth(1).locator('input[type=radio]').nth(1).check();
      await points.nth(1).locator('textarea').fill('已编制用款计划。');
      await clerk.page.locator('button', { hasText: '按逐条情况生成' }).click();
      await clerk.page.locator('button[type=submit]', { hasText: '定稿' }).click();
      await clerk.page.locator('.act-done').first().filter({ hasText: '由 单位负责人 报送' }).waitFor();
      const phone = await as('leader.museum', `/finance-evaluations/${id}/rectification`, { viewport: PHONE });
      await phone.page.waitForSelector('.frozen-points');
      await clean(phone);
      await phone.page.locator('.frozen-report .act-form button[type=submit]').click();
      await phone.page.waitForSelector('.answer-place .act-done');
      expect([...clerk.errors, ...phone.errors]).toEqual([]);
    },
    AXE_MS,
  );

  it(
    'is verified problem by problem by finance: one closed out, one sent back with a word that the unit reads (R2)',
    async () => {
      const finance = await as('performance', `/finance-evaluations/${id}`);
      await finance.page.getByRole('link', { name: '销号', exact: true }).click();
      const cards = finance.page.locator('.verified', { has: finance.page.locator('.verified-decision') });
      await cards.first().waitFor();
      await clean(finance);
      await cards.first().locator('textarea').first().fill('资料齐全');
      await cards.first().locator('button', { hasText: '销号' }).click();
      await cards.first().locator('.act-confirm button').first().click();
      await finance.page.locator('.verified-result', { hasText: '已销号' }).waitFor();
      await becomesMany(cards, 1);
      await cards.first().locator('textarea').first().fill('缺四季度用款计划');
      await cards.first().locator('button', { hasText: '退回' }).click();
      await finance.page.locator('.verified-result', { hasText: '退回' }).waitFor();
      const clerk = await as('clerk.museum', `/finance-evaluations/${id}/rectification`, { viewport: PHONE });
      await clerk.page.getByText('缺四季度用款计划').waitFor();
      await becomesMany(clerk.page.locator('.report-point .field legend'), 1);
      await clean(clerk);
    },
    AXE_MS,
  );

  it('stands in the ledger beside the items, found by the kind of matter, each row leading to its page', async () => {
    const seat = await as('performance', '/rectification');
    await seat.page.getByLabel('事项类别').selectOption('evaluation');
    await seat.page.waitForURL(/process=evaluation/);
    const heads = seat.page.locator('.ledger-group .row-title');
    await becomes(() => heads.allTextContents(), ['公共文化服务中心整体支出评价（虚构）']);
    await clean(seat);
    const phone = await as('performance', '/rectification?process=evaluation', { viewport: PHONE });
    await clean(phone);
    await seat.page.getByLabel('事项类别').selectOption('budgetItem');
    await seat.page.waitForURL(/process=budgetItem/);
    await heads.filter({ hasText: '公共文化服务中心整体支出评价' }).waitFor({ state: 'detached' });
    await heads.nth(1).waitFor();
  });

  it('is rehearsed from where it stands, by the bureau, and leaves the record alone', async () => {
    const seat = await as('performance', `/finance-evaluations/${id}`);
    await seat.page.locator('#content').getByRole('link', { name: '演练' }).click();
    await seat.page.waitForSelector('.rehearsal-clocks li');
    await becomes(() => new URL(seat.page.url()).searchParams.get('evaluation'), id);
    await clean(seat);
    const phone = await as('performance', `/rehearsal?evaluation=${id}`, { viewport: PHONE });
    await phone.page.waitForSelector('.rehearsal-clocks li');
    await clean(phone);
  });

  it('has its work plan and its report read by whoever acts on them; a plan that came back begins with what it was (E6)', async () => {
    const leader = await as('leader.museum', `/finance-evaluations/${id}`);
    const report = leader.page.locator('section', { has: leader.page.getByRole('heading', { name: '评价报告' }) });
    await report.locator('summary', { hasText: '全文' }).click();
    await report.getByText(EVALUATION_REPORT.summary).waitFor();
    const other = await evaluation('reEvaluation');
    const versionId = await does.saved(other, 'performance.lead', 'evaluationPlan', EVALUATION_PLAN);
    await does.act(other, 'performance.lead', { kind: 'submitPlan', versionId });
    const director = await as('director', `/finance-evaluations/${other}`);
    await director.page.locator('details[open]', { hasText: EVALUATION_PLAN.indicators[0].standard }).waitFor();
    await clean(director);
    await does.act(other, 'director', { kind: 'returnPlan', opinion: '权重须调整' });
    const lead = await as('performance.lead', `/finance-evaluations/${other}`, { viewport: PHONE });
    await lead.page.getByRole('button', { name: '提交工作方案' }).click();
    await becomes(() => lead.page.getByLabel('评价目的').inputValue(), EVALUATION_PLAN.purpose);
    await becomesMany(lead.page.getByLabel('评分标准'), EVALUATION_PLAN.indicators.length);
    await clean(lead);
  });

  it('shows its chain of signatures, whose turn it is, for the eye and for axe', async () => {
    const other = await evaluation('keyEvaluation');
    const documentNumber = await nextOf();
    await does.act(other, 'director', { kind: 'cancelEvaluation', reason: '审计部门正在审计', documentNumber });
    for (const viewport of [undefined, PHONE]) {
      const seat = await as('performance', `/finance-evaluations/${other}`, viewport && { viewport });
      await seat.page.locator('.sign-off-panel [aria-current=step]').waitFor();
      await seat.page.locator('.sign-off-panel', { hasText: '审计部门正在审计' }).waitFor();
      await clean(seat);
    }
  });

  it('is read by the public once the director has decided so: without a script, at 1366 and on a phone (R7)', async () => {
    await does.act(id, 'director', { kind: 'decideDisclosure', decision: 'publish', parts: [], reason: '' });
    for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
      const seat = await sitDown(browser, play.address, { viewport, scripts: false });
      seats.push(seat);
      await seat.go('/public/2025/evaluations');
      await seat.page.getByRole('link', { name: '公共文化服务中心整体支出评价（虚构）' }).click();
      await seat.page.locator('h1', { hasText: '公共文化服务中心整体支出评价（虚构）' }).waitFor();
      expect(await overflows(seat.page)).toBe(false);
      const scripted = await sitDown(browser, play.address, { viewport });
      seats.push(scripted);
      await scripted.go('/public/2025/evaluations');
      expect(await violations(scripted.page)).toEqual([]);
    }
  });
});
