import { overflows, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';

const { as } = openRoom();

describe('the frame for people of outside, who see only what names them (S5)', () => {
  it.each(['expert.water', 'agency.lead'])(
    '%s is offered nothing that he may not do, and the page asks for nothing that is refused',
    async (login) => {
      const seat = await as(login, '/nowhere');
      const { page } = seat;
      const refused: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) refused.push(`${String(response.status())} ${response.url()}`);
      });
      for (const path of ['/', '/inbox', '/finance-evaluations']) {
        await seat.go(path);
        await page.waitForSelector('.shell main h1');
        await seat.settled();
        expect(await page.getByLabel('地区').count()).toBe(0);
        expect(await page.locator('.top-bar search').count()).toBe(0);
        expect(await page.locator('.saved-filters').count()).toBe(0);
        expect(await overflows(page)).toBe(false);
      }
      expect(refused).toEqual([]);
      expect(await violations(page)).toEqual([]);
      expect(seat.errors).toEqual([]);
    },
    90_000,
  );
});
