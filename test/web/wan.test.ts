import fc from 'fast-check';
import { fenOf, rateText, wanInput, wanText } from '../../web/src/blocks/wan.ts';

describe('money is 万元 with two places and separators (page.md §5)', () => {
  it.each([
    [0, '0.00'],
    [30_000_000, '30.00'],
    [1_260_000_000, '1,260.00'],
    [32_977_000, '32.98'],
    [4_999, '0.00'],
    [5_000, '0.01'],
    [-30_000_000, '-30.00'],
  ])('%p 分 is %p', (fen, text) => {
    expect(wanText(fen)).toBe(text);
  });

  it.each(['', '12万', '1.1234567', '12.3.4', '—'])('does not take %p for an amount', (text) => {
    expect(fenOf(text)).toBeUndefined();
  });

  it.each([
    [27_600_000, '27.60'],
    [30_000_000, '30.00'],
    [32_977_001, '32.977001'],
    [-5_000, '-0.005'],
    [0, '0.00'],
  ])('%p 分 stands in a field as %p', (fen, text) => {
    expect(wanInput(fen)).toBe(text);
  });

  it('reads back exactly what it wrote into a field', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (fen) => {
        expect(fenOf(wanInput(fen))).toBe(fen);
      }),
    );
  });

  it('reads an amount as people type it, with separators of either width', () => {
    expect(fenOf('1,260.5')).toBe(1_260_500_000);
    expect(fenOf('1，260.5')).toBe(1_260_500_000);
  });
});

describe('rates have two decimals', () => {
  it.each([
    [25_945, 30_000, '86.48%'],
    [0, 30_000, '0.00%'],
    [30_777, 30_000, '102.59%'],
    [1, null, '—'],
    [1, 0, '—'],
  ])('%p of %p is %p', (part, whole, text) => {
    expect(rateText(part, whole)).toBe(text);
  });
});
