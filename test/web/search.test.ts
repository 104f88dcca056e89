import fc from 'fast-check';
import { partsOf } from '../../web/src/pages/search/parts.ts';
import { becomes } from './support/becomes.ts';
import { overflows, PHONE, violations } from './support/browser.ts';
import { openRoom } from './support/room.ts';

const room = openRoom();
const { as } = room;

describe('the search box finds everything from anywhere (page.md §1)', () => {
  it('/ and two characters lead to items and units with counts, each to where it is', async () => {
    const { page, errors, settled } = await as('performance', '/inbox');
    await settled();
    await page.keyboard.press('/');
    await page.locator('.search input:focus').waitFor();
    await page.keyboard.type('路灯');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    await page
      .locator('#found-items')
      .getByText(/^项目 \d+$/)
      .waitFor();
    await becomes(() => page.locator('.found mark').first().textContent(), '路灯');
    expect(await violations(page)).toEqual([]);
    await page.locator('.found-row a').first().click();
    await page.waitForURL(/\/items\//);
    expect(errors).toEqual([]);
  }, 90_000);

  it('a part of a document’s number in square brackets finds it', async () => {
    const { page } = await as('performance', `/search?q=${encodeURIComponent('[2026]')}`);
    await page.locator('#found-documents').waitFor();
    await page.locator('section', { hasText: '文号' }).getByRole('link', { name: '全部文号 →' }).click();
    await page.waitForURL(/kind=documents/);
    await page.locator('.found-row').nth(5).waitFor();
    expect(await violations(page)).toEqual([]);
  }, 90_000);

  it('a supervised matter by what is asked, with what it is about, leads to its page', async () => {
    const { page, errors } = await as('supervisor', `/search?q=${encodeURIComponent('汛期临近')}`);
    await page
      .locator('#found-supervisions')
      .getByText(/^督办件 1$/)
      .waitFor();
    const matters = page.locator('section', { has: page.locator('#found-supervisions') });
    await matters.getByText('小型水库').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await matters.locator('.found-row a').click();
    await page.waitForURL(/\/supervision\/matters\//);
    expect(errors).toEqual([]);
  }, 90_000);

  it('a round by its name leads to its page; a unit finds those that are open to it', async () => {
    const { page, errors } = await as('clerk.seeds', `/search?q=${encodeURIComponent('绩效目标申报')}`);
    const rounds = page.locator('section', { has: page.locator('#found-seasons') });
    await rounds.locator('.found-row a').first().click();
    await page.waitForURL(/\/seasons\//);
    await page.locator('.season-figures').waitFor();
    expect(errors).toEqual([]);
  }, 90_000);

  it('says why nothing was found, on a phone without sideways scroll', async () => {
    const { page } = await as('performance', `/search?q=${encodeURIComponent('没有这样的词')}`, { viewport: PHONE });
    await page.getByText('没有找到“没有这样的词”').waitFor();
    expect(await overflows(page)).toBe(false);
    expect(await violations(page)).toEqual([]);
  }, 90_000);
});

describe('where the words stand', () => {
  it('is marked, and put together again the pieces are the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, words) => {
        expect(
          partsOf(text, words)
            .map(({ part }) => part)
            .join(''),
        ).toBe(text);
      }),
    );
    expect(partsOf('路灯维护路灯', '路灯').filter(({ hit }) => hit)).toHaveLength(2);
    expect(partsOf('HD-77', 'hd')).toEqual([
      { part: 'HD', hit: true },
      { part: '-77', hit: false },
    ]);
  }, 90_000);
});
