import { describe, expect, it } from '@jest/globals';
import { checkTable } from '../../../domain/tables/check-table.ts';

type Row = readonly [l1: string, l2: string, l3: string, target: string, actual: string, points: number];

/** A table in which everything agrees: 120 budgeted, 114 spent, every target reached. */
function table(rows: readonly Row[], more: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    id: 'consistent',
    year: '2024',
    currency_unit: '万元',
    budget_initial: 100,
    budget_adjusted: 120,
    executed: 114,
    execution_rate: '95.00%',
    indicators: rows.map(([l1, l2, l3, target, actual, weight]) => ({
      l1,
      l2,
      l3,
      target,
      actual,
      weight,
      score: weight,
      reason: null,
    })),
    ...more,
  };
}

const codes = (one: unknown): readonly string[] => checkTable(one).findings.map(({ code }) => code);

describe('a consistent table is left in peace, whatever shape its province gives it', () => {
  it('the ministry of 2020: 10/50/30/10', () => {
    const rows: Row[] = [
      ['产出指标', '数量指标', '培训人次', '≥1200人次', '1250人次', 20],
      ['产出指标', '时效指标', '完成时间', '12月31日前', '2024年11月30日', 20],
      ['产出指标', '成本指标', '人均培训成本', '≤1000元/人', '980元/人', 10],
      ['效益指标', '社会效益指标', '政策知晓率', '≥85%', '88%', 30],
      ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '95.6%', 10],
    ];
    expect(codes(table(rows, { execution_score: 9.5, total_score: 99.5, grade: '优' }))).toEqual([]);
  });

  it('the ministry of 2021: a cost group of its own', () => {
    const rows: Row[] = [
      ['成本指标', '经济成本指标', '工程总造价', '≤114万元', '114万元', 20],
      ['产出指标', '数量指标', '修缮面积', '=3500平方米', '3500㎡', 40],
      ['效益指标', '社会效益指标', '受益群众数', '≥5000人', '5120人', 20],
      ['满意度指标', '服务对象满意度', '群众满意度', '≥90%', '92%', 10],
    ];
    expect(codes(table(rows, { execution_score: 9.5, total_score: '99.50分', grade: '优秀' }))).toEqual([]);
  });

  it('Hubei: 20/40/40, satisfaction among the benefits', () => {
    const rows: Row[] = [
      ['产出指标', '数量指标', '新建公厕', '5座', '5座', 20],
      ['产出指标', '质量指标', '验收合格率', '100%', '100%', 20],
      ['效益指标', '社会效益指标', '服务人口', '≥2万人', '21000人', 20],
      ['效益指标', '服务对象满意度指标', '居民满意度', '≥90%', '91%', 20],
    ];
    expect(codes(table(rows, { execution_score: 19, total_score: 99, grade: '优' }))).toEqual([]);
  });

  it('a whole department by the framework of 2013: the execution is one of the rows', () => {
    const rows: Row[] = [
      ['投入', '目标设定', '绩效目标合理性', '合理', '合理', 10],
      ['过程', '预算执行', '预算完成率', '≥90%', '95%', 10],
      ['过程', '预算管理', '公用经费控制率', '≤100%', '92%', 10],
      ['产出', '职责履行', '重点工作完成率', '100%', '100%', 30],
      ['效果', '履职效益', '社会公众满意度', '≥90%', '93%', 40],
    ];
    expect(codes(table(rows, { total_score: 100, grade: '优' }))).toEqual([]);
  });
});

describe('what is missing is still missed', () => {
  const rows: Row[] = [
    ['产出指标', '数量指标', '新建公厕', '5座', '6座', 50],
    ['效益指标', '社会效益指标', '服务人口', '≥2万人', '21000人', 40],
  ];

  it('no row about satisfaction', () => {
    expect(codes(table(rows, { execution_score: 9.5, total_score: 99.5 }))).toContain('missingGroup');
  });

  it('an execution rate without points, where no row scores it', () => {
    expect(codes(table(rows, { total_score: 90 }))).toContain('executionNotScored');
  });
});
