import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { BudgetItemCommandSchema } from '../../domain/processes/budget-item/commands.ts';
import { CRITERIA, CRITERION_RESULTS, REVIEW_POINTS } from '../../domain/processes/budget-item/review-schema.ts';
import { isPlaceOf } from '../../domain/scoring/table-place.ts';
import { SHEET_COLUMNS } from '../../domain/targets/sheet.ts';
import { criterionOfFinding } from '../../web/src/pages/review/finding-criteria.ts';
import { cellOfPath, pathOfCell } from '../../web/src/pages/review/place-of-cell.ts';
import { recurring } from '../../web/src/pages/review/recurrence.ts';
import {
  annotated,
  emptyReview,
  gapsOf,
  gradeOf,
  noted,
  reviewCommand,
  withCriterion,
  type ReviewDraft,
} from '../../web/src/pages/review/review-draft.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, overflows, PHONE, signIn, violations, type Seat } from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';

const qualified = CRITERIA.reduce((next, name) => withCriterion(next, name, { result: 'qualified' }), emptyReview());

describe('a review in the making (page.md §4.5)', () => {
  it('lacks four results at first, and says so all at once', () => {
    expect(gapsOf(emptyReview()).map(({ pointer }) => pointer)).toEqual(
      CRITERIA.map((name) => `/criteria/${name}/result`),
    );
    expect(gradeOf(emptyReview())).toBeUndefined();
    expect(gapsOf(qualified)).toEqual([]);
  });

  it('asks an opinion for a doubt, an opinion in all for a return, and a reason for another grade', () => {
    const doubted = withCriterion(qualified, 'feasibility', { result: 'unqualified' });
    expect(gapsOf(doubted).map(({ kind }) => kind)).toEqual(['opinion', 'return']);
    expect(gapsOf({ ...qualified, grade: 'poor' }).map(({ kind }) => kind)).toEqual([
      'reason',
      'nothingToReturn',
      'return',
    ]);
    expect(gapsOf({ ...doubted, grade: 'good' }).map(({ kind }) => kind)).toEqual(['opinion', 'unqualified', 'reason']);
  });

  it('never holds a qualified criterion with a point that is not met', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ result: fc.constantFrom(...CRITERION_RESULTS) }),
        fc.record({ unmet: fc.subarray([...REVIEW_POINTS.relevance]) }),
      ),
    );
    fc.assert(
      fc.property(steps, (changes) => {
        const draft = changes.reduce<ReviewDraft>((next, one) => withCriterion(next, 'relevance', one), emptyReview());
        const { result, unmet } = draft.criteria.relevance;
        expect(result === 'qualified' && unmet.length > 0).toBe(false);
      }),
    );
  });

  it('an unqualified criterion shows no point as met until the reviewer says which; all ticked again is a gap', () => {
    const doubted = withCriterion(qualified, 'relevance', { result: 'unqualified', opinion: '不相关' });
    expect(reviewCommand(doubted)).toMatchObject({
      criteria: { relevance: { result: 'unqualified', unmet: ['targetRelevant', 'indicatorsSound'] } },
    });
    const one = withCriterion(doubted, 'relevance', { unmet: ['indicatorsSound'] });
    expect(withCriterion(one, 'relevance', { result: 'unqualified' }).criteria.relevance.unmet).toEqual([
      'indicatorsSound',
    ]);
    const none = withCriterion({ ...one, opinion: '请改' }, 'relevance', { unmet: [] });
    expect(gapsOf(none).map(({ pointer }) => pointer)).toEqual(['/criteria/relevance/unmet']);
    expect(withCriterion(one, 'relevance', { result: 'qualified' }).criteria.relevance.unmet).toEqual([]);
  });

  it('is sent as the command that its grade leads to, which the schema takes', () => {
    const remarked = annotated(qualified, '/indicators/0/target/value', '偏低');
    expect(reviewCommand(remarked)).not.toHaveProperty('annotations');
    const returned = {
      ...withCriterion(remarked, 'relevance', { result: 'unqualified', opinion: ' 不相关 ' }),
      opinion: '请改',
    };
    const command = reviewCommand(returned);
    expect(command).toMatchObject({ kind: 'returnTargets', grade: 'fair', annotations: [{ text: '偏低' }] });
    for (const one of [command, reviewCommand(remarked)])
      expect(BudgetItemCommandSchema.safeParse(one).success).toBe(true);
  });

  it('keeps one remark a place, in the order in which they were made; an empty one is none', () => {
    const two = annotated(annotated(qualified, '/annualTarget', '一'), '/indicators/0/name', '二');
    expect(annotated(two, '/annualTarget', '三').annotations.map(({ text }) => text)).toEqual(['三', '二']);
    expect(annotated(two, '/annualTarget', ' ').annotations.map(({ text }) => text)).toEqual(['二']);
  });

  it('takes a finding into the opinion once, and the criterion is no longer qualified', () => {
    const [name, point] = criterionOfFinding('costWithEq');
    const once = noted(qualified, name, point, '应为“≤”。');
    expect(once.criteria.relevance).toEqual({
      result: 'needsWork',
      opinion: '应为“≤”。',
      unmet: ['indicatorsSound'],
    });
    expect(noted(once, name, point, '应为“≤”。')).toBe(once);
  });

  it('names every cell by a place that the domain knows, and finds the way back', () => {
    const rows = [{ id: 'a', cells: {} }];
    const table = { indicators: [{}] as never };
    for (const column of SHEET_COLUMNS) {
      const path = pathOfCell(0, column);
      expect(isPlaceOf(path, table)).toBe(true);
      expect(cellOfPath(path, rows)).toEqual({ row: 'a', column });
    }
    expect(cellOfPath('/annualTarget', rows)).toBeUndefined();
    expect(cellOfPath(pathOfCell(1, 'name'), rows)).toBeUndefined();
  });

  it('finds what recurs by title or class, and 其他 is no class', () => {
    const problem = (title: string, category: string) => ({ title, category });
    const now = [problem('佐证不足。', 'other'), problem('甲', 'fundUse'), problem('乙', 'other')];
    const before = [problem('佐证不足', 'evidence'), problem('丙', 'fundUse'), problem('丁', 'other')];
    expect(recurring(now, before).map(({ title }) => title)).toEqual(['佐证不足。', '甲']);
  });
});

describe('/items/:id/review', () => {
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
  const as = async (login: string, path: string, options: Parameters<typeof signIn>[4] = {}): Promise<Seat> => {
    const seat = await signIn(browser, play.address, login, path, options);
    seats.push(seat);
    return seat;
  };
  afterEach(async () => {
    await Promise.all(seats.splice(0).map((seat) => seat.close()));
  });
  const named = async (name: string): Promise<string> => {
    const { rows } = await play.pool.query<{ id: string }>(
      'select instance_id as id from budget_item where name like $1 order by fiscal_year desc limit 1',
      [`${name}%`],
    );
    return rows[0]?.id ?? '';
  };

  it.each([
    ['at 1366', {}],
    ['on a phone, in English', { viewport: PHONE, locale: 'en' }],
  ] as const)(
    '%s has no violations and does not scroll sideways',
    async (_where, options) => {
      const seat = await as('officer.resources', `/items/${await named('路灯节能改造')}/review`, options);
      await seat.page.waitForSelector('.compare-panel');
      await seat.settled();
      expect(await violations(seat.page)).toEqual([]);
      expect(await overflows(seat.page)).toBe(false);
      expect(seat.errors).toEqual([]);
    },
    60_000,
  );

  it('shows a resubmission with what changed, what was, and the answer beside each point of the return', async () => {
    const { page } = await as('officer.resources', `/items/${await named('路灯节能改造')}/review`);
    await page.waitForSelector('.return-panel');
    await becomes(() => page.locator('.compare-panel').textContent(), expect.stringContaining('800 → 1200'));
    await page.locator('.grid-changed').nth(2).waitFor();
    const answers = (): Promise<string[]> =>
      page
        .locator('.return-answer')
        .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
    await becomes(answers, expect.arrayContaining([expect.stringContaining('1200 盏')]));
    await becomes(() => page.locator('.review-facts').textContent(), expect.stringMatching(/已退回 1 次.*年得分/s));
    await becomes(() => page.locator('.review-refusal').textContent(), expect.stringContaining('财政局长'));
  });

  it('is only read by whoever does not review, and on a phone', async () => {
    const path = `/items/${await named('路灯节能改造')}/review`;
    const leader = await as('leader.streets', path);
    await leader.page.waitForSelector('.read-only-note');
    await becomesMany(leader.page.locator('.review-form'), 0);
    const phone = await as('officer.resources', path, { viewport: PHONE });
    await phone.page.waitForSelector('.read-only-note');
    await becomes(() => phone.page.locator('.read-only-note').textContent(), expect.stringContaining('手机上只能看'));
  });

  it('is reviewed by clicking: findings into the opinion, a remark, kept over a reload, returned with its date', async () => {
    const id = await named('实训设备更新');
    const { page } = await as('officer.education', `/items/${id}/review`);
    await page.waitForSelector('.review-form');
    await page.locator('.review-send button').click();
    await becomesMany(page.locator('.review-send .failure li'), 4);
    await page.locator('.findings .panel-head button').click();
    await becomesMany(page.locator('.criterion textarea'), 2);
    for (const name of ['适当性', '可行性'])
      await page.locator('.criterion', { hasText: name }).getByRole('radio', { name: '合格', exact: true }).check();
    await becomes(
      () => page.locator('.outcome b').textContent(),
      expect.stringContaining('中 → 退回，11月30日前重新申报（5 个工作日）'),
    );
    await page.locator('.grid tbody tr').nth(1).locator('td').nth(4).click();
    await page.locator('.remark-bar input').fill('应写明验收标准');
    await becomes(() => page.locator('.remarks li').textContent(), expect.stringContaining('第 2 行 指标值'));
    await page.locator('.review-form > .field textarea').fill('请按批注修改后重新申报。');
    await page.reload();
    await page.waitForSelector('.remarks li');
    await becomes(() => page.locator('.review-form > .field textarea').inputValue(), '请按批注修改后重新申报。');
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.waitForSelector('.act-done');
    await becomes(() => page.locator('.act-done').textContent(), expect.stringContaining('2026年11月30日'));
    const { rows } = await play.pool.query<{ event: { grade: string; annotations: { path: string }[] } }>(
      `select body::json -> 'event' as event from record
       where instance_id = $1 and body::json -> 'event' ->> 'type' = 'targetsReturned'`,
      [id],
    );
    expect(rows[0]?.event).toMatchObject({ grade: 'fair', annotations: [{ path: '/indicators/1/target/value' }] });
  });

  it('shows an amendment against the approved table with its money, qualified by finance, approved by the director', async () => {
    const path = `/items/${await named('雨量站维护')}/review`;
    const officer = await as('officer.agriculture', path);
    await officer.page.waitForSelector('.review-form');
    await officer.page.waitForSelector('.compare-panel');
    await becomes(() => officer.page.locator('.review-facts').textContent(), expect.stringContaining('+4.00'));
    await officer.page.getByRole('button', { name: '追加或调整审核合格' }).click();
    await officer.page.waitForSelector('.act-done');
    const director = await as('director', path);
    await director.page.getByRole('button', { name: '批复追加或调整' }).click();
    await director.page.locator('.act-form .number-advice', { hasText: '下一个文号' }).waitFor();
    await becomes(
      () => director.page.locator('.act-form input').first().inputValue(),
      expect.stringMatching(/^示财预〔2026〕\d+号$/),
    );
    await director.page.locator('.act-form button[type=submit]').click();
    await director.page.waitForSelector('.act-done');
  });
});
