import type { Page } from 'playwright-core';
import { becomes } from './support/becomes.ts';
import { overflows } from './support/browser.ts';
import { openRoom } from './support/room.ts';

/** Long tables are read to their last cell. */
const READS_MS = 60_000;

const room = openRoom();
const { as } = room;

async function itemNamed(name: string): Promise<string> {
  const { rows } = await room.play.pool.query<{ id: string }>(
    `select instance_id as id from budget_item where name like $1 || '%' limit 1`,
    [name],
  );
  return rows[0]?.id ?? '';
}

/**
 * Texts that a screen reader would read as English although most of their letters are Chinese, each with where it
 * stands, also what is written in a field. Names inside an English sentence, units of money, what is hidden from readers
 * and what a picture's own label says are none of them.
 */
function readAsEnglish(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const many = (text, letters) => (text.match(letters) ?? []).length;
    const placeOf = (element) => element.localName + [...element.classList].map((name) => '.' + name).join('');
    const found = new Set();
    const read = (element, written) => {
      const text = written.replaceAll(/万元|亿元/g, '').trim();
      if (many(text, /\\p{Script=Han}/gu) <= many(text, /\\p{Script=Latin}/gu)) return;
      found.add(placeOf(element.parentElement) + ' > ' + placeOf(element) + ': ' + text.slice(0, 60));
    };
    for (const field of document.querySelectorAll('input, textarea'))
      if (!field.closest('[lang|=zh]')) read(field, field.value);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element.closest('script, style, textarea, [lang|=zh], [aria-hidden=true], [role=img]')) continue;
      read(element, node.nodeValue);
    }
    return [...found];
  })()`);
}

/** Who reads which page; of an item, one by its name. */
const PAGES = [
  ['clerk.floods', '/inbox', ''],
  ['clerk.floods', '/items/:id/targets', '山洪灾害预警'],
  ['clerk.floods', '/items/:id/self-evaluation', '农村预警广播'],
  ['performance', '/inbox', ''],
  ['performance', '/items', ''],
  ['performance', '/items?q=水库', ''],
  ['performance', '/items/:id', '图书下乡'],
  ['performance', '/items/:id?tab=problems', '部门整体支出'],
  ['performance', '/items/:id/self-evaluation-review', '图书下乡'],
  ['performance', '/items/:id/review', '山洪灾害预警'],
  ['performance', '/targets', ''],
  ['performance', '/targets/open', ''],
  ['performance', '/approvals', ''],
  ['performance', '/monitoring', ''],
  ['performance', '/evaluations', ''],
  ['performance', '/finance-evaluations', ''],
  ['performance', '/finance-evaluations/plan', ''],
  ['performance', '/rectification', ''],
  ['performance', '/reports', ''],
  ['performance', '/reports/lists', ''],
  ['performance', '/reports/assessments', ''],
  ['performance', '/reports/documents', ''],
  ['performance', '/consequences', ''],
  ['performance', '/disclosure', ''],
  ['performance', '/libraries/agencies', ''],
  ['performance', '/seasons', ''],
  ['performance', '/rehearsal', ''],
  ['performance', '/numbers', ''],
  ['performance', '/me', ''],
  ['supervisor', '/supervision', ''],
  ['supervisor', '/supervision/matters?state=all', ''],
  ['supervisor', '/dashboards', ''],
  ['supervisor', '/dashboards/process', ''],
  ['clerk.seeds', '/rectification', ''],
  ['admin', '/admin/people', ''],
  ['admin', '/admin/delivery', ''],
  ['admin', '/bodies', ''],
  ['admin', '/operations', ''],
] as const;

describe('what is Chinese on an English page is marked as Chinese (WCAG 3.1.2), and the page keeps to its window', () => {
  it.each(PAGES)(
    'where %s reads %s %s',
    async (login, path, item) => {
      const to = item === '' ? path : path.replace(':id', await itemNamed(item));
      const { page, settled } = await as(login, to, { locale: 'en' });
      await settled();
      await becomes(() => readAsEnglish(page), []);
      // English is the longer language: what fits in Chinese may not.
      expect(await overflows(page)).toBe(false);
    },
    READS_MS,
  );
});
