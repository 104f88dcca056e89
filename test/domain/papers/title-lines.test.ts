import fc from 'fast-check';
import { cellsOf } from '../../../domain/papers/lay-lines.ts';
import { titleLines } from '../../../domain/papers/title-lines.ts';

describe('the lines of a title (GB/T 9704 7.3.1)', () => {
  it.each([
    ['关于停止执行智慧照明平台（虚构）的通知', ['关于停止执行智慧照明平台（虚构）的通知']],
    ['关于不予受理数字展厅（虚构）2027年度绩效目标的通知', ['关于不予受理数字展厅（虚构）', '2027年度绩效目标的通知']],
    [
      '关于河西村特色种养补贴到户项目2025年度绩效评价结果的通知',
      ['关于河西村特色种养补贴到户项目', '2025年度绩效评价结果的通知'],
    ],
    // Two lines would hold it, but only with the year torn apart.
    [
      '的通知“十五五”2025年度项目的通知2025年度结果（虚构）结果项目项目“十五五”',
      ['的通知“十五五”2025年度项目的通知', '2025年度结果（虚构）', '结果项目项目“十五五”'],
    ],
  ])('of “%s” break where the sense does', (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });

  it('hold everything, none too long, none beginning or ending with the wrong mark, no year torn apart', () => {
    const parts = fc.constantFrom(
      '关于',
      '2025年度',
      '项目',
      '（虚构）',
      '绩效评价',
      '结果',
      '“十五五”',
      '的通知',
      'A1',
    );
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 14 }), (all) => {
        const title = all.join('');
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        expect(lines.every((line) => cellsOf(line) <= 19)).toBe(true);
        expect(lines.slice(1).some((line) => /^[）”，。]/.test(line))).toBe(false);
        expect(lines.slice(0, -1).some((line) => /[（“]$/.test(line))).toBe(false);
        expect(lines.some((line, index) => /\d$/.test(line) && /^[\d年]/.test(lines[index + 1] ?? ''))).toBe(false);
      }),
    );
  });

  it('are found at once for the longest name that an item may have', () => {
    const title = `关于反馈${'农村生活污水治理工程'.repeat(20)}2026年度绩效评价结果的通知`;
    const begun = performance.now();
    const lines = titleLines(title);
    expect(performance.now() - begun).toBeLessThan(3000);
    expect(lines.join('')).toBe(title);
    expect(lines).toHaveLength(12);
  });
});
