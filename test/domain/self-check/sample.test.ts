import fc from 'fast-check';
import { ticketOf } from '../../../domain/draw/draw.ts';
import { DEFAULT_SELF_CHECK, type SelfCheckRules } from '../../../domain/policy/plan-rules.ts';
import {
  drawSample,
  populationText,
  quota,
  shareOut,
  stratumOf,
  type PossibleChecker,
  type SampleItem,
} from '../../../domain/self-check/sample.ts';
import { sampleLines, stratumName } from '../../../domain/self-check/self-check-text.ts';

const SEED = 'b'.repeat(64);

function item(id: string, amountFen = 1, unitId = 'u'): SampleItem {
  return { id, unitId, amountFen };
}

function rules(more: Partial<SelfCheckRules> = {}): SelfCheckRules {
  return { ...DEFAULT_SELF_CHECK, ...more };
}

const many = Array.from({ length: 30 }, (_, no) =>
  item(`item-${String(no)}`, no * 50_000_000, `unit-${String(no % 3)}`),
);

describe('a sample of self-evaluations (E4)', () => {
  it('takes of each stratum the share, rounded up, at least the minimum, at most all', () => {
    expect([0, 1, 5, 6, 15].map((size) => quota(size, rules()))).toEqual([0, 1, 1, 2, 3]);
    expect(quota(2, rules({ atLeast: 5 }))).toBe(2);
    expect(quota(7, rules({ atLeast: 0, sharePercent: 100 }))).toBe(7);
  });

  it('draws within amounts, within units or within everything, as the policy says', () => {
    const strata = (kind: SelfCheckRules['strata']): readonly string[] =>
      [item('a', 99_999_999), item('b', 100_000_000), item('c', 1_000_000_000)].map((one) =>
        stratumOf(one, rules({ strata: kind })),
      );
    expect([strata('amount'), strata('unit'), strata('none')]).toEqual([
      ['small', 'middle', 'large'],
      ['u', 'u', 'u'],
      ['all', 'all', 'all'],
    ]);
    expect([stratumName('small', '某单位', 'zh-CN'), stratumName('u', '某单位', 'zh-CN')]).toEqual(['小额', '某单位']);
  });

  it('draws the lowest tickets of every stratum, which anybody can compute from the opened seed', () => {
    const lines = drawSample(SEED, many, rules({ strata: 'unit' }));
    for (const unit of ['unit-0', 'unit-1', 'unit-2']) {
      const inIt = many
        .filter(({ unitId }) => unitId === unit)
        .map(({ id }) => ticketOf(SEED, id))
        .toSorted();
      const drawn = lines.filter(({ stratum, drawn: is }) => stratum === unit && is).map(({ ticket }) => ticket);
      expect(drawn).toEqual(inIt.slice(0, 2));
    }
  });

  it('comes out the same whatever the order of the list', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (shuffled) => {
        const drawn = (some: readonly SampleItem[]): readonly string[] =>
          drawSample(SEED, some, rules())
            .filter((line) => line.drawn)
            .map(({ id }) => id);
        expect(drawn(shuffled)).toEqual(drawn(many));
      }),
    );
  });

  it('moves nobody past anybody when one is taken out: the next ticket comes up', () => {
    const none = rules({ strata: 'none' });
    const drawn = drawSample(SEED, many, none)
      .filter((line) => line.drawn)
      .map(({ id }) => id);
    const without = drawSample(
      SEED,
      many.filter(({ id }) => id !== drawn[0]),
      none,
    ).filter((line) => line.drawn);
    expect(without.slice(0, drawn.length - 1).map(({ id }) => id)).toEqual(drawn.slice(1));
  });

  it('is hashed by list and rules, whatever the order', () => {
    const lines = many.map((one) => ({ ...one, exclusion: null }));
    expect(populationText(lines.toReversed(), rules())).toBe(populationText(lines, rules()));
    expect(populationText(lines, rules({ sharePercent: 21 }))).not.toBe(populationText(lines, rules()));
  });

  it('says its rules in both languages', () => {
    expect(sampleLines(rules(), 'zh-CN')).toEqual([
      '按金额分层：不足 100 万元为小额，1000 万元及以上为大额，其余为中额。',
      '每层抽 20%（向上取整），至少 1 份。',
      expect.stringContaining('SHA-256'),
    ]);
    expect(sampleLines(rules({ strata: 'unit' }), 'en')[0]).toBe('Each unit is a stratum.');
  });
});

describe('checkers', () => {
  const checker = (personId: string, unitIds: readonly string[] = []): PossibleChecker => ({
    personId,
    name: personId,
    role: 'performanceOfficer',
    unitIds,
  });

  it('share what was drawn evenly, and none gets what is his own unit’s', () => {
    const shared = shareOut(many.slice(0, 9), [checker('a'), checker('b', ['unit-0'])]);
    const of = (id: string): readonly string[] =>
      shared.flatMap(({ itemId, checker: one }) => (one?.personId === id ? [itemId] : []));
    expect([of('a').length, of('b').length]).toEqual([5, 4]);
    expect(many.filter(({ id }) => of('b').includes(id)).some(({ unitId }) => unitId === 'unit-0')).toBe(false);
  });

  it('leave open what nobody of those named may check', () => {
    expect(shareOut([item('x')], [checker('a', ['u'])])).toEqual([{ itemId: 'x', checker: undefined }]);
  });
});
