import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../../demo/cast.ts';
import { watchQuiet } from './quiet.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Fields that the browser itself draws (dates) speak as an office's does.
  '--lang=zh-CN',
];

/**
 * How many times slower than this machine the page's own is to be, by `SLOW_PAGE`. Whoever reads the page before it has
 * answered is right on a fast machine and wrong on a busy one: a run with `SLOW_PAGE=4` finds those tests at once.
 */
export const SLOWER = Number(process.env['SLOW_PAGE'] ?? 1);
/** Longer than anything on the page may take on a busy machine. */
export const WAITS_MS = 10_000 * SLOWER;

const OFFICE = { width: 1366, height: 768 };
export const PHONE = { width: 375, height: 812 };

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A person's own window, and what went wrong in it. */
export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts and of the policy of contents; a refused request is no error of the page. */
  readonly errors: readonly string[];
  /** Hosts that were asked for anything. */
  readonly hosts: ReadonlySet<string>;
  go(path: string): Promise<void>;
  /** Waits until everything that the page has asked of the server has come. */
  readonly settled: () => Promise<void>;
  close(): Promise<void>;
}

export interface SeatOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: 'zh-CN' | 'en';
  /** Whether the browser runs scripts at all. */
  readonly scripts?: boolean;
}

async function slowDown(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Somebody in front of the page, not signed in. */
export async function sitDown(browser: Browser, address: string, options: SeatOptions = {}): Promise<Seat> {
  const { viewport = OFFICE, locale = 'zh-CN', scripts = true } = options;
  const looks = { viewport, locale: 'zh-CN', reducedMotion: 'reduce', javaScriptEnabled: scripts } as const;
  const context = await browser.newContext(looks);
  const page = await context.newPage();
  if (SLOWER > 1) await slowDown(page);
  page.setDefaultTimeout(WAITS_MS);
  const errors: string[] = [];
  const hosts = new Set<string>();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  const settled = watchQuiet(page, WAITS_MS);
  await page.addInitScript({ content: `localStorage.setItem('bihuan.locale', '${locale}')` });
  return {
    page,
    context,
    errors,
    hosts,
    go: async (path) => {
      await page.goto(`${address}${path}`);
    },
    settled,
    close: () => context.close(),
  };
}

/** Somebody of the demo at an address, signed in before the page opens: the form is tried by the tests of signing in. */
export async function signIn(
  browser: Browser,
  address: string,
  login: string,
  path: string,
  options: SeatOptions = {},
): Promise<Seat> {
  const seat = await sitDown(browser, address, options);
  const answer = await seat.context.request.post(`${address}/api/v1/session`, {
    data: { login, password: DEMO_PASSWORD },
  });
  if (!answer.ok()) throw new Error(`${login} was not signed in: ${await answer.text()}`);
  await seat.go(path);
  await seat.page.waitForSelector('.shell main h1');
  return seat;
}

export async function fillSignIn(page: Page, login: string, password: string = DEMO_PASSWORD): Promise<void> {
  await page.locator('input[autocomplete=username]').fill(login);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.locator('.sign-in-form button[type=submit]').click();
}

/** What axe finds against WCAG 2.2 AA, in short; frames that are tried by themselves may be left out. */
export async function violations(page: Page, leaveOut: readonly string[] = []): Promise<readonly string[]> {
  // While a page is on its way it has no heading of its own yet.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  const axe = leaveOut.reduce((builder, selector) => builder.exclude(selector), new AxeBuilder({ page }));
  const { violations: found } = await axe
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Whether the page is wider than its window. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
