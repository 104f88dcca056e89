import type { Browser } from 'playwright-core';
import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { seasonSentence } from '../../web/src/pages/target-season/season-sentence.ts';
import { becomes, becomesMany } from './support/becomes.ts';
import { openBrowser, overflows, PHONE, signIn, violations, type Seat } from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';

const today = { today: asPlainDate('2026-11-23'), calendar: defaultCalendar, nearWorkingDays: 3 };

describe('the season in one sentence (page.md §1)', () => {
  const state = { requestedFen: 0, approvedFen: 0, overdue: 0 };
  const open = { ...state, state: 'notSubmitted' as const, items: 8 };
  const season = { fiscalYear: 2027, expected: 17, submitted: 9 };

  it('counts working days to the next due date of what is not submitted', () => {
    const states = [{ ...open, nextDue: asPlainDate('2026-11-27') }];
    expect(seasonSentence({ ...season, states }, today)).toMatchObject({ kind: 'left', submitted: 9, days: 4 });
    const last = [{ ...open, nextDue: today.today }];
    expect(seasonSentence({ ...season, states: last }, today).kind).toBe('lastDay');
  });

  it('says what is overdue apart, and nothing of days where none are left to anybody', () => {
    const states = [{ ...open, overdue: 8, nextDue: null }];
    expect(seasonSentence({ ...season, states }, today)).toMatchObject({ kind: 'counted', overdue: 8 });
    expect(seasonSentence({ ...season, expected: 0, submitted: 0, states: [] }, today).kind).toBe('none');
  });
});

describe('/targets', () => {
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
    await seat.settled();
    return seat;
  };
  afterEach(async () => {
    await Promise.all(seats.splice(0).map((seat) => seat.close()));
  });

  it.each([
    ['at 1366', {}],
    ['on a phone', { viewport: PHONE }],
    ['in English', { locale: 'en' }],
  ] as const)('%s has no violations and does not scroll sideways', async (_where, options) => {
    const seat = await as('performance', '/targets', options);
    await seat.page.waitForSelector('.season-items');
    expect(await violations(seat.page)).toEqual([]);
    expect(await overflows(seat.page)).toBe(false);
    expect(seat.errors).toEqual([]);
  });

  it('narrows to a state and a unit, which the address then says', async () => {
    const { page } = await as('performance', '/targets');
    await page.waitForSelector('.season-items');
    await page.locator('.ribbon-state', { hasText: '退回' }).click();
    await page.locator('.season-items tbody tr').nth(1).waitFor({ state: 'detached' });
    await becomes(() => new URL(page.url()).search, '?state=returned');
    await page.locator('.season-units button').first().click();
    await becomes(() => new URL(page.url()).searchParams.get('unit'), expect.stringMatching(/^unit-/));
  });

  it('shows a unit its own items and where to write, and nobody else’s', async () => {
    const { page } = await as('clerk.seeds', '/targets');
    await page.waitForSelector('.season-items');
    await becomesMany(page.locator('.season-units'), 0);
    await becomes(
      async () => new Set(await page.locator('.season-items tbody tr td:nth-child(2)').allTextContents()),
      new Set(['示例市农业技术推广中心']),
    );
    await becomesMany(page.locator('a[href*="/targets"], a[href*="/write/targets"]', { hasText: '写目标' }), 1);
    await becomesMany(page.locator('.season-items input[type=checkbox]'), 0);
  });

  it('urges whoever has not submitted in one go, with a result per row; a refused row stays chosen', async () => {
    const { page } = await as('performance', '/targets?state=notSubmitted');
    await page.locator('.season-items tbody input[type=checkbox]').first().waitFor();
    const chosen = await page.locator('.season-items tbody input[type=checkbox]').count();
    expect(chosen).toBeGreaterThan(1);
    await page.locator('.season-items thead input[type=checkbox]').check();
    await becomesMany(page.locator('.season-items tbody input:checked'), chosen);
    await page.locator('.batch-urge button[type=submit]').click();
    await becomesMany(page.locator('.batch-urge .field-fault'), 1);
    await page.locator('.batch-urge input').fill('请在期限前报送绩效目标。');
    await page.locator('.batch-urge button[type=submit]').click();
    await page.waitForSelector('.batch-told');
    await becomesMany(page.locator('.batch-told li'), chosen);
    const refused = await page.locator('.batch-told .shape-diamond').count();
    await becomesMany(page.locator('.season-items tbody input:checked'), refused);
    const { rows } = await play.pool.query<{ urged: number }>(
      `select count(*)::int as urged from record where body::json -> 'event' ->> 'type' = 'urged'`,
    );
    expect(rows[0]?.urged).toBe(chosen - refused);
  });
});
