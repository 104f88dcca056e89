import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../domain/scoring/decimal.ts';
import type { Actual, Target } from '../../../domain/scoring/indicator.ts';
import { formulaText, scoreIndicator } from '../../../domain/scoring/score.ts';

import { hubei, ministry2020 } from '../../../domain/scoring/template.ts';
import { atLeast, atMost, row } from './makers.ts';

const score = (target: Target, actual: string | Actual | null, weight: number | string = 10) =>
  scoreIndicator(row(target, { weight }), actual, ministry2020);

describe('quantitative rows — 财预〔2020〕10号 16: 完成得满分，未完成按比例', () => {
  it('compares before rounding: 94.60% does not reach 95%', () => {
    expect(score(atLeast('95'), '94.60%')).toMatchObject({ reached: false, score: '9.96', needsReason: true });
  });

  it('rounds half up to two places, once', () => {
    expect(score(atLeast('200', '个'), '199', '1')).toMatchObject({ score: '1.00', reached: false });
    expect(score(atLeast('1000', '个'), '125', '1')).toMatchObject({ score: '0.13' });
  });

  it('shows the arithmetic: 20 × 86.20% = 17.24', () => {
    const { formula } = score(atLeast('1000', '个'), '862', 20);
    expect(formula && formulaText(formula)).toBe('20 × 86.20% = 17.24');
  });

  it('reads 万 as ten thousand', () => {
    expect(score(atLeast('550', '万粒'), '5500000粒')).toMatchObject({ reached: true, score: '10.00' });
    expect(score(atLeast('300', '万元'), '2999999元')).toMatchObject({ reached: false });
  });

  it('leaves units that cannot be compared to a person', () => {
    expect(score(atLeast('20', '亩'), '3公顷')).toMatchObject({ reached: null, score: null, needsJudgement: true });
  });

  it('does not count the number itself for > (Civil Code 1259)', () => {
    expect(score({ comparator: 'gte', value: '5', unit: '个', exclusive: true }, '5')).toMatchObject({
      reached: false,
    });
  });

  it('never gives less for more, nor more than the weight', () => {
    const quantity = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        quantity,
        quantity,
        fc.integer({ min: 1, max: 50_000 }),
        fc.integer({ min: 1, max: 50 }),
        (a, b, target, weight) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)].map((actual) =>
            Number(score(atLeast(String(target), '个'), String(actual), weight).score),
          );
          expect(less).toBeLessThanOrEqual(more ?? Number.NaN);
          expect(more).toBeLessThanOrEqual(weight);
        },
      ),
    );
  });

  it('is reached exactly when the points are whole, or the shortfall is below half a hundredth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (actual, target) => {
        const { reached, score: points } = score(atLeast(String(target), '个'), String(actual));
        const short = new Decimal(10).minus(new Decimal(actual).div(target).times(10));
        expect(reached).toBe(actual >= target);
        if (points !== '10.00') expect(short.gt(0)).toBe(true);
      }),
    );
  });
});

describe('over-achievement — 明显超额，按偏离度适度调减: a person decides, never the machine', () => {
  it('keeps full points and asks for an explanation and a judgement above 130 %', () => {
    expect(score(atLeast('2000', '户'), '3061')).toMatchObject({
      score: '10.00',
      reached: true,
      needsReason: true,
      needsJudgement: true,
      completion: '1.530500',
    });
  });

  it('asks nothing at exactly 130 %', () => {
    expect(score(atLeast('2000', '户'), '2600')).toMatchObject({ needsReason: false, needsJudgement: false });
  });
});

describe('reverse rows — Hubei: 得分＝权重×目标÷实际', () => {
  it.each([
    ['4', '10.00', true],
    ['5', '10.00', true],
    ['8', '6.25', false],
  ])('≤ 5 with %s gives %s', (actual, points, reached) => {
    expect(scoreIndicator(row(atMost('5', '次')), actual, hubei)).toMatchObject({ score: points, reached });
  });

  it('gives full points for 0 against 0 without dividing, and none above', () => {
    expect(score(atMost('0', '起'), '0起')).toMatchObject({ score: '10.00', reached: true, completion: null });
    expect(score(atMost('0', '起'), '1起')).toMatchObject({ score: '0.00', reached: false });
    expect(score(atMost('0', '起'), '无')).toMatchObject({ score: '10.00', reached: true });
  });

  it('waits for a person where the template gives no reverse formula', () => {
    const silent = { ...ministry2020, reverseRule: { ...ministry2020.reverseRule, value: 'judgement' as const } };
    expect(scoreIndicator(row(atMost('5', '次')), '8', silent)).toMatchObject({
      score: null,
      needsJudgement: true,
      reached: false,
    });
  });
});

describe('= targets: passing is a deviation too', () => {
  const exactly: Target = { comparator: 'eq', value: '100', unit: '个' };
  it('is reached only by the number itself', () => {
    expect(score(exactly, '100')).toMatchObject({ reached: true, score: '10.00' });
    expect(score(exactly, '80')).toMatchObject({ reached: false, score: '8.00' });
  });

  it('leaves the points of an excess to a person', () => {
    expect(score(exactly, '120')).toMatchObject({
      reached: false,
      score: '10.00',
      needsReason: true,
      needsJudgement: true,
    });
  });
});

describe('ranges', () => {
  const range: Target = { comparator: 'range', min: '10', max: '20', unit: '个' };
  it.each([
    ['10', '10.00'],
    ['20', '10.00'],
    ['5', '5.00'],
    ['25', '8.00'],
  ])('10–20 with %s gives %s', (actual, points) => {
    expect(score(range, actual)).toMatchObject({ score: points });
  });
});

describe('dates (时效)', () => {
  const beforeSeptember: Target = { comparator: 'date', by: { month: 9 } };
  const byNovember30: Target = { comparator: 'date', by: { month: 11, day: 30 } };
  it.each([
    [beforeSeptember, '7月', true, '10.00'],
    [beforeSeptember, '10月', false, '0.00'],
    [beforeSeptember, '9月', null, null],
    [byNovember30, '11月30日', true, '10.00'],
    [byNovember30, '11月底', true, '10.00'],
    [byNovember30, '12月1日', false, '0.00'],
  ])('case %#', (target, actual, reached, points) => {
    expect(score(target, actual)).toMatchObject({ reached, score: points });
  });

  it('looks at the year where both name one', () => {
    const target: Target = { comparator: 'date', by: { year: 2025, month: 11, day: 30 } };
    expect(score(target, '2026年1月5日')).toMatchObject({ reached: false });
    expect(score(target, '2024年12月5日')).toMatchObject({ reached: true });
  });
});

describe('yes/no and judged rows — bands 100–80 / 80–60 / 60–0', () => {
  it('gives all or nothing for yes and no', () => {
    const yes: Target = { comparator: 'yesNo', value: true };
    expect(score(yes, '是')).toMatchObject({ score: '10.00' });
    expect(score(yes, '否')).toMatchObject({ score: '0.00', reached: false });
  });

  const judged: Target = { comparator: 'qualitative', text: '显著提升' };
  it('uses the percentage chosen within the band', () => {
    expect(score(judged, { kind: 'judged', band: 'partlyAchieved', percent: '75' })).toMatchObject({
      score: '7.50',
      reached: false,
    });
    expect(score(judged, { kind: 'judged', band: 'achieved', percent: '85.5' })).toMatchObject({
      score: '8.55',
      reached: true,
    });
  });

  it('waits for the percentage of a partly reached row, and refuses one from another band', () => {
    expect(score(judged, '基本达到')).toMatchObject({ score: null, reached: false, needsJudgement: true });
    expect(score(judged, { kind: 'judged', band: 'partlyAchieved', percent: '80' })).toMatchObject({ score: null });
    expect(score(judged, { kind: 'judged', band: 'partlyAchieved', percent: '60' })).toMatchObject({ score: '6.00' });
  });

  it('knows Hubei’s wider middle band', () => {
    const actual: Actual = { kind: 'judged', band: 'partlyAchieved', percent: '55' };
    expect(scoreIndicator(row(judged), actual, hubei).score).toBe('5.50');
    expect(score(judged, actual).score).toBeNull();
  });
});

it('scores nothing where nothing is reported, and marks a row that does not apply', () => {
  expect(score(atLeast('5'), null)).toMatchObject({ score: null, needsJudgement: false });
  expect(score(atLeast('5'), '无')).toMatchObject({ score: null, notApplicable: true, needsReason: false });
});

it('earns nothing below the pass mark where a template sets one', () => {
  const strict = { ...ministry2020, passPercent: { ...ministry2020.passPercent, value: 60 } };
  expect(scoreIndicator(row(atLeast('100')), '59', strict).score).toBe('0.00');
  expect(scoreIndicator(row(atLeast('100')), '60', strict).score).toBe('6.00');
});
