import fc from 'fast-check';
import { compareEditions } from '../../../domain/libraries/compare-editions.ts';
import type { Content } from '../../../domain/libraries/fields.ts';
import { readMarkdown } from '../../../domain/libraries/markdown.ts';
import { publishedFrameworks } from '../../../domain/libraries/published-frameworks.ts';

const one = (name: string, more: object = {}): Content => ({ l1: '产出', l2: '质量', name, edition: '1', ...more });
const edition = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom('甲', '乙', '丙', '丁'),
    l1: fc.constantFrom('产出', '效果'),
    unit: fc.constantFrom('%', '人'),
  }),
  { selector: ({ name, l1 }) => `${l1}${name}` },
);

describe('two editions of a framework', () => {
  it('compared with themselves have nothing new, nothing gone and nothing changed', () => {
    fc.assert(
      fc.property(edition, (rows) => {
        const after = rows.map((row) => ({ ...row, edition: '2' }));
        expect(compareEditions(rows, after)).toEqual({ added: [], removed: [], changed: [], same: rows.length });
      }),
    );
  });

  it('turned round, what was new is gone, and what was gone is new', () => {
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const [there, back] = [compareEditions(before, after), compareEditions(after, before)];
        expect(there.added).toEqual(back.removed);
        expect(there.removed).toEqual(back.added);
        expect(there.changed.length).toBe(back.changed.length);
        expect(there.same + there.changed.length + there.removed.length).toBe(before.length);
      }),
    );
  });

  it('know an indicator that has only moved to another group', () => {
    const { changed, added, removed } = compareEditions([one('质量达标率')], [one('质量达标率', { l2: '产出质量' })]);
    expect([changed.map(({ keys }) => keys), added, removed]).toEqual([[['l2']], [], []]);
  });
});

describe('an article', () => {
  it('never loses a character that is no mark, and never makes a link that could run', () => {
    const blocks = readMarkdown('# 依据\n正文 **重点** [坏](javascript:alert(1)) [好](https://a.example/x) <b>x</b>');
    expect(JSON.stringify(blocks)).toContain('javascript:alert(1)');
    const links = JSON.stringify(blocks).match(/"href":"[^"]+"/g);
    expect(links).toEqual(['"href":"https://a.example/x"']);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('中a #->|*`[]()1. \n')) }), (text) => {
        const shown = JSON.stringify(readMarkdown(text));
        for (const letter of ['中', 'a']) {
          const count = (whole: string): number => whole.split(letter).length - 1;
          if (letter === '中') expect(count(shown)).toBe(count(text));
        }
      }),
    );
  });

  it('does not take an address that leaves for another host as one of ours', () => {
    expect(JSON.stringify(readMarkdown('[x](//evil.example)'))).not.toContain('"href"');
  });
});

describe('the published frameworks', () => {
  it('are refused where their marks are not the known ones', () => {
    expect(() => publishedFrameworks([{ framework: 'x' }])).toThrow();
  });
});
