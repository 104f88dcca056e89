import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../../domain/scoring/decimal.ts';
import { applyAdjustments, EXECUTION_KEY, gradeOf, scoreTable } from '../../../domain/scoring/score.ts';
import {
  hubei,
  ministry2020,
  SCORING_TEMPLATES,
  scoringTemplate,
  ScoringTemplateSchema,
} from '../../../domain/scoring/template.ts';
import { cleanEvaluation, cleanTable } from './makers.ts';

const table = cleanTable();
const { actuals, execution } = cleanEvaluation();
const full = { ...execution, executedFen: execution.adjustedFen };

describe('the execution rate — 执行数÷全年（调整后）预算数', () => {
  const rate = (adjustedFen: number, executedFen: number) =>
    scoreTable(table, actuals, { initialFen: 0, adjustedFen, executedFen }, ministry2020).execution;

  it('is taken on the adjusted budget and weighs ten', () => {
    expect(rate(43_200_000, 37_240_000)).toMatchObject({ rate: '86.20%', score: '8.62', belowHint: true });
  });

  it('is capped above 100 % and says so', () => {
    expect(rate(32_977, 33_831)).toMatchObject({ rate: '102.59%', score: '10.00', aboveFull: true });
  });

  it('is below 90 % before it is rounded', () => {
    expect(rate(1_000_000, 899_999)).toMatchObject({ rate: '90.00%', belowHint: true });
    expect(rate(1_000_000, 900_000)).toMatchObject({ belowHint: false });
  });

  it('cannot be computed on a budget of 0: the total waits', () => {
    const score = scoreTable(table, actuals, { initialFen: 0, adjustedFen: 0, executedFen: 0 }, ministry2020);
    expect(score).toMatchObject({
      total: null,
      grade: null,
      undecided: [EXECUTION_KEY],
      execution: { rate: null, score: null },
    });
  });

  it('weighs twenty in Hubei', () => {
    expect(scoreTable(table, actuals, { ...full, executedFen: full.adjustedFen / 2 }, hubei).execution.score).toBe(
      '10.00',
    );
  });
});

describe('totals add the rounded points', () => {
  it('gives 100 and excellent where everything was reached and spent', () => {
    expect(scoreTable(table, actuals, full, ministry2020)).toMatchObject({
      total: '100.00',
      grade: 'excellent',
      undecided: [],
    });
  });

  it('waits for the rows that a person must decide', () => {
    const open = actuals.filter(({ key }) => key !== 'people');
    expect(scoreTable(table, open, full, ministry2020)).toMatchObject({ total: null, undecided: ['people'] });
  });

  it('is the sum of what is shown, whatever was reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13_000 }), fc.integer({ min: 0, max: 6000 }), (metres, people) => {
        const reported = actuals.map((row) =>
          row.key === 'road'
            ? { ...row, actual: `${String(metres / 1000)}公里` }
            : row.key === 'people'
              ? { ...row, actual: String(people) }
              : row,
        );
        const score = scoreTable(table, reported, execution, ministry2020);
        const shown = score.indicators.reduce(
          (sum, row) => sum.plus(row.score ?? 0),
          new Decimal(score.execution.score ?? 0),
        );
        expect(score.total).toBe(shown.toFixed(2));
      }),
    );
  });

  it('does not count sub-rows (其中)', () => {
    const [road, ...rest] = table.indicators;
    const sub = { ...road, key: 'sub', partOf: 'road', weight: undefined };
    const detailed = cleanTable({ indicators: [road, sub, ...rest] as typeof table.indicators });
    expect(scoreTable(detailed, actuals, full, ministry2020).total).toBe('100.00');
  });

  it('takes a row that does not apply out of the full points', () => {
    const reported = actuals.map((row) => (row.key === 'road' ? { ...row, actual: '不适用' } : row));
    const score = scoreTable(table, reported, { ...full, executedFen: full.adjustedFen / 2 }, ministry2020);
    // 5 + 20 + 10 + 30 + 10 = 75 of 80
    expect(score).toMatchObject({ total: '93.75', excludedPoints: '20.00' });
  });

  it('waits for a person on such a row where the template says so', () => {
    const waiting = {
      ...ministry2020,
      notApplicableRule: { ...ministry2020.notApplicableRule, value: 'judgement' as const },
    };
    const reported = actuals.map((row) => (row.key === 'road' ? { ...row, actual: '不适用' } : row));
    expect(scoreTable(table, reported, full, waiting)).toMatchObject({ total: null, undecided: ['road'] });
  });

  it('leaves what it is given untouched', () => {
    const frozen = structuredClone({ table, actuals, full });
    scoreTable(table, actuals, full, ministry2020);
    expect({ table, actuals, full }).toEqual(frozen);
  });
});

describe('grades — [90,100] 优, [80,90) 良, [60,80) 中, [0,60) 差', () => {
  it.each([
    ['90.00', 'excellent'],
    ['89.99', 'good'],
    ['80.00', 'good'],
    ['79.99', 'fair'],
    ['60', 'fair'],
    ['59.99', 'poor'],
    ['0', 'poor'],
  ])('%s is %s', (total, grade) => {
    expect(gradeOf(total, ministry2020)).toBe(grade);
  });
});

describe('finance’s score in place of the unit’s (E4, E5)', () => {
  const score = scoreTable(table, actuals, full, ministry2020);

  it('changes the row, the total and the grade, and keeps the reason', () => {
    const adjusted = applyAdjustments(score, [
      { key: 'people', score: '18.5', reason: '抽查受益人口 3,100 人' },
      { key: EXECUTION_KEY, score: 8, reason: '含预付款' },
    ]);
    expect(adjusted).toMatchObject({ total: '86.50', grade: 'good' });
    expect(adjusted.adjustments).toHaveLength(2);
    expect(score.total).toBe('100.00');
  });

  it('decides a row that waited for a judgement', () => {
    const open = scoreTable(
      table,
      actuals.filter(({ key }) => key !== 'people'),
      full,
      ministry2020,
    );
    expect(applyAdjustments(open, [{ key: 'people', score: 20, reason: '现场核查' }]).total).toBe('90.00');
  });

  it('refuses everything wrong at once: above the weight, below 0, without reason, unknown, twice', () => {
    const wrong = [
      { key: 'people', score: 31, reason: 'x' },
      { key: 'road', score: -1, reason: ' ' },
      { key: 'nobody', score: 1, reason: 'x' },
      { key: 'people', score: 1, reason: 'x' },
    ];
    expect(() => applyAdjustments(score, wrong)).toThrow(
      expect.objectContaining({
        code: 'invalidInput',
        faults: [
          expect.objectContaining({ code: 'adjustmentOutOfRange', path: '/0/score' }),
          expect.objectContaining({ code: 'adjustmentOutOfRange', path: '/1/score' }),
          expect.objectContaining({ code: 'adjustmentWithoutReason', path: '/1/reason' }),
          expect.objectContaining({ code: 'adjustmentUnknown', path: '/2/key' }),
          expect.objectContaining({ code: 'adjustmentRepeated', path: '/3/key' }),
        ],
      }),
    );
  });
});

describe('templates are data, each value with its source', () => {
  it.each(SCORING_TEMPLATES.map((template) => [template.id, template] as const))(
    '%s is well formed and makes 100 points',
    (_id, template) => {
      expect(ScoringTemplateSchema.parse(template)).toEqual(template);
      const groups = template.groups.value.reduce((sum, { points }) => sum + points, 0);
      expect(groups + template.executionPoints.value).toBe(100);
    },
  );

  it('refuses an unknown template', () => {
    expect(() => scoringTemplate('nowhere')).toThrow(expect.objectContaining({ code: 'unknownScoringTemplate' }));
  });
});
