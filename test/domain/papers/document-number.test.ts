import fc from 'fast-check';
import {
  AUTHORITY_CODE,
  gapsOf,
  nextNumber,
  parseDocumentNumber,
  printDocumentNumber,
} from '../../../domain/papers/document-number.ts';

const codes = fc
  .stringMatching(/^[^〔〕[\]()（）\s\d]{1,30}$/u)
  .filter((code) => AUTHORITY_CODE.test(code) && code.length <= 30);
const numbers = fc.record({
  code: codes,
  year: fc.integer({ min: 1000, max: 9999 }),
  serial: fc.integer({ min: 1, max: 999_999 }),
});

describe('a document number (GB/T 9704 7.2.5)', () => {
  it('is read as it is printed, and printed as it is read', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const text = printDocumentNumber(number);
        expect(parseDocumentNumber(text)).toEqual(number);
      }),
    );
    expect(printDocumentNumber({ code: '郴财绩', year: 2026, serial: 12 })).toBe('郴财绩〔2026〕12号');
  });

  it.each([
    '郴财绩[2026]12号',
    '郴财绩〔2026〕012号',
    '郴财绩〔26〕12号',
    '郴财绩〔2026〕第12号',
    '〔2026〕12号',
    '郴财绩〔2026〕0号',
  ])('is not what looks like one: %s', (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
  });
});

describe('a series of numbers', () => {
  const series = fc.record({
    startsAfter: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 0, max: 60 }),
  });

  it('goes on by one', () => {
    expect(nextNumber({ code: '示财绩', year: 2026, startsAfter: 3, last: 57 })).toEqual({
      code: '示财绩',
      year: 2026,
      serial: 58,
    });
  });

  it('has no gap where every serial is there, in any order', () => {
    fc.assert(
      fc.property(series, ({ startsAfter, length }) => {
        const serials = Array.from({ length }, (_, index) => startsAfter + 1 + index).toReversed();
        expect(gapsOf({ startsAfter, last: startsAfter + length }, serials)).toEqual([]);
      }),
    );
  });

  it('names exactly the serials that are missing', () => {
    fc.assert(
      fc.property(series, fc.array(fc.integer({ min: 1, max: 120 })), ({ startsAfter, length }, lost) => {
        const last = startsAfter + length;
        const all = Array.from({ length }, (_, index) => startsAfter + 1 + index);
        const kept = all.filter((serial) => !lost.includes(serial));
        const named = gapsOf({ startsAfter, last }, kept).flatMap(([from, to]) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        expect(named).toEqual(all.filter((serial) => lost.includes(serial)));
      }),
    );
  });
});
