import type { Browser } from 'playwright-core';
import { openBrowser, signIn, sitDown, type Seat, type SeatOptions } from './browser.ts';
import { openPlayground, type Playground } from './playground.ts';

/** What a file of tests works in: the demo year behind the API, and a browser. */
export interface Room {
  readonly play: Playground;
  readonly browser: Browser;
  /** Somebody of the demo at an address, for one test. */
  readonly as: (login: string, path: string, options?: SeatOptions) => Promise<Seat>;
  /** Somebody who has not signed in. */
  readonly stranger: (options?: SeatOptions) => Promise<Seat>;
}

const OPENS_WITHIN_MS = 180_000;

/** Opens the room before the tests of a file and closes it after them; whoever came in leaves after each test. */
export function openRoom(): Room {
  let opened: readonly [Playground, Browser] | undefined;
  const seats: Seat[] = [];
  const seated = async (coming: Promise<Seat>): Promise<Seat> => {
    const seat = await coming;
    seats.push(seat);
    return seat;
  };
  const here = (): readonly [Playground, Browser] => {
    if (!opened) throw new Error('Before the tests nobody is here.');
    return opened;
  };
  beforeAll(async () => {
    opened = await Promise.all([openPlayground(), openBrowser()]);
  }, OPENS_WITHIN_MS);
  afterEach(async () => {
    await Promise.all(seats.splice(0).map((seat) => seat.close()));
  });
  afterAll(async () => {
    const [play, browser] = here();
    await browser.close();
    await play.close();
  });
  return {
    get play() {
      return here()[0];
    },
    get browser() {
      return here()[1];
    },
    as: (login, path, options) => {
      const [play, browser] = here();
      return seated(signIn(browser, play.address, login, path, options));
    },
    stranger: (options) => {
      const [play, browser] = here();
      return seated(sitDown(browser, play.address, options));
    },
  };
}
