import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { builtPage } from './support/built-page.ts';

const Manifest = z.record(z.string(), z.object({ file: z.string(), imports: z.array(z.string()).default([]) }));

const FIRST_ROUTE_KB = 250;
const SHELL = ['index.html', 'src/start.tsx'];

/** Scripts that a browser has to load before a page shows, in kB of gzip. */
async function scriptKb(...entries: readonly string[]): Promise<number> {
  const folder = await builtPage();
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')));
  const needed = new Set<string>();
  const take = (key: string): void => {
    if (needed.has(key)) return;
    needed.add(key);
    manifest[key]?.imports.forEach(take);
  };
  entries.forEach(take);
  const files = [...needed].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'));
  expect(files.length).toBeGreaterThan(entries.length - 1);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;
}

describe('weak office machines (page.md §6): the first route stays small, the rest is loaded when needed', () => {
  it.each(['inbox/inbox-page', 'items/items-page'])(
    '%s needs no more than 250 kB of script',
    async (page) => {
      expect(await scriptKb(...SHELL, `src/pages/${page}.tsx`)).toBeLessThan(FIRST_ROUTE_KB);
    },
    120_000,
  );

  it('loads the drawing of the path only when it is looked at', async () => {
    const [item, diagram] = [
      await scriptKb(...SHELL, 'src/pages/item/item-page.tsx'),
      await scriptKb(...SHELL, 'src/pages/item/item-page.tsx', 'src/pages/item/path-diagram.tsx'),
    ];
    expect(diagram - item).toBeGreaterThan(30);
  }, 120_000);
});
