import { becomes, becomesMany } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';

/** Axe looks at every cell of a table. */
const AXE_MS = 120_000;

const { as } = openRoom();

describe('the figures of an assessment (S2)', () => {
  it(
    'lead to exactly the matters that they count, and from there to each of them',
    async () => {
      const seat = await as('director', '/reports/assessments');
      await seat.page.locator('.assessed-table .text-button').first().click();
      const figure = seat.page.locator('.working tr', { hasText: '目标覆盖' }).locator('a').last();
      const count = Number(await figure.textContent());
      expect(count).toBeGreaterThan(0);
      await figure.click();
      await becomes(() => seat.page.locator('h1').textContent(), expect.stringMatching(/：目标覆盖$/));
      await becomesMany(seat.page.locator('.counted-table tbody tr'), Math.min(count, 50));
      await becomes(() => seat.page.locator('.chip[aria-pressed=true]').textContent(), `全部 ${String(count)}`);
      await seat.page.locator('.chip', { hasText: '未计入分子' }).click();
      await becomes(() => new URL(seat.page.url()).searchParams.get('part'), 'left');
      await seat.page.locator('.chip', { hasText: '全部' }).click();
      await seat.settled();
      expect(await violations(seat.page)).toEqual([]);
      const name = (await seat.page.locator('.counted-table .row-title').first().textContent()) ?? '';
      await seat.page.locator('.counted-table .row-title').first().click();
      await becomes(() => seat.page.locator('h1').textContent(), expect.stringContaining(name));
      expect(seat.errors).toEqual([]);
    },
    AXE_MS,
  );

  it(
    'are read on a phone and in English without scrolling sideways',
    async () => {
      const seat = await as('director', '/reports/assessments', { viewport: PHONE, locale: 'en' });
      await seat.page.locator('.assessed-table .text-button').first().click();
      await seat.page.locator('.working a').first().click();
      await seat.page.locator('.counted-table tbody tr').first().waitFor();
      await becomes(() => seat.page.locator('.chip[aria-pressed=true]').textContent(), expect.stringMatching(/ \d+$/));
      expect(await overflows(seat.page)).toBe(false);
      expect(await violations(seat.page)).toEqual([]);
    },
    AXE_MS,
  );
});
