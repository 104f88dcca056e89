import type { Candidate } from '../../web/src/api/plan-answers.ts';
import { attended, EMPTY_DRAFT, leftOut, planBody, takenIn, undone } from '../../web/src/pages/plans/plan-draft.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations, type Seat } from './support/browser.ts';
import { openRoom } from './support/room.ts';

/** Axe looks at every cell of a table, twice. */
const AXE_MS = 120_000;

const room = openRoom();
const { as } = room;

describe('the draft of a plan', () => {
  const of = (subjectId: string): Pick<Candidate, 'kind' | 'subjectId' | 'name'> => ({
    kind: 'keyEvaluation',
    subjectId,
    name: subjectId,
  });

  it('says what was taken in and left out only where the proposal says otherwise (E6)', () => {
    const draft = leftOut(takenIn(EMPTY_DRAFT, of('low'), '群众关注'), of('high'), '正在审计');
    const reason = (subjectId: string, why: string) => ({ kind: 'keyEvaluation', subjectId, reason: why });
    expect(planBody(draft, [of('high')])).toEqual({
      attention: [],
      added: [reason('low', '群众关注')],
      removed: [reason('high', '正在审计')],
    });
    expect(planBody(draft, [of('low')])).toEqual({ attention: [], added: [], removed: [] });
    expect(undone(undone(draft, of('low')), of('high'))).toEqual(EMPTY_DRAFT);
  });

  it('keeps one attention for each, and none where it is taken back', () => {
    const twice = attended(attended(EMPTY_DRAFT, of('a'), 1, '信访'), of('a'), 3, '审计');
    expect(twice.attention).toEqual([{ kind: 'keyEvaluation', subjectId: 'a', level: 3, source: '审计' }]);
    expect(attended(twice, of('a'), 0, '').attention).toEqual([]);
  });
});

/** The year of the demo's plan. */
async function planned(): Promise<number> {
  const { rows } = await room.play.pool.query<{ year: number }>('select max(fiscal_year) as year from key_plan');
  return rows[0]?.year ?? 0;
}

/** Waits until the page says so. */
async function says({ page }: Seat, words: string | RegExp): Promise<void> {
  await page.locator('main', { hasText: words }).waitFor();
}

describe('the yearly plan of key evaluations (E6)', () => {
  it(
    'shows this year’s plan with its running evaluations and its frozen candidates, which compute again, without violations',
    async () => {
      for (const viewport of [{ width: 1366, height: 768 }, PHONE]) {
        const seat = await as('performance', '/finance-evaluations/plan', { viewport });
        await seat.page.waitForSelector('.candidates');
        await seat.settled();
        await says(seat, '市政照明维护重点评价（虚构）');
        await says(seat, '专家评分');
        // The demo's plan is issued in January, as the policy asks: nothing says that it was late.
        await says(seat, /须在 \d+年1月31日前下达/);
        expect(await seat.page.locator('main').textContent()).not.toContain('个工作日。');
        expect(await violations(seat.page)).toEqual([]);
        expect(await overflows(seat.page)).toBe(false);
        await seat.page.getByRole('button', { name: '复算' }).click();
        await seat.page.waitForSelector('.proof-holds:text("复算一致")');
        expect(seat.errors).toEqual([]);
      }
    },
    AXE_MS,
  );

  it(
    'is proposed for the next year, changed with a reason, put forward, and signed where documents are',
    async () => {
      const year = (await planned()) + 1;
      const seat = await as('performance', `/finance-evaluations/plan?plan=${String(year)}`);
      await seat.page.waitForSelector('.candidates');
      await seat.settled();
      expect(await violations(seat.page)).toEqual([]);
      // Typed words are looked for by themselves.
      const search = seat.page.getByRole('searchbox', { name: '查找候选' });
      await search.fill('没有叫这个的');
      await says(seat, '没有其他候选');
      await search.fill('');
      await becomesMany(seat.page.getByText('没有其他候选'), 0);
      const first = seat.page.locator('.candidates tbody tr').first();
      const name = (await first.locator('.row-title').textContent()) ?? '';
      await first.getByRole('button', { name: `移出“${name}”` }).click();
      await first.getByRole('button', { name: '移出', exact: true }).click();
      await becomesMany(first.locator('.field-fault'), 1);
      await first.getByRole('textbox').fill('上年已评价');
      await first.getByRole('button', { name: '移出', exact: true }).click();
      await first.filter({ hasText: '上年已评价' }).waitFor();
      await seat.page.getByRole('button', { name: '提请签发' }).click();
      await seat.page.getByText('签发后自动立项', { exact: true }).waitFor();
      await says(seat, '待签发');
      const director = await as('director', `/finance-evaluations/plan?plan=${String(year)}`);
      await director.page.getByRole('link', { name: '签发、送达、签收' }).click();
      await director.page.getByRole('button', { name: '签发' }).waitFor();
      await says(director, '上年已评价');
    },
    AXE_MS,
  );

  it('is absent for whoever does not read the bureau as a whole', async () => {
    const seat = await as('clerk.streets', '/finance-evaluations');
    await seat.settled();
    expect(await seat.page.locator('.room-tabs').count()).toBe(0);
  });
});

describe('samples of self-evaluations (E4)', () => {
  it(
    'are frozen with the hash of a seed, drawn, handed to a checker and computed again on the page, without violations',
    async () => {
      const seat = await as('performance', '/finance-evaluations/samples');
      await seat.page.getByRole('button', { name: '冻结名单' }).click();
      await seat.page.getByRole('button', { name: '抽取', exact: true }).waitFor();
      await says(seat, '抽取时公开');
      // Of hundreds that were looked at, those that can be drawn stand first; after the draw, those that were.
      await seat.page.locator('.filter-bar button[aria-pressed=true]', { hasText: '待抽取' }).waitFor();
      await seat.page.getByRole('button', { name: '抽取', exact: true }).click();
      await becomes(() => seat.page.locator('.ask-flags .field-fault').textContent(), '至少要有 1 项。');
      await seat.page.locator('.ask-flags input').first().check();
      await seat.page.getByRole('button', { name: '抽取', exact: true }).click();
      await seat.page.waitForSelector('.ticket');
      await seat.settled();
      await seat.page.locator('.filter-bar button[aria-pressed=true]', { hasText: /^抽中/ }).waitFor();
      expect(await seat.page.locator('main').textContent()).not.toContain('复算不一致');
      // A form that is left again leaves the page as it was.
      const change = seat.page.getByRole('button', { name: '改派' });
      const changeable = await change.count();
      expect(changeable).toBeGreaterThan(0);
      await change.first().click();
      await seat.page.locator('.opener-box button', { hasText: '取消' }).click();
      await becomesMany(change, changeable);
      await seat.page.getByRole('button', { name: '复算抽取' }).click();
      await seat.page.waitForSelector('[role=status] .proof-holds');
      const at = new URL(seat.page.url()).pathname;
      for (const path of [at, '/finance-evaluations/samples']) {
        const narrow = await as('performance', path, { viewport: PHONE });
        await narrow.settled();
        expect(await violations(narrow.page)).toEqual([]);
        expect(await overflows(narrow.page)).toBe(false);
      }
      await seat.settled();
      expect(await violations(seat.page)).toEqual([]);
      expect(await overflows(seat.page)).toBe(false);
      expect(seat.errors).toEqual([]);
    },
    AXE_MS,
  );
});
