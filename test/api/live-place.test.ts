import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOf } from '../../api/events/stream.ts';

/** A snapshot as PostgreSQL writes it: its oldest, its next, and which between them still run. */
const snapshots = fc
  .tuple(fc.integer({ min: 1, max: 1e12 }), fc.uniqueArray(fc.nat(1e6), { maxLength: 20 }), fc.nat(1e6))
  .map(([oldest, gaps, more]) => {
    const running = gaps.map((gap) => oldest + gap).toSorted((one, other) => one - other);
    return `${String(oldest)}:${String((running.at(-1) ?? oldest) + 1 + more)}:${running.join(',')}`;
  });

describe('the place up to which a page has read (page.md §2 Live)', () => {
  it('is understood again as it was told, whatever transactions ran then', () => {
    fc.assert(
      fc.property(snapshots, fc.nat(2e9), (seen, at) => {
        expect(placeOf(`${seen}@${String(at)}`)).toEqual({ seen, at });
      }),
    );
  });

  it.each([
    ['nothing', undefined],
    ['an empty one', ''],
    ['one of another form', '17-4'],
    ['one without its time', '5:7:6'],
    ['one before the first transaction', '0:7:@1'],
    ['one that ends before it begins', '7:5:@1'],
    ['one whose running transactions do not rise', '5:9:8,6@1'],
    ['one with a running transaction before its oldest', '5:9:4@1'],
    ['one with a running transaction after its next', '5:9:9@1'],
    ['an expression', "5:9:6'@1"],
  ])('is none where a browser sends %s: the page is told from now on, and nobody else notices', (_, sent) => {
    expect(placeOf(sent)).toBeUndefined();
  });
});
