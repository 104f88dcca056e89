import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { migrate } from '../db/migrate.ts';
import { startPostgres } from '../stack/postgres.ts';
import { openBrowser, signIn, sitDown, type Seat } from '../test/web/support/browser.ts';
import { startPlayground, type Playground } from '../test/web/support/playground.ts';
import { ensurePage } from './build-page.ts';
import { PICTURES, type Picture } from './pictures.data.ts';
import { say, step } from './progress.ts';

const FOLDER = 'docs/pictures';
/** Letters and charts are drawn a little after their data has come. */
const SETTLING_MS = 300;

/** `npm run screenshots [-- NAME …]`: pictures of the demo year into docs/pictures. */
async function main(wanted: readonly string[]): Promise<void> {
  await step('网页 · Page', ensurePage);
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-pictures-'));
  const server = await startPostgres({ folder, durable: false, say });
  try {
    await migrate(server.url);
    const play = await startPlayground({ databaseUrl: server.url, page: resolve('web/dist') });
    const browser = await openBrowser();
    mkdirSync(FOLDER, { recursive: true });
    const pictures = PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
    for (const picture of pictures) {
      // One picture that cannot be taken is no reason to go without the others.
      await step(picture.name, () => take(browser, play, picture)).catch((error: unknown) => {
        process.exitCode = 1;
        say(`✘ ${picture.name}: ${String(error).split('\n')[0] ?? ''}`);
      });
    }
    await browser.close();
    await play.close();
  } finally {
    await server.running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function take(browser: Browser, play: Playground, picture: Picture): Promise<void> {
  const { name, login, clicks = [], waitFor, options, framed } = picture;
  const path = typeof picture.path === 'string' ? picture.path : await picture.path(play);
  const seat =
    login === undefined
      ? await sitDown(browser, play.address, options)
      : await signIn(browser, play.address, login, path, options);
  if (login === undefined) await seat.go(path);
  if (!framed) await isStill(seat);
  for (const selector of clicks) await click(seat, selector);
  if (waitFor !== undefined) await seat.page.waitForSelector(waitFor);
  if (framed) await seat.page.frameLocator('iframe').locator('main').waitFor();
  else await isStill(seat);
  await seat.page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await seat.close();
}

/** What scrolls a page closes what hangs on it: first there, then pressed. */
async function click(seat: Seat, selector: string): Promise<void> {
  const there = seat.page.locator(selector).first();
  await there.scrollIntoViewIfNeeded();
  await isStill(seat);
  await there.click();
}

/** Everything has come, and is drawn. */
async function isStill(seat: Seat): Promise<void> {
  await seat.settled();
  await seat.page.waitForTimeout(SETTLING_MS);
}

await main(process.argv.slice(2));
