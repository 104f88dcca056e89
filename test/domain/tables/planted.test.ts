import { describe, expect, it } from '@jest/globals';
import { checkTable } from '../../../domain/tables/check-table.ts';
import type { TableFindingCode } from '../../../domain/tables/table-finding.ts';
import { cells, cleanCase, withRows, withSubRows, type Json } from './makers.ts';

type Expected = readonly (readonly [TableFindingCode, string])[];

function found(table: Json): Expected {
  return checkTable(table).findings.map(({ code, path }) => [code, path]);
}

const budgetRows = (...rows: readonly Json[]): Json => cleanCase({ budget_rows: rows });
const total = {
  name: '年度资金总额',
  initial: 120,
  adjusted: 100,
  executed: 98.5,
  weight: 10,
  rate: '98.50%',
  score: 9.85,
};
const fiscal = { name: '其中：财政拨款', initial: 100, adjusted: 80, executed: 78.5 };
const other = { name: '其他资金', initial: 20, adjusted: 20, executed: 20 };

describe('a table in which nothing is inconsistent', () => {
  it('has no findings', () => {
    expect(found(cleanCase())).toEqual([]);
  });

  it('is recomputed to what it says', () => {
    expect(checkTable(cleanCase()).recomputed).toMatchObject({
      executionRate: '98.50%',
      executionScore: '9.85',
      total: '98.85',
      grade: 'excellent',
    });
  });

  it.each<[string, Json]>([
    [
      'numbers as text, full width',
      cleanCase({
        budget_adjusted: '１００',
        executed: '98.5万元',
        execution_score: '９.８５',
        total_score: '98.85分',
      }),
    ],
    ['the rate as a percentage number', cleanCase({ execution_rate: 98.5 })],
    ['the rate as a share', cleanCase({ execution_rate: 0.985 })],
    ['money by source', budgetRows(total, fiscal, other)],
    [
      'a source that is detailed',
      budgetRows(total, { ...fiscal, name: '财政拨款' }, other, {
        ...fiscal,
        name: '其中：省级',
        initial: 1,
        adjusted: 1,
        executed: 1,
      }),
    ],
    ['a total written as 98.85/100', cleanCase({ total_score: '98.85/100' })],
    [
      'a completion after the year’s end, explained',
      withRows({ 2: { actual: '2025年1月', score: 0, reason: '冬季停工' } }, { total_score: 83.85, grade: '良' }),
    ],
    ['placeholders where no reason is needed', withRows({ 0: { reason: '无' }, 1: { reason: '/' } })],
    [
      'a row of strokes',
      cleanCase({
        indicators: [
          ...(cleanCase()['indicators'] as Json[]),
          cells({ l1: '效益指标', l2: '生态效益指标', l3: '/', target: '/', actual: '/', weight: null, score: null }),
        ],
      }),
    ],
    [
      'sub-rows that add up',
      withSubRows(
        { l3: '其中：县级', target: '8场', actual: '10场' },
        { l3: '其中：乡级', target: '12场', actual: '12场' },
      ),
    ],
    [
      'headings that agree',
      withRows({
        0: { l1: '产出指标（50分）' },
        1: { l1: '产出指标（50分）' },
        2: { l1: '产出指标（50分）' },
        3: { l1: '效益指标（30分）' },
        4: { l1: '效益指标（30分）' },
        5: { l1: '满意度指标（10分）' },
      }),
    ],
    ['first levels written once, as merged cells are', withRows({ 1: { l1: null }, 2: { l1: '' }, 4: { l1: null } })],
    ['a zero ceiling', withRows({ 0: { l3: '安全事故', target: '0起', actual: '0起' } })],
    ['something unwanted below its ceiling', withRows({ 0: { l3: '投诉件数', target: '≤5件', actual: '2件' } })],
    ['an explained excess', withRows({ 0: { actual: '40场', reason: '新增两县' } })],
  ])('also with %s', (_name, table) => {
    expect(found(table)).toEqual([]);
  });

  it.each<[string, Json]>([
    [
      'with a cost group, 20/40/20/10',
      withRows(
        {
          0: {
            weight: 20,
            score: 20,
            l1: '成本指标',
            l2: '经济成本指标',
            l3: '单位成本',
            target: '≤300元',
            actual: '280元',
          },
          1: { weight: 20, score: 20 },
          2: { weight: 20, score: 20 },
          3: { weight: 10, score: 9.5 },
        },
        { total_score: 99.35 },
      ),
    ],
    [
      'of 40/40/20 without points for a full execution',
      withRows(
        {
          0: { weight: 20, score: 20 },
          1: { weight: 10, score: 10 },
          2: { weight: 10, score: 10 },
          4: { weight: 20, score: 20 },
          5: { weight: 20, score: 20 },
        },
        { executed: 100, execution_rate: '100%', execution_score: null, total_score: 99 },
      ),
    ],
    ['of Hubei, 20/40/40', withRows({ 0: { weight: 10, score: 10 } }, { execution_score: 19.7, total_score: 98.7 })],
  ])('is recognised %s', (_name, table) => {
    expect(found(table)).toEqual([]);
  });
});

describe('each inconsistency is found by its code at its place, and nothing else', () => {
  it.each<[TableFindingCode, string, Json]>([
    ['weightsSum', '/indicators', withRows({ 4: { weight: 9, score: 9 } }, { total_score: 97.85 })],
    ['groupSum', '/indicators/3/l1', withRows({ 3: { l1: '效益指标(40分)' }, 4: { l1: '效益指标(40分)' } })],
    ['totalMismatch', '/total_score', cleanCase({ total_score: 99 })],
    ['totalAboveFull', '/total_score', cleanCase({ total_score: 101 })],
    ['gradeMismatch', '/grade', cleanCase({ grade: '良' })],
    [
      'templateDeviation',
      '/indicators',
      withRows({ 0: { weight: 30, score: 30 }, 3: { weight: 10, score: 9.5 } }, { total_score: 99.35 }),
    ],
    ['scoreAboveWeight', '/indicators/0/score', withRows({ 0: { score: 21 } }, { total_score: 99.85 })],
    ['scoreNegative', '/indicators/4/score', withRows({ 4: { score: -1 } }, { total_score: 87.85, grade: '良' })],
    [
      'weightMissing',
      '/indicators/4/weight',
      withRows({ 4: { weight: null, score: null }, 3: { weight: 30, score: 28.5 } }, { total_score: 98.35 }),
    ],
    ['scoreMissing', '/indicators/4/score', withRows({ 4: { score: null } })],
    ['scoreMismatch', '/indicators/3/score', withRows({ 3: { score: 18 } }, { total_score: 97.85 })],
    ['fullMarksUnreached', '/indicators/3/score', withRows({ 3: { score: 20 } }, { total_score: 99.85 })],
    ['unreachedWithoutReason', '/indicators/3/reason', withRows({ 3: { reason: null } })],
    ['unreachedWithoutReason', '/indicators/3/reason', withRows({ 3: { reason: '0' } })],
    ['unreachedWithoutReason', '/indicators/3/reason', withRows({ 3: { reason: '／' } })],
    ['placeholderReason', '/indicators/0/reason', withRows({ 0: { reason: '0' } })],
    ['deductionWithoutReason', '/indicators/1/reason', withRows({ 1: { score: 14 } }, { total_score: 97.85 })],
    ['overAchievedWithoutReason', '/indicators/0/reason', withRows({ 0: { actual: '40场' } })],
    ['targetMissing', '/indicators/0/target', withRows({ 0: { target: null } })],
    ['actualMissing', '/indicators/0/actual', withRows({ 0: { actual: '/' } })],
    ['targetUnreadable', '/indicators/0/target', withRows({ 0: { target: '≥≥' } })],
    ['comparatorInActual', '/indicators/0/actual', withRows({ 0: { actual: '≥22场' } })],
    ['actualNotMeasured', '/indicators/0/actual', withRows({ 0: { actual: '完成' } })],
    ['unitMismatch', '/indicators/0/actual', withRows({ 0: { actual: '22人' } })],
    ['rateAboveFull', '/indicators/5/actual', withRows({ 5: { actual: '104%' } })],
    ['targetInName', '/indicators/1/l3', withRows({ 1: { l3: '课程合格率95%' } })],
    ['positiveOutputWithLte', '/indicators/0/target', withRows({ 0: { target: '≤30场' } })],
    [
      'amountAsQuantity',
      '/indicators/0/target',
      withRows({ 0: { l3: '培训经费', target: '60万元', actual: '61万元' } }),
    ],
    ['satisfactionEventCount', '/indicators/5/l1', withRows({ 5: { l3: '投诉数', target: '0起', actual: '0起' } })],
    [
      'paymentAgainstExecution',
      '/indicators/1/actual',
      withRows({ 1: { l3: '资金支付率', target: '100%', actual: '100%' } }),
    ],
    ['yearMismatch', '/indicators/2/target', withRows({ 2: { target: '2023年11月30日前', actual: '10月' } })],
    ['yearMismatch', '/title', cleanCase({ title: '绩效自评表（2023年度）' })],
    ['levelMismatch', '/indicators/4/l2', withRows({ 4: { l2: '质量指标' } })],
    [
      'duplicateIndicator',
      '/indicators/1/l3',
      withRows({ 1: { l2: '数量指标', l3: '培训场次', target: '≥5场', actual: '6场' } }),
    ],
    ['notApplicable', '/indicators/1/actual', withRows({ 1: { actual: '不适用' } })],
    [
      'missingGroup',
      '/indicators',
      withRows({ 5: { l1: '效益指标', l2: '社会效益指标', l3: '带动户数', target: '≥90户', actual: '94户' } }),
    ],
    ['executionRateMismatch', '/execution_rate', cleanCase({ execution_rate: '95.50%' })],
    ['executionRateRounded', '/execution_rate', cleanCase({ execution_rate: '99%' })],
    ['executionRateMissing', '/execution_rate', cleanCase({ execution_rate: null })],
    ['executionScoreMismatch', '/execution_score', cleanCase({ execution_score: 10, total_score: 99 })],
    ['executionNotScored', '/execution_score', cleanCase({ execution_score: null, total_score: 89, grade: '良' })],
    [
      'executionAboveFull',
      '/execution_rate',
      cleanCase({ executed: 103, execution_rate: '103.00%', execution_score: 10, total_score: 99 }),
    ],
    ['zeroInitialBudget', '/budget_initial', cleanCase({ budget_initial: 0 })],
    ['fundsInPlaceLow', '/funds_in_place', cleanCase({ funds_in_place: 40 })],
    ['budgetAdjustedMissing', '/budget_adjusted', cleanCase({ budget_adjusted: null })],
    ['executedMissing', '/executed', cleanCase({ executed: null })],
    ['negativeAmount', '/budget_initial', cleanCase({ budget_initial: -120 })],
    ['unreadableNumber', '/budget_initial', cleanCase({ budget_initial: '一百二十' })],
    ['badValue', '/budget_initial', cleanCase({ budget_initial: { amount: 1 } })],
    ['budgetRowsSum', '/budget_rows/0/executed', budgetRows(total, fiscal, { ...other, executed: 19 })],
    [
      'budgetRowsDiffer',
      '/budget_rows/0/adjusted',
      budgetRows({ ...total, adjusted: 101, rate: '97.52%' }, fiscal, { ...other, adjusted: 21 }),
    ],
    ['budgetRowPoints', '/budget_rows/1/weight', budgetRows(total, { ...fiscal, weight: 10, score: 9.85 }, other)],
    ['executionRateMismatch', '/budget_rows/1/rate', budgetRows(total, { ...fiscal, rate: '50%' }, other)],
    [
      'subRowsSum',
      '/indicators/0/target',
      withSubRows(
        { l3: '其中：县级', target: '9场', actual: '10场' },
        { l3: '其中：乡级', target: '12场', actual: '12场' },
      ),
    ],
    [
      'subRowsMixedUnits',
      '/indicators/2/target',
      withSubRows(
        { l3: '其中：县级', target: '8场', actual: '10场' },
        { l3: '其中：乡级', target: '12次', actual: '12次' },
      ),
    ],
    [
      'subRowPoints',
      '/indicators/1/weight',
      withSubRows({ l3: '其中：县级', target: '20场', actual: '22场', weight: 5 }),
    ],
  ])('%s at %s', (code, path, table) => {
    expect(found(table)).toEqual([[code, path]]);
  });

  it('copies of all targets', () => {
    const copied = withRows(
      {
        0: { actual: '20场' },
        1: { actual: '≥95%' },
        2: { actual: '11月底前' },
        3: { actual: '1000人', score: 20, reason: null },
        5: { actual: 90 },
      },
      { total_score: 99.85 },
    );
    expect(found(copied)).toContainEqual(['actualsCopyTargets', '/indicators']);
    expect(found(withRows({ 3: { actual: '1000人', score: 20, reason: null } }, { total_score: 99.85 }))).toEqual([]);
  });

  it('an indicator’s amount that is nearly the budget’s', () => {
    const near = withRows({ 1: { l2: '成本指标', l3: '项目总投资', target: '995000元', actual: '985000元' } });
    expect(found(near)).toEqual([['amountDiffersFromBudget', '/indicators/1/target']]);
  });

  it('a table without points, without rows, without a budget', () => {
    const rows = (cleanCase()['indicators'] as Json[]).map((row) => ({ ...row, weight: null, score: null }));
    expect(found(cleanCase({ indicators: rows, total_score: null, grade: null }))).toEqual([
      ['unscored', '/indicators'],
    ]);
    for (const indicators of [[], null, undefined])
      expect(found(cleanCase({ indicators, total_score: null, grade: null }))).toEqual([
        ['noIndicators', '/indicators'],
      ]);
    expect(found(cleanCase({ budget_adjusted: 0 }))).toContainEqual(['budgetZero', '/budget_adjusted']);
  });

  it('expenditure above an income that stands in the budget’s column', () => {
    expect(
      found(
        cleanCase({
          executed: 103,
          execution_rate: null,
          execution_score: null,
          indicators: [],
          total_score: null,
          grade: null,
          excerpt_truncated: true,
          note: '填的是决算收入数',
        }),
      ),
    ).toEqual([['overspentIncome', '/executed']]);
  });
});

describe('what truncation may hide is not reported', () => {
  const half = (cleanCase()['indicators'] as Json[]).slice(0, 4);
  it('a group, points and a total that the hidden rows may complete', () => {
    expect(found(cleanCase({ indicators: half, excerpt_truncated: true }))).toEqual([]);
    expect(checkTable(cleanCase({ indicators: half, excerpt_truncated: true })).recomputed.total).toBeNull();
  });

  it('but points that no hidden row can heal', () => {
    expect(found(cleanCase({ indicators: half, excerpt_truncated: true, total_score: 60, grade: '中' }))).toEqual([
      ['totalMismatch', '/total_score'],
    ]);
    const heavy = half.map((row, i) => (i === 0 ? { ...row, weight: 60, score: 60 } : row));
    expect(
      found(cleanCase({ indicators: heavy, excerpt_truncated: true, total_score: null, grade: null })).map(
        ([code]) => code,
      ),
    ).toEqual(['weightsSum', 'templateDeviation']);
  });
});
