import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { migrate } from '../db/migrate.ts';
import { startPostgres } from '../stack/postgres.ts';
import { openBrowser, PHONE, signIn, sitDown, type Seat } from '../test/web/support/browser.ts';
import { startPlayground, type Playground } from '../test/web/support/playground.ts';
import { ensurePage } from './build-page.ts';
import { PICTURES, type Picture } from './pictures.data.ts';
import { say, step } from './progress.ts';

const KEPT = 'docs/pictures';
/** What is only looked at is not kept. */
const LOOKED_AT = '.pictures';
const EVERY_SIZE = '--every-size';
const SIZES = { '1366': { width: 1366, height: 768 }, '1440': { width: 1440, height: 900 }, phone: PHONE } as const;
/** Letters and charts are drawn a little after their data has come. */
const SETTLING_MS = 300;

interface Shot {
  readonly picture: Picture;
  readonly file: string;
  /** Taken at the size it is made for; at another one a page may have less, or something else. */
  readonly own: boolean;
}

/**
 * `npm run screenshots [-- NAME …]`: pictures of the demo year into docs/pictures, each at the size that it is made for;
 * with `--every-size` at 1366, at 1440 and on a phone, into .pictures, to be looked at.
 */
async function main(args: readonly string[]): Promise<void> {
  const wanted = args.filter((arg) => arg !== EVERY_SIZE);
  const pictures = PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const shots = args.includes(EVERY_SIZE) ? pictures.flatMap(everySize) : pictures.map(asMade);
  await step('网页 · Page', ensurePage);
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-pictures-'));
  const server = await startPostgres({ folder, durable: false, say });
  try {
    await migrate(server.url);
    const play = await startPlayground({ databaseUrl: server.url, page: resolve('web/dist') });
    const browser = await openBrowser();
    for (const shot of shots) {
      mkdirSync(dirname(shot.file), { recursive: true });
      // One picture that cannot be taken is no reason to go without the others.
      await step(shot.file, () => take(browser, play, shot)).catch((error: unknown) => {
        process.exitCode = 1;
        say(`✘ ${shot.file}: ${String(error).split('\n')[0] ?? ''}`);
      });
    }
    await browser.close();
    await play.close();
  } finally {
    await server.running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function asMade(picture: Picture): Shot {
  return { picture, file: join(KEPT, `${picture.name}.png`), own: true };
}

function everySize(picture: Picture): readonly Shot[] {
  return Object.entries(SIZES).map(([size, viewport]) => ({
    picture: { ...picture, options: { ...picture.options, viewport } },
    file: join(LOOKED_AT, size, `${picture.name}.png`),
    own: picture.options?.viewport?.width === viewport.width,
  }));
}

async function take(browser: Browser, play: Playground, { picture, file, own }: Shot): Promise<void> {
  const { login, clicks = [], waitFor, options, framed } = picture;
  const path = typeof picture.path === 'string' ? picture.path : await picture.path(play);
  const seat =
    login === undefined
      ? await sitDown(browser, play.address, options)
      : await signIn(browser, play.address, login, path, options);
  if (login === undefined) await seat.go(path);
  if (!framed) await isStill(seat);
  for (const selector of clicks) if (own || (await isThere(seat, selector))) await click(seat, selector);
  if (own && waitFor !== undefined) await seat.page.waitForSelector(waitFor);
  if (framed) await seat.page.frameLocator('iframe').locator('main').waitFor();
  else await isStill(seat);
  await seat.page.screenshot({ path: file });
  await seat.close();
}

/**
 * What scrolls a page closes what hangs on it: first there, then pressed. What was pressed before may still be drawing
 * the list anew in which this stands.
 */
async function click(seat: Seat, selector: string): Promise<void> {
  await isStill(seat);
  const there = seat.page.locator(selector).first();
  await there.scrollIntoViewIfNeeded();
  await isStill(seat);
  await there.click();
}

function isThere(seat: Seat, selector: string): Promise<boolean> {
  return seat.page.locator(selector).first().isVisible();
}

/** Everything has come, and is drawn. */
async function isStill(seat: Seat): Promise<void> {
  await seat.settled();
  await seat.page.waitForTimeout(SETTLING_MS);
}

await main(process.argv.slice(2));
