import fc from 'fast-check';
import { cellsOf, CELLS_IN_LINE, layLines } from '../../../domain/papers/lay-lines.ts';
import { layPaper, ROWS_IN_PAGE } from '../../../domain/papers/lay-paper.ts';
import type { Paper, PaperBlock } from '../../../domain/papers/paper.ts';

const PIECES = [
  '预',
  '算',
  '绩',
  '效',
  '，',
  '。',
  '、',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '86.20%',
  '2026',
  '年',
  'A4',
  ' ',
];
const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 200 }).map((pieces) => pieces.join(''));

describe('lines of 28 characters', () => {
  it('hold every character in its order, and never more than fits', () => {
    fc.assert(
      fc.property(text, (given) => {
        const lines = layLines(given);
        expect(lines.join('')).toBe(given);
        lines.forEach((line, index) => {
          expect(cellsOf(line)).toBeLessThanOrEqual(CELLS_IN_LINE - (index === 0 ? 2 : 0));
        });
      }),
    );
  });

  it('do not begin with a closing mark nor end with an opening one where anything else is possible', () => {
    const paragraph =
      '财政部门对绩效评价结果进行审核（含自评），发现数据前后不一的，应当退回修改、重新报送，并说明理由。'.repeat(6);
    for (const line of layLines(paragraph)) {
      expect(line).not.toMatch(/^[，。、）]/);
      expect(line).not.toMatch(/（$/);
    }
  });

  it('do not tear a number apart', () => {
    const lines = layLines(`${'一'.repeat(24)}86.20%是执行率`);
    expect(lines).toEqual(['一'.repeat(24), '86.20%是执行率']);
  });

  it('an empty paragraph is one empty line', () => {
    expect(layLines('')).toEqual(['']);
  });
});

function paperOf(blocks: readonly PaperBlock[]): Paper {
  return {
    issuer: '郴州市财政局',
    number: { text: '示财绩〔2026〕8号', fixed: true },
    title: '关于马铃薯种薯繁育示范推广项目2025年度绩效评价结果的通知',
    addressee: '示例市农业技术推广中心：',
    blocks,
    signature: { name: '郴州市财政局', date: '2026年1月5日' },
    imprint: '郴州市财政局　　2026年1月5日印发',
  };
}

const block = fc.record({
  level: fc.constantFrom('heading' as const, 'section' as const, 'body' as const),
  text,
});

describe('pages of 22 lines (GB/T 9704)', () => {
  it('hold everything once, in order, and never more lines than a page has', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 40 }), (blocks) => {
        const pages = layPaper(paperOf(blocks));
        const lines = pages.flatMap((page) => page.lines);
        expect(
          lines
            .slice(1)
            .map((line) => line.text)
            .join(''),
        ).toBe(blocks.map((one) => one.text).join(''));
        pages.forEach((page, index) => {
          const head = index === 0 ? 11 + page.title.length : 0;
          const foot = page.signed ? 6 : 0;
          expect(page.lines.length + head + foot).toBeLessThanOrEqual(ROWS_IN_PAGE);
          expect(page.no).toBe(index + 1);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('break a long title into lines of about the same length', () => {
    const [page] = layPaper(paperOf([{ level: 'body', text: '一' }]));
    const [first = '', second = ''] = page?.title ?? [];
    expect(page?.title).toHaveLength(2);
    expect(Math.abs(cellsOf(first) - cellsOf(second))).toBeLessThanOrEqual(3);
  });

  it('sign once, on the last page, where text stands; a heading does not end a page', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 40 }), (blocks) => {
        const pages = layPaper(paperOf(blocks));
        expect(pages.filter(({ signed }) => signed)).toEqual([pages.at(-1)]);
        expect(pages.at(-1)?.lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
    const filler: PaperBlock = { level: 'body', text: '一' };
    const pages = layPaper(
      paperOf([
        ...Array.from({ length: 9 }, () => filler),
        { level: 'heading', text: '二、' },
        ...Array.from({ length: 9 }, () => filler),
      ]),
    );
    for (const page of pages.slice(0, -1)) expect(page.lines.at(-1)?.kind).not.toBe('heading');
  });
});
