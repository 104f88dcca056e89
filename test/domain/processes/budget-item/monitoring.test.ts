import fc from 'fast-check';
import { defaultPolicy } from '../../../../domain/policy/default-policy.ts';
import { MonitoringContentSchema } from '../../../../domain/processes/budget-item/commands.ts';
import {
  monitoringHints,
  monitoringLight,
  targetAchievement,
  type MonitoringReport,
} from '../../../../domain/processes/budget-item/monitoring.ts';
import { periodName } from '../../../../domain/obligations/period-name.ts';
import { lightReasonText } from '../../../../domain/processes/budget-item/monitoring-text.ts';
import { TargetTableSchema } from '../../../../domain/scoring/indicator.ts';
import { targetTable } from '../../../support/budget-item-play.ts';

type Likelihood = MonitoringReport['indicators'][number]['likelihood'];
const BUDGET = 30_000_000;
const report = (executedFen: number, ...likelihoods: readonly Likelihood[]) => ({
  executedFen,
  indicators: likelihoods.map((likelihood) => ({ likelihood })),
});
const sentences = (executedFen: number, period: string, ends: string, ...likelihoods: readonly Likelihood[]) => {
  const { light, reasons } = monitoringLight(report(executedFen, ...likelihoods), period, BUDGET, defaultPolicy);
  return [light, ...reasons.map((reason) => lightReasonText(reason, periodName(ends, 'zh-CN'), 'zh-CN'))];
};

describe('the light of a monitoring report says its rule (M2)', () => {
  it('is yellow where spending lags behind the period’s floor, and says rate, floor and whose number it is', () => {
    expect(sentences(9_360_000, 'q2', '06-30', 'certain')).toEqual([
      'yellow',
      '1–6月执行率 31.20%，低于 40%：黄灯；本市设定',
    ]);
  });

  it('compares before rounding: 39.999% is below 40%', () => {
    expect(sentences(11_999_700, 'q2', '06-30', 'certain')[0]).toBe('yellow');
    expect(sentences(12_000_000, 'q2', '06-30', 'certain')).toEqual([
      'green',
      '1–6月执行率 40.00%，不低于 40%：绿灯；本市设定',
    ]);
  });

  it('is red where an indicator cannot be reached, and still tells what else would make it yellow', () => {
    expect(sentences(1, 'q2', '06-30', 'impossible', 'possible', 'possible')).toEqual([
      'red',
      '1 项指标完全不可能完成：红灯',
      '1–6月执行率 0.00%，低于 40%：黄灯；本市设定',
      '2 项指标只是有可能完成：黄灯',
    ]);
  });

  it('asks nothing of money in a period for which no floor is set', () => {
    expect(sentences(0, 'q1', '03-31', 'certain')).toEqual(['green', '1–3月执行率 0.00%，本期没有设执行率下限：绿灯']);
  });

  it('never gets better when more indicators are in doubt', () => {
    const order = ['green', 'yellow', 'red'];
    const likelihoods = fc.array(fc.constantFrom<Likelihood>('certain', 'possible', 'impossible'), { maxLength: 8 });
    fc.assert(
      fc.property(likelihoods, fc.nat(BUDGET), (given, executed) => {
        const light = (more: readonly Likelihood[]): number =>
          order.indexOf(monitoringLight(report(executed, ...more), 'q2', BUDGET, defaultPolicy).light);
        expect(light([...given, 'possible'])).toBeGreaterThanOrEqual(light(given));
        expect(light([...given, 'impossible'])).toBe(2);
      }),
    );
  });
});

describe('how far the targets are reached by now', () => {
  const table = TargetTableSchema.parse(targetTable);
  const reached = (...actuals: readonly string[]) =>
    targetAchievement(
      table,
      actuals.map((actual, i) => ({ key: table.indicators[i]?.key ?? '', actual })),
    );

  it('weighs each row and caps it at its weight', () => {
    expect(reached('850万粒', '95%', '150元/亩', '90%')).toEqual({ percent: '83.33', compared: 4, of: 4 });
  });

  it('leaves out what says no number instead of counting it as nothing', () => {
    expect(reached('按计划推进', '95%')).toEqual({ percent: '100.00', compared: 1, of: 4 });
    expect(reached('按计划推进')).toEqual({ percent: null, compared: 0, of: 4 });
  });
});

describe('hints on a report stop nothing', () => {
  const whole = (more: object): MonitoringReport =>
    MonitoringContentSchema.parse({ executedFen: 100, expectedFen: 200, indicators: [], ...more });
  const codes = (more: object) =>
    monitoringHints(whole(more), { approvedFen: 150, lastExecutedFen: 50 }).map(({ code, path }) => `${code} ${path}`);

  it('says where money cannot be right and where a cause is missing', () => {
    expect(codes({ executedFen: 160, expectedFen: 40 })).toEqual([
      'aboveBudget /executedFen',
      'expectedBelowExecuted /expectedFen',
    ]);
    expect(codes({ executedFen: 20 })).toEqual(['belowLast /executedFen']);
    expect(codes({ executedFen: 50 })).toEqual(['sameAsLast /executedFen']);
    const row = { key: 'a', actual: '', likelihood: 'possible' };
    expect(codes({ indicators: [row] })).toEqual([
      'actualMissing /indicators/0/actual',
      'causeMissing /indicators/0/cause',
    ]);
    expect(codes({ indicators: [{ ...row, actual: '1', cause: 'funding' }] })).toEqual([]);
  });

  it('reads reports written before causes and expectations were asked for', () => {
    const old = { executedFen: 1, expectedFen: 2, indicators: [{ key: 'a', actual: '1', likelihood: 'certain' }] };
    expect(MonitoringContentSchema.parse(old).indicators[0]).toEqual({ ...old.indicators[0], deviation: '' });
  });
});

describe('a period is called by the months it covers', () => {
  it.each([
    ['2026-06-30', '1–6月', 'Jan–Jun'],
    ['01-31', '1月', 'Jan'],
    ['2028-02-29', '1–2月', 'Jan–Feb'],
    ['11-20', '1月–11月20日', 'Jan–Nov 20'],
  ])('%s: %s', (ends, zh, en) => {
    expect([periodName(ends, 'zh-CN'), periodName(ends, 'en')]).toEqual([zh, en]);
  });
});
