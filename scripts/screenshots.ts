import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { migrate } from '../db/migrate.ts';
import { startPostgres } from '../stack/postgres.ts';
import { openBrowser, signIn, sitDown } from '../test/web/support/browser.ts';
import { startPlayground, type Playground } from '../test/web/support/playground.ts';
import { ensurePage } from './build-page.ts';
import { PICTURES, type Picture } from './pictures.data.ts';
import { say, step } from './progress.ts';

const FOLDER = 'docs/pictures';

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
    for (const picture of pictures) await step(picture.name, () => take(browser, play, picture));
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
  if (!framed) await seat.page.waitForLoadState('networkidle');
  for (const selector of clicks) await seat.page.locator(selector).first().click();
  if (waitFor !== undefined) await seat.page.waitForSelector(waitFor);
  if (framed) await seat.page.frameLocator('iframe').locator('main').waitFor();
  else await seat.page.waitForLoadState('networkidle');
  await seat.page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await seat.close();
}

await main(process.argv.slice(2));
