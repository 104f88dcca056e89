import { Workbook } from '@cj-tech-master/excelts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { unzipped } from '../support/unzip.ts';
import { becomesMany } from './support/becomes.ts';
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
      await seat.settled();
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

describe('批量归档: the archives of what the list shows', () => {
  const Index = z.object({ archives: z.array(z.object({ path: z.string(), code: z.string(), sha256: z.string() })) });

  it('come as one file with the index of their hashes, each archive as the index has it', async () => {
    const seat = await signIn(browser, play.address, 'auditor', '/items');
    const { page, errors } = seat;
    const late = page.getByRole('button', { name: /^逾期 \d+$/ });
    const count = Number(/\d+/.exec((await late.textContent()) ?? '')?.[0]);
    await late.click();
    await page.waitForURL(/light=red/);
    await becomesMany(page.locator('tbody tr'), count);
    const shown = await page.locator('tbody tr').allTextContents();
    const button = page.getByRole('button', { name: '批量归档' });
    expect(await violations(page)).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), button.click()]);
    const files = await unzipped(readFileSync(await file.path()));
    const { archives } = Index.parse(JSON.parse(files.get('index.json')?.toString() ?? ''));
    expect([archives.length, archives.length > 0]).toEqual([shown.length, true]);
    expect(file.suggestedFilename()).toContain(`${String(archives.length)}个项目.zip`);
    await page.getByText(`${String(archives.length)} 个归档包开始下载`).waitFor();
    expect([...files.keys()]).toEqual([...archives.map(({ path }) => path), 'index.csv', 'index.json']);
    for (const { path, code, sha256 } of archives) {
      const archive = files.get(path) ?? Buffer.of();
      expect(createHash('sha256').update(archive).digest('hex')).toBe(sha256);
      expect([...(await unzipped(archive)).keys()]).toContain('manifest.json');
      expect(shown.join(' ')).toContain(code);
    }
    expect(errors).toEqual([]);
    await seat.close();
  }, 120_000);

  it('are refused above two hundred before anything is fetched; the filter is what helps', async () => {
    const officer = await signIn(browser, play.address, 'performance', '/items');
    const opened = await officer.page.evaluate<number>(`(async () => {
      const { csrfToken } = await (await fetch('/api/v1/session')).json();
      const { rows: units } = await (await fetch('/api/v1/units')).json();
      const items = Array.from({ length: 200 }, (_, no) => ({
        unitId: units.find(({ regionId }) => regionId === '431000').id, code: '2027-' + (1000 + no), name: '批量项目' + no,
        itemKind: 'project', fiscalYear: 2027, requestedFen: 1_000_000,
      }));
      const reply = await fetch('/api/v1/budget-items/batch', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'idempotency-key': 'many-' + crypto.randomUUID() },
        body: JSON.stringify({ items }),
      });
      return reply.status;
    })()`);
    expect(opened).toBe(201);
    await officer.close();
    const seat = await signIn(browser, play.address, 'auditor', '/items');
    const { page, errors } = seat;
    let fetched = 0;
    page.on('download', () => (fetched += 1));
    await page.getByRole('button', { name: '批量归档' }).click();
    await page.getByText('一次最多取 200 个归档包').waitFor();
    expect(await violations(page)).toEqual([]);
    await seat.settled();
    expect([fetched, errors]).toEqual([0, []]);
    await seat.close();
  }, 120_000);
});
