import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GROUND_TEXT } from '../../../domain/honours/honours-text.ts';
import { proposeHonours, USUAL_HONOUR_RULES, type HonourFacts } from '../../../domain/honours/propose.ts';

const good: HonourFacts = {
  subjectId: 'a',
  rank: 1,
  ranked: 10,
  score: '92.10',
  comparable: true,
  assessment: '90.00',
  poorItems: 0,
  overdue: 0,
  atLastStep: 0,
};
const proposed = (more: Partial<HonourFacts>) => proposeHonours([{ ...good, ...more }], USUAL_HONOUR_RULES);
const grounds = (more: Partial<HonourFacts>) => {
  const [one] = proposed(more);
  return one && [one.honour, one.grounds.map(({ ground }) => ground), one.obstacles.map(({ ground }) => ground)];
};

describe('lists are proposed from facts (S8)', () => {
  it('the best fifth is proposed for commendation, with what speaks for it', () => {
    expect(grounds({})).toEqual(['commendation', ['amongBest', 'scoreHigh', 'assessmentHigh'], []]);
    expect(grounds({ rank: 2 })?.[0]).toBe('commendation');
    expect(proposed({ rank: 3 })).toEqual([]);
    expect(proposed({ rank: null })).toEqual([]);
  });

  it('whose sample is not comparable is not commended, and the ground is said', () => {
    const [one] = proposed({ comparable: false });
    expect(one?.obstacles.map(({ ground }) => ground)).toEqual(['notComparable']);
    expect(GROUND_TEXT.notComparable['zh-CN']).toContain('样本不可比');
  });

  it('one of few is still the best', () => {
    expect(grounds({ rank: 1, ranked: 3 })?.[0]).toBe('commendation');
    expect(proposed({ rank: 2, ranked: 3 })).toEqual([]);
  });

  it('whoever is among the best and has something open is named with what stands in the way', () => {
    expect(grounds({ overdue: 2, poorItems: 1, score: '84.99', assessment: null })).toEqual([
      'commendation',
      ['amongBest'],
      ['hasOverdue', 'hasPoorItems', 'scoreBelowPraise', 'assessmentBelowPraise'],
    ]);
  });

  it('criticism is proposed at the last step of the ladder, or below sixty', () => {
    expect(grounds({ atLastStep: 1 })).toEqual(['criticism', ['atLastStep'], []]);
    expect(grounds({ score: '59.99' })).toEqual(['criticism', ['scoreLow'], []]);
    expect(grounds({ assessment: '59.99', rank: 10 })).toEqual(['criticism', ['assessmentLow'], []]);
    expect(proposed({ score: '60.00', rank: 10 })).toEqual([]);
  });

  it('nobody stands on both lists, and every proposal has a fact', () => {
    const score = fc.option(fc.integer({ min: 0, max: 100 }).map(String));
    const facts = fc.record({
      rank: fc.option(fc.integer({ min: 1, max: 20 })),
      ranked: fc.constant(20),
      score,
      comparable: fc.option(fc.boolean()),
      assessment: score,
      poorItems: fc.nat(2),
      overdue: fc.nat(2),
      atLastStep: fc.nat(1),
    });
    fc.assert(
      fc.property(fc.array(facts), (all) => {
        const told = proposeHonours(
          all.map((one, index) => ({ ...one, subjectId: String(index) })),
          USUAL_HONOUR_RULES,
        );
        expect(new Set(told.map(({ subjectId }) => subjectId)).size).toBe(told.length);
        expect(told.every(({ grounds: why }) => why.length > 0)).toBe(true);
      }),
    );
  });
});
