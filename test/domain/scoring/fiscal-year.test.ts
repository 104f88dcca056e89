import { describe, expect, it } from '@jest/globals';
import { checkTable } from '../../../domain/tables/check-table.ts';
import { inFiscalYear } from '../../../domain/scoring/fiscal-year.ts';
import type { TargetTable } from '../../../domain/scoring/indicator.ts';
import { scoreTable } from '../../../domain/scoring/score.ts';
import { ministry2020 } from '../../../domain/scoring/template.ts';

const table: TargetTable = {
  templateId: 'ministry2020',
  annualTarget: '按期完工',
  indicators: [
    {
      key: 'done',
      level1: 'output',
      level2: 'timeliness',
      name: '完工时间',
      target: { comparator: 'date', by: { month: 12, day: 31 } },
      weight: '10',
    },
  ],
};
const money = { initialFen: 100, adjustedFen: 100, executedFen: 100 };

describe('a date written without its year is one of the fiscal year', () => {
  it('is missed in January of the next', () => {
    const actuals = [{ key: 'done', actual: '2025年1月10日' }];
    const [row] = scoreTable(inFiscalYear(table, 2024), actuals, money, ministry2020).indicators;
    expect(row).toMatchObject({ reached: false, score: '0.00', needsReason: true });
  });

  it('leaves a year that is written', () => {
    const dated = inFiscalYear(inFiscalYear(table, 2023), 2024);
    expect(dated.indicators[0]?.target).toMatchObject({ by: { year: 2023 } });
  });

  it('holds for published tables as well', () => {
    const indicators = [
      {
        l1: '产出指标',
        l2: '时效指标',
        l3: '完工',
        target: '12月31日前',
        actual: '2025年1月10日',
        weight: 10,
        score: 10,
      },
    ];
    const codes = checkTable({ id: 'x', year: '2024', indicators }).findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['unreachedWithoutReason', 'fullMarksUnreached']));
  });
});
