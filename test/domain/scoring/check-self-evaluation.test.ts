import { describe, expect, it } from '@jest/globals';
import {
  checkSelfEvaluation,
  SelfEvaluationSchema,
  type SelfEvaluation,
} from '../../../domain/scoring/self-evaluation.ts';
import { ministry2020 } from '../../../domain/scoring/template.ts';
import { atLeast, cleanEvaluation, cleanTable, row, withActual } from './makers.ts';

const table = cleanTable();
const found = (evaluation: SelfEvaluation, targets = table) =>
  checkSelfEvaluation(targets, evaluation, ministry2020).map(({ code, path, severity }) => [code, path, severity]);

describe('checkSelfEvaluation — E2: 未实现绩效目标的，须说明理由', () => {
  it('has nothing to say about a clean evaluation', () => {
    expect(SelfEvaluationSchema.parse(cleanEvaluation())).toEqual(cleanEvaluation());
    expect(found(cleanEvaluation())).toEqual([]);
  });

  it('stops an unreached row without a reason, however near', () => {
    expect(found(withActual('content', { actual: '89.99%' }))).toEqual([
      ['reasonMissing', '/actuals/4/reason', 'error'],
    ]);
    expect(found(withActual('content', { actual: '89.99%', reason: '施工噪音扰民，投诉较多' }))).toEqual([]);
  });

  it.each(['0', '无', '/', '——', ' 无。', '扣1分', '同上', 'N/A'])('does not take “%s” for a reason', (reason) => {
    expect(found(withActual('content', { actual: '80%', reason }))).toEqual([
      ['reasonPlaceholder', '/actuals/4/reason', 'error'],
    ]);
  });

  it('stops a missing, a repeated and an unknown row', () => {
    const { actuals } = cleanEvaluation();
    expect(found(cleanEvaluation({ actuals: actuals.slice(1) }))).toContainEqual([
      'actualMissing',
      '/actuals',
      'error',
    ]);
    expect(found(withActual('road', { actual: '/' }))).toEqual([['actualMissing', '/actuals/0/actual', 'error']]);
    expect(found(cleanEvaluation({ actuals: [...actuals, { key: 'road', actual: '1' }] }))).toEqual([
      ['actualRepeated', '/actuals/5/key', 'error'],
    ]);
    expect(found(cleanEvaluation({ actuals: [...actuals, { key: 'x', actual: '1' }] }))).toEqual([
      ['actualUnknown', '/actuals/5/key', 'error'],
    ]);
  });

  it('accepts no comparator in an actual value', () => {
    expect(found(withActual('road', { actual: '≥12公里' }))).toEqual([
      ['comparatorInActual', '/actuals/0/actual', 'error'],
    ]);
  });

  it('asks about a low execution rate before rounding it, and about one above 100 %', () => {
    const execution = (executedFen: number, reason?: string): SelfEvaluation =>
      cleanEvaluation({
        execution: { initialFen: 0, adjustedFen: 100_000_000, executedFen, ...(reason && { reason }) },
      });
    expect(found(execution(89_999_999))).toEqual([['executionReasonMissing', '/execution/reason', 'hint']]);
    expect(found(execution(89_999_999, '尾款待决算审计后支付'))).toEqual([]);
    expect(found(execution(90_000_000))).toEqual([]);
    expect(found(execution(100_000_001))).toEqual([['executionAboveFull', '/execution/executedFen', 'hint']]);
  });

  it('asks why a target was passed by far, without stopping', () => {
    expect(found(withActual('people', { actual: '9000人' }))).toEqual([
      ['overAchievedUnexplained', '/actuals/3/reason', 'hint'],
    ]);
    expect(found(withActual('people', { actual: '9000人', reason: '新增两个片区' }))).toEqual([]);
  });

  it('compares the unit’s own points with the computed ones and with the weight', () => {
    expect(found(withActual('road', { selfScore: 20.5 }))).toEqual([
      ['selfScoreAboveWeight', '/actuals/0/selfScore', 'error'],
    ]);
    expect(found(withActual('quality', { selfScore: 19 }))).toEqual([
      ['selfScoreDiffers', '/actuals/1/selfScore', 'hint'],
    ]);
    expect(found(withActual('quality', { selfScore: '20', evidence: '' }))).toEqual([
      ['fullMarksWithoutEvidence', '/actuals/1/evidence', 'hint'],
    ]);
  });

  it('asks for the evidence of full marks, also where the unit leaves the scoring to the table', () => {
    expect(found(withActual('quality', { evidence: ' ' }))).toEqual([
      ['fullMarksWithoutEvidence', '/actuals/1/evidence', 'hint'],
    ]);
    expect(found(withActual('quality', { actual: '80%', reason: '返工未验', evidence: '' }))).toEqual([]);
  });

  it('asks for a judgement where no rule decides', () => {
    expect(found(withActual('quality', { actual: '完成' }))).toEqual([
      ['actualUndecided', '/actuals/1/actual', 'hint'],
    ]);
    const outside = { kind: 'judged', band: 'partlyAchieved', percent: '95' } as const;
    expect(found(withActual('people', { actual: outside, reason: '征地未完成' }))).toEqual([
      ['percentOutsideBand', '/actuals/3/actual/percent', 'error'],
    ]);
  });

  it('sees that all was copied from the targets', () => {
    const copied = cleanEvaluation({
      actuals: [
        { key: 'road', actual: '12公里', evidence: '验收报告' },
        { key: 'quality', actual: '95%', evidence: '验收报告' },
        { key: 'time', actual: '11月30日', evidence: '验收报告' },
        { key: 'people', actual: '5000人', evidence: '验收报告' },
        { key: 'content', actual: '90%', evidence: '验收报告' },
      ],
    });
    expect(found(copied)).toEqual([['allActualsEqualTargets', '/actuals', 'hint']]);
  });

  it('sees full payment beside a lower execution rate', () => {
    const paid = {
      ...table,
      indicators: table.indicators.map((old) =>
        old.key === 'quality' ? row(atLeast('100'), { ...old, name: '资金支付率', target: atLeast('100') }) : old,
      ),
    };
    expect(found(cleanEvaluation(), paid)).toEqual([['paymentAgainstExecution', '/actuals/1/actual', 'hint']]);
  });
});
