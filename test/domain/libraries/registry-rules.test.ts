import fc from 'fast-check';
import { actsIn, ENTRY_STATES, LIBRARIES, stateAfter } from '../../../domain/libraries/entry-acts.ts';
import { creditCheckCharacter, isCreditCode } from '../../../domain/libraries/credit-code.ts';
import { idCheckCharacter, isIdNumber, masked } from '../../../domain/libraries/id-number.ts';
import { qualityScore } from '../../../domain/libraries/quality.ts';

const CHARACTERS = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const seventeen = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''));

describe('a unified social credit code (GB 32100-2015)', () => {
  it('holds for codes that are published', () => {
    for (const code of ['91350100M000100Y43', '91110000802100433B', '914403001922038216'])
      expect([code, isCreditCode(code)]).toEqual([code, true]);
  });

  it('is right with its own check character and with no other', () => {
    fc.assert(
      fc.property(seventeen, (first) => {
        const check = creditCheckCharacter(first) ?? '';
        expect(CHARACTERS.filter((one) => isCreditCode(first + one))).toEqual([check]);
      }),
    );
  });

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(seventeen, fc.nat(16), fc.constantFrom(...CHARACTERS), (first, at, other) => {
        fc.pre(first[at] !== other);
        const code = first + (creditCheckCharacter(first) ?? '');
        expect(isCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }),
    );
  });

  it.each(['', '91350100M000100Y4', '91350100M000100Y433', '91350100I000100Y43', '91350100m000100y43'])(
    'is not %j',
    (text) => {
      expect(isCreditCode(text)).toBe(false);
    },
  );
});

describe('a citizen’s number (GB 11643-1999)', () => {
  it('holds for the standard’s own example and for no other last character', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(Array.from('0123456789X').filter((one) => isIdNumber(`11010519491231002${one}`))).toEqual(['X']);
  });

  it('names a day that exists', () => {
    const first = '11010519490231002';
    expect(isIdNumber(first + (idCheckCharacter(first) ?? ''))).toBe(false);
  });
});

describe('personal data for whoever does not keep the registry', () => {
  it('shows its ends only, and keeps its length', () => {
    expect(masked('13800001234')).toBe('138******34');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), (text) => {
        const shown = Array.from(masked(text)).filter((one, at) => one === text[at] && one !== '*').length;
        expect([masked(text).length, shown <= 5]).toEqual([text.length, true]);
      }),
    );
  });
});

describe('what may happen to an entry', () => {
  it('is offered exactly where it is possible', () => {
    for (const library of LIBRARIES)
      for (const state of ENTRY_STATES)
        for (const act of [...actsIn(library, state, false), ...actsIn(library, state, true)])
          expect(ENTRY_STATES).toContain(stateAfter(library, state, act, '有理由'));
  });

  it('removes nobody without a reason', () => {
    expect(() => stateAfter('agencies', 'listed', 'remove', ' ')).toThrow('invalidInput');
    expect(stateAfter('agencies', 'listed', 'remove', '出具虚假报告')).toBe('removed');
  });

  it('refuses what the state does not allow', () => {
    expect(() => stateAfter('experts', 'removed', 'suspend', '理由')).toThrow('entryNotNow');
    expect(() => stateAfter('indicators', 'listed', 'remove', '理由')).toThrow('entryNotNow');
  });
});

describe('the quality of an agency’s work', () => {
  it('is the mean of its five marks', () => {
    expect(qualityScore({ independence: 100, evidence: 90, report: 85, timeliness: 80, confidentiality: 100 })).toBe(
      91,
    );
    expect(qualityScore({ independence: 100, evidence: 90, report: 85, timeliness: 80, confidentiality: 99.99 })).toBe(
      91,
    );
  });
});
