import { Workbook } from '@cj-tech-master/excelts';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openBrowser, signIn, violations } from './support/browser.ts';
import { openPlayground, type Playground } from './support/playground.ts';

let play: Playground;
let browser: Browser;
beforeAll(async () => {
  [play, browser] = await Promise.all([openPlayground(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await play.close();
});

/** The first line of a file, and how many lines it has. */
async function lookInto(path: string): Promise<readonly [unknown, number]> {
  const book = new Workbook();
  await book.xlsx.load(readFileSync(path));
  const sheet = book.worksheets[0];
  return [sheet?.getCell(1, 1).value, sheet?.rowCount ?? 0];
}

describe('every list has its file (page.md §2: export is exactly this filter)', () => {
  it.each([
    ['/items?light=red', '项目一览'],
    ['/rectification', '整改台账'],
    ['/monitoring?y=2026', '运行监控'],
    ['/consequences', '预算挂钩'],
  ])(
    '%s',
    async (path, title) => {
      const seat = await signIn(browser, play.address, 'performance', path);
      const { page, errors } = seat;
      const button = page.getByRole('button', { name: '导出表格' });
      await button.waitFor();
      expect(await violations(page)).toEqual([]);
      const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
      expect(file.suggestedFilename()).toMatch(/2026-11-23\.xlsx$/);
      const [first, lines] = await lookInto(await file.path());
      expect(first).toBe(title);
      expect(lines).toBeGreaterThan(5);
      expect(errors).toEqual([]);
      await seat.close();
    },
    90_000,
  );
});
