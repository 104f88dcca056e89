import fc from 'fast-check';
import { mean, median, percentile, spread } from '../../bench/statistics.ts';

const samples = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });

describe('percentile — nearest rank', () => {
  it.each([
    [50, 5],
    [95, 10],
    [10, 1],
    [100, 10],
  ])('of the numbers from one to ten, %p per cent is %p', (percent, expected) => {
    expect(percentile([10, 2, 3, 4, 5, 6, 7, 8, 9, 1], percent)).toBe(expected);
  });

  it('is a sample that at least so many per cent do not exceed, and the smallest such', () => {
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 100 }), (all, percent) => {
        const found = percentile(all, percent);
        const share = (limit: (one: number) => boolean): number => (all.filter(limit).length / all.length) * 100;
        expect(all).toContain(found);
        expect(share((one) => one <= found)).toBeGreaterThanOrEqual(percent - 1e-9);
        expect(share((one) => one < found)).toBeLessThan(percent);
      }),
    );
  });

  it('leaves the samples in their order', () => {
    const all = [3, 1, 2];
    percentile(all, 50);
    expect(all).toEqual([3, 1, 2]);
  });
});

describe('spread', () => {
  it('tells how samples lie, and nothing of none', () => {
    expect(spread([4, 1, 3, 2])).toEqual({ count: 4, mean: 2.5, p50: 2, p95: 4, p99: 4, max: 4 });
    expect(spread([])).toEqual({ count: 0, mean: 0, p50: 0, p95: 0, p99: 0, max: 0 });
  });

  it('takes the middle of three runs, whatever happened to one of them', () => {
    expect(median([10, 900, 12])).toBe(12);
    expect(mean([10, 12])).toBe(11);
  });
});
