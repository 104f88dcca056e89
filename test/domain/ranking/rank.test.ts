import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RankingMethodSchema, usualMethod, type RankingMethod } from '../../../domain/ranking/method.ts';
import { rank, rankInSteps, type RankedItem, type RankingInputs } from '../../../domain/ranking/rank.ts';
import { finished, sortedInSteps, type Steps } from '../../../domain/steps.ts';
import { changedItems, inputsText, movesBetween, resultText } from '../../../domain/ranking/snapshot.ts';

const method = (more: Partial<RankingMethod> = {}): RankingMethod => ({
  ...usualMethod('unit'),
  minCoveragePercent: 0,
  ...more,
});

/** Each subject with the scores of its items, every item of one yuan. */
function inputs(scores: Readonly<Record<string, readonly (string | null)[]>>, budgetFen = 100): RankingInputs {
  return {
    subjects: Object.keys(scores).map((id) => ({ id, name: id, code: id })),
    items: Object.entries(scores).flatMap(([subjectId, own]) =>
      own.map((score, index): RankedItem => ({ id: `${subjectId}-${String(index)}`, subjectId, budgetFen, score })),
    ),
  };
}

const told = ({ places }: ReturnType<typeof rank>) =>
  places.map(({ rank: at, subjectId }) => `${String(at)}${subjectId}`);

describe('places are those of a competition (R6)', () => {
  it('equals share a place, and the next one comes after all of them: 1, 2, 2, 4', () => {
    const ranking = rank(inputs({ a: ['80'], b: ['90.00'], c: ['85.5'], d: ['85.50'] }), method());
    expect(told(ranking)).toEqual(['1b', '2c', '2d', '4a']);
    expect(ranking.places.map(({ sharedBy }) => sharedBy)).toEqual([1, 2, 2, 1]);
  });

  it('compares before it rounds: what reads the same may lie apart', () => {
    const { places } = rank(inputs({ a: ['85.00', '85.01', '85.00'], b: ['85.00'] }), method());
    expect(places.map(({ rank: at, score }) => [at, score])).toEqual([
      [1, '85.00'],
      [2, '85.00'],
    ]);
  });

  it('rounds half up for reading', () => {
    const { places } = rank(inputs({ a: ['85.00', '85.01'] }), method());
    expect(places[0]?.score).toBe('85.01');
  });

  it('weighs by amount, or each item alike', () => {
    const items: readonly RankedItem[] = [
      { id: '1', subjectId: 'a', budgetFen: 900, score: '90' },
      { id: '2', subjectId: 'a', budgetFen: 100, score: '50' },
      { id: '3', subjectId: 'b', budgetFen: 100, score: '80' },
    ];
    const both = { items, subjects: inputs({ a: [], b: [] }).subjects };
    expect(rank(both, method()).places.map(({ score }) => score)).toEqual(['86.00', '80.00']);
    expect(told(rank(both, method({ weighting: 'equally' })))).toEqual(['1b', '2a']);
  });

  it('adds amounts that no floating number holds', () => {
    const items = Array.from({ length: 3 }, (_, index) => ({
      id: String(index),
      subjectId: 'a',
      budgetFen: 9_007_199_254_740_990 - index,
      score: '99.99',
    }));
    expect(rank({ items, subjects: inputs({ a: [] }).subjects }, method()).places[0]?.score).toBe('99.99');
  });
});

describe('whoever has no place is named with the reason', () => {
  it('by decision, without items, not concluded, too few', () => {
    const { places, excluded } = rank(
      inputs({ a: ['90', '91'], b: [], c: [null], d: ['99'], e: ['70', '70'] }),
      method({ minItems: 2, excluded: [{ subjectId: 'e', reason: '机构改革，数据不全' }] }),
    );
    expect(places.map(({ subjectId }) => subjectId)).toEqual(['a']);
    expect(excluded.map(({ subjectId, reason, note }) => [subjectId, reason, note])).toEqual([
      ['b', 'noItems', undefined],
      ['c', 'notConcluded', undefined],
      ['d', 'tooFewItems', undefined],
      ['e', 'byDecision', '机构改革，数据不全'],
    ]);
  });

  it('no amount, no weight; weighed alike it has its place', () => {
    expect(rank(inputs({ a: ['90'] }, 0), method()).excluded[0]?.reason).toBe('noAmount');
    expect(told(rank(inputs({ a: ['90'] }, 0), method({ weighting: 'equally' })))).toEqual(['1a']);
  });

  it('a place of which too little money is evaluated is marked', () => {
    const { places } = rank(inputs({ a: ['90', null], b: ['80'] }), method({ minCoveragePercent: 60 }));
    expect(places.map(({ comparable }) => comparable)).toEqual([false, true]);
  });

  it('nobody is left out twice', () => {
    const twice = [1, 2].map(() => ({ subjectId: 'a', reason: '数据不全' }));
    expect(RankingMethodSchema.safeParse(method({ excluded: twice })).success).toBe(false);
  });
});

const score = fc.option(fc.integer({ min: 0, max: 10_000 }).map((points) => (points / 100).toFixed(2)));
const item = fc.record({
  subjectId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  budgetFen: fc.oneof(fc.constantFrom(0, 100, 200), fc.nat(10_000_000_000)),
  score: fc.oneof(score, fc.constantFrom('80.00', '90.00')),
});
const SUBJECTS = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: `单位${id}`, code: id }));
const year = fc.array(item, { maxLength: 30 }).map((items): RankingInputs => ({
  subjects: SUBJECTS,
  items: items.map((one, index) => ({ ...one, id: String(index) })),
}));
const anyMethod = fc.record({
  subject: fc.constant('unit' as const),
  weighting: fc.constantFrom('byAmount' as const, 'equally' as const),
  minItems: fc.integer({ min: 1, max: 3 }),
  minCoveragePercent: fc.integer({ min: 0, max: 100 }),
  excluded: fc.subarray(['a', 'b']).map((ids) => ids.map((subjectId) => ({ subjectId, reason: '数据不全' }))),
});

describe('whatever the year was', () => {
  it('the order in which it is read changes neither the ranking nor its texts', () => {
    fc.assert(
      fc.property(year, anyMethod, fc.infiniteStream(fc.nat()), (one, how, random) => {
        const mixed = <T>(all: readonly T[]): readonly T[] =>
          all
            .map((each) => ({ each, at: random.next().value }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ each }) => each);
        const other = { subjects: mixed(one.subjects), items: mixed(one.items) };
        expect(rank(other, how)).toEqual(rank(one, how));
        expect(finished(inputsText(other))).toBe(finished(inputsText(one)));
        expect(finished(resultText(how, rank(other, how)))).toBe(finished(resultText(how, rank(one, how))));
      }),
    );
  });

  it('everybody stands once: with a place or with a reason', () => {
    fc.assert(
      fc.property(year, anyMethod, (one, how) => {
        const { places, excluded } = rank(one, how);
        const ids = [...places, ...excluded].map(({ subjectId }) => subjectId);
        expect(ids.toSorted()).toEqual(SUBJECTS.map(({ id }) => id));
      }),
    );
  });

  it('a place is one more than the number of those who are better, and is shared by as many as it says', () => {
    fc.assert(
      fc.property(year, anyMethod, (one, how) => {
        const { places } = rank(one, how);
        for (const { rank: at, sharedBy } of places) {
          expect(places.filter(({ rank: other }) => other < at)).toHaveLength(at - 1);
          expect(places.filter(({ rank: other }) => other === at)).toHaveLength(sharedBy);
        }
      }),
    );
  });

  it('one who is worse than all moves nobody', () => {
    fc.assert(
      fc.property(year, anyMethod, (one, how) => {
        const scored = one.items.map((each) => ({
          ...each,
          score: each.score === null ? null : Math.max(Number(each.score), 1).toFixed(2),
        }));
        const before = { ...one, items: scored };
        const worse = Array.from({ length: 3 }, (_, index) => ({
          id: `worse-${String(index)}`,
          subjectId: 'z',
          budgetFen: 100,
          score: '0.00',
        }));
        const after = {
          subjects: [...one.subjects, { id: 'z', name: '单位z', code: 'z' }],
          items: [...scored, ...worse],
        };
        const moves = movesBetween(rank(before, how).places, rank(after, how).places);
        expect(moves.map(({ subjectId }) => subjectId)).toEqual(['z']);
      }),
    );
  });

  it('a better score never costs a place', () => {
    fc.assert(
      fc.property(year, anyMethod, fc.nat(29), (one, how, at) => {
        const items = one.items.map((each, index) =>
          index === at && each.score !== null ? { ...each, score: '100.00' } : each,
        );
        const owner = one.items[at]?.subjectId;
        const placeIn = (some: RankingInputs) => rank(some, how).places.find(({ subjectId }) => subjectId === owner);
        const [was, is] = [placeIn(one), placeIn({ ...one, items })];
        if (was && is) expect(is.rank).toBeLessThanOrEqual(was.rank);
      }),
    );
  });

  it('a single changed figure changes the text that is hashed', () => {
    fc.assert(
      fc.property(
        year.filter(({ items }) => items.length > 0),
        (one) => {
          const [first, ...rest] = one.items;
          if (!first) return;
          const changed = { ...one, items: [{ ...first, budgetFen: first.budgetFen + 1 }, ...rest] };
          expect(finished(inputsText(changed))).not.toBe(finished(inputsText(one)));
          expect(changedItems(one.items, changed.items)).toBe(1);
          expect(changedItems(one.items, rest)).toBe(1);
          expect(changedItems(one.items, one.items.toReversed())).toBe(0);
        },
      ),
    );
  });
});

describe('a long ranking is made in steps (R6)', () => {
  const MANY = 20_000;
  const long: RankingInputs = {
    subjects: Array.from({ length: MANY }, (_, no) => ({ id: `s${String((no * 7919) % MANY)}`, name: '-', code: '-' })),
    items: Array.from({ length: MANY }, (_, no) => ({
      id: `i${String(no)}`,
      subjectId: `s${String((no * 31) % MANY)}`,
      budgetFen: 100 + (no % 97),
      score: no % 13 === 0 ? null : (60 + ((no * 17) % 4000) / 100).toFixed(2),
    })),
  };

  function counted<T>(steps: Steps<T>): { readonly value: T; readonly pauses: number } {
    for (let pauses = 0; ; pauses += 1) {
      const step = steps.next();
      if (step.done === true) return { value: step.value, pauses };
    }
  }

  it('with a pause at least at every thousand, and the same ranking as at once', () => {
    const how = usualMethod('item');
    const { value, pauses } = counted(rankInSteps(long, how));
    expect(pauses).toBeGreaterThan(MANY / 1000);
    expect(value).toEqual(rank(long, how));
    expect(value.places.length + value.excluded.length).toBe(MANY);
  });

  it('and sorted as one sorting would have sorted it, equals in their order', () => {
    const value = fc.record({ key: fc.nat(9), no: fc.nat() });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), fc.integer({ min: 1, max: 120 }), (few, times) => {
        const many = Array.from({ length: times }, () => few).flat();
        const order = (a: { readonly key: number }, b: { readonly key: number }): number => a.key - b.key;
        expect(finished(sortedInSteps(many, order))).toEqual(many.toSorted(order));
      }),
      { numRuns: 30 },
    );
  });
});
